import type { CallInput, CallName } from '../contract/calls.ts';
import { send, useMirror } from './mirror.ts';

/** Longest wait in milliseconds for the view that answers an act; after that the key works again. */
const LONGEST_WAIT = 1_500;

interface Turn {
  /** The call and its input: the same control pressed again sends the same. */
  readonly what: string;
  /** The view that stood on the screen when it was pressed. */
  readonly revision: number;
  readonly ended: Promise<boolean>;
}

/** The last act that was asked for and has not been answered yet; each waits for the one before it. */
let last: Turn | null = null;

/** What is typed but not saved yet; every act waits for it, so that it reaches the visit it was typed for. */
const unsaved = new Set<() => Promise<void>>();

/** Registers a way to save what is being typed. Returns a function that takes it back. */
export function saveBeforeActs(save: () => Promise<void>): () => void {
  unsaved.add(save);
  return () => unsaved.delete(save);
}

function shown(): number {
  return useMirror.getState().view?.revision ?? 0;
}

function hasArrived(revision: number): boolean {
  return shown() >= revision;
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

/** Whether an act is still on its way. */
export function isUnderWay(): boolean {
  return last !== null;
}

/** Waits until nothing is on its way and the views that were promised are here. */
export async function settled(): Promise<void> {
  for (let turn = last; turn !== null; turn = last) await turn.ended;
}

/**
 * Sends an act once. The same act pressed again before its view is here does nothing: a key pressed twice must not also
 * press what the next view puts in the same place. Any other act waits its turn.
 */
export async function act<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<boolean> {
  const what = `${name} ${JSON.stringify(input)}`;
  if (last !== null && last.what === what && last.revision === shown()) return false;
  const deliverThis = () => deliver(name, input);
  const before = last?.ended ?? Promise.resolve(true);
  const turn: Turn = { what, revision: shown(), ended: before.then(deliverThis, deliverThis) };
  last = turn;
  try {
    return await turn.ended;
  } finally {
    if (last === turn) last = null;
  }
}

async function deliver<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<boolean> {
  await Promise.all([...unsaved].map((save) => save()));
  const output = await send(name, input);
  if (output === null) return false;
  if (typeof output === 'object' && 'revision' in output) await viewWith(output.revision);
  return true;
}
