// A clerk types into the finder: from the key to the frame that shows the answer, and the same keys in a blank window's box.
import type { Page } from 'playwright';

/** Milliseconds from each key to the drawn frame. @param box where to type; it is emptied after each word. */
export async function typeWords(
  page: Page,
  box: string,
  words: readonly string[],
): Promise<readonly number[]> {
  const log = await page.evaluateHandle(noteTyping);
  const field = page.locator(box);
  await field.focus();
  for (const word of words) {
    for (const letter of word) {
      const before = await log.evaluate(({ length }) => length);
      // What no key writes comes from an input method, as one insertion.
      if (/[!-~ ]/.test(letter)) await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      else await page.keyboard.insertText(letter);
      await page.waitForFunction(([noted, count]) => noted.length > count, [log, before] as const, {
        polling: 20,
      });
    }
    await field.fill('');
  }
  const noted = await log.jsonValue();
  await log.dispose();
  return noted;
}

/** Runs in the page, so it uses nothing from outside itself. Only what is typed is noted, not the emptying of the box. */
function noteTyping(): number[] {
  const log: number[] = [];
  let pressedAt: number | null = null;
  document.addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), true);
  document.addEventListener(
    'input',
    (event) => {
      const began = pressedAt ?? event.timeStamp;
      pressedAt = null;
      if ((event.target as HTMLInputElement).value === '') return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port2.onmessage = () => log.push(performance.now() - began);
        port1.postMessage(null);
      });
    },
    true,
  );
  return log;
}
