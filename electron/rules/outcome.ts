import type { Caution, Step } from '../../src/contract/answer.ts';
import type { Right } from '../../src/contract/rights.ts';
import { caution } from './trace.ts';

/** What a question returns: the figures, how they came about, and what they rest on. */
export interface Outcome {
  eligible: boolean;
  /** Every choice open to the person; one that is not open is absent. */
  options: Readonly<Record<string, object>>;
  /** Stable codes of what stands in the way; empty where something is open. */
  reasons: readonly string[];
  /** The derivation, line by line. */
  steps: readonly Step[];
  /** What the figures leave out or rest on. */
  cautions: readonly Caution[];
  /** Of the question `rights.all` alone: every right that was looked at, the most urgent and valuable first. */
  rights?: readonly Right[];
}

/** Names facts that were given and play no part, so that a misspelt fact does not pass unseen. */
export function unusedFacts(facts: Record<string, unknown>, used: ReadonlySet<string>): Caution[] {
  const unused = Object.keys(facts).filter((name) => !used.has(name));
  if (unused.length === 0) return [];
  return [
    caution('facts.unused', {
      zh: `這些資料沒有用到：${unused.join('、')}。請核對寫法。`,
      en: `These facts were not used: ${unused.join(', ')}. Check their spelling.`,
    }),
  ];
}
