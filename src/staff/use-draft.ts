import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput } from '../contract/calls.ts';
import type { Visit } from '../contract/staff-view.ts';
import { saveBeforeActs, viewWith } from './acts.ts';
import { send } from './mirror.ts';

export type Draft = CallInput<'visit.draftIdentity'>;
type Edits = Partial<Draft>;

/** What a part of the form gets: the draft, a way to change it, and to save it at once. */
export interface PartProps {
  readonly draft: Draft;
  readonly change: (part: Edits, atOnce?: boolean) => void;
  readonly flush: () => Promise<void>;
}

/** Longest time in milliseconds a typed letter stays only in the window. */
const PAUSE = 400;

const FIELDS = [
  'identifier',
  'capacity',
  'agentName',
  'agentLastFour',
  'mandateSeen',
  'sighted',
  'reason',
  'words',
  'chosenPurpose',
  'basis',
  'basisNumber',
  'agentRelation',
  'agentScope',
  'agentPapers',
] as const satisfies readonly (keyof Draft)[];

function saved(identity: Visit['identity']): Draft {
  return {
    identifier: identity.identifier,
    capacity: identity.capacity,
    agentName: identity.agentName,
    agentLastFour: identity.agentLastFour,
    mandateSeen: identity.mandateSeen,
    sighted: identity.sighted,
    reason: identity.reason,
    words: identity.words,
    chosenPurpose: identity.chosenPurpose,
    basis: identity.basis,
    basisNumber: identity.basisNumber,
    agentRelation: identity.agentRelation,
    agentScope: identity.agentScope,
    agentPapers: identity.agentPapers,
  };
}

/** The edits that were made after these were sent. */
function since(edits: Edits, sent: Edits): Edits {
  const rest = { ...edits };
  for (const field of FIELDS) if (rest[field] === sent[field]) delete rest[field];
  return rest;
}

/** What the clerk is typing, laid over what is saved; it is sent after a short pause and forgotten once the view has it. */
export function useDraft(identity: Visit['identity']) {
  const [edits, setEdits] = useState<Edits>({});
  const base = saved(identity);
  const latest = useRef<{ base: Draft; edits: Edits }>({ base, edits: {} });
  const sending = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    latest.current.base = saved(identity);
  }, [identity]);

  const keep = useCallback((next: Edits) => {
    latest.current.edits = next;
    setEdits(next);
  }, []);

  const save = useCallback(
    async (sent: Edits): Promise<void> => {
      const output = await send('visit.draftIdentity', { ...latest.current.base, ...sent });
      if (output === null) return;
      // The answer may come before its view: forgotten now, these fields would be sent empty with the next ones.
      await viewWith(output.revision);
      latest.current.base = { ...latest.current.base, ...sent };
      keep(since(latest.current.edits, sent));
    },
    [keep],
  );

  /** Sends what is not saved yet, one message after the other; resolves when it is saved or was refused. */
  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    await sending.current;
    const sent = latest.current.edits;
    if (Object.keys(sent).length === 0) return;
    sending.current = save(sent);
    await sending.current;
  }, [save]);

  const change = useCallback(
    (part: Edits, atOnce = false): void => {
      keep({ ...latest.current.edits, ...part });
      clearTimeout(timer.current);
      if (atOnce) void flush();
      else timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [flush, keep],
  );

  useEffect(() => {
    const takeBack = saveBeforeActs(flush);
    return () => {
      takeBack();
      clearTimeout(timer.current);
    };
  }, [flush]);
  return { draft: { ...base, ...edits }, change, flush };
}
