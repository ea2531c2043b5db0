// One press, one act. What is pressed while something is being done waits its turn, and goes to the screen that this leaves;
// the same thing pressed again meanwhile is the same press. So nothing pressed is lost, and nothing is done twice.

type Press = { readonly name: string; readonly act: () => void };

/** The press that is handled at this moment; null outside of one. */
let current: string | null = null;
/** Acts under way, each by the press that began it; '' where none did. */
const doing: string[] = [];
const waiting: Press[] = [];
let isPausing = false;

const isActing = (): boolean => doing.length > 0;

/** Something is being done, or was pressed and has its turn still to come. */
export const isUnderWay = (): boolean => isActing() || isPausing || waiting.length > 0;

/**
 * Does what was pressed: at once, or when what is being done is done.
 * @param name tells two presses of one key or button from two of different ones: `F9 arrive` is the key as it stands for that step.
 *   Without a step it is pressed for the screen to come, and the same key pressed on that one is the same press.
 */
export function press(name: string, act: () => void): void {
  if (doing.includes(name) || waiting.some((other) => isSame(other.name, name))) return;
  if (isUnderWay()) waiting.push({ name, act });
  else handle({ name, act });
}

/**
 * The rest of a press that is being handled: before whatever waits, and after the act that its beginning set off. A bounce
 * comes to here before its first press has begun its act: it must not wait for a later screen.
 */
export function goOnWith(name: string, act: () => void): void {
  if (doing.includes(name) || waiting.some((other) => isSame(other.name, name))) return;
  if (isActing()) waiting.unshift({ name, act });
  else handle({ name, act });
}

const isSame = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);

/** An act begins; what is pressed waits until the function given back was called. */
export function beginAct(): () => void {
  const name = current ?? '';
  doing.push(name);
  let isOver = false;
  return () => {
    // Told twice it would end another act, or the keys would come into the middle of one.
    if (isOver) return;
    isOver = true;
    doing.splice(doing.indexOf(name), 1);
    goOn();
  };
}

/** Runs something that belongs to no press, such as the saving of a field that a key leads away from. */
export function apart(run: () => void): void {
  const before = current;
  current = null;
  run();
  current = before;
}

function handle({ name, act }: Press): void {
  current = name;
  try {
    act();
  } finally {
    current = null;
    goOn();
  }
}

/** The next one that waits, after the screen has followed the last: it is drawn in a task of its own, and bound after that. */
function goOn(): void {
  if (isPausing || waiting.length === 0) return;
  isPausing = true;
  setTimeout(() =>
    setTimeout(() => {
      isPausing = false;
      const next = isActing() ? undefined : waiting.shift();
      if (next) handle(next);
    }),
  );
}
