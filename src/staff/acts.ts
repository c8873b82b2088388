import type { CallInput, CallName } from '../contract/calls.ts';
import { send, useMirror } from './mirror.ts';

/** Longest wait in milliseconds for the view that answers an act; after that the key works again. */
const LONGEST_WAIT = 1_500;

let underWay = false;

/** What is typed but not saved yet; every act waits for it, so that it reaches the visit it was typed for. */
const unsaved = new Set<() => Promise<void>>();

/** Registers a way to save what is being typed. Returns a function that takes it back. */
export function saveBeforeActs(save: () => Promise<void>): () => void {
  unsaved.add(save);
  return () => unsaved.delete(save);
}

function hasArrived(revision: number): boolean {
  return (useMirror.getState().view?.revision ?? 0) >= revision;
}

/** Waits until the view an answer speaks of is here, or the longest wait is over. */
export async function viewWith(revision: number): Promise<void> {
  if (hasArrived(revision)) return;
  await new Promise<void>((resolve) => {
    const finish = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const stop = useMirror.subscribe(() => hasArrived(revision) && finish());
    const timer = setTimeout(finish, LONGEST_WAIT);
  });
}

/**
 * Sends an act once. A second press while the first is on its way, or before its view has arrived, does nothing: a key
 * pressed twice must not also press what the next view puts in the same place.
 */
export async function act<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<boolean> {
  if (underWay) return false;
  underWay = true;
  try {
    await Promise.all([...unsaved].map((save) => save()));
    const output = await send(name, input);
    if (output === null) return false;
    if (typeof output === 'object' && 'revision' in output) await viewWith(output.revision);
    return true;
  } finally {
    underWay = false;
  }
}
