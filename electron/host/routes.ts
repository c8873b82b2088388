import { readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { Fault } from '../../src/contract/fault.ts';
import type { Desk } from '../desk/desk.ts';
import { faults } from '../desk/words/faults.ts';
import type { Pages } from '../pages/pages.ts';
import { listeningHeaders, safetyHeaders } from '../pages/policy.ts';
import type { EventStreams } from './event-streams.ts';
import { refusalPage } from './refusal.ts';
import { isForeignSite, isOwnHost, isOwnOrigin } from './sender.ts';
import { type ServedWindow, type Tokens, windowOfToken } from './token.ts';

/** Bytes of one call at most; the gate of the desk has its own, smaller limit. */
const LARGEST_BODY = 2 * 1024 * 1024;

export interface RoutesOptions {
  readonly desk: Desk;
  readonly pages: Pages;
  readonly tokens: Tokens;
  readonly streams: EventStreams;
  readonly microphone: boolean;
  readonly names: ReadonlySet<string>;
  /** Known once the server listens. */
  port(): number;
}

type Env = { Variables: { window: ServedWindow } };

function refuse(context: Context, status: 403 | 404 | 405) {
  return context.html(refusalPage(), status);
}

function fail(context: Context, status: 413 | 415, fault: Fault) {
  return context.json({ ok: false, fault }, status);
}

/** The host's addresses: everything lives under the secret of its window, and everything else is refused alike. */
export function createRoutes(options: RoutesOptions): Hono<Env> {
  const { desk, pages, tokens, streams, names } = options;
  const routes = new Hono<Env>();

  routes.use('*', async (context, next) => {
    const host = context.req.header('host');
    if (!isOwnHost(host, names, options.port())) context.res = refuse(context, 403);
    else await next();
    const listens = options.microphone && context.get('window') === 'staff';
    const headers = listens ? listeningHeaders : safetyHeaders;
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
    if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store');
  });

  routes.use('/:token/*', async (context, next) => {
    const window = windowOfToken(tokens, context.req.param('token'));
    if (window === null) return refuse(context, 404);
    context.set('window', window);
    return next();
  });

  routes.post(
    '/:token/call',
    bodyLimit({ maxSize: LARGEST_BODY, onError: (context) => fail(context, 413, faults.messageTooLarge) }),
    async (context) => {
      if (!isOwnOrigin(context.req.header('origin'), context.req.header('host') ?? '')) return refuse(context, 403);
      if (isForeignSite(context.req.header('sec-fetch-site'))) return refuse(context, 403);
      if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
        return fail(context, 415, faults.messageMalformed);
      }
      const message: unknown = await context.req.json().catch(() => undefined);
      return context.json(await desk.receive(context.get('window'), message));
    },
  );

  routes.get('/:token/events', (context) => {
    if (isForeignSite(context.req.header('sec-fetch-site'))) return refuse(context, 403);
    const response = streamSSE(context, (stream) => streams.serve(context.get('window'), stream));
    response.headers.set('Cache-Control', 'no-store');
    return response;
  });

  routes.get('/:token/*', async (context) => {
    const window = context.get('window');
    const path = context.req.path.slice(context.req.param('token').length + 2);
    const wanted = path === `${window}/` ? `${window}/index.html` : path;
    const file = wanted.startsWith('assets/') || wanted === `${window}/index.html` ? pages.get(wanted) : undefined;
    if (file === undefined) return refuse(context, 404);
    const lasting = wanted.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-store';
    return context.body(await readFile(file.path), 200, { 'Content-Type': file.type, 'Cache-Control': lasting });
  });

  routes.all('/:token/*', (context) => refuse(context, 405));
  routes.notFound((context) => refuse(context, 404));
  routes.onError((_error, context) => context.json({ ok: false, fault: faults.unforeseen }, 500));
  return routes;
}
