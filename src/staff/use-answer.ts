import { useEffect, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../contract/calls.ts';
import { send } from './mirror.ts';

/**
 * The answer to a call, asked again with every new revision of the view, so that a list shows what an act has changed.
 * Null until it is there, and where it was refused.
 */
export function useAnswer<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  revision: number,
): CallOutput<Name> | null {
  const [answer, setAnswer] = useState<CallOutput<Name> | null>(null);
  /** The revision is part of the question: after an act the same call has another answer. */
  const question = JSON.stringify({ input, revision });
  useEffect(() => {
    let isCurrent = true;
    const asked: { input: CallInput<Name> } = JSON.parse(question);
    void send(name, asked.input).then((output) => {
      if (isCurrent && output !== null) setAnswer(output);
    });
    return () => {
      isCurrent = false;
    };
  }, [name, question]);
  return answer;
}
