// What no page may do, whatever it contains: leave app://counter, open windows, use a permission, reach the network.
import type { App, MediaAccessPermissionRequest, Session, WebContents } from 'electron';
import { appOrigin, startPage } from './app-scheme';

/**
 * Denies every permission and every request that leaves the application. One exception: a window that `takesPictures` of papers,
 * by its number, may use a camera, without sound. The hub is reached by the main process only.
 */
export function closeSession(session: Session, takesPictures: (window: number) => boolean): void {
  const isCamera = (
    contents: Pick<WebContents, 'id'> | null,
    permission: string,
    { origin, kinds }: { readonly origin: string | undefined; readonly kinds: readonly string[] },
  ): boolean =>
    permission === 'media' &&
    contents !== null &&
    takesPictures(contents.id) &&
    origin?.replace(/\/$/, '') === appOrigin &&
    kinds.length > 0 &&
    kinds.every((kind) => kind === 'video');
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const { mediaTypes = [], securityOrigin } = details as MediaAccessPermissionRequest;
    answer(isCamera(contents, permission, { origin: securityOrigin, kinds: mediaTypes }));
  });
  session.setPermissionCheckHandler((contents, permission, origin, { mediaType }) =>
    isCamera(contents, permission, { origin, kinds: [mediaType ?? 'unknown'] }),
  );
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
