/** What was heard so far in one go: `final` stays as it is, `partial` may still change. */
export interface Transcript {
  readonly final: string;
  readonly partial: string;
}

/**
 * An ear 語音辨識: sound in, text out. Sound is 16-bit little-endian PCM, one channel, 16,000 samples a second. It is kept by
 * nobody: not on a disk, not in a log, and in memory only until it has been heard.
 */
export interface Recogniser {
  /** Begins anew. @throws FaultError where no usable model is there, `speech.…` */
  readonly start: () => void;
  /** Takes a piece of sound; the text follows when it has been heard. @throws FaultError once hearing has failed */
  readonly feed: (pcm: Uint8Array) => void;
  readonly heard: () => Transcript;
  /** Ends and gives everything that was heard. */
  readonly stop: () => Promise<string>;
  /** Lets the model go. */
  readonly close: () => void;
}

/** Samples a second. */
export const SAMPLE_RATE = 16_000;
