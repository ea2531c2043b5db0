// Somebody signed in at a machine without a window: the page's session and store as they are after the passphrase.
import type { Station } from '../../core/station/station';
import type { Session } from '../../renderer/data/session';
import type { MachineInNode } from './machine-in-node';
import { stationSettings } from './station-settings';

const staff = { id: 'clerk', name: '李敏', role: 'clerk' } as const;
const key = Buffer.alloc(32, 7).toString('base64');

/** The page's modules are imported here and no earlier, because they look for IndexedDB when loaded. */
export async function signInAt(
  machine: MachineInNode,
  changed: Partial<Station> = {},
): Promise<{ readonly session: Session; readonly station: Station }> {
  const { joinVault } = await import('../../renderer/data/session');
  const station = { ...stationSettings(), ...changed };
  machine.answer({
    'vault.key': () => Promise.resolve({ ok: true, value: { key, staff } } as never),
    'station.read': () => Promise.resolve(station),
    'clock.read': () => Promise.resolve(0),
  });
  const joined = await joinVault();
  if (!joined.ok) throw new Error(joined.refusal.code);
  return { session: joined.value, station };
}
