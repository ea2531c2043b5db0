// Who saw a fingerprint: two grown people, none of whom gains by it or writes it down.
import { ageOn } from '../kit/age';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import type { SignMode } from '../case/case';
import { parseIdNumber } from '../resident/id-number';
import { normaliseName } from '../resident/names';
import type { Agent, Witness } from './authorisation';
import type { AuthorisationRefusal, WitnessFault } from './refusal';

export const witnessesWanted = 2;

type Given = { readonly signMode: SignMode; readonly witnesses: readonly Witness[] };

type Others = {
  readonly agent: Agent;
  readonly principal: { readonly name: string; readonly certNo: string };
  readonly clerk: string;
  readonly today: Day;
};

/** The witnesses with normalised names and numbers. Where a name is signed nobody has to witness it; who is named is checked all the same. */
export function checkWitnesses(
  { signMode, witnesses }: Given,
  others: Others,
): Result<readonly Witness[], AuthorisationRefusal> {
  if (signMode === 'fingerprint' && witnesses.length < witnessesWanted) {
    return refuse({ code: 'witnesses_needed', has: witnesses.length });
  }
  const checked: Witness[] = [];
  for (const [i, typed] of witnesses.entries()) {
    const witness = readWitness(typed, others.today);
    const why = typeof witness === 'string' ? witness : barredFor(witness, checked, others);
    if (typeof witness === 'string' || why !== null) {
      return refuse({ code: 'witness', at: i + 1, why: why ?? 'name' });
    }
    checked.push(witness);
  }
  return ok(checked);
}

type Why = WitnessFault['why'];

function readWitness(typed: Witness, today: Day): Witness | Why {
  const name = normaliseName(typed.name);
  if (!name.ok) return 'name';
  const id = parseIdNumber(typed.certNo);
  if (!id.ok) return 'cert_no';
  return ageOn(id.value.birth, today) < 18
    ? 'under_age'
    : { name: name.value, certNo: id.value.number };
}

function barredFor(
  { name, certNo }: Witness,
  before: readonly Witness[],
  { agent, principal, clerk }: Others,
): Why | null {
  if (before.some((other) => other.certNo === certNo)) return 'twice';
  if (certNo === agent.certNo) return 'agent';
  if (certNo === principal.certNo) return 'principal';
  return name === clerk ? 'clerk' : null;
}
