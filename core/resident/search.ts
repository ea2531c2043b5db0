// Finds people while the clerk types: a scan over an array in memory, because 100,000 short strings are read
// faster than any index is asked. Name, pinyin, last four of the ID, telephone and house number in one box.
import type { ResidentEntry, Resident } from './resident';

/** Readings of a name without tones and blanks, `ü` as `v`; several where a surname or character has several. */
export type PinyinOf = (name: string) => {
  readonly full: readonly string[];
  readonly initials: readonly string[];
};

/** What the index keeps of a resident. */
export function entryOf({ id, person }: Resident, pinyinOf: PinyinOf): ResidentEntry {
  const { full, initials } = pinyinOf(person.name);
  const plain = (readings: readonly string[]) =>
    [...new Set(readings.map((reading) => reading.toLowerCase().replace(/[^a-z]/g, '')))].join(' ');
  return {
    id,
    name: person.name,
    certLast4: person.certNo.slice(-4),
    birth: person.birth,
    sex: person.sex,
    address: person.address,
    house: houseOf(person.address),
    phone: person.phone,
    pinyin: plain(full),
    initials: plain(initials),
  };
}

/** `梧桐里 5 号楼 302` → `5-302`: the figures of an address, as a clerk types them. */
export function houseOf(address: string): string {
  return (address.normalize('NFKC').match(/\d+/g) ?? []).join('-');
}

/** How well one entry fits one word: smaller is better, `none` when it does not. */
type Rank = (entry: ResidentEntry) => number;

const none = 9;

/**
 * The best `most` entries for what was typed, best first, equals in the order of `entries`.
 * Several words (`王 002X`) must all fit. Nothing typed finds nobody.
 */
export function searchResidents(
  entries: readonly ResidentEntry[],
  typed: string,
  most: number,
): readonly ResidentEntry[] {
  const ranks = wordsOf(typed).map(rankFor);
  if (ranks.length === 0) return [];
  const found: ResidentEntry[][] = Array.from({ length: none }, () => []);
  for (const entry of entries) {
    let worst = 0;
    for (const rank of ranks) {
      worst = Math.max(worst, rank(entry));
      if (worst === none) break;
    }
    const bucket = found[worst];
    if (bucket && bucket.length < most) bucket.push(entry);
    // Nobody can still come before these.
    if (worst === 0 && bucket?.length === most) break;
  }
  return found.flat().slice(0, most);
}

/** Words between blanks; a telephone or ID number pasted in groups is one word. */
function wordsOf(typed: string): readonly string[] {
  // Only full-width forms are made plain: a wider normalisation would change rare characters of names.
  const narrow = typed.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const plain = narrow.trim().toLowerCase().replaceAll('ü', 'v');
  if (/^[\d\s-]{9,}x?$/.test(plain)) return [plain.replace(/[\s-]/g, '')];
  return plain.split(/\s+/).filter((word) => word !== '');
}

function rankFor(word: string): Rank {
  if (/^\d{17}[\dx]$/.test(word)) return wholeId(word);
  if (/^\d+[\d-]*x?$/.test(word)) return figures(word);
  if (/^[a-z']+$/.test(word)) return letters(word.replaceAll("'", ''));
  const house = houseOf(word);
  return hanzi(word.replace(/[·・•.]/g, ''), /\d/.test(word) ? house : '');
}

/** The index keeps no whole ID number: birth and the last four are enough to be one or two people. */
function wholeId(word: string): Rank {
  const birth = `${word.slice(6, 10)}-${word.slice(10, 12)}-${word.slice(12, 14)}`;
  const last4 = word.slice(14).toUpperCase();
  return (entry) => (entry.certLast4 === last4 && entry.birth === birth ? 0 : none);
}

function figures(word: string): Rank {
  const last4 = word.toUpperCase();
  const isLong = word.length >= 3;
  const room = `-${word}`;
  const building = `${word}-`;
  return ({ phone, certLast4, house }) => {
    if (phone === word || certLast4 === last4) return 0;
    if (isLong && phone.endsWith(word)) return 1;
    if (house === word) return 2;
    if (isLong && certLast4.endsWith(last4)) return 3;
    if (house.endsWith(room)) return 4;
    if (house.startsWith(building)) return 5;
    return isLong && phone.startsWith(word) ? 6 : none;
  };
}

// The commonest answer is no, so the widest test comes first and the finer ones only where it said yes.

function letters(word: string): Rank {
  const later = ` ${word}`;
  return ({ pinyin, initials, name }) => {
    const byPinyin = pinyin.includes(word);
    const byInitials = initials.includes(word);
    // Names in Latin letters are found as they are written, too.
    if (!byPinyin && !byInitials)
      return isLatin(name) && name.toLowerCase().includes(word) ? 4 : none;
    if (pinyin === word || initials === word) return 0;
    if (byPinyin && (pinyin.startsWith(word) || pinyin.includes(later))) return 1;
    if (byInitials && (initials.startsWith(word) || initials.includes(later))) return 2;
    return byPinyin ? 3 : none;
  };
}

const isLatin = (name: string): boolean => name.charCodeAt(0) < 0x250;

function hanzi(word: string, house: string): Rank {
  // One character is the beginning of a name; as a place it would find half the street.
  const isPlace = word.length > 1;
  const room = `-${house}`;
  return (entry) => {
    const name = entry.name.includes('·') ? entry.name.replaceAll('·', '') : entry.name;
    if (name.includes(word)) {
      if (name === word) return 0;
      return name.startsWith(word) ? 1 : 2;
    }
    if (isPlace && entry.address.includes(word)) return 3;
    if (house === '') return none;
    return entry.house === house || entry.house.endsWith(room) ? 4 : none;
  };
}
