import type { ContextBridge, IpcRenderer, IpcRendererEvent } from 'electron';
import type { Counter } from '../../src/contract/counter.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

/** Puts one frozen object on the window: no channel names, no `ipcRenderer`, no event objects reach the page. */
export function exposeCounter(
  bridge: Pick<ContextBridge, 'exposeInMainWorld'>,
  ipc: Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>,
): void {
  const counter: Counter = {
    call: (name, input) => ipc.invoke(CALL_CHANNEL, { name, input }),
    on(name, listener) {
      const forward = (_event: IpcRendererEvent, event: string, payload: Parameters<typeof listener>[0]) => {
        if (event === name) listener(payload);
      };
      ipc.on(EVENT_CHANNEL, forward);
      return () => void ipc.removeListener(EVENT_CHANNEL, forward);
    },
  };
  bridge.exposeInMainWorld('counter', Object.freeze(counter));
}
