import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { systemClock } from '../desk/clock.ts';
import { diagnosisWords } from '../desk/recovery/diagnosis-words.ts';
import { recoveredPage, recoveryPage } from '../desk/recovery/page.ts';
import { supervisorOf } from '../desk/recovery/supervisor.ts';
import { diagnose, type Office, recover } from '../records/index.ts';
import { sentence } from './sentence.ts';

const LARGEST_FORM = 4096;
/** A wrong PIN is not counted in a store that cannot be written: after so many the program must be started again. */
const MOST_TRIES = 5;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export interface Broken {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly office: Office;
  readonly backupFolders: readonly string[];
  /** 0 lets the system choose. */
  readonly port: number;
}

export interface RecoveryPage {
  readonly url: string;
  /** Settles when a supervisor has chosen and the store opens again. */
  readonly recovered: Promise<void>;
  close(): void;
}

/**
 * Shows this computer, and no other, what is wrong with a store and what a supervisor can choose.
 * @returns null where there is nothing to choose
 */
export async function serveRecovery(broken: Broken): Promise<RecoveryPage | null> {
  if (diagnose({ ...broken, at: systemClock().now() }).rungs.length === 0) return null;
  const secret = randomBytes(16).toString('hex');
  let port = broken.port;
  let tries = 0;
  const { promise: recovered, resolve: settle } = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    const isOwn = request.url === `/${secret}/` && request.headers.host === `127.0.0.1:${port}`;
    if (isOwn) void answer(request, response).catch((error: unknown) => show(response, sentence(error)));
    else response.writeHead(404).end();
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return show(response, '');
    tries += 1;
    if (tries > MOST_TRIES) return show(response, `試了${MOST_TRIES}次。請結束程式，重新啟動再試。`);
    const form = new URLSearchParams(await bodyOf(request));
    const place = placeOf();
    const rung = diagnose(place).rungs[Number(form.get('choose')) - 1];
    if (rung === undefined) return show(response, '請選一項。');
    const given = { code: form.get('supervisor') ?? '', pin: form.get('pin') ?? '', at: place.at };
    const quarantine = recover(place, rung, (store) => supervisorOf(store, given));
    response.writeHead(200, HEADERS).end(recoveredPage(quarantine));
    response.on('close', () => server.close(() => settle()));
    server.closeIdleConnections();
  }

  function placeOf() {
    return { ...broken, at: systemClock().now() };
  }

  function show(response: ServerResponse, fault: string): void {
    const words = diagnosisWords(diagnose(placeOf()));
    if (words === null) return void response.writeHead(200, HEADERS).end(recoveredPage(''));
    response.writeHead(200, { ...HEADERS, connection: 'close' }).end(recoveryPage(words, fault));
  }

  port = await listen(server, port);
  return { url: `http://127.0.0.1:${port}/${secret}/`, recovered, close: () => void server.close() };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) {
    text += String(part);
    if (text.length > LARGEST_FORM) return '';
  }
  return text;
}
