/** What is used of sherpa-onnx-node, which brings no types of its own. */
declare module 'sherpa-onnx-node' {
  interface OnlineStream {
    acceptWaveform(sound: { samples: Float32Array; sampleRate: number }): void;
    inputFinished(): void;
  }
  interface OnlineRecognizer {
    createStream(): OnlineStream;
    isReady(stream: OnlineStream): boolean;
    decode(stream: OnlineStream): void;
    isEndpoint(stream: OnlineStream): boolean;
    reset(stream: OnlineStream): void;
    getResult(stream: OnlineStream): { text: string };
  }
  interface Sherpa {
    readonly OnlineRecognizer: new (config: object) => OnlineRecognizer;
  }
  const sherpa: Sherpa;
  export default sherpa;
  export type { OnlineRecognizer, OnlineStream, Sherpa };
}
