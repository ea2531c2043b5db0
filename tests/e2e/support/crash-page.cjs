// Loaded into main by `-r`: ends the page's process once it has drawn, and says when it has drawn again.
// Playwright holds a crashed page for ever, so this runs without it.
const { app, BrowserWindow } = require('electron');

const hasDrawn = (window) =>
  window.webContents.executeJavaScript('document.querySelector("#root > *") !== null');

async function drawn() {
  for (;;) {
    const [window] = BrowserWindow.getAllWindows();
    if (window && !window.webContents.isLoading() && (await hasDrawn(window))) return window;
    await new Promise((done) => setTimeout(done, 100));
  }
}

void app.whenReady().then(async () => {
  const window = await drawn();
  const first = window.webContents.getOSProcessId();
  const gone = new Promise((done) => window.webContents.once('render-process-gone', done));
  window.webContents.forcefullyCrashRenderer();
  await gone;
  await drawn();
  console.log(window.webContents.getOSProcessId() === first ? 'same process' : 'drawn again');
  app.quit();
});
