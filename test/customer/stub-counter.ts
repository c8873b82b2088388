import type { CustomerView } from '../../src/contract/customer-view.ts';

/** What the stub leaves on the page for the test to read and to drive. */
export interface StubbedPage {
  readonly sent: { name: string; input: unknown }[];
  show(view: CustomerView): void;
}

/**
 * Runs in the page before its scripts: a counter that answers with one view, takes every act, and a machine with a
 * Taiwanese voice. Self-contained, because it is sent to the browser as text.
 */
export function stubCounter(view: CustomerView): void {
  const listeners: ((payload: unknown) => void)[] = [];
  const sent: { name: string; input: unknown }[] = [];
  let revision = view.revision;
  const stub = {
    sent,
    show(next: CustomerView) {
      revision += 1;
      for (const listener of listeners) listener({ ...next, revision });
    },
  };
  const counter = {
    async call(name: string, input: unknown) {
      if (name === 'customer.view') return Promise.resolve({ ok: true, output: view });
      sent.push({ name, input });
      return Promise.resolve({ ok: true, output: { revision } });
    },
    on(_name: string, listener: (payload: unknown) => void) {
      listeners.push(listener);
      return () => {};
    },
  };
  const voice = { name: 'voice', lang: 'zh-TW', localService: true, default: true, voiceURI: 'voice' };
  const voices = [voice, { ...voice, lang: 'en-US' }];
  Object.assign(globalThis, { counter, stub });
  Object.defineProperty(speechSynthesis, 'getVoices', { value: () => voices, configurable: true });
}
