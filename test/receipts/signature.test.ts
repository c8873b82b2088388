import { anything, array, assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSignature, signaturePath } from '../../electron/receipts/index.ts';
import type { Strokes } from '../../src/contract/signature.ts';
import { writtenName } from './sample.ts';

type Spot = readonly [x: number, y: number];

function pad(...lines: Spot[][]): Strokes {
  return {
    width: 480,
    height: 260,
    lines: lines.map((line) => line.map(([x, y], index) => ({ x, y, time: index * 10, pressure: 0.5 }))),
  };
}

function straight([x1, y1]: Spot, [x2, y2]: Spot, points = 20): Spot[] {
  return Array.from({ length: points }, (_, index) => {
    const share = index / (points - 1);
    return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share + Math.sin(index) * 0.4];
  });
}

function arc(points = 30): Spot[] {
  return Array.from({ length: points }, (_, index) => [200 + 70 * Math.cos(index / 6), 130 + 60 * Math.sin(index / 6)]);
}

function codeOf(written: unknown): string {
  const checked = checkSignature(written);
  return checked.ok ? 'ok' : checked.fault.code;
}

describe('signature', () => {
  test('a written name stands', () => {
    expect(codeOf(writtenName())).toBe('ok');
    expect(codeOf(pad(arc()))).toBe('ok');
  });

  test('three straight strokes stand: 三 and 王 are names', () => {
    expect(
      codeOf(pad(straight([50, 50], [200, 50]), straight([60, 120], [190, 118]), straight([40, 190], [210, 188]))),
    ).toBe('ok');
  });

  test.each([
    ['nothing', pad(), 'signature.empty'],
    ['one straight line', pad(straight([50, 100], [400, 110])), 'signature.tooShort'],
    [
      'a cross of two straight lines',
      pad(straight([50, 50], [300, 200]), straight([300, 50], [50, 200])),
      'signature.tooShort',
    ],
    ['a dot', pad(Array.from({ length: 30 }, () => [100, 100] as const)), 'signature.tooShort'],
    [
      'a tiny scribble',
      pad(arc().map(([x, y]) => [200 + (x - 200) / 6, 130 + (y - 130) / 6] as const)),
      'signature.tooShort',
    ],
    ['a few points', pad(arc(6)), 'signature.tooShort'],
    [
      'a line there and back',
      pad([...straight([50, 100], [60, 100]), ...straight([60, 100], [50, 100])]),
      'signature.tooShort',
    ],
    ['writing past the frame', pad(arc().map(([x, y]) => [x + 300, y] as const)), 'signature.outOfBounds'],
    ['writing left of the frame', pad([[-1, 100], ...arc()]), 'signature.outOfBounds'],
    ['more lines than a hand writes', pad(...Array.from({ length: 201 }, () => arc(3))), 'signature.tooLong'],
    ['more points than a hand writes', pad(...Array.from({ length: 12 }, () => arc(1900))), 'signature.tooLong'],
    ['not a number', pad([[Number.NaN, 3], ...arc()]), 'signature.invalid'],
    ['no strokes at all', null, 'signature.invalid'],
  ])('%s is refused', (_, written, code) => {
    expect(codeOf(written)).toBe(code);
  });

  test('every refusal says what to do, in both languages', () => {
    const checked = checkSignature(pad(straight([50, 100], [400, 110])));
    expect(checked.ok ? null : checked.fault.message).toEqual({
      zh: '筆跡太短，請再簽一次。',
      en: 'The signature is too short. Please sign again.',
    });
  });

  test('whatever arrives is answered, never thrown', () => {
    assert(
      property(anything(), (written) => {
        expect(codeOf(written)).not.toBe('ok');
      }),
    );
    assert(
      property(array(anything()), (lines) => {
        expect(typeof codeOf({ width: 480, height: 260, lines })).toBe('string');
      }),
    );
  });
});

describe('the picture of a signature', () => {
  test('a pressed pen draws a wider line', () => {
    const [line = []] = pad(arc()).lines;
    const light = signaturePath({ ...pad(), lines: [line.map((point) => ({ ...point, pressure: 0.1 }))] });
    const heavy = signaturePath({ ...pad(), lines: [line.map((point) => ({ ...point, pressure: 1 }))] });
    expect(light).toHaveLength(1);
    expect(heavy[0]!.width).toBeGreaterThan(light[0]!.width * 1.5);
  });

  test('every line begins where the pen began, a lone dot included', () => {
    const drawn = signaturePath(pad([[10, 20]], straight([30, 40], [90, 40])));
    expect(drawn[0]!.d).toBe('M10 20L10 20');
    expect(drawn[1]!.d).toMatch(/^M30 40L.* 40/);
  });

  test('is small: a name of twelve strokes takes less than 20 kB', () => {
    const size = signaturePath(writtenName()).reduce((sum, { d }) => sum + d.length, 0);
    expect(size).toBeLessThan(20_000);
  });
});
