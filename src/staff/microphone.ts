import { SOUND_RATE } from '../contract/speech-sound.ts';
import worklet from './listening-worklet.ts?worker&url';

export interface OpenMicrophone {
  close(): void;
}

/**
 * Opens the microphone and hands over 16-bit PCM, 16,000 samples a second, a quarter of a second at a time.
 * @throws DOMException where there is no microphone or it may not be used
 */
export async function openMicrophone(onSound: (pcm: Uint8Array) => void): Promise<OpenMicrophone> {
  const media = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
  const context = new AudioContext({ sampleRate: SOUND_RATE });
  const close = () => {
    for (const track of media.getTracks()) track.stop();
    void context.close();
  };
  try {
    await context.audioWorklet.addModule(worklet);
    const listening = new AudioWorkletNode(context, 'listening', { numberOfOutputs: 0 });
    listening.port.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => onSound(new Uint8Array(data)));
    listening.port.start();
    context.createMediaStreamSource(media).connect(listening);
    return { close };
  } catch (error) {
    close();
    throw error;
  }
}
