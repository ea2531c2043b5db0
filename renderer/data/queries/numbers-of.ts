// What a slip is about, in the number that stands on it: of a ticket or a case.
import type { Slip } from '../../../core/slip/slip';
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

async function numberOf(store: Store, { kind, about }: Slip): Promise<string | undefined> {
  switch (kind) {
    case 'queue_ticket':
      return (await readOne(store, 'ticket', about))?.number;
    case 'acceptance_receipt':
    case 'one_time_notice': {
      const found = await readOne(store, 'case', about);
      return found && groupCaseNumber(found.number);
    }
    case 'visit_card':
    case 'test_page':
      return undefined;
  }
}
