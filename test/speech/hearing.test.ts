import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { beginHearing, samplesOf } from '../../electron/speech/hearing.ts';

it('reads 16-bit little-endian PCM, wherever it lies in its buffer', () => {
  assert(
    property(
      array(integer({ min: -32_768, max: 32_767 }), { maxLength: 50 }),
      integer({ min: 0, max: 3 }),
      (values, at) => {
        const bytes = new Uint8Array(at + values.length * 2);
        const view = new DataView(bytes.buffer);
        values.forEach((value, index) => view.setInt16(at + index * 2, value, true));
        expect([...samplesOf(bytes.subarray(at))].map((sample) => Math.round(sample * 32_768))).toEqual(values);
      },
    ),
  );
  expect(samplesOf(Uint8Array.of(0, 64, 7))).toEqual(Float32Array.of(0.5));
});

it('keeps what a pause ended, and hears the last word', () => {
  const heard = ['爸爸', '過世', '', '要辦什麼'];
  let fed = 0;
  let decoded = 0;
  const stream = { acceptWaveform: () => void (fed += 1), inputFinished: () => {} };
  const hearing = beginHearing({
    createStream: () => stream,
    isReady: () => decoded < fed,
    decode: () => void (decoded += 1),
    isEndpoint: () => decoded === 2,
    reset: () => {},
    getResult: () => ({ text: heard[decoded - 1] ?? '' }),
  });
  const piece = new Uint8Array(2);
  expect(hearing.feed(piece)).toEqual({ final: '', partial: '爸爸' });
  expect(hearing.feed(piece)).toEqual({ final: '過世', partial: '' });
  expect(hearing.feed(piece)).toEqual({ final: '過世', partial: '' });
  expect(hearing.stop()).toBe('過世要辦什麼');
});
