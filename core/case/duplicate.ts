// Finds the case that a resident already has: two pending cases of one matter would be paid, visited and filed twice.
// A matter may say more: the same cause in the same year, wherever it was handed in.
import { isSameValue } from '../kit/same-value';
import { isAnswered } from '../matter/condition';
import type { MatterPack } from '../matter/definition';
import { isPending } from './apply-case';
import type { Case } from './case';

type About = Pick<Case, 'id' | 'matter' | 'residentId'> &
  Partial<Pick<Case, 'answers' | 'openedOn' | 'apart'>>;

/** The earliest other case that is the same by the matter's rule, among `cases`. What is not answered yet is not the same. */
export function sameCase(
  cases: readonly Case[],
  about: About,
  rule: MatterPack['duplicates'],
): Case | undefined {
  return cases
    .filter(({ id, matter, residentId }) => {
      return id !== about.id && matter === about.matter && residentId === about.residentId;
    })
    .filter((c) => c.state !== 'linked' && about.apart?.includes(c.id) !== true)
    .filter((c) => isInPeriod(c, about, rule?.period ?? 'open'))
    .filter((c) => (rule?.by ?? []).every((field) => agrees(c, about, field)))
    .sort((a, b) => a.openedAt - b.openedAt)[0];
}

type Period = NonNullable<MatterPack['duplicates']>['period'];

const lengths: { readonly [P in Exclude<Period, 'open'>]: number } = { ever: 0, year: 4, month: 7 };

/** What was refused or taken back does not count again. */
function isInPeriod(c: Case, { openedOn = c.openedOn }: About, period: Period): boolean {
  if (period === 'open') return isPending(c);
  if (c.state === 'declined' || c.state === 'withdrawn') return false;
  const length = lengths[period];
  return c.openedOn.slice(0, length) === openedOn.slice(0, length);
}

function agrees(c: Case, { answers = {} }: About, field: string): boolean {
  const [one, other] = [c.answers[field]?.value, answers[field]?.value];
  return isAnswered(one) && isSameValue(one, other);
}
