// The other ways in which a case leaves the counter: not accepted, passed on, taken back. Each is a record with a reason.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import { originalsStay } from '../paper/custody';
import { isFillable, isPending } from './apply-case';
import type { Case } from './case';
import type { CaseRefusal } from './refusal';

/** 不予受理: with the reason, and where the resident can go instead. */
export function decline(
  c: Case,
  { reason, whereTo }: { readonly reason: string; readonly whereTo: string },
): Result<readonly NewEvent[], CaseRefusal> {
  if (!isFillable(c)) return refuse({ code: 'not_open', state: c.state });
  if (reason.trim() === '') return refuse({ code: 'reason_needed' });
  if (whereTo.trim() === '') return refuse({ code: 'where_to_needed' });
  const held = originalsStay(c);
  if (held) return held;
  const body = { reason: reason.trim(), whereTo: whereTo.trim() };
  return ok([newEvent(c, 'case.declined', body)]);
}

/** 转办: another desk or office goes on with it. */
export function passOn(
  c: Case,
  { to }: { readonly to: string },
): Result<readonly NewEvent[], CaseRefusal> {
  if (!isFillable(c) && c.state !== 'accepted') return refuse({ code: 'not_open', state: c.state });
  if (to.trim() === '') return refuse({ code: 'where_to_needed' });
  return originalsStay(c) ?? ok([newEvent(c, 'case.passed-on', { to: to.trim() })]);
}

/** The resident takes the case back. */
export function withdraw(
  c: Case,
  { reason }: { readonly reason: string },
): Result<readonly NewEvent[], CaseRefusal> {
  if (!isPending(c)) return refuse({ code: 'not_open', state: c.state });
  if (reason.trim() === '') return refuse({ code: 'reason_needed' });
  return originalsStay(c) ?? ok([newEvent(c, 'case.withdrawn', { reason: reason.trim() })]);
}
