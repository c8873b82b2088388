import { Agent, type IncomingMessage, request } from 'node:http';
import type { CallInput, CallName, CallOutput } from '../../src/contract/calls.ts';
import type { EventName, EventPayload } from '../../src/contract/events.ts';
import type { Reply } from '../../src/contract/fault.ts';

/** The program did not answer: it is gone, or went while it worked. What was asked may have happened or not. */
export class NoAnswer extends Error {}

/** What the program said no to. */
export class Refused extends Error {
  readonly code: string;
  constructor(name: string, code: string) {
    super(`${name}: ${code}`);
    this.code = code;
  }
}

/** A window of the program without a browser: the same calls and the same stream of views. */
export interface OpenWindow {
  /** @throws NoAnswer */
  readonly ask: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<Reply<CallOutput<Name>>>;
  /** @throws NoAnswer, Refused */
  readonly act: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;
  readonly close: () => void;
}

/** Whoever looks at a window: told of every view that comes, and of the moment in milliseconds. */
export interface Looker<Event extends EventName> {
  readonly event: Event;
  readonly view: (view: EventPayload<Event>, at: number) => void;
  /** The stream ended: the program is gone, or the window was closed. */
  readonly gone?: () => void;
}

/** How long a window waits for an answer; far longer than anybody would. */
const PATIENCE_MILLISECONDS = 20_000;

/** Opens the window of an address that the program printed; the stream of views is opened again when it ends. */
export function openWindow<Event extends EventName>(address: string, looker?: Looker<Event>): OpenWindow {
  // The program ends idle connections after five seconds; a call must not meet one that is just ending.
  const agent = new Agent({ keepAlive: true, timeout: 3_000 });
  const { origin } = new URL(address);
  let closed = false;

  async function ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Reply<CallOutput<Name>>> {
    const body = JSON.stringify({ name, input });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), origin };
    const text = await send(new URL('../call', address), { method: 'POST', agent, headers }, body);
    return JSON.parse(text) as Reply<CallOutput<Name>>;
  }

  function listen(event: EventName, view: (view: never, at: number) => void): void {
    if (closed) return;
    const again = () => {
      looker?.gone?.();
      setTimeout(() => listen(event, view), 200).unref();
    };
    const asked = request(new URL('../events', address), { agent: false }, (response) => {
      readEvents(response, event, view);
      response.on('close', again);
    });
    asked.on('error', again);
    asked.end();
    stops.add(() => asked.destroy());
  }

  const stops = new Set<() => void>();
  if (looker !== undefined) listen(looker.event, looker.view);
  return {
    ask,
    async act(name, input) {
      const reply = await ask(name, input);
      if (!reply.ok) throw new Refused(name, reply.fault.code);
      return reply.output;
    },
    close() {
      closed = true;
      for (const stop of stops) stop();
      agent.destroy();
    },
  };
}

function send(url: URL, options: { method: string; agent: Agent; headers: object }, body: string): Promise<string> {
  return new Promise((settle, reject) => {
    const asked = request(url, { ...options, headers: { ...options.headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => reject(new NoAnswer(url.host)));
      response.on('aborted', () => reject(new NoAnswer(url.host)));
      response.on('end', () => settle(Buffer.concat(chunks).toString('utf8')));
    });
    asked.setTimeout(PATIENCE_MILLISECONDS, () => asked.destroy());
    asked.on('error', (error) => reject(new NoAnswer(`${url.host} ${error.message}`)));
    asked.end(body);
  });
}

function readEvents(response: IncomingMessage, wanted: EventName, view: (view: never, at: number) => void): void {
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    text += chunk;
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const [event, data] = ['event', 'data'].map((field) => new RegExp(`^${field}: (.*)$`, 'm').exec(message)?.[1]);
      if (event === wanted && data !== undefined) view(JSON.parse(data) as never, performance.now());
    }
  });
  response.on('error', () => {});
}
