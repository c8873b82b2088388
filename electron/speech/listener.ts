/**
 * The process that listens. The recogniser's library ends the whole process over a damaged model, so it has one of its own:
 * the counter goes on and says what is wrong. It writes nothing anywhere.
 */
import type { OnlineRecognizer, Sherpa } from 'sherpa-onnx-node';
import { beginHearing, type Hearing } from './hearing.ts';
import { type Order, order, type Report } from './messages.ts';
import type { SpeechModel } from './model.ts';
import { SAMPLE_RATE } from './recogniser.ts';

interface ElectronParent {
  postMessage(message: unknown, ports: readonly []): void;
  on(name: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
/** Electron's utility processes have a port in place of Node's channel. */
const parent: ElectronParent | undefined = Reflect.get(process, 'parentPort');

function tell(report: Report): void {
  if (parent === undefined) process.send?.(report);
  else parent.postMessage(report, []);
}

async function load(): Promise<Sherpa | null> {
  try {
    return (await import('sherpa-onnx-node')).default;
  } catch {
    return null;
  }
}

function recognizerOf({ OnlineRecognizer: Recognizer }: Sherpa, model: SpeechModel): OnlineRecognizer {
  const { encoder, decoder, joiner, tokens } = model;
  return new Recognizer({
    featConfig: { sampleRate: SAMPLE_RATE, featureDim: 80 },
    modelConfig: { transducer: { encoder, decoder, joiner }, tokens, numThreads: 1, provider: 'cpu', debug: 0 },
    enableEndpoint: 1,
  });
}

let recognizer: OnlineRecognizer | null = null;
let hearing: Hearing | null = null;

async function obey(given: Order): Promise<void> {
  if (given.kind === 'open') {
    const sherpa = await load();
    if (sherpa === null) {
      tell({ kind: 'runtimeMissing' });
      return;
    }
    recognizer = recognizerOf(sherpa, given.model);
    tell({ kind: 'opened' });
  } else if (recognizer !== null) {
    if (given.kind === 'start') hearing = beginHearing(recognizer);
    else if (given.kind === 'feed' && hearing !== null) {
      tell({ kind: 'heard', ...hearing.feed(Buffer.from(given.pcm, 'base64')) });
    } else if (given.kind === 'stop') {
      tell({ kind: 'stopped', text: hearing?.stop() ?? '' });
      hearing = null;
    }
  }
}

/** One order after the other: sound that comes while the model loads is heard when it has. */
let turn: Promise<void> = Promise.resolve();
function take(message: unknown): void {
  const given = order.parse(message);
  turn = turn.then(() => obey(given));
  turn.catch(() => process.exit(1));
}

if (parent === undefined) {
  process.on('message', take);
  // Whoever asked is gone.
  process.on('disconnect', () => process.exit(0));
} else {
  parent.on('message', ({ data }) => take(data));
}
