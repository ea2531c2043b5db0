// Who may be in the register twice: the same name and birth, the same name and telephone, or two document numbers a slip apart.
import type { ResidentEntry } from './resident';

/** What of two entries is alike, the strongest first. */
export type Alike = 'name_birth' | 'name_phone' | 'cert_slip';

/** The part of an entry, or of a card that is being filled in, that is compared. */
export type Likeness = Pick<ResidentEntry, 'name' | 'birth' | 'phone' | 'certLast4'>;

/**
 * One digit was misread or two neighbours changed places. The check character follows the digits, so that of two
 * numbers that are both right it differs, too: it is not counted.
 */
export function isOneSlipApart(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false;
  const end = one.length === 18 ? 17 : one.length;
  const at = Array.from({ length: end }, (_, i) => i).filter((i) => one[i] !== other[i]);
  const [a = 0, b = 0] = at;
  if (at.length === 2) return b === a + 1 && one[a] === other[b] && one[b] === other[a];
  return at.length <= 1;
}

/** Whether their numbers may be a slip apart, as far as birth and the last four tell. */
export function mayBeSlip(one: Likeness, other: Likeness): boolean {
  const sameSerial = one.certLast4.slice(0, 3) === other.certLast4.slice(0, 3);
  if (one.birth === other.birth) {
    return sameSerial || isOneSlipApart(one.certLast4.slice(0, 3), other.certLast4.slice(0, 3));
  }
  return sameSerial && isOneSlipApart(one.birth, other.birth);
}

/** Everybody who may be the one on the card, of those who stand for themselves; `cert_slip` is only a suspicion until the whole numbers are compared. */
export function alikeTo(
  entries: Iterable<ResidentEntry>,
  card: Likeness,
): readonly { readonly entry: ResidentEntry; readonly alike: Alike }[] {
  const found: { entry: ResidentEntry; alike: Alike }[] = [];
  for (const entry of entries) {
    if (entry.mergedInto !== undefined) continue;
    const alike = alikeness(card, entry);
    if (alike !== null) found.push({ entry, alike });
  }
  return found;
}

function alikeness(card: Likeness, entry: ResidentEntry): Alike | null {
  if (card.name === entry.name && card.name !== '') {
    if (card.birth === entry.birth) return 'name_birth';
    if (card.phone !== '' && card.phone === entry.phone) return 'name_phone';
  }
  return card.certLast4 !== '' && mayBeSlip(card, entry) ? 'cert_slip' : null;
}

export type AlikePair = {
  readonly one: ResidentEntry;
  readonly other: ResidentEntry;
  readonly alike: Alike;
};

/**
 * Pairs of the whole register, each once, by groups that share a name or a birth with the last four: 100,000 people
 * are gone through in one pass, not in pairs.
 */
export function alikePairs(entries: Iterable<ResidentEntry>): readonly AlikePair[] {
  const byName = new Map<string, ResidentEntry[]>();
  const byDocument = new Map<string, ResidentEntry[]>();
  for (const entry of entries) {
    if (entry.mergedInto !== undefined) continue;
    put(byName, entry.name, entry);
    put(byDocument, `${entry.birth} ${entry.certLast4.slice(0, 3)}`, entry);
  }
  const found = new Map<string, AlikePair>();
  for (const group of [...byName.values(), ...byDocument.values()]) {
    for (const [i, one] of group.entries()) {
      for (const { entry: other, alike } of alikeTo(group.slice(i + 1), one)) {
        const key = one.id < other.id ? `${one.id} ${other.id}` : `${other.id} ${one.id}`;
        if (!found.has(key)) found.set(key, { one, other, alike });
      }
    }
  }
  return [...found.values()];
}

function put(groups: Map<string, ResidentEntry[]>, key: string, entry: ResidentEntry): void {
  const group = groups.get(key);
  if (group) group.push(entry);
  else groups.set(key, [entry]);
}
