// Blank numbers printed ahead: only kept ones, none twice on one day.
import { describe, expect, it } from 'vitest';
import { openDay } from '../../core/queue/open-day';
import { nextStubs, numbersOf, readStubSheet, stubSheet } from '../../core/queue/stub-sheet';
import type { Slip } from '../../core/slip/slip';
import { hallInMemory, monday } from '../support/hall-in-memory';

const day = 86_400_000;
const room = hallInMemory();
room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now }));
room.enterStub('A045', monday);

const asked = { series: 'A', from: 46, to: 48, id: 's1', now: monday };
const sheet = (about: string, change: Partial<Slip> = {}): Slip => ({
  ...{ id: 's0', version: 2, kind: 'handwritten_stub', about, device: 'd', copy: 0, key: 'k' },
  ...{ printer: 'p', reason: '', requestedAt: monday, operator: 'o', state: 'printed', detail: '' },
  ...{ mayBeOut: true, changedAt: monday, changedBy: 'o', ...change },
});
const state = (...sheets: readonly Slip[]) => ({ hall: room.hall(), sheets });

describe('a sheet of blank numbers', () => {
  it('names its numbers, and is read back', () => {
    const about = stubSheet(state(), asked);
    expect(about).toEqual({ ok: true, value: 'stubs/A/46-48/s1' });
    expect(numbersOf(readStubSheet('stubs/A/46-48/s1')!)).toEqual(['A046', 'A047', 'A048']);
    expect(readStubSheet('0198f000-0000-7000-8000-00000000abcd')).toBeNull();
  });

  it.each([
    [{ series: 'Z' }, { code: 'stubs_not_kept', series: 'Z' }],
    [{ from: 39 }, { code: 'stubs_outside', from: 'A040', to: 'A059' }],
    [{ to: 60 }, { code: 'stubs_outside', from: 'A040', to: 'A059' }],
    [{ from: Number.NaN }, { code: 'stubs_outside', from: 'A040', to: 'A059' }],
    [{ from: 50 }, { code: 'stubs_count', most: 20 }],
    [{ from: 44 }, { code: 'stubs_used', number: 'A045' }],
  ])('with %o is refused', (change, refusal) => {
    expect(stubSheet(state(), { ...asked, ...change })).toEqual({ ok: false, refusal });
  });

  it('shares no number with another sheet of the same day that may be on paper', () => {
    const about = 'stubs/A/48-50/s0';
    const refused = { ok: false, refusal: { code: 'stubs_printed', number: 'A048' } };
    expect(stubSheet(state(sheet(about)), asked)).toEqual(refused);
    expect(stubSheet(state(sheet(about, { state: 'waived' })), asked)).toEqual(refused);
    const neverLeft = sheet(about, { state: 'waived', mayBeOut: false });
    expect(stubSheet(state(neverLeft), asked).ok).toBe(true);
    const yesterday = sheet(about, { requestedAt: monday - day });
    expect(stubSheet(state(yesterday), asked).ok).toBe(true);
    expect(stubSheet(state(sheet('stubs/B/46-48/s0')), asked).ok).toBe(true);
  });

  it('is offered the next free numbers, until there are none', () => {
    expect(nextStubs(state(), 'A', monday)).toEqual({ series: 'A', from: 40, to: 44 });
    const first = sheet('stubs/A/40-44/s0');
    expect(nextStubs(state(first), 'A', monday)).toEqual({ series: 'A', from: 46, to: 55 });
    const all = sheet('stubs/A/40-59/s0');
    expect(nextStubs(state(all), 'A', monday)).toBeNull();
    expect(nextStubs(state(), 'Z', monday)).toBeNull();
  });
});
