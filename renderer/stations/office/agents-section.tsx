// Who goes to people's homes: when, how, what they can do, and who is away. One of them is described beneath.
import type { ReactNode } from 'react';
import type { Day } from '../../../core/kit/time';
import type { Staff } from '../../../core/station/apply-staff';
import { agentDay, factsOf } from '../../../core/visit/agents/agent-day';
import { Empty } from '../../ui/empty';
import { formatShortDay } from '../../ui/format';
import { t } from '../../ui/i18n';
import { ListRow } from '../../ui/list-row';
import { Section, type Said } from './section';

export type AgentsSectionProps = {
  readonly agents: readonly Staff[];
  readonly today: Day;
  readonly chosenId: string | null;
  readonly said: Said;
  readonly onChoose: (id: string) => void;
  /** The form of the chosen one. */
  readonly children: ReactNode;
};

export function AgentsSection(props: AgentsSectionProps) {
  const { agents, today, chosenId, said, onChoose, children } = props;
  return (
    <Section title={t('office.section_agents')} lead={t('schedule.agentsLead')} said={said}>
      {agents.length === 0 ? (
        <Empty title={t('schedule.agentsEmpty')}>{t('schedule.agentsEmptyText')}</Empty>
      ) : null}
      <div>
        {agents.map((agent) => (
          <ListRow
            key={agent.id}
            lead={agent.name}
            leadWidth="name"
            title={summary(agent)}
            detail={whereToday(agent, today)}
            tone={agentDay(agent, today).why === 'absent' ? 'clock' : 'plain'}
            isChosen={agent.id === chosenId}
            onPress={() => onChoose(agent.id)}
          />
        ))}
      </div>
      {agents.length > 0 && chosenId === null ? <p>{t('schedule.agentsChoose')}</p> : children}
    </Section>
  );
}

function summary(agent: Staff): string {
  const { travel, skills, dialects } = factsOf(agent);
  const undescribed = agent.agent === undefined ? [t('schedule.agentUsual')] : [];
  return [
    ...undescribed,
    t(`schedule.travel_${travel}`),
    ...skills.map(skillName),
    ...dialects,
  ].join(' · ');
}

/** A skill has its word where the house knows it; what staff wrote themselves is shown as written. */
export const skillName = (skill: string): string =>
  skill === 'assess' ? t('visits.purpose_assess') : skill;

function whereToday(agent: Staff, today: Day): string {
  const { spans, why } = agentDay(agent, today);
  const absence = agent.absences?.find(({ from, to }) => from <= today && today <= to);
  if (absence)
    return t('schedule.awayUntil', { day: formatShortDay(absence.to, today), why: absence.reason });
  if (why !== null) return t(`schedule.why_${why}`);
  return spans.length === 0 ? '' : t('schedule.hereToday');
}
