import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { isIP } from 'node:net';
import type { Desk } from '../desk/desk.ts';
import { safetyHeaders } from '../pages/policy.ts';
import { listen } from './listen.ts';

export interface DownloadOptions {
  readonly desk: Pick<Desk, 'serveDownloads' | 'fetchDownload'>;
  /** The office's own address; never "any address". */
  readonly address: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** PEM; absent: the office network alone protects the way to the telephone. */
  readonly tls?: { readonly certificate: string; readonly key: string };
}

export interface DownloadListener {
  /** What an address begins with, such as `http://10.1.2.3:4181`. */
  readonly base: string;
  close(): Promise<void>;
}

/** A secret of 128 bits in base64url, and nothing else. */
const PATH = /^\/([A-Za-z0-9_-]{22})$/;

const MOST_A_MINUTE = { each: 20, together: 200 } as const;
const MINUTE = 60_000;

/** How many asked within the minute that runs; counts start anew with the next. */
function createLimit() {
  const counts = new Map<string, number>();
  let together = 0;
  const timer = setInterval(() => {
    counts.clear();
    together = 0;
  }, MINUTE);
  timer.unref();
  return {
    allows(who: string): boolean {
      const count = (counts.get(who) ?? 0) + 1;
      counts.set(who, count);
      together += 1;
      return count <= MOST_A_MINUTE.each && together <= MOST_A_MINUTE.together;
    },
    end: () => clearInterval(timer),
  };
}

const words = {
  404: ['找不到這個網址', '請重新掃描民眾螢幕上的條碼，或請服務人員列印。'],
  405: ['只能下載', '請用手機的瀏覽器打開條碼的網址。'],
  410: ['這個網址已經不能用了', '時間到了，或已經下載過。需要的話，請服務人員再開一次。'],
  429: ['太多次了', '請等一分鐘再試，或請服務人員列印。'],
  500: ['沒有完成', '請再試一次，或請服務人員列印。'],
} as const;

function refuse(response: ServerResponse, status: keyof typeof words): void {
  const [title, what] = words[status];
  const page = `<!doctype html><html lang="zh-Hant-TW"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${what}</p></html>`;
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

/**
 * Serves sealed receipts to the telephones of those who asked at the counter, on a listener of its own that knows nothing
 * else: one path a receipt, of 128 random bits, for a short time. Whatever is not such a path is not there.
 * @throws FaultError `host.portInUse`, `host.portRefused`, `host.addressUnknown`
 */
export async function startDownloads({ desk, address, port, tls }: DownloadOptions): Promise<DownloadListener> {
  const limit = createLimit();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(safetyHeaders)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Robots-Tag', 'noindex');
    if (!limit.allows(request.socket.remoteAddress ?? '')) return refuse(response, 429);
    if (request.method !== 'GET') return refuse(response, 405);
    const secret = PATH.exec(request.url ?? '')?.[1];
    if (secret === undefined) return refuse(response, 404);
    return void desk.fetchDownload(secret).then(
      (fetched) => {
        if (fetched.outcome === 'unknown') return refuse(response, 404);
        if (fetched.outcome === 'gone') return refuse(response, 410);
        const { fileName, bytes } = fetched;
        response
          .writeHead(200, {
            'Content-Type': 'application/pdf',
            'Content-Length': bytes.length,
            'Content-Disposition': `attachment; filename="${fileName}"`,
          })
          .end(bytes);
      },
      () => refuse(response, 500),
    );
  };
  const server: Server =
    tls === undefined ? createServer(answer) : createSecureServer({ cert: tls.certificate, key: tls.key }, answer);
  let bound: number;
  try {
    bound = await listen(server, { address, port });
  } catch (error) {
    limit.end();
    throw error;
  }
  const name = isIP(address) === 6 ? `[${address}]` : address;
  const base = `${tls === undefined ? 'http' : 'https'}://${name}:${bound}`;
  desk.serveDownloads(base);
  return {
    base,
    close: () => {
      desk.serveDownloads(null);
      limit.end();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
