// One press, one act: what is pressed while something is done waits, in order, and the same press twice is one.
import { expect, it, vi } from 'vitest';
import { apart, beginAct, goOnWith, isUnderWay, press } from '../../../renderer/ui/press';

/** Presses that begin an act, and the end of it in the test's hand. */
function room() {
  const done: string[] = [];
  const ends: (() => void)[] = [];
  return {
    done,
    act: (name: string) =>
      press(name, () => {
        done.push(name);
        ends.push(beginAct());
      }),
    plain: (name: string) => press(name, () => done.push(name)),
    end: () => ends.shift()?.(),
  };
}

it('does a press at once when nothing is being done', () => {
  const { plain, done } = room();
  plain('F8');
  plain('F8');
  expect(done).toEqual(['F8', 'F8']);
  expect(isUnderWay()).toBe(false);
});

it('keeps what is pressed meanwhile, in order, one after another', async () => {
  const { act, plain, end, done } = room();
  act('F2');
  act('F6');
  plain('F3');
  plain('F8');
  expect(done).toEqual(['F2']);
  end();
  await vi.waitFor(() => expect(done).toEqual(['F2', 'F6']));
  end();
  await vi.waitFor(() => expect(done).toEqual(['F2', 'F6', 'F3', 'F8']));
  expect(isUnderWay()).toBe(false);
});

it('takes the same press for one, while it is done and while it waits', async () => {
  const { act, end, done } = room();
  act('F2');
  act('F2');
  act('F6');
  act('F6');
  end();
  await vi.waitFor(() => expect(done).toEqual(['F2', 'F6']));
  act('F6');
  end();
  act('F2');
  expect(done).toEqual(['F2', 'F6', 'F2']);
  end();
});

it('is not stopped by an act that falls', () => {
  const { plain, done } = room();
  expect(() =>
    press('F5', () => {
      throw new Error('a bug');
    }),
  ).toThrow('a bug');
  plain('F5');
  expect(done).toEqual(['F5']);
});

it('lets the saving of a field belong to no press, so that its key may still come', async () => {
  const { plain, done } = room();
  let end: (() => void) | undefined;
  press('F9', () => {
    apart(() => {
      end = beginAct();
    });
    press('F9', () => done.push('F9'));
  });
  plain('F9');
  expect(done).toEqual([]);
  end?.();
  await vi.waitFor(() => expect(done).toEqual(['F9']));
});

it('takes a bounce for one press also when both come before the act has begun: the resident who is next was finished at once', async () => {
  const done: string[] = [];
  const ends: (() => void)[] = [];
  const finish = () => {
    done.push('F10');
    ends.push(beginAct());
  };
  press('F10', () => queueMicrotask(() => goOnWith('F10', finish)));
  press('F10', () => queueMicrotask(() => goOnWith('F10', finish)));
  await vi.waitFor(() => expect(done).toEqual(['F10']));
  press('F2', () => done.push('F2'));
  ends.shift()?.();
  await vi.waitFor(() => expect(done).toContain('F2'));
  expect(done).toEqual(['F10', 'F2']);
});

it('is under way also between the end of an act and the turn of what waits: F10 behind a waiting F6 was taken for a key of nowhere', async () => {
  const { act, end, done } = room();
  act('F2');
  act('F6');
  end();
  expect(done).toEqual(['F2']);
  expect(isUnderWay()).toBe(true);
  await vi.waitFor(() => expect(done).toEqual(['F2', 'F6']));
  end();
  expect(isUnderWay()).toBe(false);
});
