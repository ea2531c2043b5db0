// The system's windows for bundles: where one goes, and which one is read.
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { bundleEnding } from './bundle-files';

const filters = [{ name: 'Silver Window', extensions: [bundleEnding] }];

/** A path, or null where the person chose none. */
export async function askWhereForBundle(name: string): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog({
    defaultPath: join(app.getPath('documents'), name),
    filters,
  });
  return canceled || filePath === '' ? null : filePath;
}

/** A path, or null where the person chose none. */
export async function pickBundle(): Promise<string | null> {
  const { filePaths, canceled } = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters,
  });
  return canceled ? null : (filePaths[0] ?? null);
}
