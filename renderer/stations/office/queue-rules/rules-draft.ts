// The rules of the queue as they are being typed, what is wrong with them, and the site that they make.
import { checkSite } from '../../../../core/station/check-site';
import type { PriorityBand, RejoinPlace, Service, Site } from '../../../../core/station/station';
import { readHours, readSegments, writeHours, writeSegments } from './hours-text';
import { t } from '../../../ui/i18n';
import { saySite } from './say-site';

export type DoorDraft = {
  readonly hours: string;
  readonly perDay: string;
  readonly segments: string;
};

export type ClosureDraft = { readonly from: string; readonly to: string; readonly message: string };

export type BandDraft = {
  /** Empty for a new one. */
  readonly key: string;
  readonly reason: string;
  /** `age`, or a fact of the ticket. */
  readonly by: string;
  readonly age: string;
  readonly rank: string;
};

export type RulesDraft = {
  readonly hours: string;
  readonly closures: readonly ClosureDraft[];
  /** By key of the service. */
  readonly doors: Readonly<Record<string, DoorDraft>>;
  readonly bands: readonly BandDraft[];
  readonly numbers: Readonly<Record<NumberRule, string>>;
  readonly rejoinPlace: RejoinPlace;
};

/** Whole numbers with their bounds, as `electron/station/station-schema.ts` takes them. */
export const numberRules = {
  priorityRatio: [1, 100],
  ageingMinutes: [0, 1440],
  recallMost: [0, 20],
  recallGap: [0, 3600],
  undoSeconds: [0, 3600],
  rejoinMost: [0, 20],
  earlyMinutes: [0, 1440],
  lateMinutes: [0, 1440],
} as const;

export type NumberRule = keyof typeof numberRules;

/** As long as the site says nothing (`core/queue/check-in.ts`, `core/queue/live.ts`). */
const usual = {
  rejoin: { most: 1, place: 'end' },
  checkIn: { earlyMinutes: 60, lateMinutes: 30 },
} as const;

export function draftOf(site: Site): RulesDraft {
  const { rejoin = usual.rejoin, checkIn = usual.checkIn, recall } = site;
  return {
    hours: writeHours(site.hours ?? []),
    closures: site.closures ?? [],
    doors: Object.fromEntries(site.services.map((service) => [service.key, doorDraftOf(service)])),
    bands: site.bands.map(bandDraftOf),
    numbers: {
      priorityRatio: String(site.priorityRatio),
      ageingMinutes: String(site.ageingMinutes),
      recallMost: String(recall.most),
      recallGap: String(recall.gapSeconds),
      undoSeconds: String(site.undoSeconds),
      rejoinMost: String(rejoin.most),
      earlyMinutes: String(checkIn.earlyMinutes),
      lateMinutes: String(checkIn.lateMinutes),
    },
    rejoinPlace: rejoin.place,
  };
}

const doorDraftOf = ({ hours = [], quota = {} }: Service): DoorDraft => ({
  hours: writeHours(hours),
  perDay: quota.perDay === undefined ? '' : String(quota.perDay),
  segments: writeSegments(quota.segments ?? []),
});

const bandDraftOf = ({ key, reason, fact, fromAge, rank }: PriorityBand): BandDraft => ({
  ...{ key, reason, by: fact ?? 'age', rank: String(rank) },
  age: fromAge === undefined ? '' : String(fromAge),
});

/** Sentences by field: `hours`, `hours:medical`, `closure:0`, `band:3`, a number's name. `site`: what only the whole shows. */
export type RuleFaults = Readonly<Record<string, string>>;

export function faultsOf(site: Site, draft: RulesDraft): RuleFaults {
  const wrong: [string, boolean, string][] = [
    ['hours', readHours(draft.hours) === null, t('rules.hoursWrong')],
    ...Object.entries(draft.doors).flatMap(([key, door]): [string, boolean, string][] => [
      [`hours:${key}`, readHours(door.hours) === null, t('rules.hoursWrong')],
      [
        `perDay:${key}`,
        door.perDay.trim() !== '' && !isWhole(door.perDay, 0, 99_999),
        t('rules.wholeWrong'),
      ],
      [`segments:${key}`, readSegments(door.segments) === null, t('rules.segmentsWrong')],
    ]),
    ...draft.closures.map(({ from }, i): [string, boolean, string] => [
      `closure:${i}`,
      from === '',
      t('rules.closureWrong'),
    ]),
    ...draft.bands.map((band, i): [string, boolean, string] => [
      `band:${i}`,
      !isBand(band),
      t('rules.bandWrong'),
    ]),
    ...numberNames.map((name): [string, boolean, string] => {
      const [least, most] = numberRules[name];
      const isWrong = !isWhole(draft.numbers[name], least, most);
      return [name, isWrong, t('rules.numberWrong', { least, most })];
    }),
  ];
  const faults = wrong.filter(([, isWrong]) => isWrong).map(([field, , text]) => [field, text]);
  if (faults.length > 0) return Object.fromEntries(faults) as RuleFaults;
  const checked = checkSite(siteFrom(site, draft));
  return checked.ok ? {} : { site: saySite(checked.refusal, site) };
}

const numberNames = Object.keys(numberRules) as readonly NumberRule[];

/** @param draft that every field of can be read */
export function siteFrom(site: Site, draft: RulesDraft): Site {
  const number = (name: NumberRule): number => Number(draft.numbers[name]);
  const hours = readHours(draft.hours) ?? [];
  const closures = draft.closures.map((one) => ({ ...one, to: one.to === '' ? one.from : one.to }));
  return {
    ...without(site, 'hours', 'closures'),
    ...(hours.length === 0 ? {} : { hours }),
    ...(closures.length === 0 ? {} : { closures }),
    services: site.services.map((service) => doorFrom(service, draft.doors[service.key])),
    bands: bandsFrom(draft.bands),
    priorityRatio: number('priorityRatio'),
    ageingMinutes: number('ageingMinutes'),
    recall: { most: number('recallMost'), gapSeconds: number('recallGap') },
    undoSeconds: number('undoSeconds'),
    rejoin: { most: number('rejoinMost'), place: draft.rejoinPlace },
    checkIn: { earlyMinutes: number('earlyMinutes'), lateMinutes: number('lateMinutes') },
  };
}

function doorFrom(service: Service, door: DoorDraft | undefined): Service {
  if (!door) return service;
  const hours = readHours(door.hours) ?? [];
  const segments = readSegments(door.segments) ?? [];
  const quota = {
    ...(door.perDay.trim() === '' ? {} : { perDay: Number(door.perDay) }),
    ...(segments.length === 0 ? {} : { segments }),
  };
  return {
    ...without(service, 'hours', 'quota'),
    ...(Object.keys(quota).length === 0 ? {} : { quota }),
    ...(hours.length === 0 ? {} : { hours }),
  };
}

/** A band keeps its key, by which tickets know it; a new one gets one that is free. */
function bandsFrom(drafts: readonly BandDraft[]): readonly PriorityBand[] {
  const keys = new Set(drafts.map(({ key }) => key));
  return drafts.map(({ key, by, age, rank, reason }) => {
    const wished = by === 'age' ? `age_${Number(age)}` : by;
    const free = key === '' ? freeKey(wished, keys) : key;
    keys.add(free);
    return {
      ...{ key: free, rank: Number(rank), reason: reason.trim() },
      ...(by === 'age' ? { fromAge: Number(age) } : { fact: by }),
    };
  });
}

function freeKey(wished: string, taken: ReadonlySet<string>): string {
  let key = wished;
  for (let n = 2; taken.has(key); n += 1) key = `${wished}_${n}`;
  return key;
}

const isBand = ({ reason, by, age, rank }: BandDraft): boolean =>
  reason.trim() !== '' && isWhole(rank, 0, 99) && (by !== 'age' || isWhole(age, 0, 150));

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

/** What is left out stands for the usual; a key without a value would not be taken. */
const without = <T extends object, K extends keyof T & string>(
  whole: T,
  ...keys: readonly K[]
): Omit<T, K> =>
  Object.fromEntries(
    Object.entries(whole).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as Omit<T, K>;
