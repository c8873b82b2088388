import type { OnlineRecognizer, OnlineStream } from 'sherpa-onnx-node';
import { SAMPLE_RATE, type Transcript } from './recogniser.ts';

const FULL_SCALE = 32_768;

/** 16-bit little-endian PCM as numbers from −1 to 1; half a sample at the end is left out. */
export function samplesOf(pcm: Uint8Array): Float32Array {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  const samples = new Float32Array(Math.floor(pcm.byteLength / 2));
  for (let place = 0; place < samples.length; place += 1) samples[place] = view.getInt16(place * 2, true) / FULL_SCALE;
  return samples;
}

/** One go of listening: what a pause ended is final. */
export interface Hearing {
  feed(pcm: Uint8Array): Transcript;
  stop(): string;
}

/** Sound after the last word, in samples: the model hears a word only when something follows it. */
const TAIL = SAMPLE_RATE / 2;

export function beginHearing(recognizer: OnlineRecognizer): Hearing {
  const stream: OnlineStream = recognizer.createStream();
  let final = '';
  const decode = () => {
    while (recognizer.isReady(stream)) recognizer.decode(stream);
  };
  return {
    feed(pcm) {
      stream.acceptWaveform({ samples: samplesOf(pcm), sampleRate: SAMPLE_RATE });
      decode();
      const { text } = recognizer.getResult(stream);
      if (!recognizer.isEndpoint(stream)) return { final, partial: text.trim() };
      final += text.trim();
      recognizer.reset(stream);
      return { final, partial: '' };
    },
    stop() {
      stream.acceptWaveform({ samples: new Float32Array(TAIL), sampleRate: SAMPLE_RATE });
      stream.inputFinished();
      decode();
      return final + recognizer.getResult(stream).text.trim();
    },
  };
}
