import type { WebSocket } from 'ws';
import type { HallAnswer, HallTold, HallToldAnswer, Member } from '../hall/line.ts';
import { CLOSED, type CounterOpinions, fromMember, readMessage } from './wire.ts';

/**
 * Milliseconds a member has to answer what it was told. Whether it gives a number up somebody waits for, at a counter; that
 * it heard what happened nobody does, and a machine that is drawing a paper just then must not be cut off.
 */
const PATIENCE_OF = { release: 400, happened: 3000 } as const;
/** Milliseconds after which a connection that was closed with a reason is cut. */
const CLOSING = 400;
/** Milliseconds between two heartbeats; a member that missed one is gone. */
const HEARTBEAT = 2500;

/** The host's way to one member, as long as it is there. */
export interface MemberWay {
  readonly member: Member;
  /** Null where it does not answer in time; it is then cut off. */
  tell(told: HallTold): Promise<HallToldAnswer | null>;
  close(code: number): void;
  end(): void;
}

/**
 * Listens to a member that showed its key. What it sends is checked before anybody looks at it; whatever is not a message
 * of ours closes the connection.
 */
export function openMemberWay(
  socket: WebSocket,
  member: Member,
  on: { ask(ask: unknown): Promise<HallAnswer>; opinions(open: CounterOpinions): void; gone(): void },
): MemberWay {
  const waiting = new Map<number, (answer: HallToldAnswer | null) => void>();
  let told = 0;
  let alive = true;
  const heartbeat = setInterval(() => {
    if (!alive) socket.terminate();
    alive = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, HEARTBEAT);
  heartbeat.unref();

  function send(message: object): void {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  }
  socket.on('pong', () => {
    alive = true;
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    clearInterval(heartbeat);
    for (const settle of waiting.values()) settle(null);
    on.gone();
  });
  socket.on('message', (data, isBinary) => {
    const message = isBinary ? null : readMessage(fromMember, data);
    if (message === null) {
      shut(socket, CLOSED.malformed);
      return;
    }
    alive = true;
    if ('answer' in message) {
      waiting.get(message.answer)?.(message.content);
      return;
    }
    if ('opinions' in message) {
      on.opinions(message.opinions);
      return;
    }
    const id = message.ask;
    void on.ask(message.content).then(
      (content) => send({ answer: id, content }),
      () => socket.terminate(),
    );
  });
  return {
    member,
    tell(content) {
      if (socket.readyState !== socket.OPEN) return Promise.resolve(null);
      told += 1;
      const id = told;
      return new Promise((resolve) => {
        const patience = setTimeout(() => {
          settle(null);
          socket.terminate();
        }, PATIENCE_OF[content.type]);
        const settle = (answer: HallToldAnswer | null) => {
          clearTimeout(patience);
          waiting.delete(id);
          resolve(answer);
        };
        waiting.set(id, settle);
        send({ tell: id, content });
      });
    },
    close: (code) => shut(socket, code),
    end: () => socket.terminate(),
  };
}

/** Says why, and does not wait for whoever does not listen. */
function shut(socket: WebSocket, code: number): void {
  socket.close(code);
  const cut = setTimeout(() => socket.terminate(), CLOSING);
  cut.unref();
}
