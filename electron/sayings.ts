// What the machine says itself, in a small window of the system: a start that cannot be, a bug, settings that were damaged.
import { app, dialog } from 'electron';
import { errorForLog, type Log } from './log';
import type { StationTrouble } from './station/station-file';
import { fill, type Words } from './words';

/** Ends the start with a reason on the screen and on the terminal; nothing was opened, nothing is changed. */
export async function refuseStart(sentence: string, code: string, log: Log): Promise<void> {
  await log({ level: 'error', area: 'main', code });
  console.error(sentence);
  await dialog.showMessageBox({ type: 'error', message: sentence });
  app.exit(1);
}

/** The top of this process: a bug is logged, said once, and the station goes on. The result is for promises nobody waits for. */
export function watchForBugs(log: Log, words: () => Words): (error: unknown) => void {
  let said = false;
  const caught = (error: unknown): void => {
    void log({ level: 'error', area: 'main', code: 'bug', ...errorForLog(error) });
    if (said) return;
    said = true;
    void dialog.showMessageBox({ type: 'error', message: words().bug });
  };
  process.on('uncaughtException', caught);
  process.on('unhandledRejection', caught);
  return caught;
}

/** A broken station.json was put aside; what that means for the people here. */
export function sayStationTrouble(trouble: StationTrouble, words: Words, log: Log): void {
  void log({ level: 'error', area: 'main', code: `station_${trouble.code}` });
  const sentence = trouble.code === 'restored' ? words.stationRestored : words.stationLost;
  void dialog.showMessageBox({
    type: 'warning',
    message: fill(sentence, { file: trouble.keptAs }),
  });
}

/** A page's process ended; its window comes back by itself. */
export function sayPageEnded(role: string, reason: string, words: Words, log: Log): void {
  void log({ level: 'error', area: 'page', code: reason, role });
  void dialog.showMessageBox({ type: 'warning', message: words.pageEnded });
}
