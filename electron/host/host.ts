import { type Server, createServer } from 'node:http';
import { isIP } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { FaultError } from '../../src/contract/fault.ts';
import type { Desk } from '../desk/desk.ts';
import type { Pages } from '../pages/pages.ts';
import { createEventStreams } from './event-streams.ts';
import { createRoutes } from './routes.ts';
import { namesOfHost } from './sender.ts';
import { type ServedWindow, makeTokens } from './token.ts';

const CLOSING_GRACE_MILLISECONDS = 500;
const CLOSING_SWEEP_MILLISECONDS = 10;

export interface HostOptions {
  readonly desk: Desk;
  readonly pages: Pages;
  /** Address or name to listen on; `127.0.0.1` unless asked otherwise. */
  readonly address: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

export interface Host {
  readonly port: number;
  /** The address of a window, with its secret. Whoever has it is that window. */
  url(window: ServedWindow): string;
  close(): Promise<void>;
}

/**
 * The counter without Electron: the same built windows and the same desk over HTTP.
 *
 * @throws FaultError `host.portInUse`, `host.portRefused`, `host.addressUnknown`
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const tokens = makeTokens();
  const streams = createEventStreams(options.desk);
  let port = options.port;
  const routes = createRoutes({
    desk: options.desk,
    pages: options.pages,
    tokens,
    streams,
    names: namesOfHost(options.address),
    port: () => port,
  });
  const server = createServer(getRequestListener(routes.fetch, { overrideGlobalObjects: false }));
  try {
    port = await listen(server, options);
  } catch (error) {
    streams.close();
    throw error;
  }
  return {
    port,
    url: (window) => `http://${shownAddress(options.address)}:${port}/${tokens[window]}/${window}/`,
    close: () => close(server, () => streams.close()),
  };
}

/** A browser on this machine reaches an "any address" host by loopback. */
function shownAddress(address: string): string {
  if (address === '0.0.0.0' || address === '::') return '127.0.0.1';
  return isIP(address) === 6 ? `[${address}]` : address;
}

function listen(server: Server, { address, port }: HostOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenFault(error, address, port)));
    server.listen({ host: address, port, exclusive: true }, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });
}

function listenFault(error: NodeJS.ErrnoException, address: string, port: number): FaultError {
  if (error.code === 'EADDRINUSE') {
    return new FaultError('host.portInUse', {
      zh: `連接埠 ${port} 已經有程式在用，可能櫃檯程式已經開著。請關掉那一個，或加上 --port 0 讓系統另選一個。`,
      en: `Port ${port} is in use; the counter may be running already. Close it, or add --port 0 to let the system choose.`,
    });
  }
  if (error.code === 'EACCES') {
    return new FaultError('host.portRefused', {
      zh: `作業系統不讓這個帳號使用連接埠 ${port}。請改用 1024 以上的號碼，例如 --port 4180。`,
      en: `The operating system refuses port ${port} to this account. Use a number above 1024, such as --port 4180.`,
    });
  }
  return new FaultError('host.addressUnknown', {
    zh: `這台電腦沒有位址「${address}」。請檢查 --host，或不要加它（預設 127.0.0.1）。`,
    en: `This computer has no address "${address}". Check --host, or leave it out (127.0.0.1).`,
  });
}

/** Calls under way are answered; whatever hangs on after the grace is cut. */
function close(server: Server, stopStreams: () => void): Promise<void> {
  stopStreams();
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), CLOSING_SWEEP_MILLISECONDS);
    const cut = setTimeout(() => server.closeAllConnections(), CLOSING_GRACE_MILLISECONDS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}
