// The peer of every start: one window, one page, nothing else. What it costs is what Electron costs.
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

app.setPath('userData', app.commandLine.getSwitchValue('data'));
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 });
  void window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
