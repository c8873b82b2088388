import type { Counter } from '../contract/counter.ts';
import type { EventName } from '../contract/events.ts';

declare global {
  interface Window {
    /** Put there by the preload under Electron; absent in a browser. */
    readonly counter?: Counter;
  }
}

/**
 * The same contract over HTTP: one POST per call, one EventSource for the views.
 * The page lives under its secret path (`/<token>/staff/`), so addresses are relative to it.
 */
function connectHost(): Counter {
  const source = new EventSource('../events');
  return {
    async call(name, input) {
      try {
        const response = await fetch('../call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name, input }),
        });
        return await response.json();
      } catch {
        return {
          ok: false,
          fault: {
            code: 'host.unreachable',
            message: {
              zh: '和主機的連線中斷了。已存的都還在，請確認主機程式開著，畫面會自己接回來。',
              en: 'The connection to the host was lost. Everything saved is safe; make sure the host is running and this page will reconnect.',
            },
          },
        };
      }
    },
    on(name: EventName, listener: (payload: never) => void) {
      const forward = (event: MessageEvent<string>) => listener(JSON.parse(event.data) as never);
      source.addEventListener(name, forward);
      return () => source.removeEventListener(name, forward);
    },
  };
}

export const counter: Counter = window.counter ?? connectHost();
