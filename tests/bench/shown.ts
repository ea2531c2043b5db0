// From a key to the frame that shows what it asked for.
import type { Page } from 'playwright';

/**
 * Milliseconds from the next key (or another event) that `act` makes to the frame that shows the first element of this kind. What
 * stands already has to go first.
 */
export async function untilShown(
  page: Page,
  selector: string,
  act: () => Promise<unknown>,
  event: 'keydown' | 'change' = 'keydown',
): Promise<number> {
  const shown = await page.evaluateHandle(noteShown, { selector, event });
  await act();
  return shown.evaluate(({ took }) => took);
}

/** Runs in the page, so it uses nothing from outside itself. */
function noteShown({ selector, event }: { selector: string; event: string }): {
  took: Promise<number>;
} {
  let begun = 0;
  let wasGone = document.querySelector(selector) === null;
  document.addEventListener(event, ({ timeStamp }) => (begun = timeStamp), {
    capture: true,
    once: true,
  });
  const took = new Promise<number>((done) => {
    const look = new MutationObserver(() => {
      if (document.querySelector(selector) === null) wasGone = true;
      else if (wasGone) {
        look.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port2.onmessage = () => done(performance.now() - begun);
          port1.postMessage(null);
        });
      }
    });
    look.observe(document, { subtree: true, childList: true, characterData: true });
  });
  return { took };
}
