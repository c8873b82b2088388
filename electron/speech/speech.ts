import { existsSync } from 'node:fs';
import { hearApart, type StartListener } from './apart.ts';
import { speechFaults } from './faults.ts';
import { modelIn } from './model.ts';
import type { Recogniser } from './recogniser.ts';

/** The ear of this counter, if it has one. */
export interface Speech {
  /** A model was put where this counter looks for one: only then may the clerk's window use the microphone. */
  readonly configured: boolean;
  /** Whether it can be used. @throws FaultError `speech.…` with what to do */
  readonly check: () => void;
  readonly recogniser: Recogniser;
}

export interface SpeechPlace {
  /** The folder named at the start; null: none was. */
  readonly named: string | null;
  /** Where a model is looked for otherwise. */
  readonly usual: string;
}

/** An ear whose model lies in a folder that an administrator filled. */
export function openSpeech({ named, usual }: SpeechPlace, startListener: StartListener): Speech {
  const folder = named ?? usual;
  const configured = named !== null || existsSync(usual);
  return {
    configured,
    check() {
      if (!configured) throw speechFaults.notInstalled(usual);
      modelIn(folder);
    },
    recogniser: hearApart(folder, startListener),
  };
}
