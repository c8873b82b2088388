import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import type { Pages } from '../pages/pages.ts';
import { listeningHeaders, safetyHeaders } from '../pages/policy.ts';
import { PAGE_SCHEME, isShellWindow } from './addresses.ts';

/** Before the app is ready: `counter://` behaves like https, with origins, CSP and no file access. */
export function registerPageScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves each origin its own page and the common assets, looked up in the list of built files.
 * @param microphone this counter has an ear: the clerk's page may use the microphone
 */
export function servePages(protocol: Pick<Protocol, 'handle'>, pages: Pages, microphone = false): void {
  protocol.handle(PAGE_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const path = pathname.slice(1);
    const isOwn = isShellWindow(host) && (path === `${host}/index.html` || path.startsWith('assets/'));
    const file = isOwn && request.method === 'GET' ? pages.get(path) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: safetyHeaders });
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: {
        ...(microphone && host === 'staff' ? listeningHeaders : safetyHeaders),
        'Content-Type': file.type,
        'Cache-Control': 'no-store',
      },
    });
  });
}
