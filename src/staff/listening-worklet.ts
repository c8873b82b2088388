/**
 * Runs on the browser's sound thread: gathers a quarter of a second, makes 16-bit PCM of it and hands it over. It keeps
 * nothing. The context it runs in has the rate that is sent, so nothing is resampled here.
 */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(
  name: string,
  processor: new () => AudioWorkletProcessor & { process(inputs: Float32Array[][]): boolean },
): void;

/** Samples handed over at a time: a quarter of a second. */
const PIECE = 4_000;

registerProcessor(
  'listening',
  class extends AudioWorkletProcessor {
    private samples = new Int16Array(PIECE);
    private filled = 0;

    process([input]: Float32Array[][]): boolean {
      for (const sample of input?.[0] ?? []) {
        this.samples[this.filled] = Math.max(-1, Math.min(1, sample)) * 32_767;
        this.filled += 1;
        if (this.filled === PIECE) {
          this.port.postMessage(this.samples.buffer, [this.samples.buffer]);
          this.samples = new Int16Array(PIECE);
          this.filled = 0;
        }
      }
      return true;
    }
  },
);
