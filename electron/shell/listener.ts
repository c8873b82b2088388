import type { UtilityProcess } from 'electron';
import type { StartListener } from '../speech/apart.ts';

type Child = Pick<UtilityProcess, 'kill' | 'on' | 'postMessage'>;

/**
 * The listening process as Electron starts one. Its output goes nowhere.
 * @param fork Electron's `utilityProcess.fork`
 * @param file the built `out/main/listener.js`
 */
export function startUtilityListener(
  fork: (file: string, args: string[], options: { stdio: 'ignore'; serviceName: string }) => Child,
  file: string,
): StartListener {
  return ({ told, ended }) => {
    const child = fork(file, [], { stdio: 'ignore', serviceName: 'listener' });
    child.on('message', told);
    child.on('exit', ended);
    return { send: (order) => child.postMessage(order, []), end: () => void child.kill() };
  };
}
