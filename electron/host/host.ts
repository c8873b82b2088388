import { type Server, createServer } from 'node:http';
import { isIP } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Desk } from '../desk/desk.ts';
import type { Pages } from '../pages/pages.ts';
import { createEventStreams } from './event-streams.ts';
import { listen } from './listen.ts';
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
  /** The clerk's page may use the microphone: this counter has an ear. */
  readonly microphone?: boolean;
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
    microphone: options.microphone === true,
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
