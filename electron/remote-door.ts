// The main end of @electron/remote, closed but for one string. One object handed out would be enough to run a shell from a
// page (its functions lead to the code-from-string constructor), so nothing but the start snapshot is ever answered.
import { enable, initialize } from '@electron/remote/main';
import type { App, IpcMain, WebContents } from 'electron';
import { bootGlobal } from './remote-names';

const filterEvents = [
  'remote-require',
  'remote-get-builtin',
  'remote-get-global',
  'remote-get-current-window',
  'remote-get-current-web-contents',
] as const;

/** Every channel of the package but “get global”: each could use an object that somebody hands out later by mistake. */
export const closedChannels = [
  'REMOTE_BROWSER_WRONG_CONTEXT_ERROR',
  'REMOTE_BROWSER_REQUIRE',
  'REMOTE_BROWSER_GET_BUILTIN',
  'REMOTE_BROWSER_GET_CURRENT_WINDOW',
  'REMOTE_BROWSER_GET_CURRENT_WEB_CONTENTS',
  'REMOTE_BROWSER_CONSTRUCTOR',
  'REMOTE_BROWSER_FUNCTION_CALL',
  'REMOTE_BROWSER_MEMBER_CONSTRUCTOR',
  'REMOTE_BROWSER_MEMBER_CALL',
  'REMOTE_BROWSER_MEMBER_SET',
  'REMOTE_BROWSER_MEMBER_GET',
  'REMOTE_BROWSER_DEREFERENCE',
  'REMOTE_BROWSER_CONTEXT_RELEASE',
] as const;

type FilterEvent = { returnValue: unknown; defaultPrevented: boolean };

/** `snapshotFor`: the JSON for a window that may have it, else null. `refused` is told of every other wish. */
export type RemoteDoor = {
  readonly app: App;
  readonly ipcMain: IpcMain;
  readonly snapshotFor: (contents: WebContents) => string | null;
  readonly refused: (wish: string) => void;
};

/** Opens the door; the result lets one window use it. */
export function openRemoteDoor(door: RemoteDoor): (contents: WebContents) => void {
  initialize();
  for (const channel of closedChannels) closeChannel(door, channel);
  // The package emits its filter events on the application; Electron's types do not know them.
  const events: NodeJS.EventEmitter = door.app;
  for (const name of filterEvents) {
    events.on(name, (event: FilterEvent, contents: WebContents, wish?: unknown) => {
      // The package reads the flag itself: these events have no preventDefault.
      event.defaultPrevented = true;
      if (name === 'remote-get-global' && wish === bootGlobal) {
        event.returnValue = door.snapshotFor(contents) ?? undefined;
      } else {
        door.refused(name);
      }
    });
  }
  return enable;
}

function closeChannel(door: RemoteDoor, channel: string): void {
  door.ipcMain.removeAllListeners(channel);
  door.ipcMain.on(channel, (event) => {
    // The context's release is sent by every closing page: it holds nothing, so there is nothing to say.
    if (channel !== 'REMOTE_BROWSER_CONTEXT_RELEASE') door.refused(channel);
    event.returnValue = null;
  });
}
