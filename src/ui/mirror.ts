import { create } from 'zustand';
import type { CallName, CallOutput } from '../contract/calls.ts';
import type { CallInput } from '../contract/calls.ts';
import type { EventName, EventPayload } from '../contract/events.ts';
import type { Fault } from '../contract/fault.ts';
import { counter } from './connect.ts';

interface Mirror<View> {
  /** The last whole view the main process sent; null until the first. */
  readonly view: View | null;
  readonly fault: Fault | null;
  show(view: View): void;
  setFault(fault: Fault | null): void;
}

/** A store that holds the last view and nothing else. An older revision never replaces a newer one. */
export function mirrorOf<Name extends EventName & CallName>(name: Name) {
  const store = create<Mirror<EventPayload<Name>>>((set) => ({
    view: null,
    fault: null,
    show: (view) =>
      set((state) => (state.view !== null && view.revision < state.view.revision ? state : { ...state, view })),
    setFault: (fault) => set({ fault }),
  }));
  counter.on(name, (view) => store.getState().show(view));
  void counter.call(name, {} as CallInput<Name>).then((reply) => {
    if (reply.ok) store.getState().show(reply.output);
    else store.getState().setFault(reply.fault);
  });

  /** Sends a call; a refusal becomes the window's visible fault. */
  async function send<Call extends CallName>(call: Call, input: CallInput<Call>): Promise<CallOutput<Call> | null> {
    const reply = await counter.call(call, input);
    store.getState().setFault(reply.ok ? null : reply.fault);
    return reply.ok ? reply.output : null;
  }
  return { useMirror: store, send };
}
