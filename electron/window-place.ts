// Where a window stands: on the display that its board was given, else where it stood last, else beside the others.
import { screen, type BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import type { Bounds, WindowMemory, WindowName } from './window-memory';

export type Place = {
  readonly name: WindowName | 'setup';
  /** Number of the display that it belongs on, the first is 1; undefined: wherever it stood. */
  readonly display: number | undefined;
  /** Faces residents: the second display is its own, where there is one. */
  readonly isUnattended: boolean;
};

/** A display that is given and there; else the last place, if that is still on a display; else the second display, or the usual size. */
export function placeOf(
  memory: WindowMemory,
  { name, display, isUnattended }: Place,
): BrowserWindowConstructorOptions {
  const displays = screen.getAllDisplays();
  const given = display === undefined ? undefined : displays[display - 1];
  const before = memory.boundsOf(name);
  if (before !== undefined && isSeen(before, given === undefined ? displays : [given]))
    return before;
  if (given !== undefined) return { ...given.workArea };
  const other = displays[1];
  if (other !== undefined && isUnattended) return { ...other.workArea };
  return { width: 1366, height: 768 };
}

const isSeen = (bounds: Bounds, displays: readonly Electron.Display[]): boolean =>
  displays.some(
    ({ workArea: area }) =>
      bounds.x < area.x + area.width - 100 &&
      bounds.x + bounds.width > area.x + 100 &&
      bounds.y < area.y + area.height - 100 &&
      bounds.y >= area.y - 50,
  );

/** Written down a moment after the last move, not at each one. */
export function rememberBounds(
  memory: WindowMemory,
  name: WindowName,
  window: BrowserWindow,
): void {
  let waiting: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (!window.isDestroyed() && !window.isFullScreen()) {
        memory.setBounds(name, window.getNormalBounds());
      }
    }, 500);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('closed', () => clearTimeout(waiting));
}
