// Which of many cases are one thing that was handed in twice: found on the machine, and again after every synchronisation.
import type { MatterPack } from '../matter/definition';
import type { Case } from './case';
import { sameCase } from './duplicate';
import { linkOf, type Link } from './link';

/**
 * Every pair once. Residents that were merged are to be given by one id.
 * @param ruleOf the matter's rule; null where its pack is not here
 */
export function foundTwice(
  cases: readonly Case[],
  ruleOf: (c: Case) => Pick<MatterPack, 'duplicates'> | null,
): readonly Link[] {
  const groups = new Map<string, Case[]>();
  for (const c of cases) {
    const key = `${c.residentId} ${c.matter}`;
    const group = groups.get(key);
    if (group) group.push(c);
    else groups.set(key, [c]);
  }
  const links = [...groups.values()].flatMap((group) =>
    group.length === 1 ? [] : linksIn(group, ruleOf),
  );
  return [...new Map(links.map((link) => [link.joined.id, link])).values()];
}

const linksIn = (
  group: readonly Case[],
  ruleOf: Parameters<typeof foundTwice>[1],
): readonly Link[] =>
  group.flatMap((c) => {
    const rule = ruleOf(c);
    const same = rule === null ? undefined : sameCase(group, c, rule.duplicates);
    return (same && linkOf(c, same)) ?? [];
  });
