import { useCallback, useEffect, useRef, useState } from 'react';
import { send, useMirror } from './mirror.ts';
import { openMicrophone, type OpenMicrophone } from './microphone.ts';
import { t } from './words.ts';

export interface Listening {
  readonly on: boolean;
  /** Why it cannot be used and what to do; empty where nobody asked or it can. */
  readonly problem: string;
  readonly toggle: () => void;
}

/** Characters in base64 of a piece of sound. */
function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** 語音: what is heard is told as it comes; sound goes nowhere but to this computer's own recogniser. */
export function useListening(onText: (text: string) => void): Listening {
  const [on, setOn] = useState(false);
  const [problem, setProblem] = useState('');
  const microphone = useRef<OpenMicrophone | null>(null);
  const tell = useRef(onText);
  useEffect(() => {
    tell.current = onText;
  });

  const shut = useCallback(() => {
    microphone.current?.close();
    microphone.current = null;
    setOn(false);
  }, []);
  useEffect(() => shut, [shut]);

  const feed = useCallback(
    async (pcm: Uint8Array) => {
      const heard = await send('speech.feed', { pcm: base64Of(pcm) });
      // Locked, signed out or broken; the next answer would wipe the reason away.
      if (heard === null) {
        shut();
        setProblem(useMirror.getState().fault?.message.zh ?? '');
      } else if (microphone.current !== null && heard.final + heard.partial !== '') {
        tell.current(heard.final + heard.partial);
      }
    },
    [shut],
  );

  async function begin() {
    const state = await send('speech.state', {});
    if (state === null) return;
    setProblem(state.message);
    if (!state.ready || (await send('speech.start', {})) === null) return;
    try {
      microphone.current = await openMicrophone((pcm) => void feed(pcm));
      setOn(true);
    } catch {
      setProblem(t('guidance.noMicrophone'));
    }
  }
  async function end() {
    shut();
    const heard = await send('speech.stop', {});
    if (heard !== null && heard.final !== '') tell.current(heard.final);
  }
  return { on, problem, toggle: () => void (on ? end() : begin()) };
}
