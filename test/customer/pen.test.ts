import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strokes } from '../../src/contract/signature.ts';
import { fitted, groupsOf, strokesOf } from '../../src/customer/pen.ts';
import { handwriting } from './fixtures/common.ts';

const ink = {
  dotSize: 0,
  minWidth: 1.8,
  maxWidth: 5.2,
  penColor: '#15191c',
  velocityFilterWeight: 0.7,
  compositeOperation: 'source-over' as const,
};

const point = fc.record({
  x: fc.double({ min: -500, max: 5_000, noNaN: true }),
  y: fc.double({ min: -500, max: 5_000, noNaN: true }),
  time: fc.integer({ min: 1_764_000_000_000, max: 1_764_009_000_000 }),
  pressure: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('strokes', () => {
  test('an empty pad is no signature', () => {
    expect(strokesOf([], 800, 400)).toBeNull();
    expect(strokesOf([{ ...ink, points: [] }], 800, 400)).toBeNull();
  });

  test('whatever the pen did, the contract takes it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(point, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 220 }),
        (lines) => {
          const taken = strokesOf(
            lines.map((points) => ({ ...ink, points })),
            800,
            400,
          );
          expect(strokes.safeParse(taken).error).toBeUndefined();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('times count from the first point', () => {
    const taken = strokesOf(
      [
        { ...ink, points: [{ x: 1, y: 1, time: 5_000, pressure: 0.5 }] },
        { ...ink, points: [{ x: 2, y: 2, time: 5_250, pressure: 0.5 }] },
      ],
      800,
      400,
    );
    expect(taken?.lines.map(([first]) => first?.time)).toEqual([0, 250]);
  });

  test('fitting keeps the shape of the handwriting', () => {
    const small = fitted(handwriting, 410, 400);
    const [a, b] = [handwriting.lines[0]!, small.lines[0]!];
    const slope = (line: typeof a) => (line.at(-1)!.y - line[0]!.y) / (line.at(-1)!.x - line[0]!.x);
    expect(slope(b)).toBeCloseTo(slope(a), 2);
    expect(strokes.safeParse(small).error).toBeUndefined();
  });

  test('drawn again and read back they are the same', () => {
    expect(strokesOf(groupsOf(handwriting, ink), handwriting.width, handwriting.height)).toEqual({
      ...handwriting,
      lines: handwriting.lines.map((line) =>
        line.map((one) => ({
          ...one,
          time: Math.max(0, one.time - handwriting.lines[0]![0]!.time),
          x: Math.round(one.x * 1000) / 1000,
          y: Math.round(one.y * 1000) / 1000,
        })),
      ),
    });
  });
});
