import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { speechFaults } from './faults.ts';

/** The files of a streaming transducer model, whole paths. */
export interface SpeechModel {
  readonly encoder: string;
  readonly decoder: string;
  readonly joiner: string;
  readonly tokens: string;
}

/** Rounded weights are as good for a counter and twice as fast. */
function preferred(names: readonly string[]): string | undefined {
  return names.find((name) => name.includes('int8')) ?? names[0];
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort();
  } catch {
    throw speechFaults.folderMissing(folder);
  }
}

/** @throws FaultError `speech.folderMissing`, `speech.modelIncomplete` */
export function modelIn(folder: string): SpeechModel {
  const names = filesIn(folder);
  const network = (part: string) => preferred(names.filter((name) => name.startsWith(part) && name.endsWith('.onnx')));
  const [encoder, decoder, joiner] = [network('encoder'), network('decoder'), network('joiner')];
  const tokens = names.find((name) => name === 'tokens.txt');
  const parts = { 'encoder….onnx': encoder, 'decoder….onnx': decoder, 'joiner….onnx': joiner, 'tokens.txt': tokens };
  if (encoder === undefined || decoder === undefined || joiner === undefined || tokens === undefined) {
    const missing = Object.entries(parts).filter(([, file]) => file === undefined);
    throw speechFaults.incomplete(
      folder,
      missing.map(([name]) => name),
    );
  }
  return {
    encoder: join(folder, encoder),
    decoder: join(folder, decoder),
    joiner: join(folder, joiner),
    tokens: join(folder, tokens),
  };
}
