// What the machine says itself, in a small window of the system: a start that cannot be, a bug, settings that were damaged.
import { app, dialog } from 'electron';
import { errorForLog, type Log } from './log';
import type { StationTrouble } from './station/station-file';
import { fill, type Words } from './words';

/** Ends the start with a reason on the terminal and on the screen; nothing was opened, nothing is changed. */
export async function refuseStart(
  which: 'newerStore' | 'startFailed',
  { words, code, log }: { readonly words: Words; readonly code: string; readonly log: Log },
): Promise<void> {
  await log({ level: 'error', area: 'main', code });
  // Not the error stream: `npm start` keeps that one away from people, because Chromium fills it.
  console.log(words[which]);
  await show('error', words[which], words);
  app.exit(1);
}

const show = (type: 'error' | 'warning', message: string, words: Words): Promise<unknown> =>
  dialog.showMessageBox({ type, title: words.title, message, buttons: [words.close] });

/** The top of this process: a bug is logged, said once, and the station goes on. The result is for promises nobody waits for. */
export function watchForBugs(log: Log, words: () => Words): (error: unknown) => void {
  let said = false;
  const caught = (error: unknown): void => {
    void log({ level: 'error', area: 'main', code: 'bug', ...errorForLog(error) });
    if (said) return;
    said = true;
    void show('error', words().bug, words());
  };
  process.on('uncaughtException', caught);
  process.on('unhandledRejection', caught);
  return caught;
}

/** A broken station.json was put aside; what that means for the people here. */
export function sayStationTrouble(trouble: StationTrouble, words: Words, log: Log): void {
  void log({ level: 'error', area: 'main', code: `station_${trouble.code}` });
  const sentence = trouble.code === 'restored' ? words.stationRestored : words.stationLost;
  void show('warning', fill(sentence, { file: trouble.keptAs }), words);
}

/** A page's process ended; its window comes back by itself. Before residents nobody is told: the window would hide the calls. */
export function sayPageEnded(role: string, reason: string, words: Words, log: Log): void {
  void log({ level: 'error', area: 'page', code: reason, role });
  if (!['kiosk', 'board', 'resident'].includes(role)) void show('warning', words.pageEnded, words);
}
