// The pages' only way to the machine: typed calls and notices over `window.station`, which the preload put there.
import type { BootSnapshot } from '../electron/contract/boot';
import type { Bridge, CallName, Calls, NoticeName, Notices } from '../electron/contract/calls';

export type { BootSnapshot } from '../electron/contract/boot';
export type { CallName, Calls, NoticeName, Notices, WindowWish } from '../electron/contract/calls';
export type { HubTrouble } from '../electron/contract/hub';

declare global {
  // A declaration of a global has to be an interface to join the one of the DOM.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    readonly station: Bridge;
  }
}

/** Asks the machine. Rejects only for a bug or a call that this window may not make; refusals are answers. */
export function call<N extends CallName>(name: N, input: Calls[N]['in']): Promise<Calls[N]['out']> {
  return window.station.call(name, input);
}

/** Hears what the machine tells every window; the result ends it. */
export function on<N extends NoticeName>(
  name: N,
  listener: (notice: Notices[N]) => void,
): () => void {
  return window.station.on(name, listener);
}

/** What this window is, known before the first paint where the start snapshot came along, else asked for. */
export async function readBoot(): Promise<BootSnapshot> {
  const snapshot = window.station.boot;
  return snapshot === '' ? call('boot.read', null) : (JSON.parse(snapshot) as BootSnapshot);
}

/** Tells the machine's log of a bug: its name and places in the code, never its message, which may quote a resident. */
export function reportTrouble(error: unknown): void {
  const places = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  void call('trouble.report', {
    name: error instanceof Error ? error.name.slice(0, 100) : typeof error,
    places: places
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 20)
      .map((line) => line.trim().slice(0, 300)),
  }).catch(() => undefined);
}
