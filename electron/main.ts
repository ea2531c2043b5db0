// Composition root of the machine: puts the parts together in the order that safety asks for, and decides nothing itself.
// Before the first page: one instance, sandbox, settings, journal, store check. A start that fails says so and changes nothing.
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, protocol, safeStorage, session, shell } from 'electron';
import { ok, type Result } from '../core/kit/result';
import { createClearCopies } from './a4/clear-copies';
import { systemA4 } from './a4/system';
import { openAttachments } from './attachments/attachments';
import { openPagePost } from './attachments/page-post';
import { appScheme } from './app-scheme';
import type { BootSnapshot } from './contract/boot';
import type { Parts } from './handlers';
import { openHall, type MachineHall } from './hall/hall';
import { createHubLink } from './hub-link/hub-link';
import { openJournal, type Journal } from './journal/journal';
import { errorForLog, openLog, type Log } from './log';
import { openMachineKey, textSealer, type MachineSealer } from './machine-key';
import { systemFallbacks } from './printer/glyphs';
import { answerCalls, closedGate, remoteDoor, servePages, tellPages } from './pages';
import type { StationPort } from './ports';
import { createPrinting } from './printer/printing';
import { refuseStart, sayPageEnded, sayStationTrouble, watchForBugs } from './sayings';
import { closeContents, closeSession, forbiddenSwitch } from './security';
import { openStation } from './station/station-file';
import { openGuard, type Guard } from './store-guard/guard';
import { prepareStore, type NewerStore } from './store-guard/prepare-store';
import { systemStoreOf, type SystemStore } from './vault/system-store';
import { openVault } from './vault/vault';
import { openImportedMatters } from './matters/imported-matters';
import { pickMatters } from './matters/pick-matters';
import { openVoice } from './voice/voice';
import { openWindowMemory, windowNameSchema, type WindowName } from './window-memory';
import { createWindows, type Windows } from './windows';
import { wordsIn, type Words } from './words';

// All data of a station lives under one folder, Chromium's files among them.
const data = app.commandLine.getSwitchValue('data') || app.getPath('userData');
app.setPath('userData', data);

const forbidden = forbiddenSwitch(app.isPackaged, (name) => app.commandLine.hasSwitch(name));
protocol.registerSchemesAsPrivileged([appScheme]);
// As root Chromium needs --no-sandbox, and both together make its helper processes crash in a circle.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

if (forbidden !== null) {
  console.log(`--${forbidden} is not allowed on a station in use.`);
  app.exit(1);
} else if (app.requestSingleInstanceLock()) {
  void start();
} else {
  console.log(`${wordsIn('zh-CN').alreadyRunning}\n${wordsIn('en').alreadyRunning}`);
  app.exit(0);
}

async function start(): Promise<void> {
  const log = openLog(data, () => new Date());
  closeContents(app);
  await app.whenReady();
  try {
    await compose(log);
  } catch (error) {
    await log({ level: 'error', area: 'main', code: 'bug', ...errorForLog(error) });
    await refuseStart('startFailed', { words: wordsIn('zh-CN'), code: 'start_failed', log });
  }
}

/**
 * The window is made first, because it takes Chromium longest; the parts that keep data stand ready meanwhile. Nothing of a page
 * runs before they do: until then the start page itself is not handed out.
 */
async function compose(log: Log): Promise<void> {
  const { station, trouble } = openStation(data, Date.now().toString());
  const words = (): Words => wordsIn(station.read()?.locale ?? 'zh-CN');
  const caught = watchForBugs(log, words);
  const system = systemStoreOf(safeStorage, process.platform);
  const vault = openVault({ data, system, now: Date.now });
  const gate = closedGate();
  const voice = openVoice({
    ...{ data, failed: caught },
    changed: (now) => windows.notify('voice.changed', now),
  });
  const matters = openImportedMatters({
    ...{ data, pick: pickMatters, newName: randomUUID },
    changed: (now) => windows.notify('matters.changed', now),
  });
  servePages(gate.opened, {
    pages: join(__dirname, '../renderer'),
    recordings: voice.recordings.folder,
  });
  closeSession(session.defaultSession, (id) =>
    ['counter', 'visits'].includes(windows.roleOf(id) ?? ''),
  );
  const windows: Windows = createWindows({
    preload: join(__dirname, '../preload/index.js'),
    packaged: app.isPackaged,
    version: app.getVersion(),
    station: station.read,
    memory: openWindowMemory(data, caught),
    enableRemote: remoteDoor(log, () => windows),
    left: vault.forget,
    embeddedHub: embeddedHub(),
    crashed: (role, reason) => sayPageEnded(role, reason, words(), log),
  });
  // Settings without anybody who may sign in are a set-up that was broken off.
  const { staff } = await vault.status();
  const keeping = openKeeping(system);
  windows.openFirst(windowsAskedFor(), staff.length > 0);
  const kept = await keeping;
  if (!kept.ok) {
    return refuseStart('newerStore', { words: words(), code: kept.refusal.code, log });
  }
  const { journal, guard, sealer } = kept.value;
  const { printing, a4, attachments: onDisk } = openPaper(station, sealer);
  const hub = openHubLink(station, sealer);
  const attachments = openPagePost({ data, onDisk, hub });
  const hall = await openHallOf(station, kept.value, log);
  const recording = tellingHall(journal, hall);
  const keepers = { station, vault, journal: recording, guard, printing, a4, attachments };
  answerCalls({ ...keepers, hub, hall, voice, matters, windows }, log);
  station.onChange(windows.followSettings);
  tellPages({ station, guard, printing, hub, hall }, windows);
  gate.open();
  liveUntilClosed(windows, async () => {
    guard.stop();
    hub.stop();
    printing.close();
    await Promise.all([a4.close(), hall.stop(), journal.close()]);
  });
  if (trouble !== null) sayStationTrouble(trouble, words(), log);
  // The copy of the store is finished when people already work: hashing it must not hold up the first screen.
  setTimeout(() => void guard.begin().catch(caught), afterStartMs);
}

const afterStartMs = 5000;

const openHallOf = (
  station: StationPort,
  { journal, sealer }: Keeping,
  log: Log,
): Promise<MachineHall> =>
  openHall({
    ...{ data, sealer, station, name: hostname(), now: Date.now },
    head: () => journal.head().n,
    note: (code) => void log({ level: 'warn', area: 'hall', code }),
  });

function openPaper(station: StationPort, sealer: MachineSealer) {
  const printing = createPrinting({
    dataDir: data,
    settings: () => station.read()?.printers ?? [],
    fonts: fontFiles(),
    drawer: join(__dirname, 'drawer-thread.js'),
    now: Date.now,
    sealer,
  });
  const copies = createClearCopies(data);
  const show = (path: string): Promise<string> => shell.openPath(path);
  const attachments = openAttachments({ data, sealer, copies, show });
  const a4 = systemA4({
    picture: async (sha256) => {
      const read = await attachments.read({ sha256 });
      return read.ok ? read.value.content : null;
    },
    ...{ data, sealer, copies, fonts: fontFiles() },
    ...{ missing: printing.missing, station: station.read },
  });
  return { printing, a4, attachments };
}

const openHubLink = (station: StationPort, sealer: MachineSealer) =>
  createHubLink({
    data,
    protection: textSealer(sealer),
    station: station.read,
    deviceName: hostname(),
    dice: Math.random,
  });

/** The parts that keep data, each on what the one before has made safe; refused where a newer version wrote the store. */
async function openKeeping(system: SystemStore): Promise<Result<Keeping, NewerStore>> {
  const [journal, sealer] = await Promise.all([
    openJournal({ data }),
    openMachineKey(data, system),
  ]);
  const prepared = await prepareStore({
    data,
    versions: { electron: process.versions.electron, chrome: process.versions.chrome },
    expectsStore: journal.head().n > 0,
  });
  if (!prepared.ok) return prepared;
  return ok({ journal, sealer, guard: openGuard({ data, journal, prepared: prepared.value }) });
}

/** What is in the journal is told to the other machines of the hall. */
const tellingHall = (journal: Journal, hall: MachineHall): Parts['journal'] => ({
  read: journal.read,
  append: async (after, entry) => {
    const appended = await journal.append(after, entry);
    if (appended.ok) hall.appended();
    return appended;
  },
});

type Keeping = {
  readonly journal: Journal;
  readonly sealer: MachineSealer;
  readonly guard: Guard;
};

/** The fonts that travel with the application, and those that Debian has for rarer characters. */
function fontFiles(): { regular: string; bold: string; fallbacks: readonly string[] } {
  const shipped = (weight: string): string =>
    join(app.getAppPath(), `resources/fonts/SourceHanSansSC-${weight}.woff2`);
  return { regular: shipped('Regular'), bold: shipped('Bold'), fallbacks: systemFallbacks };
}

/** Set by `npm start`, which runs a hub beside the station. */
function embeddedHub(): BootSnapshot['embeddedHub'] {
  const url = process.env['SILVER_WINDOW_HUB_URL'];
  const code = process.env['SILVER_WINDOW_HUB_CODE'];
  return url === undefined || code === undefined ? null : { url, code };
}

/** `--open=counter,board,board:hall-2`: which windows to show, instead of those of last time. */
function windowsAskedFor(): readonly WindowName[] {
  const asked = app.commandLine.getSwitchValue('open').split(',');
  return asked.flatMap((word) => {
    const name = windowNameSchema.safeParse(word);
    return name.success ? [name.data] : [];
  });
}

function liveUntilClosed(windows: Windows, close: () => Promise<void>): void {
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
