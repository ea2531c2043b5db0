// What the machine does for its pages: hands them out, lets them ask, answers, and tells them what has changed.
import { randomUUID } from 'node:crypto';
import { app, ipcMain, protocol, type WebContents } from 'electron';
import { answerFrom } from './app-scheme';
import { askWhereForBundle, pickBundle } from './bundle/ask-bundle';
import { openBundleFiles } from './bundle/bundle-files';
import { callChannel } from './channels';
import { createDispatch } from './dispatch';
import { askWhereInWindow } from './export/ask-where';
import { saveTable } from './export/save-table';
import { createHandlers, type Parts } from './handlers';
import { errorForLog, type Log } from './log';
import { openRemoteDoor } from './remote-door';
import type { Windows } from './windows';

/** The pages' own scheme, from these two folders; what is asked for before the gate opens waits. */
export function servePages(
  opened: Promise<void>,
  { pages, recordings }: { readonly pages: string; readonly recordings: string },
): void {
  protocol.handle('app', async ({ url }) => {
    await opened;
    return answerFrom(pages, url, recordings);
  });
}

/** `opened` waits for the one call of `open`. */
export function closedGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((done) => (open = done));
  return { opened, open: () => open() };
}

/** The one door through which a window learns what it is, before its first line runs; other wishes are logged and refused. */
export function remoteDoor(log: Log, windows: () => Windows): (contents: WebContents) => void {
  return openRemoteDoor({
    app,
    ipcMain,
    snapshotFor: ({ id }) => {
      const role = windows().roleOf(id);
      return role === null ? null : JSON.stringify(windows().boot({ window: id, role }));
    },
    refused: (wish) => void log({ level: 'warn', area: 'remote', code: 'refused', call: wish }),
  });
}

/** Every call of a page, from who it is and where it stands to the part that answers it. A call that throws is logged. */
export function answerCalls(
  parts: Omit<Parts, 'reportTrouble' | 'saveTable' | 'bundles'> & { readonly windows: Windows },
  log: Log,
): void {
  const handlers = createHandlers({
    ...parts,
    saveTable: (request) => saveTable(request, askWhereInWindow),
    bundles: openBundleFiles({
      askWhere: askWhereForBundle,
      pick: pickBundle,
      newName: randomUUID,
    }),
    reportTrouble: ({ role }, { name, places }) =>
      void log({ level: 'error', area: 'page', code: 'bug', role, error: name, places }),
  });
  const dispatch = createDispatch(handlers, {
    failed: (call, error) =>
      void log({ level: 'error', area: 'main', code: 'call_failed', call, ...errorForLog(error) }),
    refused: ({ code, detail }, role) =>
      void log({ level: 'warn', area: 'page', code, call: detail, role: role ?? 'none' }),
  });
  ipcMain.handle(callChannel, ({ sender, senderFrame }, name, input) =>
    dispatch(
      {
        window: sender.id,
        role: parts.windows.roleOf(sender.id),
        frameUrl: senderFrame?.url ?? '',
        mainFrame: senderFrame === sender.mainFrame,
      },
      name,
      input,
    ),
  );
}

/** What changes in the machine is told to every window that stands there. */
export function tellPages(
  parts: Pick<Parts, 'station' | 'guard' | 'printing' | 'hub' | 'hall'>,
  windows: Windows,
): void {
  const { station, guard, printing, hub, hall } = parts;
  station.onChange((changed) => windows.notify('station.changed', changed));
  guard.onChange((state) => windows.notify('guard.changed', state));
  printing.onChange((job) => windows.notify('print.changed', job));
  hub.onPoke(() => windows.notify('hub.poked', null));
  hall.onChange((status) => windows.notify('hall.changed', status));
}
