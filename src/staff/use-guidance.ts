import { useCallback, useEffect, useRef, useState } from 'react';
import type { GuidanceView } from '../contract/guidance-view.ts';
import { send } from './mirror.ts';

/** Milliseconds of rest after a key before it is heard. */
const REST = 120;
/** Milliseconds until somebody asks again whether the guide has learnt. */
const WHILE_LEARNING = 500;

export interface Guidance {
  readonly text: string;
  readonly day: string | null;
  /** The last answer; null until the first one. */
  readonly view: GuidanceView | null;
  readonly type: (text: string) => void;
  readonly lookOn: (day: string | null) => void;
  /** Keeps what was typed, or a phrase or answer that was pressed. */
  readonly say: (text: string) => Promise<void>;
  readonly startOver: () => Promise<void>;
}

/** Hears what is being typed; the answer to older words never replaces that to newer ones. */
export function useGuidance(): Guidance {
  const [text, setText] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [view, setView] = useState<GuidanceView | null>(null);
  const turn = useRef(0);

  const show = useCallback(async (asked: Promise<GuidanceView | null>) => {
    turn.current += 1;
    const mine = turn.current;
    const found = await asked;
    if (found !== null && mine === turn.current) setView(found);
  }, []);

  const learning = view?.learning === true;
  useEffect(() => {
    const timer = setTimeout(() => void show(send('guide.hear', { text, day })), text === '' ? 0 : REST);
    return () => clearTimeout(timer);
  }, [text, day, show]);
  useEffect(() => {
    if (!learning) return undefined;
    const timer = setInterval(() => void show(send('guide.hear', { text, day })), WHILE_LEARNING);
    return () => clearInterval(timer);
  }, [learning, text, day, show]);

  const question = view?.question?.key ?? '';
  return {
    text,
    day,
    view,
    type: setText,
    lookOn: setDay,
    async say(said) {
      if (said.trim() === '') return;
      const kept = send('guide.say', { text: said, day, about: question });
      setText('');
      await show(kept);
    },
    async startOver() {
      setText('');
      await show(send('guide.startOver', { day }));
    },
  };
}
