// What a slip is about, as a person would say it: the number on it, and whose it is, masked as everywhere that others may look.
import { groupCaseNumber } from '../../../core/case/number';
import { numbersOf, readStubSheet } from '../../../core/queue/stub-sheet';
import { maskName } from '../../../core/resident/mask';
import { sheetPrinter, type Slip } from '../../../core/slip/slip';
import { isVoidCard, visitOfCard } from '../../../core/visit/card';
import { useAnswer } from '../live';
import { readOne } from '../read';
import { readPerson } from '../same-person';
import type { Session } from '../session';

export type SlipName = {
  /** `A017`, or a case number in groups; empty for what has none. */
  readonly number: string;
  /** `王＊＊`; empty where nobody gave a name. */
  readonly person: string;
  /** Name of the printer. */
  readonly printer: string;
  /** Who asked for it. */
  readonly operator: string;
  /** Who said the latest about it. */
  readonly changedBy: string;
  /** A card whose visit has another time by now. */
  readonly isVoid: boolean;
};

/** By slip id. */
export function useSlipNames(slips: readonly Slip[]): ReadonlyMap<string, SlipName> | undefined {
  const about = slips.map(({ id, version }) => `${id}:${version}`).join(' ');
  return useAnswer(
    async (session) => {
      const names = slips.map(async (slip) => [slip.id, await nameOf(session, slip)] as const);
      return new Map(await Promise.all(names));
    },
    [about],
  );
}

async function nameOf({ store, station, staff }: Session, slip: Slip): Promise<SlipName> {
  const staffName = async (id: string) =>
    id === staff.id ? staff.name : ((await readOne(store, 'staff', id))?.name ?? '');
  return {
    ...(await subjectOf(store, slip.about)),
    printer:
      slip.printer === sheetPrinter
        ? 'A4'
        : (station.printers.find(({ id }) => id === slip.printer)?.name ?? slip.printer),
    operator: await staffName(slip.operator),
    changedBy: await staffName(slip.changedBy),
    isVoid: await isVoid(store, slip),
  };
}

async function isVoid(store: Session['store'], slip: Slip): Promise<boolean> {
  if (slip.kind !== 'visit_card') return false;
  const visit = await readOne(store, 'visit', visitOfCard(slip.about));
  return visit !== undefined && isVoidCard(slip, visit);
}

/** Ids are one of a kind, so whatever bears it is what the slip is about; a later notice of a case is `case#2`. */
async function subjectOf(
  store: Session['store'],
  about: string,
): Promise<Pick<SlipName, 'number' | 'person'>> {
  const stubs = readStubSheet(about);
  if (stubs) return { number: rangeOf(numbersOf(stubs)), person: '' };
  const [id = ''] = about.split('#');
  const ticket = await readOne(store, 'ticket', id);
  if (ticket) return { number: ticket.number, person: ticket.maskedName ?? '' };
  const day = await readOne(store, 'day', id);
  if (day) return { number: day.date, person: '' };
  const caze = await readOne(store, 'case', id);
  const visit = caze ? undefined : await readOne(store, 'visit', id);
  const a = (caze ?? visit) ? undefined : await readOne(store, 'authorisation', id);
  const booking = caze || visit ? undefined : await readOne(store, 'appointment', id);
  const residentId = caze?.residentId ?? visit?.residentId ?? booking?.residentId ?? a?.principalId;
  const resident = residentId && (await readPerson(store, residentId));
  return {
    number: caze ? groupCaseNumber(caze.number) : (a?.number ?? ''),
    person: resident ? maskName(resident.person.name) : '',
  };
}

/** `A900–A909`. */
const rangeOf = (numbers: readonly string[]): string =>
  [...new Set([numbers[0], numbers.at(-1)])].join('–');
