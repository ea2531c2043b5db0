// One window per role, and one for each board of the machine: made with the same closed doors, remembered where they stood.
// Main knows a page by its window's number.
import { BrowserWindow, screen, type WebContents } from 'electron';
import { boardOf, boardsOf, firstBoard } from '../core/board/boards';
import type { Role, Station } from '../core/station/station';
import { startPage } from './app-scheme';
import { noticeChannel } from './channels';
import type { BootSnapshot } from './contract/boot';
import type { NoticeName, Notices, WindowWish } from './contract/calls';
import type { Caller, WindowsPort } from './ports';
import { remoteDoorArgument } from './remote-names';
import type { WindowMemory, WindowName } from './window-memory';
import { placeOf, rememberBounds, type Place } from './window-place';

type WindowRole = Caller['role'];
/** A window's name among all of the machine. */
type Name = WindowName | 'setup';

/** Screens that stand alone in the hall: nobody of the staff sits at them, so they get less and fill their display. */
const unattended: readonly WindowRole[] = ['kiosk', 'board', 'resident'];
const fillsDisplay: readonly WindowRole[] = ['kiosk', 'board'];

/** Opened first on a machine that has never been left in some other state. */
const firstChoice: readonly Role[] = ['counter', 'kiosk', 'visits', 'office', 'board', 'resident'];

export type WindowParts = {
  readonly preload: string;
  readonly packaged: boolean;
  readonly version: string;
  readonly station: () => Station | null;
  readonly memory: WindowMemory;
  /** Lets a staff window use the remote door. */
  readonly enableRemote: (contents: WebContents) => void;
  /** A window was closed, or loads its page anew: what it had signed in to is over. */
  readonly left: (window: number) => void;
  readonly embeddedHub: BootSnapshot['embeddedHub'];
  /** The page's process ended by itself: said and reloaded by the composition root. */
  readonly crashed: (role: WindowRole, reason: string) => void;
};

export type Windows = WindowsPort & {
  /** What the machine shows after a start: `wanted`, else as it was left, else its first role; set-up while it is not finished. */
  readonly openFirst: (wanted: readonly WindowName[], isSetUp: boolean) => void;
  /** The settings changed: boards that are gone from them are closed, one that was given another display goes there. */
  readonly followSettings: () => void;
  readonly roleOf: (window: number) => WindowRole | null;
  /** Brings one window to the front; for a second start of the application. */
  readonly bringForward: () => void;
  /** From now on closing a window is not a person's wish to have it closed next time. */
  readonly quitting: () => void;
};

export function createWindows(parts: WindowParts): Windows {
  const windows = new Map<Name, BrowserWindow>();
  const wishes = keptWishes(() => notify('station.wished', null));
  let leaving = false;

  const rememberOpen = (): void => {
    const names = [...windows.keys()].filter((name) => name !== 'setup');
    // The last window closed is the end of the day, not a wish for an empty start.
    if (!leaving && names.length > 0) parts.memory.setOpen(names);
  };

  const open = (name: Name): void => {
    const there = windows.get(name);
    if (there !== undefined) {
      show(there);
      return;
    }
    const window = makeWindow(parts, name);
    windows.set(name, window);
    const id = window.webContents.id;
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) parts.left(id);
    });
    window.on('closed', () => {
      windows.delete(name);
      parts.left(id);
      rememberOpen();
    });
    rememberOpen();
  };

  const nameOf = (id: number): Name | null =>
    [...windows].find(([, window]) => !window.isDestroyed() && window.webContents.id === id)?.[0] ??
    null;

  const notify: WindowsPort['notify'] = (name, notice) => tellAll(windows.values(), name, notice);

  return {
    open: (role, board, wish) => {
      open(nameFor(role, board));
      wishes.put(role, wish);
    },
    takeWish: wishes.take,
    boot: ({ window, role }) => bootOf(parts, role, nameOf(window)),
    openFirst: (wanted, isSetUp) => {
      for (const name of namesToOpen(parts, wanted, isSetUp)) open(name);
    },
    followSettings: () => {
      for (const [name, window] of windows) followBoard(parts, name, window);
    },
    roleOf: (id) => {
      const name = nameOf(id);
      return name === null ? null : roleOf(name);
    },
    notify,
    bringForward: () => {
      const first = [...windows.values()].find((window) => !window.isDestroyed());
      if (first !== undefined) show(first);
    },
    quitting: () => {
      leaving = true;
    },
  };
}

function tellAll<N extends NoticeName>(
  windows: Iterable<BrowserWindow>,
  name: N,
  notice: Notices[N],
): void {
  for (const window of windows)
    if (!window.isDestroyed()) window.webContents.send(noticeChannel, name, notice);
}

/** What a role's window was opened for, until it asks. */
function keptWishes(tell: () => void) {
  const wishes = new Map<WindowRole, WindowWish>();
  return {
    put: (role: Role, wish: WindowWish | undefined): void => {
      if (wish === undefined) return;
      wishes.set(role, wish);
      // A window that is only made now asks by itself.
      tell();
    },
    take: (role: WindowRole): WindowWish | null => {
      const wish = wishes.get(role) ?? null;
      wishes.delete(role);
      return wish;
    },
  };
}

/** The first board has the role's own name, so that machines with one board find theirs where it stood. */
const nameFor = (role: Role, board: string | undefined): WindowName =>
  role !== 'board' || board === undefined || board === firstBoard.id ? role : `board:${board}`;

const roleOf = (name: Name): WindowRole =>
  name.startsWith('board:') ? 'board' : (name as WindowRole);

/** The board that a window shows, by name; null for other windows. */
function boardIdOf(name: Name): string | null {
  if (roleOf(name) !== 'board') return null;
  return name === 'board' ? firstBoard.id : name.slice('board:'.length);
}

const isThere = (station: Station, name: WindowName): boolean =>
  station.roles.includes(roleOf(name) as Role) &&
  (!name.startsWith('board:') || boardsOf(station).some(({ id }) => id === boardIdOf(name)));

function followBoard(parts: WindowParts, name: Name, window: BrowserWindow): void {
  const station = parts.station();
  if (station === null || roleOf(name) !== 'board' || window.isDestroyed()) return;
  if (!isThere(station, name as WindowName)) {
    window.close();
    return;
  }
  const { display } = boardOf(station, boardIdOf(name));
  const displays = screen.getAllDisplays();
  const given = display === undefined ? undefined : displays[display - 1];
  if (given === undefined || screen.getDisplayMatching(window.getBounds()).id === given.id) return;
  // A window that fills its display leaves it first.
  const fills = window.isFullScreen();
  if (fills) window.setFullScreen(false);
  window.setBounds(given.workArea);
  if (fills) window.setFullScreen(true);
}

function namesToOpen(
  parts: WindowParts,
  wanted: readonly WindowName[],
  isSetUp: boolean,
): readonly Name[] {
  const station = parts.station();
  if (station !== null && wanted.length > 0) return wanted;
  if (station === null || !isSetUp) return ['setup'];
  const before = parts.memory.open().filter((name) => isThere(station, name));
  if (before.length > 0) return before;
  const first = firstChoice.find((role) => station.roles.includes(role));
  return first === undefined ? ['setup'] : [first];
}

function show(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** What a page must know before its first paint. */
function bootOf(parts: WindowParts, role: WindowRole, name: Name | null): BootSnapshot {
  const station = parts.station();
  return {
    version: parts.version,
    packaged: parts.packaged,
    role,
    board: name === null ? null : boardIdOf(name),
    locale: station?.locale ?? 'zh-CN',
    typeSize: station?.typeSize ?? 1,
    displays: screen.getAllDisplays().map(({ size, scaleFactor }) => ({
      width: size.width,
      height: size.height,
      scale: scaleFactor,
    })),
    embeddedHub: role === 'setup' || role === 'office' ? parts.embeddedHub : null,
  };
}

function makeWindow(parts: WindowParts, name: Name): BrowserWindow {
  const role = roleOf(name);
  const attended = !unattended.includes(role);
  const fill = parts.packaged && fillsDisplay.includes(role);
  const window = new BrowserWindow({
    ...placeOf(parts.memory, placeFor(parts, name)),
    show: false,
    kiosk: fill && role === 'kiosk',
    fullscreen: fill,
    autoHideMenuBar: true,
    backgroundColor: '#fbf9f4',
    webPreferences: {
      preload: parts.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !parts.packaged,
      // A board behind another window must still call.
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
      additionalArguments: attended ? [remoteDoorArgument] : [],
    },
  });
  if (attended) parts.enableRemote(window.webContents);
  // Seen with the first of its page, on the page's own ground: waiting for a finished frame in hiding costs one more.
  window.webContents.once('did-navigate', () => window.show());
  if (name !== 'setup') rememberBounds(parts.memory, name, window);
  reloadAfterCrash(parts, role, window);
  // A page that cannot be loaded is seen at once: the window stays white and the log says so.
  window.loadURL(startPage).catch(() => parts.crashed(role, 'not-loaded'));
  return window;
}

function placeFor(parts: WindowParts, name: Name): Place {
  const station = parts.station();
  const board = boardIdOf(name);
  return {
    name,
    display: station === null || board === null ? undefined : boardOf(station, board).display,
    isUnattended: unattended.includes(roleOf(name)),
  };
}

/**
 * A page whose process died comes back, but not in a circle: after three times within a minute it rests for a minute. Nobody would
 * press anything at a screen that hangs in the hall, so those try again after that.
 */
function reloadAfterCrash(parts: WindowParts, role: WindowRole, window: BrowserWindow): void {
  let crashes: readonly number[] = [];
  const reload = (): void => {
    if (!window.isDestroyed()) window.reload();
  };
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    parts.crashed(role, reason);
    crashes = [...crashes, Date.now()].filter((at) => Date.now() - at < restMs);
    if (crashes.length < 3) reload();
    else if (unattended.includes(role)) setTimeout(reload, restMs);
  });
}

const restMs = 60_000;
