import type { App, CommandLine, Session, WebContents } from 'electron';

import { PAGE_SCHEME, pageAddress } from './addresses.ts';

/** Everything a page can be loaded from without a network. */
const LOCAL = new Set(['counter:', 'blob:', 'data:']);
/** Chromium's own PDF viewer, which shows a receipt; it is part of the program. */
const VIEWER = new Set(['chrome-extension:', 'chrome:', 'chrome-untrusted:', 'devtools:']);

function isLocal(address: string): boolean {
  const { protocol } = new URL(address);
  return LOCAL.has(protocol) || VIEWER.has(protocol);
}

const STAFF_ORIGIN = new URL(pageAddress('staff')).host;

/** An address of the clerk's page, whole or its origin alone. */
function isStaffPage(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${PAGE_SCHEME}:` && host === STAFF_ORIGIN;
}

/**
 * No permission is ever needed: no camera, place, device, notification or full screen from a page; and no microphone but
 * the clerk's page's, where this counter has an ear.
 */
export function refusePermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'
  >,
  microphone = false,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const isSound =
      'mediaTypes' in details &&
      details.mediaTypes?.length === 1 &&
      details.mediaTypes.every((type) => type === 'audio');
    const isOwn = details.isMainFrame && isStaffPage(details.requestingUrl);
    answer(microphone && permission === 'media' && isSound && isOwn);
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { mediaType, isMainFrame }) =>
      microphone && permission === 'media' && mediaType === 'audio' && isMainFrame && isStaffPage(origin),
  );
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
