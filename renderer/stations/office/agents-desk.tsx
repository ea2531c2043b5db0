// Whoever goes to people's homes, as the store knows them, and what the office writes down about them.
import { useState } from 'react';
import { dayOf } from '../../../core/kit/time';
import { factsOf } from '../../../core/visit/agents/agent-day';
import { describeAgent, markAbsent, markPresent } from '../../data/acts/agent-acts';
import { useStaff } from '../../data/queries/machine';
import { t } from '../../ui/i18n';
import { useAct } from '../../ui/use-act';
import { useNow } from '../../ui/use-now';
import { AgentForm } from './agent-form';
import { AgentsSection } from './agents-section';

export function AgentsDesk() {
  const staff = useStaff();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const act = useAct();
  const today = dayOf(useNow());
  if (staff === undefined) return <p>{t('common.loading')}</p>;
  const going = staff.filter(({ role, agent }) => role === 'agent' || agent !== undefined);
  const chosen = going.find(({ id }) => id === chosenId) ?? null;
  const said = (words: string) => (made: unknown) => setDone(made === null ? null : words);
  return (
    <AgentsSection
      agents={going}
      today={today}
      chosenId={chosenId}
      said={
        act.sentence === null
          ? done === null
            ? null
            : { tone: 'done', text: done }
          : { tone: 'needs-you', text: act.sentence }
      }
      onChoose={(id) => {
        act.clear();
        setDone(null);
        setChosenId(id);
      }}
    >
      {chosen === null ? null : (
        <AgentForm
          key={chosen.id}
          name={chosen.name}
          facts={factsOf(chosen)}
          absences={(chosen.absences ?? []).filter(({ to }) => to >= today)}
          today={today}
          isBusy={act.isBusy}
          onSave={(facts) =>
            void act
              .run(() => describeAgent(chosen.id, facts))
              .then(said(t('schedule.agentSaved', { name: chosen.name })))
          }
          onAbsent={(absence) =>
            void act
              .run(() => markAbsent(chosen.id, absence))
              .then(said(t('schedule.absenceSaved', { name: chosen.name })))
          }
          onPresent={(id) =>
            void act
              .run(() => markPresent(chosen.id, id))
              .then(said(t('schedule.presentSaved', { name: chosen.name })))
          }
        />
      )}
    </AgentsSection>
  );
}
