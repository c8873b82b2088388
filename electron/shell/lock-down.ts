import type { App, CommandLine, Session, WebContents } from 'electron';

/** Everything a page can be loaded from without a network. */
const LOCAL = new Set(['counter:', 'blob:', 'data:']);
/** Chromium's own PDF viewer, which shows a receipt; it is part of the program. */
const VIEWER = new Set(['chrome-extension:', 'chrome:', 'chrome-untrusted:', 'devtools:']);

function isLocal(address: string): boolean {
  const { protocol } = new URL(address);
  return LOCAL.has(protocol) || VIEWER.has(protocol);
}

/** No permission is ever needed: no camera, microphone, place, device, notification or full screen from a page. */
export function refusePermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'
  >,
): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

interface Requests {
  onBeforeRequest(
    listener: (details: { readonly url: string }, answer: (answer: { cancel?: boolean }) => void) => void,
  ): void;
}

/** The counter works with the network down, so its windows have none. */
export function refuseNetwork(session: { readonly webRequest: Requests }): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
}

/** The frames of the PDF viewer: itself, a PDF a page holds in memory, and the PDF being printed. */
function isPaperFrame(address: string): boolean {
  return ['chrome-extension://', 'blob:counter://', 'counter://paper/'].some((start) => address.startsWith(start));
}

/** A page stays where it is: no navigation, no new windows, no embedded pages but a PDF. */
export function holdInPlace(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !isPaperFrame(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Chromium's own errands: component updates, reports, pings. Before the app is ready. */
export function refuseErrands(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name);
  }
}

/** For every web contents there will ever be, whoever makes it. */
export function holdAllInPlace(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => holdInPlace(contents));
}
