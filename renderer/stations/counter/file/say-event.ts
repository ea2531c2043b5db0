// What each event of a case says in words, for its history. Exhaustive by type: a new kind breaks the build here.
import { photoPlace } from '../../../../core/case/photo-place';
import type { EventKind, JourneyEvent } from '../../../../core/journey';
import type { MatterPack } from '../../../../core/matter/definition';
import { fieldAt } from '../../../../core/matter/row';
import { formatShortDay, inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';

type CaseKind = Extract<EventKind, `case.${string}`>;

type Say<K extends EventKind> = (
  body: JourneyEvent<K>['body'],
  pack: Pick<MatterPack, 'papers' | 'steps' | 'endings' | 'fields' | 'reminders'>,
) => string;

const paperName = (pack: Pick<MatterPack, 'papers'>, code: string): string =>
  pack.papers.find((paper) => paper.code === code)?.name ?? code;

/** `街道：审核材料`. */
export const stepName = (pack: Pick<MatterPack, 'steps'>, key: string): string => {
  const step = pack.steps.find((one) => one.key === key);
  return step === undefined ? key : `${step.who} · ${step.does}`;
};

/** A page of a paper, or a picture that answers a field. */
function pictureWords(
  pack: Pick<MatterPack, 'papers' | 'fields'>,
  paper: string,
  how: 'added' | 'removed',
): string {
  const path = photoPlace(paper);
  if (path === null) return t(`life.was_page_${how}`, { paper: paperName(pack, paper) });
  const place = fieldAt(pack, path)?.field.label ?? path;
  return t(how === 'added' ? 'later.was_taken' : 'later.was_untaken', { place });
}

const endingName = (pack: Pick<MatterPack, 'endings'>, code: string): string =>
  pack.endings.find((one) => one.code === code)?.label ?? code;

/** `已批准 · 每月 100 元`. */
export const resultWords = (
  pack: Pick<MatterPack, 'endings'>,
  ending: string,
  text: string,
): string => [endingName(pack, ending), text].filter((part) => part !== '').join(' · ');

const noted = (words: string, note: string): string => (note === '' ? words : `${words} · ${note}`);

const words: { readonly [K in CaseKind]: Say<K> } = {
  'case.opened': () => t('life.was_opened'),
  'case.identified': () => t('life.was_identified'),
  'case.answered': () => t('life.was_answered', { count: 1 }),
  'case.paper-marked': ({ paper, state, copies }, pack) =>
    t('life.was_paper_marked', {
      paper: paperName(pack, paper),
      mark: t(`counter.paper_${state}`, { copies }),
    }),
  'case.notice-given': ({ papers, fields }) =>
    t('life.was_notice_given', { count: papers.length + fields.length }),
  'case.presented': () => t('life.was_presented'),
  'case.confirmed': ({ agreed }) => t(agreed ? 'life.was_confirmed_yes' : 'life.was_confirmed_no'),
  'case.help-asked': () => t('life.was_help'),
  'case.agent-named': ({ name, number }) => t('life.was_agent', { name, number }),
  'case.signed': () => t('life.was_signed'),
  'case.accepted': ({ promisedLastDay }) =>
    t('life.was_accepted', { day: formatShortDay(promisedLastDay) }),
  'case.declined': ({ reason }) => t('life.was_declined', { reason }),
  'case.passed-on': ({ to }) => t('life.was_passed_on', { to }),
  'case.withdrawn': ({ reason }) => t('life.was_withdrawn', { reason }),
  'case.linked': ({ number, since }) =>
    t('life.was_linked', { number: inGroups(number), day: formatShortDay(since) }),
  'case.took-in': ({ number, since }) =>
    t('life.was_took_in', { number: inGroups(number), day: formatShortDay(since) }),
  'case.unlinked': ({ reason }) => t('life.was_unlinked', { reason }),
  'case.let-go': ({ reason }) => t('life.was_unlinked', { reason }),
  'case.kept-apart': () => t('life.was_kept_apart'),
  'case.rating-asked': () => t('life.was_rating_asked'),
  'case.rated': () => t('life.was_rated'),
  'case.step-reached': ({ step, on }, pack) =>
    t('life.was_step', { day: formatShortDay(on), step: stepName(pack, step) }),
  'case.suspended': ({ why, note }) =>
    noted(t('life.was_suspended', { why: t(`life.why_${why}`) }), note),
  'case.resumed': ({ note }) => noted(t('life.was_resumed'), note),
  'case.correction-asked': ({ by, what, due }) =>
    t('life.was_correction_asked', { by, what, day: formatShortDay(due) }),
  'case.correction-done': ({ note }) => noted(t('life.was_correction_done'), note),
  'case.opinion-recorded': ({ step, result, signer, text }, pack) =>
    t('life.was_opinion', {
      ...{ signer, text, step: stepName(pack, step), result: t(`life.opinion_${result}`) },
    }),
  'case.notice-posted': ({ place, from, to }) =>
    t('life.was_notice_posted', {
      ...{ place, from: formatShortDay(from), to: formatShortDay(to) },
    }),
  'case.objection-raised': ({ by, text }) => t('life.was_objection', { by, text }),
  'case.objection-settled': ({ found }) => t('life.was_settled', { found }),
  'case.extended': ({ days, reason }) => t('life.was_extended', { days, reason }),
  'case.official-number-given': ({ number }) => t('life.was_official', { number }),
  'case.result-arrived': ({ ending, text }, pack) =>
    t('life.was_result', { what: resultWords(pack, ending, text) }),
  'case.delivered': ({ to, how }) => t('life.was_delivered', { to, how: t(`life.how_${how}`) }),
  'case.terminated': ({ reason }) => t('life.was_terminated', { reason }),
  'case.rating-followed-up': ({ note, satisfied }) =>
    t('life.was_followed', { note, result: t(`life.call_${answerOf(satisfied)}`) }),
  'case.reminded': ({ reminder, note }, pack) =>
    t('remind.was', {
      note,
      says: pack.reminders.find(({ key }) => key === reminder)?.says ?? reminder,
    }),
  'case.page-added': ({ paper }, pack) => pictureWords(pack, paper, 'added'),
  'case.page-removed': ({ paper }, pack) => pictureWords(pack, paper, 'removed'),
  'case.return-asked': () => t('life.was_return_asked'),
  'case.paper-returned': ({ to }) => t('life.was_returned', { to }),
  'case.paper-moved': ({ holder }) => t('life.was_moved', { to: holder }),
};

/** Key of what a call after a bad rating came to. */
export const answerOf = (satisfied: boolean | null): 'yes' | 'no' | 'none' =>
  satisfied === null ? 'none' : satisfied ? 'yes' : 'no';

export type Told = {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly text: string;
};

/** Newest first; what one person did again and again, answer by answer, is one line. */
export function tellCase(history: readonly JourneyEvent[], pack: MatterPack): readonly Told[] {
  const told: Told[] = [];
  let before = { kind: '', by: '', count: 0 };
  for (const event of history.filter(({ kind }) => kind.startsWith('case.'))) {
    const kind = event.kind as CaseKind;
    const say = words[kind] as Say<EventKind>;
    const line = { id: event.id, at: event.at, by: event.operator, text: say(event.body, pack) };
    const isSame = before.kind === groupOf(event) && before.by === event.operator;
    before = { kind: groupOf(event), by: event.operator, count: isSame ? before.count + 1 : 1 };
    const text = before.kind === '' ? line.text : many(before.kind, before.count, pack);
    if (isSame && before.kind !== '') told.splice(-1, 1, { ...line, text });
    else told.push({ ...line, text });
  }
  return told.toReversed();
}

/** Empty for what stands on a line of its own. */
function groupOf(event: JourneyEvent): string {
  if (event.kind === 'case.answered') {
    const { step, correction } = event.body;
    return step !== undefined ? `step ${step}` : correction === true ? 'corrected' : 'answered';
  }
  const isYes = event.kind === 'case.confirmed' && 'agreed' in event.body && event.body.agreed;
  return isYes ? 'agreed' : '';
}

function many(group: string, count: number, pack: Pick<MatterPack, 'steps'>): string {
  if (group === 'agreed') {
    return count === 1 ? t('life.was_confirmed_yes') : t('life.was_confirmed_all', { count });
  }
  if (group === 'corrected') return t('later.was_corrected', { count });
  if (group === 'answered') return t('life.was_answered', { count });
  return t('later.was_later', { step: stepName(pack, group.slice('step '.length)), count });
}
