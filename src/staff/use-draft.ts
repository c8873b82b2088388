import { useEffect, useRef, useState } from 'react';
import type { CallInput } from '../contract/calls.ts';
import type { Visit } from '../contract/staff-view.ts';
import { send } from './mirror.ts';

export type Draft = CallInput<'visit.draftIdentity'>;

/** Longest time in milliseconds a typed letter stays only in the window. */
const PAUSE = 400;

function saved(identity: Visit['identity']): Draft {
  const { identifier, capacity, agentName, agentLastFour, mandateSeen, sighted, reason, words, chosenPurpose } =
    identity;
  return { identifier, capacity, agentName, agentLastFour, mandateSeen, sighted, reason, words, chosenPurpose };
}

/** What the clerk is typing, laid over what is saved; it is sent after a short pause and forgotten once the view has it. */
export function useDraft(identity: Visit['identity']) {
  const [edits, setEdits] = useState<Partial<Draft>>({});
  const base = saved(identity);
  const latest = useRef({ base, edits });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  latest.current = { base, edits: latest.current.edits };

  /** Sends what is not saved yet; resolves when it is. */
  async function flush(): Promise<void> {
    clearTimeout(timer.current);
    const sent = latest.current.edits;
    if (Object.keys(sent).length === 0) return;
    const output = await send('visit.draftIdentity', { ...latest.current.base, ...sent });
    if (output === null) return;
    const rest = Object.fromEntries(
      Object.entries(latest.current.edits).filter(([key, value]) => sent[key as keyof Draft] !== value),
    );
    latest.current.edits = rest;
    setEdits(rest);
  }

  function change(part: Partial<Draft>, atOnce = false): void {
    latest.current.edits = { ...latest.current.edits, ...part };
    setEdits(latest.current.edits);
    clearTimeout(timer.current);
    if (atOnce) void flush();
    else timer.current = setTimeout(() => void flush(), PAUSE);
  }

  const flushNow = useRef(flush);
  flushNow.current = flush;
  useEffect(() => () => void flushNow.current(), []);
  return { draft: { ...base, ...edits }, change, flush };
}
