// At which moments a key is done at once, kept until its screen stands, or dropped, and why: the whole gate, state by state. A key that
// is kept is done once its screen is there; nothing that is pressed at a step of an act may simply be gone.
import { afterEach, expect, it, vi } from 'vitest';
import { apart, beginAct, goOnWith, isUnderWay, press } from '../../../renderer/ui/press';

/** For a machine that is busy. */
const long = { timeout: 20_000 };

type Outcome = 'now' | 'kept' | 'dropped';

/** What stands when the key comes; each ends what it began. */
type Moment = { readonly end: () => void };

const nothing = (): Moment => ({ end: () => undefined });

/** An act that no key began: the saving of a field, a button that was pressed. */
const anAct = (): Moment => ({ end: beginAct() });

const anActOf = (name: string): Moment => {
  let end: () => void = () => undefined;
  press(name, () => (end = beginAct()));
  return { end: () => end() };
};

const together = (...moments: readonly Moment[]): Moment => ({
  end: () => {
    for (const { end } of moments) end();
  },
});

const waitsAlready = (name: string): Moment => {
  const act = anAct();
  press(name, () => undefined);
  return act;
};

const moments: readonly (readonly [string, () => Moment, Outcome])[] = [
  ['nothing is being done', nothing, 'now'],
  ['something is being done', anAct, 'kept'],
  ['what another key began is being done', () => anActOf('F2'), 'kept'],
  ['two acts are being done', () => together(anAct(), anAct()), 'kept'],
  ['another key waits', () => waitsAlready('F2'), 'kept'],
  // The same press: the hand bounced, or nothing seemed to happen and it was pressed again.
  ['it is being done itself', () => anActOf('F10'), 'dropped'],
  ['it waits already', () => waitsAlready('F10'), 'dropped'],
];

let stands: Moment = nothing();

afterEach(async () => {
  stands.end();
  await vi.waitFor(() => expect(isUnderWay()).toBe(false), long);
});

it('keeps a key whose next step stands on the screen while the last one is still being written down', async () => {
  const done: string[] = [];
  stands = anActOf('F9 setOut');
  press('F9 setOut', () => done.push('setOut'));
  press('F9 arrive', () => done.push('arrive'));
  press('F9 arrive', () => done.push('arrive'));
  expect(done).toEqual([]);
  stands.end();
  stands = nothing();
  await vi.waitFor(() => expect(done).toEqual(['arrive']), long);
});

it('takes a key that was pressed for the screen to come, and again on that screen, for one', async () => {
  const done: string[] = [];
  stands = anAct();
  press('F9', () => done.push('F9'));
  press('F9 arrive', () => done.push('arrive'));
  stands.end();
  stands = nothing();
  press('F12', () => done.push('last'));
  await vi.waitFor(() => expect(done).toEqual(['F9', 'last']), long);
});

for (const [name, begin, outcome] of moments)
  it(`while ${name}, F10 is ${outcome}`, async () => {
    const done: string[] = [];
    stands = begin();
    press('F10', () => done.push('F10'));
    expect(done).toEqual(outcome === 'now' ? ['F10'] : []);
    stands.end();
    stands = nothing();
    // Whatever is pressed last is done last: when it is, all before it was.
    press('F12', () => done.push('last'));
    await vi.waitFor(() => expect(done).toContain('last'), long);
    expect(done).toEqual(outcome === 'dropped' ? ['last'] : ['F10', 'last']);
  });

it('keeps the rest of a press that saves a field first, before what was pressed after it', async () => {
  const done: string[] = [];
  let end: () => void = () => undefined;
  press('F10', () => {
    apart(() => (end = beginAct()));
    goOnWith('F10', () => done.push('F10'));
  });
  press('F2', () => done.push('F2'));
  expect(done).toEqual([]);
  end();
  await vi.waitFor(() => expect(done).toEqual(['F10', 'F2']), long);
});

it('goes on when an act ends while the next key is on its way, and another act has begun', async () => {
  const done: string[] = [];
  const first = beginAct();
  press('F10', () => done.push('F10'));
  first();
  // Between the end and the turn of the key.
  const second = beginAct();
  await new Promise((soon) => setTimeout(soon, 20));
  expect(done).toEqual([]);
  second();
  await vi.waitFor(() => expect(done).toEqual(['F10']), long);
});

it('is not held up by the end of an act being told twice', async () => {
  const done: string[] = [];
  const stays = beginAct();
  const ends = beginAct();
  ends();
  ends();
  press('F10', () => done.push('F10'));
  expect(done).toEqual([]);
  stays();
  await vi.waitFor(() => expect(done).toEqual(['F10']), long);
});
