// One window per role: made with the same closed doors, remembered where they stood. Main knows a page by its window's number.
import { BrowserWindow, screen, type WebContents } from 'electron';
import type { Role, Station } from '../core/station/station';
import { startPage } from './app-scheme';
import { noticeChannel } from './channels';
import type { BootSnapshot } from './contract/boot';
import type { Caller, WindowsPort } from './ports';
import { remoteDoorArgument } from './remote-names';
import type { WindowMemory } from './window-memory';

type WindowRole = Caller['role'];

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
  readonly openFirst: (wanted: readonly Role[], isSetUp: boolean) => void;
  readonly roleOf: (window: number) => WindowRole | null;
  /** Brings one window to the front; for a second start of the application. */
  readonly bringForward: () => void;
  /** From now on closing a window is not a person's wish to have it closed next time. */
  readonly quitting: () => void;
};

export function createWindows(parts: WindowParts): Windows {
  const windows = new Map<WindowRole, BrowserWindow>();
  let leaving = false;

  const rememberOpen = (): void => {
    const roles = [...windows.keys()].filter((role) => role !== 'setup');
    // The last window closed is the end of the day, not a wish for an empty start.
    if (!leaving && roles.length > 0) parts.memory.setOpen(roles);
  };

  const open = (role: WindowRole): void => {
    const there = windows.get(role);
    if (there !== undefined) {
      show(there);
      return;
    }
    const window = makeWindow(parts, role);
    windows.set(role, window);
    const id = window.webContents.id;
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) parts.left(id);
    });
    window.on('closed', () => {
      windows.delete(role);
      parts.left(id);
      rememberOpen();
    });
    rememberOpen();
  };

  return {
    open,
    boot: (role) => bootOf(parts, role),
    openFirst: (wanted, isSetUp) => {
      for (const role of rolesToOpen(parts, wanted, isSetUp)) open(role);
    },
    roleOf: (id) =>
      [...windows].find(
        ([, window]) => !window.isDestroyed() && window.webContents.id === id,
      )?.[0] ?? null,
    notify: (name, notice) => {
      for (const window of windows.values()) {
        if (!window.isDestroyed()) window.webContents.send(noticeChannel, name, notice);
      }
    },
    bringForward: () => {
      const first = [...windows.values()].find((window) => !window.isDestroyed());
      if (first !== undefined) show(first);
    },
    quitting: () => {
      leaving = true;
    },
  };
}

function rolesToOpen(
  parts: WindowParts,
  wanted: readonly Role[],
  isSetUp: boolean,
): readonly WindowRole[] {
  const station = parts.station();
  if (station !== null && wanted.length > 0) return wanted;
  if (station === null || !isSetUp) return ['setup'];
  const before = parts.memory.open().filter((role) => station.roles.includes(role));
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
function bootOf(parts: WindowParts, role: WindowRole): BootSnapshot {
  const station = parts.station();
  return {
    version: parts.version,
    packaged: parts.packaged,
    role,
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

function makeWindow(parts: WindowParts, role: WindowRole): BrowserWindow {
  const attended = !unattended.includes(role);
  const fill = parts.packaged && fillsDisplay.includes(role);
  const window = new BrowserWindow({
    ...placeOf(parts, role),
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
  rememberBounds(parts, role, window);
  reloadAfterCrash(parts, role, window);
  // A page that cannot be loaded is seen at once: the window stays white and the log says so.
  window.loadURL(startPage).catch(() => parts.crashed(role, 'not-loaded'));
  return window;
}

/** Where the window stood last, if a display is still there; else the second display for screens that face residents. */
function placeOf(parts: WindowParts, role: WindowRole): Electron.BrowserWindowConstructorOptions {
  const before = parts.memory.boundsOf(role);
  const displays = screen.getAllDisplays();
  const visible = displays.some(
    ({ workArea: area }) =>
      before !== undefined &&
      before.x < area.x + area.width - 100 &&
      before.x + before.width > area.x + 100 &&
      before.y < area.y + area.height - 100 &&
      before.y >= area.y - 50,
  );
  if (before !== undefined && visible) return before;
  const other = displays[1];
  if (other !== undefined && unattended.includes(role)) return { ...other.workArea };
  return { width: 1366, height: 768 };
}

function rememberBounds(parts: WindowParts, role: WindowRole, window: BrowserWindow): void {
  let waiting: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (!window.isDestroyed() && !window.isFullScreen()) {
        parts.memory.setBounds(role, window.getNormalBounds());
      }
    }, 500);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('closed', () => clearTimeout(waiting));
}

/** A page whose process died comes back, but not in a circle: three times within a minute is enough. */
function reloadAfterCrash(parts: WindowParts, role: WindowRole, window: BrowserWindow): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    crashes.push(Date.now());
    parts.crashed(role, reason);
    const recent = crashes.filter((at) => Date.now() - at < 60_000);
    if (recent.length < 3 && !window.isDestroyed()) window.reload();
  });
}
