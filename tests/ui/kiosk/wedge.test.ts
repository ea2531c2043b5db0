import { describe, expect, it } from 'vitest';
import { feedWedge, idleWedge, type Wedge } from '../../../renderer/stations/kiosk/wedge';

/** Sends keys `gap` milliseconds apart and tells what came of them. */
function send(keys: readonly string[], gap: number, from: Wedge = idleWedge) {
  let wedge = from;
  const read: string[] = [];
  let swallowed = 0;
  keys.forEach((key, i) => {
    const fed = feedWedge(wedge, key, 1000 + i * gap);
    wedge = fed.wedge;
    if (fed.read !== null) read.push(fed.read);
    if (fed.swallow) swallowed++;
  });
  return { read, swallowed };
}

const number = '99010119440305002x';
const card = Array.from(number);

describe('a card reader that acts as a keyboard', () => {
  it('is heard when eighteen characters and Enter come in a burst', () => {
    expect(send([...card, 'Enter'], 10)).toEqual({ read: [number.toUpperCase()], swallowed: 1 });
  });

  it('is not heard in what fingers type', () => {
    expect(send([...card, 'Enter'], 400)).toEqual({ read: [], swallowed: 0 });
  });

  it('leaves Enter on a door to the door', () => {
    expect(send(['Enter'], 10)).toEqual({ read: [], swallowed: 0 });
  });

  it('does not let a burst that was cut short press the door in focus', () => {
    expect(send([...card.slice(0, 9), 'Enter'], 10)).toEqual({ read: [], swallowed: 1 });
  });

  it('takes the number and not what was typed before it', () => {
    expect(send(['7', ...card, 'Enter'], 10).read).toEqual([number.toUpperCase()]);
  });

  it('reads two cards one after the other', () => {
    expect(send([...card, 'Enter', ...card, 'Enter'], 10).read).toHaveLength(2);
  });
});
