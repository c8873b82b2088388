import type { FaultError } from '../../src/contract/fault.ts';
import { speechFaults } from './faults.ts';
import { type Order, report } from './messages.ts';
import { modelIn } from './model.ts';
import type { Recogniser, Transcript } from './recogniser.ts';

/** A process that listens, however the shell starts one. */
export interface ListenerProcess {
  send(order: Order): void;
  end(): void;
}

/** Starts it; `told` hears every message, `ended` once that it is gone, whatever the reason. */
export type StartListener = (events: {
  readonly told: (message: unknown) => void;
  readonly ended: () => void;
}) => ListenerProcess;

const SILENCE: Transcript = { final: '', partial: '' };
/** Milliseconds after which the last words are given up. */
const LONGEST_STOP = 3_000;

/** An ear in a process of its own. The model is read when it is first used, and kept from then on. */
export function hearApart(folder: string, startListener: StartListener): Recogniser {
  let running: ListenerProcess | null = null;
  let failure: FaultError | null = null;
  let transcript = SILENCE;
  let stopped: ((text: string) => void) | null = null;

  function told(message: unknown): void {
    const said = report.parse(message);
    if (said.kind === 'runtimeMissing') fail(speechFaults.runtimeMissing());
    else if (said.kind === 'heard') transcript = { final: said.final, partial: said.partial };
    else if (said.kind === 'stopped') stopped?.(said.text);
  }
  function fail(why: FaultError): void {
    failure ??= why;
    const process = running;
    running = null;
    process?.end();
    stopped?.('');
  }
  function open(): ListenerProcess {
    const model = modelIn(folder);
    const process: ListenerProcess = startListener({
      told,
      ended: () => {
        if (running === process) fail(speechFaults.broken(folder));
      },
    });
    process.send({ kind: 'open', model });
    return process;
  }

  return {
    start() {
      // An administrator may have put another model there since.
      failure = null;
      transcript = SILENCE;
      running ??= open();
      running.send({ kind: 'start' });
    },
    feed(pcm) {
      if (failure !== null) throw failure;
      running?.send({ kind: 'feed', pcm: Buffer.from(pcm).toString('base64') });
    },
    heard: () => transcript,
    async stop() {
      if (running === null) return '';
      const ending = new Promise<string>((resolve) => {
        stopped = resolve;
        setTimeout(() => resolve(transcript.final + transcript.partial), LONGEST_STOP).unref();
      });
      running.send({ kind: 'stop' });
      const text = await ending;
      stopped = null;
      transcript = SILENCE;
      return text;
    },
    close() {
      const process = running;
      running = null;
      process?.end();
    },
  };
}
