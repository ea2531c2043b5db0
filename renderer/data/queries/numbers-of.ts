// What a slip is about, in the number that stands on it: of a ticket or a case.
import type { Slip, SlipKind } from '../../../core/slip/slip';
import { groupCaseNumber } from '../../../core/case/number';
import { useAnswer } from '../live';
import { readOne } from '../read';
import type { Store } from '../working-set';

/** By entity id; slips about something without a number are left out. */
export function useNumbersOf(slips: readonly Slip[]): ReadonlyMap<string, string> | undefined {
  const about = slips.map(({ kind, about: id }) => `${kind}:${id}`).join(' ');
  return useAnswer(
    async ({ store }) => {
      const pairs = await Promise.all(
        slips.map(async (slip) => [slip.about, await numberOf(store, slip)] as const),
      );
      return new Map(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
    },
    [about],
  );
}

const ofCases: ReadonlySet<SlipKind> = new Set<SlipKind>([
  'one_time_notice',
  'acceptance_receipt',
  'acceptance_notice',
  'refusal_notice',
  'completion_notice',
]);

async function numberOf(store: Store, { kind, about }: Slip): Promise<string | undefined> {
  if (kind === 'queue_ticket') return (await readOne(store, 'ticket', about))?.number;
  if (!ofCases.has(kind)) return undefined;
  // Later notices of one case are about `case#2`.
  const found = await readOne(store, 'case', about.split('#')[0] ?? about);
  return found && groupCaseNumber(found.number);
}
