import type { DisplayView } from '../contract/hall-view.ts';
import { t } from './words.ts';

type Call = DisplayView['calls'][number];

/** Two tones, in hertz, each half a second: ding, dong. */
const CHIME = [784, 587] as const;
const TONE_SECONDS = 0.5;

/** Calls that were not announced yet, oldest first. `heard` = the last sequence that was. */
export function newCalls(calls: readonly Call[], heard: number): Call[] {
  return calls.filter(({ sequence }) => sequence > heard).toSorted((left, right) => left.sequence - right.sequence);
}

/** Chimes and says the number; where the machine has no Chinese voice the chime is all there is. */
export function announce(audio: AudioContext, call: Call): void {
  chime(audio);
  const voice = speechSynthesis.getVoices().find(({ lang }) => /^zh[-_]TW/i.test(lang));
  if (voice === undefined) return;
  // Digit by digit, as numbers are called.
  const number = call.number.replaceAll(/\d(?=\d)/g, '$& ');
  const words = new SpeechSynthesisUtterance(t('say', { number, counter: call.counter }));
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = 0.9;
  speechSynthesis.speak(words);
}

function chime(audio: AudioContext): void {
  for (const [index, frequency] of CHIME.entries()) {
    const from = audio.currentTime + index * TONE_SECONDS;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.3, from);
    volume.gain.exponentialRampToValueAtTime(0.001, from + TONE_SECONDS);
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + TONE_SECONDS);
  }
}
