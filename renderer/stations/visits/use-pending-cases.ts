// The open cases of a resident, by the words in which one chooses among them.
import { isPending } from '../../../core/case/apply-case';
import { matterName } from '../../data/packs';
import { useCasesOf } from '../../data/queries/case';
import { caseStateName } from '../../ui/say-case';

export function usePendingCases(
  residentId: string | null,
): readonly { readonly id: string; readonly name: string }[] {
  return (useCasesOf(residentId) ?? [])
    .filter((caze) => caze.residentId === residentId && isPending(caze))
    .map(({ id, matter, state }) => ({
      id,
      name: `${matterName(matter)} · ${caseStateName(state)}`,
    }));
}
