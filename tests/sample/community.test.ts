import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { applyCase } from '../../core/case/apply-case';
import type { Case } from '../../core/case/case';
import { parseCaseNumber } from '../../core/case/number';
import type { JourneyEvent, NewEvent } from '../../core/journey';
import { ageOn } from '../../core/kit/age';
import { dayOf } from '../../core/kit/time';
import { parseIdNumber } from '../../core/resident/id-number';
import { normaliseName } from '../../core/resident/names';
import type { Person } from '../../core/resident/person';
import { normalisePhone } from '../../core/resident/phone';
import { sampleCommunity, type SampleGroup, type SampleOptions } from '../../core/sample/community';
import { parseEvent } from '../../core/sync/parse-event';
import { applyVisit } from '../../core/visit/apply-visit';
import { bookVisit } from '../../core/visit/book';
import type { Visit } from '../../core/visit/visit';
import account from '../../resources/consents/account.json';
import { checkConsentTemplate } from '../../core/consent/template';
import year2026 from '../../resources/calendars/cn-2026.json';
import { elderAllowance } from '../core/matter/elder-allowance';
import { shippedPack } from '../support/sample-form';

const calendars = [year2026];

const today = '2026-11-23';
const made = (options: Partial<SampleOptions> = {}): SampleGroup[] => [
  ...sampleCommunity({ seed: 7, today, ...options }),
];

const bodiesOf = <K extends NewEvent['kind']>(groups: readonly SampleGroup[], kind: K) =>
  groups
    .flatMap(({ events }) => events)
    .filter((event): event is Extract<NewEvent, { kind: K }> => event.kind === kind);

const whole = made();
const people: readonly Person[] = bodiesOf(whole, 'resident.registered').map(
  ({ body }) => body.person,
);

describe('the people of the sample community', () => {
  it('are 8,000, of whom 1,900 are 60 or older', () => {
    expect(people).toHaveLength(8000);
    expect(people.filter(({ birth }) => ageOn(birth, today) >= 60)).toHaveLength(1900);
  });

  it('keep the proportion at any size, down to a handful and on 29 February', () => {
    for (const residents of [1, 10, 333, 2000])
      for (const day of [today, '2028-02-29']) {
        const some = bodiesOf(made({ residents, today: day }), 'resident.registered');
        expect(some).toHaveLength(residents);
        const elders = some.filter(({ body }) => ageOn(body.person.birth, day) >= 60);
        expect(elders).toHaveLength(Math.round((residents * 1900) / 8000));
      }
  });

  it('have valid identity numbers that are nobody’s: area 990101, true to birth and sex, each once', () => {
    for (const { certNo, birth, sex } of people) {
      const parsed = parseIdNumber(certNo);
      expect(parsed).toEqual({
        ok: true,
        value: { number: certNo, area: '990101', birth, sex },
      });
    }
    expect(new Set(people.map(({ certNo }) => certNo)).size).toBe(8000);
  });

  it('have no telephone that could ring anywhere', () => {
    const phones = people.flatMap((person) => [
      person.phone,
      ...person.contacts.map(({ phone }) => phone),
    ]);
    for (const phone of phones) {
      expect(phone).toMatch(/^(1990000\d{4}|0099-555\d{4})$/);
      expect(normalisePhone(phone)).toEqual({ ok: true, value: phone });
    }
  });

  it('have names that our own rules take as they are, with rare characters and long ones among them', () => {
    for (const { name } of people) expect(normaliseName(name)).toEqual({ ok: true, value: name });
    const names = people.map(({ name }) => name).join('\n');
    for (const rare of ['㛃', '𬭚', '䶮', '𣗋', '镕', '喆', '堃']) expect(names).toContain(rare);
    expect(people.some(({ name }) => name.includes('·') && Array.from(name).length === 24)).toBe(
      true,
    );
    expect(new Set(people.map(({ name }) => name)).size).toBeGreaterThan(4000);
  });

  it('live as elders do: many alone, some with a child’s telephone, some hard of hearing', () => {
    const elders = people.filter(({ birth }) => ageOn(birth, today) >= 60);
    const share = (test: (person: Person) => boolean) => elders.filter(test).length / elders.length;
    expect(share(({ living }) => living === 'alone')).toBeGreaterThan(0.1);
    expect(share(({ phoneOwner }) => phoneOwner === 'child')).toBeGreaterThan(0.1);
    expect(share(({ aids }) => aids.includes('hearing'))).toBeGreaterThan(0.08);
    expect(share(({ contacts }) => contacts.length > 0)).toBe(1);
    expect(share(({ certValidTo }) => certValidTo < today)).toBeGreaterThan(0);
  });

  it('share an address only with their household', () => {
    const homes = people.filter(({ living }) => living !== 'institution');
    const sizes = new Map<string, number>();
    for (const { address } of homes) sizes.set(address, (sizes.get(address) ?? 0) + 1);
    for (const address of sizes.keys()) expect(address).toMatch(/^..里 \d+ 号楼 [1-6]0[1-8]$/);
    expect(Math.max(...sizes.values())).toBeLessThan(8);
    expect(sizes.size).toBeGreaterThan(2000);
  });
});

describe('the sample’s history', () => {
  const events = envelopes(whole);

  it('lies before the day on which it is looked at, in the order of time', () => {
    expect(whole.every(({ at }) => dayOf(at) < today)).toBe(true);
    expect(whole.every(({ at }, i) => i === 0 || at >= whole[i - 1]!.at)).toBe(true);
  });

  it('consists of events that the hub’s own reader takes', () => {
    for (const event of events) expect(parseEvent(event).ok).toBe(true);
  });

  it('books only visits that the booking rules allow, and every later event of them is true', () => {
    const visits = new Map<string, Visit>();
    for (const event of events) {
      if (event.entity !== 'visit') continue;
      if (event.kind === 'visit.booked') {
        const decided = bookVisit(
          { visits: [...visits.values()] },
          { ...event.body, visitId: event.entityId, now: event.at },
        );
        expect(decided.ok ? 'booked' : decided.refusal).toBe('booked');
      }
      visits.set(event.entityId, applyVisit(visits.get(event.entityId), event)!);
    }
    const all = [...visits.values()];
    expect(all.every(({ noops }) => noops.length === 0)).toBe(true);
    expect(all.filter(({ day }) => day === today).length).toBeGreaterThanOrEqual(9);
    expect(all.filter(({ day, state }) => day < today && state === 'booked')).toEqual([]);
    for (const state of ['done', 'booked', 'cancelled', 'not_answered'])
      expect(all.some((visit) => visit.state === state)).toBe(true);
  });
});

const template = (purpose: string) => {
  const checked = checkConsentTemplate({ account }[purpose]);
  if (!checked.ok) throw new Error(checked.refusal.place);
  return checked.value;
};

describe('the sample’s cases', () => {
  const rules = {
    pack: elderAllowance,
    calendars,
    template,
    hall: 'wutong',
    window: 3,
    community: '990101001203',
    counter: '1',
  };
  const groups = made({ cases: rules });
  const events = envelopes(groups);
  const cases = [
    ...events
      .filter(({ entity }) => entity === 'case')
      .reduce((all, event) => {
        return all.set(event.entityId, applyCase(all.get(event.entityId), event)!);
      }, new Map<string, Case>())
      .values(),
  ];
  const inState = (state: Case['state']) => cases.filter((c) => c.state === state);

  it('are in every state that a counter knows, with nothing that had no effect', () => {
    expect(inState('accepted')).toHaveLength(14);
    expect(inState('to_be_completed')).toHaveLength(3);
    expect(inState('filling')).toHaveLength(2);
    expect(inState('declined')).toHaveLength(1);
    expect(inState('withdrawn')).toHaveLength(1);
    expect(cases.flatMap(({ noops }) => noops)).toEqual([]);
    expect(cases.flatMap(({ reviews }) => reviews)).toEqual([]);
  });

  it('were accepted by the rules, signed, and mostly rated', () => {
    for (const c of inState('accepted')) {
      expect(c.signature).not.toBeNull();
      expect(c.acceptance!.promisedLastDay > c.openedOn).toBe(true);
      expect(c.acceptance!.assumedYears).toEqual(
        [2027].filter((y) => `${y}` < c.acceptance!.legalLastDay),
      );
    }
    expect(inState('accepted').filter(({ rating }) => rating)).toHaveLength(10);
  });

  it('miss the paper that their notice names', () => {
    for (const { notices } of inState('to_be_completed'))
      expect(notices).toMatchObject([{ papers: ['M03'], fields: [] }]);
  });

  it('have valid numbers, each once, and read well to the hub', () => {
    for (const { number } of cases) expect(parseCaseNumber(number).ok).toBe(true);
    expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length);
    for (const event of events) expect(parseEvent(event).ok).toBe(true);
    expect(groups.every(({ at }) => dayOf(at) < today)).toBe(true);
    expect(groups.every(({ at }, i) => i === 0 || at >= groups[i - 1]!.at)).toBe(true);
  });

  it('of the form in effect have each the signed consent that it asks by itself', () => {
    const inEffect = made({ cases: { ...rules, pack: shippedPack('elder-allowance-2.json') } });
    const accepted = bodiesOf(inEffect, 'case.accepted');
    expect(accepted).toHaveLength(14);
    expect(bodiesOf(inEffect, 'consent.given')).toHaveLength(14);
    expect(
      bodiesOf(inEffect, 'consent.asked').every(({ body }) => body.purpose === 'account'),
    ).toBe(true);
    for (const event of envelopes(inEffect)) expect(parseEvent(event).ok).toBe(true);
  });

  it('are fewer where there are few elders', () => {
    const few = made({ residents: 40, cases: rules });
    expect(bodiesOf(few, 'case.opened').length).toBeLessThan(9);
  });
});

describe('the seed', () => {
  const digest = (groups: readonly SampleGroup[]) =>
    createHash('sha256').update(JSON.stringify(groups)).digest('hex');

  it('gives the same community every time, and another one for another seed', () => {
    const small = { residents: 500 };
    expect(digest(made(small))).toBe(digest(made(small)));
    expect(digest(made({ ...small, seed: 8 }))).not.toBe(digest(made(small)));
  });

  it('makes 100,000 residents in less than five seconds of work', () => {
    const began = process.cpuUsage();
    let count = 0;
    for (const { events } of sampleCommunity({ seed: 1, today, residents: 100_000 }))
      count += events.length;
    expect(count).toBeGreaterThan(100_000);
    expect(process.cpuUsage(began).user).toBeLessThan(5_000_000);
  });
});

/** The groups as the record door would write them. */
function envelopes(groups: readonly SampleGroup[]): JourneyEvent[] {
  let seq = 0;
  const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  return groups.flatMap(({ at, operator, events }, group) =>
    events.map((event): JourneyEvent => {
      seq += 1;
      return {
        ...event,
        id: uuid(seq),
        device: uuid(999),
        seq,
        group: uuid(group),
        v: 1,
        operator,
        onBehalfOf: event.onBehalfOf ?? null,
        at,
        monotonic: at,
      };
    }),
  );
}
