import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { HallMembers, Member } from '../hall/line.ts';
import { type HallDoor, UNKNOWN_CODE } from './door.ts';
import { listenAt } from './listen-at.ts';
import { type MemberWay, openMemberWay } from './member-way.ts';
import { PATIENCE } from './connect-pinned.ts';
import { countRefusals, type Refusals } from './refusals.ts';
import { CLOSED, LARGEST_FROM_MEMBER, LARGEST_PAIRING, LINE_PATH, PAIR_PATH, pairingAsk, readMessage } from './wire.ts';

export interface ServedHall extends HallMembers {
  readonly address: string;
  readonly port: number;
  /** Ends the connection of a member that was unpaired. */
  cut(member: Member): void;
  close(): Promise<void>;
}

/** More machines than any office has, and few enough that strangers cannot fill the memory. */
const MOST_CONNECTIONS = 200;

/**
 * The hall host's own listener on the office network: machines are paired at one path and joined at another, and there is
 * nothing else. A key is asked for before a connection is opened; one member has one connection, the newest.
 * @param place the office's own address; never "any address". Port 0 lets the system choose
 * @throws FaultError `hallAddress.portInUse`, `hallAddress.unknown`
 */
export async function serveMembers(
  door: HallDoor,
  place: { readonly address: string; readonly port: number },
): Promise<ServedHall> {
  const { certificate, privateKey } = door.identity();
  const refusals = countRefusals((count) => door.refused(count));
  const ways = new Map<string, MemberWay>();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_FROM_MEMBER,
    perMessageDeflate: false,
    clientTracking: false,
  });
  const server = createServer(
    {
      cert: certificate,
      key: privateKey,
      minVersion: 'TLSv1.3',
      handshakeTimeout: PATIENCE,
      // Whoever connects and says nothing takes up a place only for a moment.
      headersTimeout: PATIENCE,
      requestTimeout: PATIENCE,
      connectionsCheckingInterval: PATIENCE,
    },
    (request, response) => void pairAtDoor(door, refusals, request, response).catch(() => response.destroy()),
  );
  server.maxConnections = MOST_CONNECTIONS;

  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    const member = request.url === LINE_PATH ? door.memberWith(keyHashOf(request)) : null;
    if (member === null) {
      const from = request.socket.remoteAddress ?? '';
      if (!refusals.mayTry(from)) return turnAway(stream, '429 Too Many Requests');
      refusals.count(from);
      return turnAway(stream, '401 Unauthorized');
    }
    return sockets.handleUpgrade(request, stream, head, (socket) => {
      const name = nameOf(member);
      const former = ways.get(name);
      const way = openMemberWay(socket, member, {
        ask: (ask) => door.receive(member, ask),
        opinions: (open) => door.opinions(member, open),
        gone() {
          if (ways.get(name) !== way) return;
          ways.delete(name);
          door.gone(member);
        },
      });
      ways.set(name, way);
      former?.close(CLOSED.replaced);
      door.came(member);
    });
  });

  const port = await listenAt(server, place).catch((error: unknown) => {
    refusals.end();
    throw error;
  });
  // Too many open files, for example: the next connection may do better.
  server.on('error', () => {});
  return {
    address: place.address,
    port,
    present: () => [...ways.values()].map(({ member }) => member),
    tell: (member, told) => ways.get(nameOf(member))?.tell(told) ?? Promise.resolve(null),
    cut: (member) => ways.get(nameOf(member))?.close(CLOSED.unpaired),
    close() {
      refusals.end();
      const ended = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      const open = [...ways.values()];
      // Nobody is told that they went: whoever would hear it ends as well.
      ways.clear();
      for (const way of open) way.end();
      return ended;
    },
  };
}

function nameOf({ role, number }: Member): string {
  return `${role} ${number}`;
}

/** Hashes are looked up, never keys: how long that takes tells nothing about a key. */
function keyHashOf(request: IncomingMessage): string {
  const [, key = ''] = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.authorization ?? '') ?? [];
  return createHash('sha256').update(Buffer.from(key, 'base64url')).digest('hex');
}

function turnAway(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

async function pairAtDoor(
  door: HallDoor,
  refusals: Refusals,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const end = (status: number, answer?: object) => {
    response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' });
    response.end(answer === undefined ? undefined : JSON.stringify(answer));
  };
  const from = request.socket.remoteAddress ?? '';
  if (!refusals.mayTry(from)) return end(429);
  if (request.method !== 'POST' || request.url !== PAIR_PATH) return end(404);
  const body = await readBody(request);
  const asked = body === null ? null : readMessage(pairingAsk, body);
  if (asked === null) {
    refusals.count(from);
    return end(400);
  }
  const answer = await door.pair(asked);
  if (!answer.ok && answer.fault.code === UNKNOWN_CODE) refusals.count(from);
  return end(200, answer);
}

/** Null where it is too long or was broken off. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > LARGEST_PAIRING) return null;
      chunks.push(chunk);
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks);
}
