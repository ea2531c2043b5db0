// What the hand-over list is told: each piece, original or copy, and how many sheets in all.
import type { SlipData } from '../../core/slip/fill-template';
import { need } from './need';
import type { Session } from './session';

export async function handoverData({ store }: Session, about: string): Promise<SlipData> {
  const { number, from, to, madeAt, items, seal, note } = await need(store, 'handover', about);
  return {
    ...{ number, from, to },
    at: madeAt,
    items: items.map(({ name, form, copies }) => ({ name, form, pages: copies })),
    total: items.reduce((all, { copies }) => all + copies, 0),
    seal: seal === '' ? undefined : seal,
    note: note === '' ? undefined : note,
  };
}
