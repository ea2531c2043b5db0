// The system's own window for choosing where a table goes. It begins in the person's documents.
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { AskWhere } from './save-table';

const names = { csv: 'CSV', xlsx: 'Excel' } as const;

export const askWhereInWindow: AskWhere = async (name, format) => {
  const { filePath, canceled } = await dialog.showSaveDialog({
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: names[format], extensions: [format] }],
  });
  return canceled || filePath === '' ? null : filePath;
};
