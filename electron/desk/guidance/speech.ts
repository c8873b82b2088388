import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { speechFaults } from '../../speech/faults.ts';
import type { Speech } from '../../speech/speech.ts';
import type { DeskContext } from '../context.ts';
import { openFolding } from '../knowledge.ts';
import { type Memory, remembered } from '../remembered.ts';
import { topicsFolder } from './learning.ts';

type Heard = CallOutput<'speech.feed'>;

function earOf({ options }: DeskContext): Speech {
  const { speech } = options;
  if (speech === undefined) throw speechFaults.notInstalled('speech-model');
  return speech;
}

/** Whether the clerk can speak instead of typing, else why not. */
export function speechState(desk: DeskContext): CallOutput<'speech.state'> {
  try {
    earOf(desk).check();
    return { ready: true, code: '', message: '' };
  } catch (error) {
    if (error instanceof FaultError) return { ready: false, code: error.code, message: error.text.zh };
    throw error;
  }
}

const foldings: Memory<DeskContext['options'], (text: string) => string> = new WeakMap();

/** Models trained elsewhere write simplified characters. */
function written(desk: DeskContext, { final, partial }: Heard): Heard {
  const fold = remembered(foldings, desk.options, '', () => openFolding(topicsFolder(desk)));
  return { final: fold(final), partial: fold(partial) };
}

/** Begins to listen. @throws FaultError `speech.…` where there is no usable model */
export function startListening(desk: DeskContext): Heard {
  const { recogniser, check } = earOf(desk);
  check();
  recogniser.start();
  return written(desk, recogniser.heard());
}

/** Gives on a piece of sound and answers with what was heard until now; nobody waits for the recogniser. */
export function feedSound(desk: DeskContext, { pcm }: CallInput<'speech.feed'>): Heard {
  const { recogniser } = earOf(desk);
  recogniser.feed(Buffer.from(pcm, 'base64'));
  return written(desk, recogniser.heard());
}

export async function stopListening(desk: DeskContext): Promise<Heard> {
  return written(desk, { final: await earOf(desk).recogniser.stop(), partial: '' });
}
