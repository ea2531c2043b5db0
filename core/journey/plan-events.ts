// What the plan of home visits rests on, and that one was accepted.
import type { Day } from '../kit/time';
import type { Absence, AgentFacts } from '../visit/agents/agent';
import type { SketchDrawing } from '../visit/map/sketch';
import type { PublishedPlan } from '../visit/schedule/published-plan';

export type PlanEvents = {
  // ── whoever goes ───────────────────────────────────────────────────────────────────────────────
  'staff.agent-described': AgentFacts;
  'staff.absent': Omit<Absence, 'id'>;
  /** The absence was taken back: the person is here after all. */
  'staff.present': { readonly absenceId: string };

  // ── the community on paper ─────────────────────────────────────────────────────────────────────
  'sketch.drawn': SketchDrawing;

  // ── a plan that was accepted; its moves are in the same group ──────────────────────────────────
  'plan.published': Omit<PublishedPlan, 'id' | 'version' | 'state'>;
  /** Taken back; the visits were moved to where they were, in the same group. */
  'plan.undone': { readonly days: readonly Day[] };
};
