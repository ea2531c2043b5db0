// One place that listens to the keyboard, so that a key does one thing: the top layer (a dialog) hears it, what lies under stays quiet.
import { createContext, useContext, useEffect, useRef } from 'react';

/** `F2`, `Escape`, `Ctrl+K`, `Ctrl+Enter` → what it does. */
export type KeyMap = Readonly<Record<string, (() => void) | undefined>>;

/** Depth of the layer in which a component stands: 0 = the screen, +1 for each dialog over it. */
export const KeyLayer = createContext(0);

const layers: number[] = [0];

/** Makes a layer the top one while the caller is mounted. */
export function useTopLayer(layer: number): void {
  useEffect(() => {
    layers.push(layer);
    return () => {
      layers.splice(layers.lastIndexOf(layer), 1);
    };
  }, [layer]);
}

/** Binds keys for as long as the caller is mounted. Single characters never act while somebody types in a field. */
export function useKeys(keys: KeyMap): void {
  const layer = useContext(KeyLayer);
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (layer !== Math.max(...layers) || event.isComposing || event.defaultPrevented) return;
      const name = keyName(event);
      const act = latest.current[name];
      if (act === undefined || (name.length === 1 && isTyping(event.target))) return;
      event.preventDefault();
      if (event.repeat) return;
      if (name.length > 1) leaveField();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [layer]);
}

function keyName(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return `${event.ctrlKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${key}`;
}

/** What stands half typed in a field is handed over before the key leads away from it. */
function leaveField(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  field.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, select, textarea, [role="grid"] *')
  );
}
