// An authorisation is written: one person, matters and powers ticked one by one, a period. By keyboard alone, everything that is
// wrong said at once. “Full power” on a paper that was brought is refused while it is typed.
import { useState } from 'react';
import {
  powers,
  type Authorisation,
  type Power,
} from '../../../../core/authorisation/authorisation';
import { checkDraft, type AuthorisationDraft } from '../../../../core/authorisation/draft';
import type { AuthorisationField } from '../../../../core/authorisation/refusal';
import { fullPowerWords } from '../../../../core/authorisation/wording';
import { addDays, daysBetween, isDay } from '../../../../core/kit/day';
import type { Resident } from '../../../../core/resident/resident';
import { fullPowerPhrases } from '../../../data/authority-data';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import type { Note } from '../../../ui/field-row';
import { formatDay, formatList } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import { Notice } from '../../../ui/notice';
import { powerName, sayDraftProblem } from '../../../ui/say-authority';
import { TextField } from '../../../ui/text-field';
import { useKeys } from '../../../ui/use-keys';
import { CardFoot } from '../person/card-foot';
import { AgentFields } from './agent-fields';
import page from '../form-page.module.css';
import { MatterPicker } from './matter-picker';

export type AuthorisationFormProps = {
  readonly resident: Resident;
  readonly today: string;
  /** A draft to begin with, to be replaced by this one. */
  readonly before: Authorisation | null;
  readonly likely: readonly string[];
  readonly isBusy: boolean;
  readonly onSave: (draft: AuthorisationDraft) => void;
  readonly onBack: () => void;
};

export function AuthorisationForm(props: AuthorisationFormProps) {
  const { resident, today, before, isBusy, onBack } = props;
  const [draft, setDraft] = useState<AuthorisationDraft>(() => before ?? emptyDraft(today));
  const [isTold, setTold] = useState(false);
  const put = (change: Partial<AuthorisationDraft>) =>
    setDraft((known) => ({ ...known, ...change }));
  const checked = checkDraft(draft, { principal: resident, phrases: fullPowerPhrases, today });
  const faults = checked.ok ? [] : checked.refusal;
  const fault = (field: AuthorisationField, isWritten: boolean): Note | undefined => {
    const found = faults.find((one) => one.field === field);
    return found && (isTold || isWritten)
      ? { text: sayDraftProblem(found.problem), tone: 'wrong' }
      : undefined;
  };
  const send = () => {
    setTold(true);
    if (checked.ok) props.onSave(draft);
  };
  const isRefused = fullPowerWords(draft.paperText, fullPowerPhrases).length > 0;
  const setAside = isRefused ? () => put({ paperText: '' }) : undefined;
  useKeys({ F9: send, F6: setAside, Escape: onBack });
  return (
    <section className={page['page']}>
      <h2 className={page['title']}>{t('authority.formTitle', { name: resident.person.name })}</h2>
      <div className={page['fields']} data-form="">
        <TextField
          label={t('authority.paperText')}
          value={draft.paperText}
          onChange={(paperText) => put({ paperText })}
          maxLength={1000}
          autoFocus
          // What is wrong with the words stands below, once, with what to do.
          note={
            (isRefused ? undefined : fault('paper_text', true)) ?? {
              text: t('authority.paperHint'),
            }
          }
        />
        {setAside === undefined ? null : <Refused draft={draft} onSetAside={setAside} />}
        <AgentFields
          agent={draft.agent}
          put={(change) => put({ agent: { ...draft.agent, ...change } })}
          fault={fault}
        />
        <MatterPicker
          chosen={draft.matters}
          likely={props.likely}
          onChange={(matters) => put({ matters })}
          note={fault('matters', false)}
        />
        <ManyField
          label={t('authority.powers')}
          chosen={draft.powers}
          choices={powers.map((key) => ({ key, label: powerName(key) }))}
          onChange={(chosen) => put({ powers: chosen as readonly Power[] })}
          note={fault('powers', false) ?? { text: t('authority.powersHint') }}
        />
        <Period draft={draft} today={today} put={put} fault={fault} />
      </div>
      <CardFoot
        label={t('authority.save')}
        onSend={send}
        onBack={onBack}
        isBusy={isBusy}
        faults={isTold ? faults.length : 0}
      />
    </section>
  );
}

/** The usual paper: from today, thirty days. */
function emptyDraft(today: string): AuthorisationDraft {
  const agent = { name: '', certType: '111', certNo: '', phone: '', relation: '' } as const;
  return { agent, matters: [], powers: [], from: today, to: addDays(today, 29), paperText: '' };
}

function Refused(props: { readonly draft: AuthorisationDraft; readonly onSetAside: () => void }) {
  const words = fullPowerWords(props.draft.paperText, fullPowerPhrases);
  return (
    <Notice
      tone="needs-you"
      actions={
        <Button keys="F6" onPress={props.onSetAside}>
          {t('authority.writeNew')}
        </Button>
      }
    >
      {t('authority.fullPowerHow', { words: formatList(words) })}
    </Notice>
  );
}

function Period(props: {
  readonly draft: AuthorisationDraft;
  readonly today: string;
  readonly put: (change: Partial<AuthorisationDraft>) => void;
  readonly fault: (field: AuthorisationField, isWritten: boolean) => Note | undefined;
}) {
  const { draft, today, put, fault } = props;
  const { from, to } = draft;
  const days = isDay(from) && isDay(to) ? daysBetween(from, to) + 1 : 0;
  const said: Note = { text: t('authority.toHint', { day: formatDay(to || today, today), days }) };
  return (
    <>
      <DateField
        label={t('authority.from')}
        value={from}
        today={today}
        onLeave={(day) => put({ from: day })}
        note={fault('from', from !== '')}
        isRequired
      />
      <DateField
        label={t('authority.to')}
        value={to}
        today={today}
        onLeave={(day) => put({ to: day })}
        note={fault('to', to !== '') ?? (days > 0 ? said : undefined)}
        isRequired
      />
    </>
  );
}
