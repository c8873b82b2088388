import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { CustomerView, Language } from '../contract/customer-view.ts';
import { pageOf } from './page.ts';
import { sentencesOf } from './sentences.ts';
import { wordsFor } from './words.ts';

export interface Reading {
  readonly speaking: boolean;
  readonly toggle: () => void;
}

/** Slower than the voice's own pace, for ears of seventy. */
const RATE = 0.9;

function subscribe(changed: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {};
  speechSynthesis.addEventListener('voiceschanged', changed);
  return () => speechSynthesis.removeEventListener('voiceschanged', changed);
}

/** A voice of this machine for the language; for Chinese only a Taiwanese one, because others read many words wrongly. */
function voiceFor(language: Language): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in window)) return null;
  const wanted = language === 'zh' ? /^zh[-_]TW/i : /^en/i;
  const voices = speechSynthesis.getVoices().filter((voice) => wanted.test(voice.lang));
  // A voice from the network would send what is read aloud out of the building.
  return voices.find((voice) => voice.localService) ?? null;
}

/** 唸給我聽: null where this machine has no fitting voice, so that no button is shown that cannot work. */
export function useReading(view: CustomerView): Reading | null {
  const { language } = view.preferences;
  const voice = useSyncExternalStore(
    subscribe,
    useCallback(() => voiceFor(language), [language]),
  );
  /** The page being read; another page ends the reading. */
  const [spoken, setSpoken] = useState('');
  const page = `${pageOf(view)} ${language}`;

  const speaking = spoken === page;

  useEffect(() => {
    if (spoken !== '' && spoken !== page) speechSynthesis.cancel();
  }, [spoken, page]);
  // Blank, locked or closed: nothing of a person is said any longer.
  useEffect(() => () => window.speechSynthesis?.cancel(), []);

  if (voice === null) return null;
  function toggle() {
    speechSynthesis.cancel();
    if (speaking || voice === null) {
      setSpoken('');
      return;
    }
    const sentences = sentencesOf(view, wordsFor(language));
    setSpoken(sentences.length > 0 ? page : '');
    for (const [at, sentence] of sentences.entries()) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = RATE;
      if (at === sentences.length - 1) {
        // A cancelled utterance ends with an error.
        utterance.addEventListener('end', () => setSpoken(''));
        utterance.addEventListener('error', () => setSpoken(''));
      }
      speechSynthesis.speak(utterance);
    }
  }
  return { speaking, toggle };
}
