import { describe, expect, it } from 'vitest';
import { feedWedge, idleWedge, type Wedge } from '../../../renderer/stations/kiosk/wedge';

/** Sends keys `gap` milliseconds apart and tells what came of them. */
function send(keys: readonly string[], gap: number, from: Wedge = idleWedge) {
  let wedge = from;
  const read: string[] = [];
  const swallowed: string[] = [];
  keys.forEach((key, i) => {
    const fed = feedWedge(wedge, key, 1000 + i * gap);
    wedge = fed.wedge;
    if (fed.read !== null) read.push(fed.read);
    if (fed.swallow) swallowed.push(key);
  });
  return { read, swallowed };
}

const number = '99010119440305002x';
const card = Array.from(number);

describe('a reader that acts as a keyboard', () => {
  it('is heard when a card’s number and Enter come in a burst', () => {
    expect(send([...card, 'Enter'], 10)).toEqual({ read: [number], swallowed: ['Enter'] });
  });

  it('is heard with a code of ours, whose signs press nothing', () => {
    const code = 'SW1/T/20261123/A017';
    const { read, swallowed } = send([...Array.from(code), 'Enter'], 10);
    expect(read).toEqual([code]);
    expect(swallowed).toContain('/');
    expect(swallowed).toContain('Enter');
  });

  it('may end with Tab instead of Enter', () => {
    expect(send([...card, 'Tab'], 10)).toEqual({ read: [number], swallowed: ['Tab'] });
  });

  it('is not heard in what fingers type', () => {
    expect(send([...card, 'Enter'], 400)).toEqual({ read: [], swallowed: [] });
  });

  it('leaves Enter, Tab and the blank on a door to the door', () => {
    for (const key of ['Enter', 'Tab', ' ', 'Escape'])
      expect(send([key], 10)).toEqual({ read: [], swallowed: [] });
  });

  it('does not let a burst that was cut short press the door in focus', () => {
    expect(send([...card.slice(0, 9), 'Enter'], 10).swallowed).toEqual(['Enter']);
  });

  it('takes the number and not what was typed before it', () => {
    expect(send(['7', ...card, 'Enter'], 10).read).toEqual([number]);
  });

  it('reads two cards one after the other', () => {
    expect(send([...card, 'Enter', ...card, 'Enter'], 10).read).toHaveLength(2);
  });

  it('gives on what holds blanks and control keys as something that no code of ours is, and lets none of them press', () => {
    const { read, swallowed } = send([...Array.from('PAYME1'), 'Escape', ' ', 'F5', 'Enter'], 10);
    expect(read).toEqual(['PAYME1\uFFFD \uFFFD']);
    expect(swallowed).toEqual(['Escape', ' ', 'F5', 'Enter']);
  });

  it('keeps little of what never ends, and hears the next card', () => {
    const { read } = send(
      [...Array<string>(20_000).fill('7A').join(''), 'Enter', ...card, 'Enter'],
      1,
    );
    expect(read[0]?.length).toBeLessThan(1000);
    expect(read[1]).toBe(number);
  });
});
