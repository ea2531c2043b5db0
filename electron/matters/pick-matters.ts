// The system's window for choosing packs and calendars.
import { dialog } from 'electron';

export async function pickMatters(): Promise<readonly string[] | null> {
  const { filePaths, canceled } = await dialog.showOpenDialog({
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'JSON', extensions: ['json'] }],
  });
  return canceled || filePaths.length === 0 ? null : filePaths;
}
