// A visit with the name to show for it, and the lanes of a day: one for each agent, a visit by two stands in both.
import type { Visit } from '../../../core/visit/visit';
import type { Staff } from '../../../core/station/apply-staff';
import type { VisitOfDay } from '../../data/queries/visit';
import { formatList } from '../../ui/format';
import { t } from '../../ui/i18n';

export type NamedVisit = {
  readonly visit: Visit;
  /** Null where the resident has not reached this machine. */
  readonly name: string | null;
};

export const toNamed = ({ visit, resident }: VisitOfDay): NamedVisit => ({
  visit,
  name: resident?.person.name ?? null,
});

export type Lane = {
  readonly agentId: string;
  readonly agent: string;
  readonly visits: readonly NamedVisit[];
};

/** Agents have a lane whether they have visits or not; other staff only when they go. */
export function lanesOf(visits: readonly NamedVisit[], staff: readonly Staff[]): readonly Lane[] {
  const shown = visits.filter(({ visit }) => visit.state !== 'cancelled');
  const going = new Set(shown.flatMap(({ visit }) => visit.agents));
  const known = staff.filter(({ id, role }) => role === 'agent' || going.has(id));
  const unknown = Array.from(going).filter((id) => !staff.some((one) => one.id === id));
  return [
    ...known.map(({ id, name }) => ({ id, name })),
    ...unknown.map((id) => ({ id, name: id.slice(0, 6) })),
  ].map(({ id, name }) => ({
    agentId: id,
    agent: name,
    visits: shown
      .filter(({ visit }) => visit.agents.includes(id))
      .toSorted((a, b) => a.visit.from.localeCompare(b.visit.from)),
  }));
}

export const agentNames = (visit: Visit, staff: readonly Staff[]): string =>
  agentNamesOf(visit.agents, staff);

export function agentNamesOf(ids: readonly string[], staff: readonly Staff[]): string {
  return formatList(ids.map((id) => staff.find((one) => one.id === id)?.name ?? id.slice(0, 6)));
}

/** Who said that they cannot go, and why; '' = nobody. */
export const unableWords = ({ unable = [] }: Visit, staff: readonly Staff[]): string =>
  formatList(
    unable.map(({ agent, reason }) =>
      t('rounds.unableBy', { agent: agentNamesOf([agent], staff), reason }),
    ),
  );
