import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StartListener } from './apart.ts';

/** The listening process where Node runs the sources. Its output goes nowhere: it would name files, and later words. */
export const startNodeListener: StartListener = ({ told, ended }) => {
  const child = fork(fileURLToPath(new URL('./listener.ts', import.meta.url)), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('message', told);
  child.on('error', ended);
  child.on('exit', ended);
  return {
    send: (order) => {
      if (child.connected) child.send(order);
    },
    end: () => {
      child.kill();
    },
  };
};
