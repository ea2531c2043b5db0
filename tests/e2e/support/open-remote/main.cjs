// The control of the attack tests: @electron/remote as it is usually “secured”, with an allow list that hands out one object.
const { join } = require('node:path');
const { app, BrowserWindow, screen } = require('electron');
const remote = require('@electron/remote/main');

remote.initialize();
for (const event of [
  'remote-require',
  'remote-get-global',
  'remote-get-current-window',
  'remote-get-current-web-contents',
]) {
  app.on(event, (wish) => {
    wish.defaultPrevented = true;
  });
}
app.on('remote-get-builtin', (wish, _contents, name) => {
  wish.defaultPrevented = true;
  if (name === 'screen') wish.returnValue = screen;
});

void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    webPreferences: { preload: join(__dirname, '../attack-preload.cjs'), sandbox: true },
  });
  remote.enable(window.webContents);
  await window.loadURL('data:text/html,<p>open</p>');
});
