// Files that are dropped on a place of the screen, or pasted into it.
import { useState, type ClipboardEvent, type DragEvent } from 'react';

export function useDrop(onTake: (files: readonly Blob[]) => void) {
  const [isOver, setOver] = useState(false);
  const takeFrom = (data: DataTransfer) => {
    const files = [...data.files];
    if (files.length > 0) onTake(files);
    return files.length > 0;
  };
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  return {
    isOver,
    on: {
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        takeFrom(event.dataTransfer);
      },
      onPaste: (event: ClipboardEvent) => {
        if (takeFrom(event.clipboardData)) event.preventDefault();
      },
    },
  };
}
