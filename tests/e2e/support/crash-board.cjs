// Loaded into main by `-r`, on a station with an open day and somebody called: signs in, ends the board's page, then the counter's, and
// says what the board showed each time. Playwright holds a crashed page for ever, so this runs without it.
const { app, BrowserWindow } = require('electron');

const look = (page, code) => page.webContents.executeJavaScript(code).catch(() => null);
const rest = () => new Promise((done) => setTimeout(done, 100));

async function until(find) {
  for (;;) {
    const found = await find();
    if (found) return found;
    await rest();
  }
}

const windowOf = (role) =>
  until(async () => {
    for (const window of BrowserWindow.getAllWindows())
      if ((await look(window, 'document.documentElement.dataset.role')) === role) return window;
    return null;
  });

const number = (board) =>
  until(() => look(board, `/^[A-Z]\\d{3}$/.exec(document.querySelector('h1')?.textContent)?.[0]`));

/** By the system, as a page ends that has run out of memory: nothing of Electron's own is asked. */
async function end(window) {
  const gone = new Promise((done) => window.webContents.once('render-process-gone', done));
  process.kill(window.webContents.getOSProcessId(), 'SIGKILL');
  await gone;
}

async function signIn(counter, passphrase) {
  await until(() => look(counter, 'document.querySelector("input[type=password]") !== null'));
  await look(counter, 'document.querySelector("input[type=password]").focus()');
  await counter.webContents.insertText(passphrase);
  counter.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Return' });
  counter.webContents.sendInputEvent({ type: 'char', keyCode: 'Return' });
  counter.webContents.sendInputEvent({ type: 'keyUp', keyCode: 'Return' });
}

void app.whenReady().then(async () => {
  const [counter, board] = [await windowOf('counter'), await windowOf('board')];
  await signIn(counter, process.env.PASSPHRASE);
  console.log(`board ${await number(board)}`);
  await end(board);
  console.log(`board after its own end ${await number(board)}`);
  await end(counter);
  console.log(`board after the counter's end ${await number(board)}`);
  await end(board);
  console.log(`board without anybody signed in again ${await number(board)}`);
  app.quit();
});
