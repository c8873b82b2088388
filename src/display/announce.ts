import type { DisplayView } from '../contract/hall-view.ts';
import { t } from './words.ts';

type Call = DisplayView['calls'][number];

/** What makes the board heard. Each promise ends when its sound does. */
export interface Loudspeaker {
  chime(): Promise<void>;
  /** Silent where the machine has no voice for it. */
  say(words: string): Promise<void>;
}

/** Calls that were not announced yet, oldest first. `heard` = the last sequence that was. */
export function newCalls(calls: readonly Call[], heard: number): Call[] {
  return calls.filter(({ sequence }) => sequence > heard).toSorted((left, right) => left.sequence - right.sequence);
}

/** One call after the other, each with a chime before its words; a voice that fails does not silence the next call. */
export function announceBy(speaker: Loudspeaker): (call: Call) => Promise<void> {
  let turn = Promise.resolve();
  return (call) => {
    turn = turn
      .then(() => speaker.chime())
      .then(() => speaker.say(wordsOf(call)))
      .catch(() => {});
    return turn;
  };
}

/** Digit by digit, as numbers are called. */
function wordsOf({ number, counter }: Call): string {
  return t('say', { number: number.replaceAll(/\d(?=\d)/g, '$& '), counter });
}
