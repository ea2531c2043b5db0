// The system's window for choosing a folder or files with recordings.
import { dialog } from 'electron';

export async function pickRecordings(what: 'folder' | 'files'): Promise<readonly string[] | null> {
  const { filePaths, canceled } = await dialog.showOpenDialog(
    what === 'folder'
      ? { properties: ['openDirectory'] }
      : {
          properties: ['openFile', 'multiSelections'],
          filters: [{ name: 'OGG · WAV · MP3', extensions: ['ogg', 'oga', 'wav', 'mp3'] }],
        },
  );
  return canceled || filePaths.length === 0 ? null : filePaths;
}
