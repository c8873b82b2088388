import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { speechFaults } from '../../speech/faults.ts';
import type { Speech } from '../../speech/speech.ts';
import type { DeskContext } from '../context.ts';

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

/** Begins to listen. @throws FaultError `speech.…` where there is no usable model */
export function startListening(desk: DeskContext): Heard {
  const { recogniser, check } = earOf(desk);
  check();
  recogniser.start();
  return { ...recogniser.heard() };
}

/** Gives on a piece of sound and answers with what was heard until now; nobody waits for the recogniser. */
export function feedSound(desk: DeskContext, { pcm }: CallInput<'speech.feed'>): Heard {
  const { recogniser } = earOf(desk);
  recogniser.feed(Buffer.from(pcm, 'base64'));
  return { ...recogniser.heard() };
}

export async function stopListening(desk: DeskContext): Promise<Heard> {
  return { final: await earOf(desk).recogniser.stop(), partial: '' };
}
