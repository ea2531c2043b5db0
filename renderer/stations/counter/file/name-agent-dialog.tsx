// Somebody else comes for a case that is accepted already: by which of the resident's authorisations, and what that one carries.
import { useState } from 'react';
import type { Power } from '../../../../core/authorisation/authorisation';
import { mayAct } from '../../../../core/authorisation/may-act';
import { nameAgent } from '../../../data/acts/case-acts';
import { useGiven } from '../../../data/queries/authority';
import { ChoiceField } from '../../../ui/choice-field';
import { FormDialog } from '../../../ui/form-dialog';
import { formatList } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { powerName, sayAuthority } from '../../../ui/say-authority';
import { agentLine, standingOf } from '../authority/say-authorisation';
import { question, sendTo, type OutcomeProps } from './outcome-props';

const later: readonly Power[] = ['collect', 'sign_receipt', 'correct'];

export function NameAgentDialog(props: OutcomeProps) {
  const { caze, pack, today } = props;
  const given = useGiven(caze.residentId);
  const [chosen, setChosen] = useState(caze.agent?.authorisationId ?? '');
  const send = sendTo(props);
  const offered = (given?.authorisations ?? []).filter(
    (a) => given && standingOf(a, today, given.principal).why === null,
  );
  const a = offered.find(({ id }) => id === chosen);
  const asked = given && { matter: pack, today, principal: given.principal };
  const carried =
    a && asked ? later.filter((power) => mayAct(a, { power, ...asked }).ok) : undefined;
  const not = a && asked && mayAct(a, { power: 'collect', ...asked });
  return (
    <FormDialog
      {...question(props, 'agent')}
      how={t(offered.length === 0 ? 'later.nameAgentNone' : 'later.nameAgentHow')}
      isReady={a !== undefined}
      onSend={() => send(() => nameAgent(caze.id, chosen))}
      beneath={
        <>
          {carried === undefined || carried.length === 0 ? null : (
            <Notice tone="done">
              {t('later.carries', { powers: formatList(carried.map(powerName)) })}
            </Notice>
          )}
          {not?.ok === false ? (
            <Notice tone="clock">
              {t('later.carriesNot', { why: sayAuthority(not.refusal) })}
            </Notice>
          ) : null}
        </>
      }
    >
      {offered.length === 0 ? null : (
        <ChoiceField
          label={t('later.nameAgent')}
          layout="above"
          value={chosen}
          choices={offered.map((one) => ({ key: one.id, label: agentLine(one) }))}
          onChoose={setChosen}
          autoFocus
        />
      )}
    </FormDialog>
  );
}
