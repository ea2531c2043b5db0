// Keys as a fast clerk sends them: all at once through the window's own input, none waiting for what the one before it did.
import { expect, type RunningStation } from './station';

/** `Enter`, `PageDown`, `Ctrl+Enter` are keys; anything else is text, character by character. */
export async function burst(station: RunningStation, strokes: readonly string[]): Promise<void> {
  const window = await station.windowOf('counter');
  await window.evaluate(
    ({ webContents }, keys) => {
      for (const { key, text, ctrl } of keys) {
        const modifiers: 'control'[] = ctrl ? ['control'] : [];
        webContents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers });
        if (text !== '') webContents.sendInputEvent({ type: 'char', keyCode: text });
        webContents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers });
      }
    },
    strokes.flatMap((stroke) => strokesOf(stroke)),
  );
  expect(strokes.length).toBeGreaterThan(0);
}

type Stroke = { readonly key: string; readonly text: string; readonly ctrl: boolean };

function strokesOf(stroke: string): readonly Stroke[] {
  if (/^((Ctrl\+)\w+|Enter|PageDown|PageUp|Delete)$/.test(stroke)) {
    const ctrl = stroke.startsWith('Ctrl+');
    return [{ key: stroke.replace('Ctrl+', ''), text: '', ctrl }];
  }
  return Array.from(stroke).map((text) => ({ key: text, text, ctrl: false }));
}
