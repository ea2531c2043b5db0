// Makes a written pack whole: blocks and lists put in, what is usual filled in. What it means is checked afterwards.
import type { MatterPack } from './definition';
import type { Check, Field } from './field';
import { expandFields } from './expand-fields';
import type { PackFault } from './pack-fault';
import { fieldsReadBy } from './reads';
import type { Shelf, WrittenPack } from './written-pack';

/** The whole pack, and what could not be put in. */
export function expandPack(
  written: WrittenPack,
  shelf: Shelf,
): { readonly pack: MatterPack; readonly faults: readonly PackFault[] } {
  const lists = Object.entries(written.lists ?? {}).map(([key, codes]) => ({ key, codes }));
  const { fields, checks, faults } = expandFields(written.fields, { shelf, lists }, 'fields');
  const notices = written.steps.reduce((sum, { noticeDays = 0 }) => sum + noticeDays, 0);
  const { consents, ...rest } = withoutLists(written);
  const pack: MatterPack = {
    ...rest,
    ...(consents && {
      consents: consents.map((one) => (typeof one === 'string' ? { purpose: one } : one)),
    }),
    kind: written.kind ?? 'application',
    formats: written.formats ?? shelf.defaults.formats,
    rating: written.rating ?? shelf.defaults.rating,
    identityPaper: written.identityPaper ?? null,
    noticeDays: written.noticeDays ?? notices,
    papers: written.papers ?? [],
    endings: written.endings ?? [],
    reminders: written.reminders ?? [],
    leadsTo: written.leadsTo ?? [],
    questions: written.questions ?? [],
    fields,
    checks: [...shared(checks, written.checks ?? [], fields), ...(written.checks ?? [])],
  };
  return { pack, faults };
}

/** Lists have gone into the fields. */
function withoutLists(written: WrittenPack): Omit<WrittenPack, 'lists'> {
  const rest = { ...written };
  delete rest.lists;
  return rest;
}

/** The checks of blocks whose fields are all there; one of the pack with the same key stands in its place. */
function shared(
  checks: readonly Check[],
  own: readonly Check[],
  fields: readonly Field[],
): readonly Check[] {
  const isThere = (name: string, each: string | undefined): boolean => {
    const columns = fields.find(({ key }) => key === each)?.columns ?? [];
    return [...columns, ...fields].some(({ key }) => key === name.split('/')[0]);
  };
  return checks.filter((check, i) => {
    const isOwn = own.some(({ key }) => key === check.key);
    // A block may be used in two parts, and bring its checks with each.
    const isFirst = checks.findIndex(({ key }) => key === check.key) === i;
    return !isOwn && isFirst && fieldsReadBy(check).every((name) => isThere(name, check.each));
  });
}
