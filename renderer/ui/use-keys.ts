// One place that listens to the keyboard, so that a key does one thing: the top layer (a dialog) hears it, what lies under stays
// quiet. A key pressed while something is being done, or before the next screen stands, waits for that screen.
import {
  createContext,
  useContext,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
  type RefObject,
} from 'react';
import { apart, goOnWith, isUnderWay, press } from './press';

/** `F2`, `Escape`, `Ctrl+K`, `Ctrl+Enter` → what it does. */
export type KeyMap = Readonly<Record<string, (() => void) | undefined>>;

/** Depth of the layer in which a component stands: 0 = the screen, +1 for each dialog over it. */
export const KeyLayer = createContext(0);

const layers: number[] = [0];

type Bound = { readonly keys: KeyMap; readonly step: string | undefined };
type Binding = { readonly layer: number; readonly latest: RefObject<Bound> };

/** In the order in which they came: of two that bind one key in one layer, the inner one came first and has it. */
const bindings: Binding[] = [];

type Early = { readonly name: string; readonly until: number };

/** Keys that came before their screens, in their order, and until when each is still meant. */
let early: readonly Early[] = [];
const meantForMs = 4000;

/** When a key last did something, and how soon after it the next one may come before the screen that it leads to: that one is drawn first, and may ask the store. */
let ledAt = -Infinity;
const leadsForMs = 1000;

/** Makes a layer the top one while the caller is mounted: to the frame, for a key pressed as a question goes is meant for what lay under it. */
export function useTopLayer(layer: number): void {
  useLayoutEffect(() => {
    layers.push(layer);
    tellCovered();
    return () => {
      layers.splice(layers.lastIndexOf(layer), 1);
      tellCovered();
    };
  }, [layer]);
}

const coverListeners = new Set<() => void>();

function tellCovered(): void {
  for (const listener of coverListeners) listener();
}

function onCovered(listener: () => void): () => void {
  coverListeners.add(listener);
  return () => coverListeners.delete(listener);
}

/** Whether a question stands over the layer of the caller. */
export function useIsCovered(): boolean {
  const layer = useContext(KeyLayer);
  return useSyncExternalStore(onCovered, () => topLayer() > layer);
}

/** 0 = the screen itself, nothing is asked over it. */
export const topLayer = (): number => Math.max(...layers);

/**
 * Binds keys for as long as the caller is mounted. Single characters never act while somebody types in a field.
 * @param step where the next step has the same key: which one this is. Whoever sees the next one on the screen and presses its key while
 *   the last one is still being written down presses another key; without a step it would be the same press twice.
 */
export function useKeys(keys: KeyMap, step?: string): void {
  const layer = useContext(KeyLayer);
  const latest = useRef<Bound>({ keys, step });
  // With the screen itself, not after its paint: who sees a key on it may press that key.
  useLayoutEffect(() => {
    latest.current = { keys, step };
    queueMicrotask(tryEarly);
  });
  useLayoutEffect(() => {
    const binding = { layer, latest };
    bindings.push(binding);
    listen();
    return () => {
      bindings.splice(bindings.indexOf(binding), 1);
    };
  }, [layer]);
}

let isListening = false;

function listen(): void {
  if (isListening) return;
  isListening = true;
  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('pointerdown', forget);
}

function forget(): void {
  early = [];
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return;
  const name = keyName(event);
  if (name.length === 1 && isTyping(event.target) && !leavesFigure(event.target, name)) return;
  const isBound = boundTo(name) !== undefined;
  if (isBound) event.preventDefault();
  else if (!isCommand(name)) return;
  if (event.repeat) return;
  // What the screen offers now is meant by who presses it; an earlier key that still waits for another screen is not.
  if (isBound) forget();
  // The lock waits for nothing, not even for an act that hangs.
  if (name === 'F12') boundTo(name)?.();
  else if (isBound || isUnderWay() || performance.now() - ledAt < leadsForMs) {
    const step = pressOf(name);
    press(step, () => leadAway(step, name));
  }
}

let steps = 0;

/** Two presses of a key that does something are one, as long as it stands for the same step; of a key that leads a step on, each is a step. */
export function pressOf(name: string): string {
  const step = /^(Escape|Page(Up|Down))$/.test(name) ? steps++ : bound(name)?.step;
  return step === undefined ? name : `${name} ${step}`;
}

/** What the top layer does on this key. */
const boundTo = (name: string): (() => void) | undefined => bound(name)?.keys[name];

function bound(name: string): Bound | undefined {
  const top = topLayer();
  return bindings.find(
    ({ layer, latest }) => layer === top && latest.current.keys[name] !== undefined,
  )?.latest.current;
}

/** What stands half typed in a field is handed over before the key leads away from it, and on the disk before the key acts. */
function leadAway(step: string, name: string): void {
  if (name.length > 1) apart(leaveField);
  // A form that keeps its answers to itself knows the last one a moment later.
  queueMicrotask(() => goOnWith(step, () => obey(name)));
}

function obey(name: string): void {
  const act = boundTo(name);
  if (act !== undefined) {
    ledAt = performance.now();
    act();
  } else early = [...early, { name, until: performance.now() + meantForMs }];
}

/** The first of them, if its screen has come; the next one is for the screen that this one leads to. */
function tryEarly(): void {
  early = early.filter(({ until }) => performance.now() < until);
  const [first, ...rest] = early;
  if (first === undefined || boundTo(first.name) === undefined) return;
  early = rest;
  press(pressOf(first.name), () => obey(first.name));
}

function keyName(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  // With a letter, Shift is how the letter is typed.
  const isShifted = event.shiftKey && key.length > 1;
  return `${event.ctrlKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${isShifted ? 'Shift+' : ''}${key}`;
}

/**
 * Keys that a screen to come may be meant by; Enter, Tab and the arrows belong to what has the focus, and so do marking, copying and
 * pasting: kept for later, they would leave a field in the middle of what is typed after them.
 */
const isCommand = (name: string): boolean =>
  /^((Shift\+)?F\d+|\d|Escape|Page(Up|Down)|(Ctrl|Alt)\+.)$/.test(name) &&
  !/^Ctrl\+[ACVXYZ]$/.test(name);

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

/** A box that is still empty may leave the figures to the screen, whose answers they are. */
const leavesFigure = (target: EventTarget | null, name: string): boolean =>
  target instanceof HTMLInputElement &&
  target.dataset['figures'] !== undefined &&
  target.value === '' &&
  /^[1-9]$/.test(name);
