// What no page may do, whatever it contains: leave app://counter, open windows, use a permission, reach the network.
import type { App, Session, WebContents } from 'electron';
import { appOrigin, startPage } from './app-scheme';

/** Denies every permission and every request that leaves the application. The hub is reached by the main process only. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !mayLoad(request.url) }),
  );
}

/** `devtools:` is there in development only: windows are made without developer tools when packaged. */
function mayLoad(url: string): boolean {
  return (
    url.startsWith(`${appOrigin}/`) ||
    url.startsWith(`blob:${appOrigin}/`) ||
    url.startsWith('data:') ||
    url.startsWith('devtools:')
  );
}

/** Closes the ways out of every page that is ever made. */
export function closeContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => closeOne(contents));
}

function closeOne(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault: () => void }): void => {
    if (event.url.split('#')[0] !== startPage) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

const debuggingSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
];

/** The switch that would let another program drive a station in use; null when the start is clean. Development may be driven. */
export function forbiddenSwitch(packaged: boolean, has: (name: string) => boolean): string | null {
  return packaged ? (debuggingSwitches.find(has) ?? null) : null;
}
