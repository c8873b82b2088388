import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTypesetter } from '../../electron/receipts/typeset.ts';
import { fonts } from './sample.ts';

function linesOf(text: string, width: number): string[] {
  const lines = createTypesetter(fonts).lines([{ text, size: 10, weight: 'regular', color: '#000000' }], width);
  return lines.map(({ runs }) => runs.map((run) => run.text).join(''));
}

function widthOf(text: string): number {
  return createTypesetter(fonts).lines([{ text, size: 10, weight: 'regular', color: '#000000' }], 999)[0]!.width;
}

const words = array(
  constantFrom(
    '勞工保險',
    '，',
    '。',
    '」',
    '「',
    '（',
    '）',
    '21,947',
    '元',
    '年',
    '115',
    'Kolas',
    ' ',
    '、',
    '01-1151130-07',
    '％',
    '第',
    '58',
    '條',
  ),
  { minLength: 1, maxLength: 60 },
).map((parts) => parts.join(''));

describe('line breaking', () => {
  test('closing marks never begin a line and opening marks never end one', () => {
    assert(
      property(words, integer({ min: 130, max: 300 }), (text, width) => {
        const lines = linesOf(text, width);
        // A run of marks alone may be longer than a line: there is no better place then.
        if (/[，。」）、％「（]{6}/.test(text)) return;
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。」）、％]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[「（]$/);
      }),
      { numRuns: 1500 },
    );
  });

  test('a number, its unit and a Latin word stay whole', () => {
    for (let width = 60; width < 200; width += 1) {
      const lines = linesOf('每月領的金額是21,947元，從民國115年11月30日起，由Kolas領到第58條之1', width);
      for (const whole of ['21,947元', '115年', '11月', '30日', 'Kolas', '第58條']) {
        expect(lines.filter((line) => line.includes(whole))).toHaveLength(1);
      }
    }
  });

  test('no line is wider than it may be, nothing is lost', () => {
    assert(
      property(
        string({ unit: 'grapheme', maxLength: 200 }),
        words,
        integer({ min: 40, max: 300 }),
        (strange, plain, width) => {
          const text = `${plain}${strange}`;
          const setter = createTypesetter(fonts);
          const lines = setter.lines([{ text, size: 10, weight: 'regular', color: '#000000' }], width);
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.001);
          const kept = lines
            .flatMap(({ runs }) => runs.map((run) => run.text))
            .join('')
            .replaceAll(/\s/gu, '');
          expect(kept).toContain(plain.replaceAll(' ', ''));
        },
      ),
    );
  });

  test('a word longer than the line is cut, not lost', () => {
    const lines = linesOf('x'.repeat(1000), 100);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.join('')).toBe('x'.repeat(1000));
  });

  test('figures beside Han characters stand a hair apart, and closing marks share their blank', () => {
    expect(widthOf('年11')).toBeGreaterThan(widthOf('年') + widthOf('11') + 0.5);
    expect(widthOf('」，')).toBeLessThan(widthOf('」') + widthOf('，') - 4);
  });
});
