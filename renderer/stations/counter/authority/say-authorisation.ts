// An authorisation in words: for the rows of the counter, and as the questions of the screen facing the resident.
import type { Authorisation } from '../../../../core/authorisation/authorisation';
import { endOf, type Principal } from '../../../../core/authorisation/may-act';
import type { ConfirmationItem } from '../../../../core/case/case';
import { lastFour, maskPhone } from '../../../../core/resident/mask';
import { matterName } from '../../../data/packs';
import type { Choice } from '../../../ui/choice-field';
import { formatList } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { inFull, powerName, sayAuthority } from '../../../ui/say-authority';

/** GB/T 4761, the ones that come to a counter; the first nine by their figure. */
const relations = [
  ...(['10', '20', '30', '40', '70', '93', '95', '80', '99'] as const),
  ...(['28', '38', '50', '60', '94', '96', '98'] as const),
] as const;

export const relationChoices = (): readonly Choice[] =>
  relations.map((key) => ({ key, label: t(`authority.relation_${key}`) }));

export const relationName = (code: string): string =>
  relationChoices().find(({ key }) => key === code)?.label ?? code;

export const agentLine = ({ agent }: Authorisation): string =>
  t('authority.agentLine', { name: agent.name, relation: relationName(agent.relation) });

export const periodLine = ({ from, to }: Pick<Authorisation, 'from' | 'to'>): string =>
  t('authority.periodLine', { from: inFull(from), to: inFull(to) });

export type Standing = {
  readonly tone: 'plain' | 'done' | 'clock';
  /** One or two words for a row. */
  readonly words: string;
  /** Why it carries nothing today; null while it stands. */
  readonly why: string | null;
};

/** What an authorisation is worth today. */
export function standingOf(a: Authorisation, today: string, principal: Principal): Standing {
  const over = endOf(a, { today, principal });
  if (over === null) {
    const words = t('authority.rowGiven', { to: inFull(a.to) });
    return { tone: 'done', words, why: null };
  }
  const why = sayAuthority(over);
  if (over.code === 'authority_not_signed') {
    return { tone: 'clock', words: t('authority.rowDraft'), why };
  }
  if (over.code === 'authority_not_yet') {
    return { tone: 'plain', words: t('authority.rowFuture', { from: inFull(a.from) }), why };
  }
  return { tone: 'plain', words: t('authority.rowEnded'), why };
}

/** One question a page, in the principal's words; of numbers only the last four. */
export function questionsOf(a: Authorisation): readonly ConfirmationItem[] {
  const { agent } = a;
  const item = (key: string, question: string, answer: string, detail: string) => ({
    ...{ key, question, answer, detail, fields: [] },
  });
  return [
    item(
      'who',
      t('authority.ask_who'),
      agent.name,
      t('authority.ask_whoDetail', {
        relation: relationName(agent.relation),
        tail: lastFour(agent.certNo),
        phone: maskPhone(agent.phone),
      }),
    ),
    item(
      'matters',
      t('authority.ask_matters'),
      formatList(a.matters.map(matterName)),
      t('authority.ask_mattersDetail'),
    ),
    item(
      'powers',
      t('authority.ask_powers'),
      formatList(a.powers.map(powerName)),
      t('authority.ask_powersDetail'),
    ),
    item('period', t('authority.ask_period'), periodLine(a), t('authority.ask_periodDetail')),
  ];
}
