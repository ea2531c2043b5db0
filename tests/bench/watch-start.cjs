// Loaded into main by `-r`, in the station and in the blank window alike: says on stdout when the window can be worked with.
// Playwright is not used for starts and memory, because what it attaches costs time and memory itself.
const { app } = require('electron');

const plan = JSON.parse(process.env.SILVER_WINDOW_BENCH);
const tell = (what, more) => console.log(JSON.stringify({ bench: what, at: Date.now(), ...more }));

/** In the page: waits until `find` finds something, and for the frame that shows it to be drawn. */
const whenDrawn = (find) => `new Promise((done) => {
  const find = () => { ${find} };
  const drawn = () => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => done(performance.timeOrigin + performance.now());
    port1.postMessage(null);
  });
  if (find()) return drawn();
  const observer = new MutationObserver(() => {
    if (!find()) return;
    observer.disconnect();
    drawn();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
})`;

/** In the page, before the sign-in: how long the worker stretches the passphrase, which is slow on purpose. */
const timeTheWorker = `
  window.Worker = class extends window.Worker {
    postMessage(message) {
      const began = performance.now();
      this.addEventListener('message', () => { window.stretchMs = performance.now() - began; });
      super.postMessage(message);
    }
  };
  document.addEventListener('keydown', ({ key, timeStamp }) => {
    if (key === 'Enter') window.enteredAt = performance.timeOrigin + timeStamp;
  }, { capture: true });`;

app.once('browser-window-created', (_event, window) => {
  const { webContents: contents } = window;
  if (window.isVisible()) tell('shown');
  else window.once('show', () => tell('shown'));
  contents.once('dom-ready', async () => {
    const page = contents.mainFrame;
    tell('gate', { at: await page.executeJavaScript(whenDrawn(plan.gate)) });
    if (plan.passphrase === undefined) return;
    await page.executeJavaScript(timeTheWorker);
    await contents.insertText(plan.passphrase);
    contents.sendInputEvent({ type: 'keyDown', keyCode: 'Return' });
    const at = await page.executeJavaScript(whenDrawn(plan.counter));
    const [enteredAt, stretchMs] = await page.executeJavaScript('[enteredAt, stretchMs]');
    tell('counter', { at, enteredAt, stretchMs });
  });
});
process.stdin.resume().on('end', () => app.quit());
