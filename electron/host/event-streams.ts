import type { SSEStreamingApi } from 'hono/streaming';
import type { CallName } from '../../src/contract/calls.ts';
import { type EventName, events } from '../../src/contract/events.ts';
import type { Desk } from '../desk/desk.ts';
import type { ServedWindow } from './token.ts';

/** A comment line keeps the connection open and lets both ends notice when the other is gone. */
const HEARTBEAT_MILLISECONDS = 15_000;
const RETRY_MILLISECONDS = 1_000;

interface Listener {
  readonly window: ServedWindow;
  /** Only the newest of each event waits: views are whole, an older one is worth nothing. */
  readonly waiting: Map<EventName, unknown>;
  open: boolean;
  wake: () => void;
}

/** The open pages: each hears the events of its own kind of window and nothing else. */
export interface EventStreams {
  /** Runs until the page goes away or the host closes. */
  serve(window: ServedWindow, stream: SSEStreamingApi): Promise<void>;
  close(): void;
}

/** The view a page is sent when it (re)connects: it is back where it was without asking. */
const views = {
  staff: 'staff.view',
  customer: 'customer.view',
  display: 'display.view',
  kiosk: 'kiosk.view',
} as const satisfies Record<ServedWindow, EventName & CallName>;

export function createEventStreams(desk: Desk): EventStreams {
  const listeners = new Set<Listener>();
  let closed = false;

  const stopPushes = desk.onPush((window, name, payload) => {
    if (events[name].window !== window) return;
    for (const listener of listeners) {
      if (listener.window !== window) continue;
      listener.waiting.set(name, payload);
      listener.wake();
    }
  });

  function count(window: ServedWindow): void {
    desk.windowsOpen(window, [...listeners].filter((listener) => listener.window === window).length);
  }

  async function sendView(window: ServedWindow, waiting: Listener['waiting']): Promise<void> {
    const reply = await desk.receive(window, { name: views[window], input: {} });
    if (reply.ok && !waiting.has(views[window])) waiting.set(views[window], reply.output);
  }

  async function serve(window: ServedWindow, stream: SSEStreamingApi): Promise<void> {
    const listener: Listener = { window, waiting: new Map(), open: !closed, wake: () => {} };
    const heartbeat = setInterval(() => void stream.write(': \n\n'), HEARTBEAT_MILLISECONDS);
    stream.onAbort(() => end(listener));
    listeners.add(listener);
    count(window);
    try {
      await stream.write(`retry: ${RETRY_MILLISECONDS}\n\n`);
      await sendView(window, listener.waiting);
      while (listener.open) await sendWaiting(listener, stream);
    } finally {
      clearInterval(heartbeat);
      listeners.delete(listener);
      if (!closed) count(window);
    }
  }

  return {
    serve,
    close() {
      closed = true;
      stopPushes();
      for (const listener of listeners) end(listener);
    },
  };
}

function end(listener: Listener): void {
  listener.open = false;
  listener.wake();
}

async function sendWaiting(listener: Listener, stream: SSEStreamingApi): Promise<void> {
  const sleep = Promise.withResolvers<void>();
  listener.wake = () => sleep.resolve();
  const batch = [...listener.waiting];
  listener.waiting.clear();
  for (const [name, payload] of batch) await stream.writeSSE({ event: name, data: JSON.stringify(payload) });
  if (batch.length === 0 && listener.open) await sleep.promise;
}
