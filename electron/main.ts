// Composition root of the machine: puts the parts together in the order that safety asks for, and decides nothing itself.
// Before the first window: one instance, sandbox, settings, journal, store check. A start that fails says so and changes nothing.
import { join } from 'node:path';
import { app, dialog, ipcMain, protocol, session } from 'electron';
import type { Role } from '../core/station/station';
import { answerFrom, appScheme } from './app-scheme';
import { callChannel } from './channels';
import { createDispatch } from './dispatch';
import { createHandlers } from './handlers';
import { openJournal } from './journal/journal';
import { errorForLog, openLog, type Log } from './log';
import { guardNotThere, hubNotThere, printingNotThere, vaultNotThere } from './not-there-yet';
import { openRemoteDoor } from './remote-door';
import { closeContents, closeSession, forbiddenSwitch } from './security';
import { roleSchema } from './station/station-schema';
import { openStation, type StationTrouble } from './station/station-file';
import { openWindowMemory } from './window-memory';
import { createWindows, type Windows } from './windows';
import { fill, wordsIn, type Words } from './words';

// All data of a station lives under one folder; Chromium's own files in `profile` inside it.
const data = app.commandLine.getSwitchValue('data') || app.getPath('userData');
app.setPath('userData', data);
app.setPath('sessionData', join(data, 'profile'));

const forbidden = forbiddenSwitch(app.isPackaged, (name) => app.commandLine.hasSwitch(name));
protocol.registerSchemesAsPrivileged([appScheme]);
// As root Chromium needs --no-sandbox, and both together make its helper processes crash in a circle.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

if (forbidden !== null) {
  console.error(`--${forbidden} is not allowed on a station in use.`);
  app.exit(1);
} else if (app.requestSingleInstanceLock()) {
  void start();
} else {
  console.log(wordsIn('zh-CN').alreadyRunning);
  console.log(wordsIn('en').alreadyRunning);
  app.exit(0);
}

async function start(): Promise<void> {
  closeContents(app);
  const log = openLog(data, () => new Date());
  await app.whenReady();
  try {
    await compose(log);
  } catch (error) {
    await log({ level: 'error', area: 'main', code: 'start_failed', ...errorForLog(error) });
    dialog.showErrorBox(wordsIn('zh-CN').title, wordsIn('zh-CN').startFailed);
    app.exit(1);
  }
}

async function compose(log: Log): Promise<void> {
  const { station, trouble } = await openStation(data, Date.now().toString());
  const words = (): Words => wordsIn(station.read()?.locale ?? 'zh-CN');
  watchForBugs(log, words);

  const journal = await openJournal({ data });
  const guard = guardNotThere(journal);
  const vault = vaultNotThere;
  const printing = printingNotThere;
  const hub = hubNotThere;

  const pages = join(__dirname, '../renderer');
  protocol.handle('app', (request) => answerFrom(pages, request.url));
  closeSession(session.defaultSession);

  const enableRemote = openRemoteDoor({
    app,
    ipcMain,
    snapshotFor: ({ id }) => {
      const role = windows.roleOf(id);
      return role === null ? null : JSON.stringify(windows.boot(role));
    },
    refused: (wish) => void log({ level: 'warn', area: 'remote', code: 'refused', call: wish }),
  });
  const windows = createWindows({
    preload: join(__dirname, '../preload/index.js'),
    packaged: app.isPackaged,
    version: app.getVersion(),
    station: station.read,
    memory: openWindowMemory(
      data,
      (error) =>
        void log({ level: 'warn', area: 'main', code: 'window_memory', ...errorForLog(error) }),
    ),
    enableRemote,
    closed: vault.forget,
    crashed: (role, reason) => {
      void log({ level: 'error', area: 'page', code: reason, role });
      void dialog.showMessageBox({ type: 'warning', message: words().pageEnded });
    },
  });

  const dispatch = createDispatch(
    createHandlers({
      station,
      vault,
      journal,
      guard,
      printing,
      hub,
      windows,
      reportTrouble: ({ role }, { name, places }) =>
        void log({ level: 'error', area: 'page', code: 'bug', role, error: name, places }),
    }),
    (call, error) =>
      void log({ level: 'error', area: 'main', code: 'call_failed', call, ...errorForLog(error) }),
  );
  ipcMain.handle(callChannel, ({ sender, senderFrame }, name, input) =>
    dispatch(
      {
        window: sender.id,
        role: windows.roleOf(sender.id),
        frameUrl: senderFrame?.url ?? '',
        mainFrame: senderFrame === sender.mainFrame,
      },
      name,
      input,
    ),
  );

  station.onChange((changed) => windows.notify('station.changed', changed));
  guard.onChange((state) => windows.notify('guard.changed', state));
  printing.onChange((job) => windows.notify('print.changed', job));
  hub.onPoke(() => windows.notify('hub.poked', null));

  windows.openFirst(rolesAskedFor());
  live(windows, () => journal.close());
  if (trouble !== null) sayStationTrouble(trouble, words(), log);
}

/** `--open=counter,board`: which windows to show, instead of those of last time. */
function rolesAskedFor(): readonly Role[] {
  const asked = app.commandLine.getSwitchValue('open').split(',');
  return asked.flatMap((word) => {
    const role = roleSchema.safeParse(word);
    return role.success ? [role.data] : [];
  });
}

function live(windows: Windows, close: () => Promise<void>): void {
  app.on('second-instance', () => windows.bringForward());
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', () => windows.quitting());
  app.once('will-quit', (event) => {
    event.preventDefault();
    // What is under way ends first; a disk that hangs must not keep the machine from going off.
    const late = new Promise((resolve) => setTimeout(resolve, 3000));
    void Promise.race([close(), late]).finally(() => app.exit(0));
  });
}

/** The top of this process: a bug is logged and said once, and the station goes on. */
function watchForBugs(log: Log, words: () => Words): void {
  let said = false;
  const caught = (error: unknown): void => {
    void log({ level: 'error', area: 'main', code: 'bug', ...errorForLog(error) });
    if (said) return;
    said = true;
    void dialog.showMessageBox({ type: 'error', message: words().bug });
  };
  process.on('uncaughtException', caught);
  process.on('unhandledRejection', caught);
}

function sayStationTrouble(trouble: StationTrouble, words: Words, log: Log): void {
  void log({ level: 'error', area: 'main', code: `station_${trouble.code}` });
  const sentence = trouble.code === 'restored' ? words.stationRestored : words.stationLost;
  void dialog.showMessageBox({
    type: 'warning',
    message: fill(sentence, { file: trouble.keptAs }),
  });
}
