import { useEffect, useState } from 'react';
import type { CallOutput } from '../contract/calls.ts';
import { counter } from '../ui/connect.ts';

type Check = CallOutput<'identifier.check'>;

/** Pause in milliseconds after the last key before a number is looked at. */
const PAUSE = 200;
/** The shortest number anyone types; fewer characters are still being typed. */
const SHORTEST = 8;

/** What kind of number this is and whether its check digit holds; null while it is too short to say. */
export function useIdentifierCheck(value: string): Check | null {
  const trimmed = value.trim();
  const [known, setKnown] = useState<{ value: string; check: Check } | null>(null);
  useEffect(() => {
    if (trimmed.length < SHORTEST) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      void counter.call('identifier.check', { value: trimmed }).then((reply) => {
        if (current && reply.ok) setKnown({ value: trimmed, check: reply.output });
      });
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [trimmed]);
  return known !== null && known.value === trimmed ? known.check : null;
}
