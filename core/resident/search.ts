// Finds people while the clerk types: name, pinyin, last four of the ID, telephone and house number in one box.
// What everybody of some rank must bear is looked up in long texts; only who bears it is ranked.
import type { Person } from './person';
import type { ResidentEntry, Resident } from './resident';
import { bearersOf, isLatin, type SearchChunk, type Sign } from './search-chunk';

/** Readings of a name without tones and blanks, `ü` as `v`; several where a surname or character has several. */
export type PinyinOf = (name: string) => {
  readonly full: readonly string[];
  readonly initials: readonly string[];
};

/** What the index keeps of a resident. */
export function entryOf(resident: Resident, pinyinOf: PinyinOf): ResidentEntry {
  const { id, person, merged } = resident;
  const phones = [person.landline ?? '', ...person.contacts.map(({ phone }) => phone)].map(
    digitsOf,
  );
  const left = resident.death ? 'died' : resident.away && 'away';
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
    house: houseOfPerson(person),
    phone: digitsOf(person.phone),
    ...(phones.some((phone) => phone !== '') ? { phones: phones.filter((phone) => phone) } : {}),
    pinyin: plain(full),
    initials: plain(initials),
    ...(merged ? { mergedInto: merged.into } : {}),
    ...(left ? { left } : {}),
  };
}

/** A telephone as it is looked for: people leave the dashes of a landline out. */
export const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/** Building, unit and room as the card has them, else the figures of the address. */
function houseOfPerson({ address, building = '', unit = '', room = '' }: Person): string {
  const house = houseOf([building, unit, room].join(' '));
  return room === '' || house === '' ? houseOf(address) : house;
}

/** `梧桐里 5 号楼 302` → `5-302`: the figures of an address, as a clerk types them. */
export function houseOf(address: string): string {
  return (address.normalize('NFKC').match(/\d+/g) ?? []).join('-');
}

/** How well one entry fits one word: smaller is better, `none` when it does not. */
type Rank = (entry: ResidentEntry) => number;

const none = 9;

type Word = {
  readonly text: string;
  readonly rank: Rank;
  /** By rank: everybody of that rank bears one of these; others may, too. */
  readonly signs: readonly (readonly Sign[])[];
};

/**
 * The best `most` entries for what was typed, best first, equals in the order of `chunks`.
 * Several words (`王 002X`) must all fit. Nothing typed finds nobody.
 */
export function searchResidents(
  chunks: readonly SearchChunk[],
  typed: string,
  most: number,
): readonly ResidentEntry[] {
  const words = wordsOf(typed).map(wordOf);
  // The longest word has the fewest bearers.
  const [rarest] = words.toSorted((a, b) => b.text.length - a.text.length);
  if (rarest === undefined) return [];
  const found: ResidentEntry[][] = Array.from({ length: none }, () => []);
  let open = none;
  let signs = signsBelow(rarest, open);
  for (const chunk of chunks) {
    for (const entry of bearersOf(chunk, signs)) found[worstOf(words, entry)]?.push(entry);
    const needed = ranksNeeded(found, most);
    if (needed === open) continue;
    // Who comes after enough people of a rank has to be better than that.
    open = needed;
    signs = signsBelow(rarest, open);
    if (open === 0) break;
  }
  return found.flat().slice(0, most);
}

/** Ranks below the result can still change it: enough have been found of that one and better ones. */
function ranksNeeded(found: readonly (readonly ResidentEntry[])[], most: number): number {
  let sum = 0;
  const enough = found.findIndex((bucket) => (sum += bucket.length) >= most);
  return enough < 0 ? none : enough;
}

/** How the entry fits the word that it fits worst. */
function worstOf(words: readonly Word[], entry: ResidentEntry): number {
  let worst = 0;
  for (const { rank } of words) {
    worst = Math.max(worst, rank(entry));
    if (worst === none) break;
  }
  return worst;
}

/** What somebody of a better rank than `open` bears; a sign that contains another one says nothing more. */
function signsBelow({ signs }: Word, open: number): readonly Sign[] {
  const all = signs.slice(0, open).flat();
  return all.filter(
    (sign, i) =>
      !all.some(
        (other, j) =>
          i !== j &&
          other.column === sign.column &&
          sign.text.includes(other.text) &&
          (sign.text !== other.text || j < i),
      ),
  );
}

/** Words between blanks; a telephone or ID number pasted in groups is one word. */
function wordsOf(typed: string): readonly string[] {
  // Only full-width forms are made plain: a wider normalisation would change rare characters of names.
  const narrow = typed.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const plain = narrow.trim().toLowerCase().replaceAll('ü', 'v');
  if (/^[\d\s-]{9,}x?$/.test(plain)) return [plain.replace(/[\s-]/g, '')];
  return plain.split(/\s+/).filter((word) => word !== '');
}

function wordOf(text: string): Word {
  if (/^\d{17}[\dx]$/.test(text)) return wholeId(text);
  if (/^\d+[\d-]*x?$/.test(text)) return figures(text);
  if (/^[a-z']+$/.test(text)) return letters(text.replaceAll("'", ''));
  const house = houseOf(text);
  return hanzi(text.replace(/[·・•.]/g, ''), /\d/.test(text) ? house : '');
}

/** The index keeps no whole ID number: birth and the last four are enough to be one or two people. */
function wholeId(text: string): Word {
  const birth = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  const last4 = text.slice(14).toUpperCase();
  return {
    text,
    rank: (entry) => (entry.certLast4 === last4 && entry.birth === birth ? 0 : none),
    signs: [[{ column: 'certs', text: `\n${last4}\n` }]],
  };
}

/** The index keeps no more of an ID number. */
const mostOfCert = 4;

function figures(text: string): Word {
  const upper = text.toUpperCase();
  const isLong = text.length >= 3;
  const digits = digitsOf(text);
  // With dashes it is a house, `5-302`, unless it begins as a landline does.
  const isNumber = isLong && (/^\d+$/.test(text) || /^0[\d-]+$/.test(text));
  const room = `-${text}`;
  const building = `${text}-`;
  const phones = (of: string): readonly Sign[] => (isLong ? [{ column: 'phones', text: of }] : []);
  const houses = (of: string): readonly Sign[] => [{ column: 'houses', text: of }];
  const certs = (of: string): readonly Sign[] =>
    upper.length <= mostOfCert ? [{ column: 'certs', text: of }] : [];
  return {
    text,
    rank: ({ phone, phones, certLast4, house }) => {
      if ((isLong && phone === digits) || certLast4 === upper) return 0;
      if (isNumber && phone.endsWith(digits)) return 1;
      if (house === text) return 2;
      if (isLong && certLast4.endsWith(upper)) return 3;
      if (house.endsWith(room)) return 4;
      if (house.startsWith(building)) return 5;
      if (isNumber && phones?.some((one) => one.endsWith(digits)) === true) return 6;
      return isNumber && phone.startsWith(digits) ? 7 : none;
    },
    signs: [
      [...phones(`\n${digits}\n`), ...certs(`\n${upper}\n`)],
      isNumber ? phones(`${digits}\n`) : [],
      houses(`\n${text}\n`),
      isLong ? certs(`${upper}\n`) : [],
      houses(`${room}\n`),
      houses(`\n${building}`),
      isNumber ? phones(`${digits}\n`) : [],
      // Wider than a beginning: while everybody is looked for, this one sign stands for all of them.
      isNumber ? phones(digits) : [],
    ],
  };
}

function letters(text: string): Word {
  const later = ` ${text}`;
  const sign = (of: string): Sign => ({ column: 'letters', text: of });
  const begins = [sign(`\n${text}`), sign(later)];
  return {
    text,
    rank: ({ pinyin, initials, name }) => {
      const byPinyin = pinyin.includes(text);
      const byInitials = initials.includes(text);
      // Names in Latin letters are found as they are written, too.
      if (!byPinyin && !byInitials)
        return isLatin(name) && name.toLowerCase().includes(text) ? 4 : none;
      if (pinyin === text || initials === text) return 0;
      if (byPinyin && (pinyin.startsWith(text) || pinyin.includes(later))) return 1;
      if (byInitials && (initials.startsWith(text) || initials.includes(later))) return 2;
      return byPinyin ? 3 : none;
    },
    signs: [[sign(`\n${text}\n`)], begins, begins, [sign(text)], [sign(text)]],
  };
}

function hanzi(text: string, house: string): Word {
  // One character is the beginning of a name; as a place it would find half the street.
  const isPlace = text.length > 1;
  const room = `-${house}`;
  const sign = (of: string): readonly Sign[] => [{ column: 'names', text: of }];
  return {
    text,
    rank: (entry) => {
      const name = entry.name.includes('·') ? entry.name.replaceAll('·', '') : entry.name;
      if (name.includes(text)) {
        if (name === text) return 0;
        return name.startsWith(text) ? 1 : 2;
      }
      if (isPlace && entry.address.includes(text)) return 3;
      if (house === '') return none;
      return entry.house === house || entry.house.endsWith(room) ? 4 : none;
    },
    signs: [
      sign(`\n${text}\n`),
      sign(`\n${text}`),
      sign(text),
      isPlace ? [{ column: 'addresses', text }] : [],
      house === ''
        ? []
        : [
            { column: 'houses', text: `\n${house}\n` },
            { column: 'houses', text: `-${house}\n` },
          ],
    ],
  };
}
