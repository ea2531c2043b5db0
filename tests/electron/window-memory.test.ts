import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openWindowMemory } from '../../electron/window-memory';
import { freshFolder } from '../support/fresh-folder';

const fail = (error: unknown) => {
  throw error;
};
const place = { x: 10, y: 20, width: 800, height: 600 };

it('remembers which windows were open and where they stood', async () => {
  const data = await freshFolder();
  const memory = openWindowMemory(data, fail);
  memory.setOpen(['counter', 'board']);
  memory.setBounds('board', place);
  await vi.waitFor(() => {
    const next = openWindowMemory(data, fail);
    expect(next.open()).toEqual(['counter', 'board']);
    expect(next.boundsOf('board')).toEqual(place);
  });
});

it.each(['', '{"open":["cellar"]}', '[]', '{"bounds":{"board":{"x":1}}}'])(
  'takes %j for an empty memory',
  async (content) => {
    const data = await freshFolder();
    await writeFile(join(data, 'windows.json'), content);
    const memory = openWindowMemory(data, fail);
    expect(memory.open()).toEqual([]);
    expect(memory.boundsOf('board')).toBeUndefined();
  },
);
