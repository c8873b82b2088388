import type { TLSSocket } from 'node:tls';
import { WebSocket } from 'ws';
import type { LineStanding } from '../../src/contract/hall-terms.ts';
import type { HallAnswer, HallAsk, HallLine, HallLineListener } from '../hall/line.ts';
import { connectPinned, LineError, PATIENCE } from './connect-pinned.ts';
import {
  CLOSED,
  type CounterOpinions,
  type FromHost,
  fromHost,
  LARGEST_FROM_HOST,
  LINE_PATH,
  readMessage,
} from './wire.ts';

/** Where a joined machine finds its hall host, and how both know each other. */
export interface HostPlace {
  readonly address: string;
  readonly port: number;
  /** SHA-256 of the host's certificate, 64 lower-case hexadecimal digits. */
  readonly fingerprint: string;
  /** 32 bytes, base64url. */
  readonly key: string;
}

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 3000;
/** The host does not want this machine: somebody has to do something first. */
const PAUSE_UNWANTED = 30_000;
/** Milliseconds without a sign of the host after which it is gone; it gives one every 2.5 s. */
const SILENCE = 6000;

/** What a joined machine says and hears beside the hall itself. */
export interface LineSides {
  /** How the way stands now. */
  stands(standing: LineStanding): void;
  /** What is open here and a leader at the hall host should know of. */
  opinions(): CounterOpinions;
}

export interface DialledLine extends HallLine {
  /** Says what is open here, where that is not what was said last. */
  sayOpinions(): void;
}

/** The way of a joined machine to its hall host: dialled at once, and again after 0.2 to 3 seconds whenever it was cut. */
export function dialHost(place: HostPlace, listener: HallLineListener, sides: LineSides): DialledLine {
  const waiting = new Map<number, { resolve(answer: HallAnswer): void; reject(error: Error): void }>();
  let socket: WebSocket | null = null;
  let asked = 0;
  let pause = FIRST_PAUSE;
  let again: NodeJS.Timeout | null = null;
  let silence: NodeJS.Timeout | null = null;
  let up = false;
  let closed = false;
  let saidOpinions = '';

  function stands(standing: LineStanding): void {
    if (!closed) sides.stands(standing);
  }

  function dial(): void {
    again = null;
    stands('dialling');
    void connectPinned({ ...place, fingerprintBegin: place.fingerprint }).then(
      ({ socket: way }) => {
        if (closed) way.destroy();
        else speak(way);
      },
      (error: unknown) => goneAs(error instanceof LineError ? error.why : 'unreachable'),
    );
  }

  function speak(way: TLSSocket): void {
    const speaking = new WebSocket(`wss://hall.invalid${LINE_PATH}`, {
      // Connected and compared already.
      createConnection: () => way,
      headers: { Authorization: `Bearer ${place.key}` },
      handshakeTimeout: PATIENCE,
      maxPayload: LARGEST_FROM_HOST,
      perMessageDeflate: false,
    });
    socket = speaking;
    let why: LineStanding = 'unreachable';
    const own = () => socket === speaking;
    speaking.on('unexpected-response', (request, response) => {
      if (response.statusCode === 401) why = 'notPaired';
      request.destroy();
      speaking.terminate();
    });
    speaking.on('error', () => speaking.terminate());
    speaking.on('open', () => {
      if (!own()) return;
      up = true;
      pause = FIRST_PAUSE;
      listenForSilence();
      saidOpinions = '';
      sayOpinions();
      stands('up');
      listener.up();
    });
    speaking.on('ping', () => {
      if (own()) listenForSilence();
    });
    speaking.on('message', (data, isBinary) => {
      if (own()) take(speaking, isBinary ? null : readMessage(fromHost, data));
    });
    speaking.on('close', (code) => {
      if (!own()) return;
      if (code === CLOSED.replaced) why = 'replaced';
      if (code === CLOSED.unpaired) why = 'notPaired';
      goneAs(why);
    });
  }

  function take(speaking: WebSocket, message: FromHost | null): void {
    if (message === null) {
      speaking.close(CLOSED.malformed);
      cut();
      return;
    }
    listenForSilence();
    if ('tell' in message) {
      const answer = listener.told(message.content);
      if (speaking.readyState === speaking.OPEN) {
        speaking.send(JSON.stringify({ answer: message.tell, content: answer }));
      }
      return;
    }
    const one = waiting.get(message.answer);
    waiting.delete(message.answer);
    one?.resolve(message.content);
  }

  function sayOpinions(): void {
    if (!up || socket === null) return;
    const said = JSON.stringify({ opinions: sides.opinions() });
    if (said === saidOpinions) return;
    saidOpinions = said;
    socket.send(said);
  }

  function listenForSilence(): void {
    if (silence !== null) clearTimeout(silence);
    silence = setTimeout(cut, SILENCE);
    silence.unref();
  }

  /** Forgets the way as it was; whoever waits hears it. */
  function goneAs(why: LineStanding): void {
    socket = null;
    if (silence !== null) clearTimeout(silence);
    const wasUp = up;
    up = false;
    for (const one of waiting.values()) one.reject(new LineError('unreachable'));
    waiting.clear();
    if (closed) return;
    stands(why);
    const soon = why === 'replaced' || why === 'notPaired' ? PAUSE_UNWANTED : pause;
    pause = Math.min(pause * 2, LONGEST_PAUSE);
    again ??= setTimeout(dial, soon);
    again.unref();
    if (wasUp) listener.down();
  }

  function cut(): void {
    const speaking = socket;
    if (speaking === null) return;
    goneAs('unreachable');
    speaking.terminate();
  }

  dial();
  return {
    connected: () => up,
    ask(ask: HallAsk) {
      const speaking = socket;
      if (!up || speaking === null) return Promise.reject(new LineError('unreachable'));
      asked += 1;
      const id = asked;
      return new Promise((resolve, reject) => {
        const patience = setTimeout(() => {
          waiting.delete(id);
          reject(new LineError('unreachable'));
        }, PATIENCE);
        const settled =
          <Value>(settle: (value: Value) => void) =>
          (value: Value) => {
            clearTimeout(patience);
            settle(value);
          };
        waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
        speaking.send(JSON.stringify({ ask: id, content: ask }));
      });
    },
    sayOpinions,
    cut,
    close() {
      closed = true;
      if (again !== null) clearTimeout(again);
      const speaking = socket;
      goneAs('unreachable');
      speaking?.terminate();
    },
  };
}
