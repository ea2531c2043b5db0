// The only thing of Electron that a page sees: `window.station`, three members. Runs sandboxed, in its own world.
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from './contract/calls';
import { callChannel, noticeChannel, type CallAnswer } from './channels';
import { remoteDoorArgument } from './remote-names';
import { readStartSnapshot } from './start-snapshot';

const bridge: Bridge = {
  boot: process.argv.includes(remoteDoorArgument) ? readStartSnapshot() : '',
  call: async (name, input) => {
    const answer = (await ipcRenderer.invoke(callChannel, name, input)) as CallAnswer<typeof name>;
    // Only the message of an error survives the bridge: the code goes in front.
    if (!answer.ok) throw new Error(`${answer.trouble.code}: ${answer.trouble.detail}`);
    return answer.value;
  },
  on: (name, listener) => {
    const hear = (_event: unknown, told: unknown, notice: unknown): void => {
      if (told === name) listener(notice as Parameters<typeof listener>[0]);
    };
    ipcRenderer.on(noticeChannel, hear);
    return () => {
      ipcRenderer.removeListener(noticeChannel, hear);
    };
  },
};

contextBridge.exposeInMainWorld('station', bridge);
