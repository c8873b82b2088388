import type { StaffView } from '../../src/contract/staff-view.ts';

/** What the stub leaves on the page for a test to read and to drive. */
export interface StubbedPage {
  readonly sent: { name: string; input: unknown }[];
  show(view: StaffView): void;
}

/**
 * Runs in the page before its scripts: a counter that answers with one view and takes every act.
 * Self-contained, because it is sent to the browser as text.
 */
export function stubCounter({ view, answers }: { view: StaffView; answers: Record<string, unknown> }): void {
  const listeners: ((payload: unknown) => void)[] = [];
  const sent: { name: string; input: unknown }[] = [];
  let { revision } = view;
  const stub = {
    sent,
    show(next: StaffView) {
      revision += 1;
      for (const listener of listeners) listener({ ...next, revision });
    },
  };
  const counter = {
    async call(name: string, input: unknown) {
      if (name === 'staff.view') return Promise.resolve({ ok: true, output: view });
      sent.push({ name, input });
      return Promise.resolve({ ok: true, output: answers[name] ?? { revision } });
    },
    on(_name: string, listener: (payload: unknown) => void) {
      listeners.push(listener);
      return () => {};
    },
  };
  Object.assign(globalThis, { counter, stub });
}
