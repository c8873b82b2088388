import type { Loudspeaker } from './announce.ts';

/** Two tones, in hertz, each half a second: ding, dong. */
const CHIME = [784, 587] as const;
const TONE_SECONDS = 0.5;

/** Milliseconds after which a voice that never says that it ended is taken to have. */
const LONGEST_WORDS = 12_000;

/** The machine's own sound. Makes it ready at once: voices are loaded by asking for them. */
export function machineLoudspeaker(): Loudspeaker {
  const audio = new AudioContext();
  speechSynthesis.getVoices();
  return { chime: () => chime(audio), say };
}

function chime(audio: AudioContext): Promise<void> {
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
  return new Promise((resolve) => setTimeout(resolve, CHIME.length * TONE_SECONDS * 1_000));
}

/** Only a voice of the machine itself: one that asks the network is gone when the network is. */
function say(words: string): Promise<void> {
  const voice = speechSynthesis.getVoices().find(({ lang, localService }) => localService && /^zh[-_]TW/i.test(lang));
  if (voice === undefined) return Promise.resolve();
  const said = new SpeechSynthesisUtterance(words);
  said.voice = voice;
  said.lang = voice.lang;
  said.rate = 0.9;
  return new Promise((resolve) => {
    said.addEventListener('end', () => resolve());
    said.addEventListener('error', () => resolve());
    setTimeout(resolve, LONGEST_WORDS);
    speechSynthesis.speak(said);
  });
}
