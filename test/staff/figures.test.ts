import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageWords, figureParts, fingerprint, monthWords, signedTenThousands } from '../../src/staff/figures.ts';

describe('figures', () => {
  it('write ages and lengths as a clerk says them', () => {
    expect(ageWords(875)).toBe('72歲11個月');
    expect(ageWords(780)).toBe('65歲');
    expect(monthWords(112)).toBe('9年4個月');
    expect(monthWords(24)).toBe('2年');
    expect(monthWords(7)).toBe('7個月');
    expect(monthWords(0)).toBe('0個月');
  });

  it('sign an axis mark with a true minus and leave zero without a sign', () => {
    expect([2_000_000, 0, -1_000_000].map(signedTenThousands)).toEqual(['+200萬', '0萬', '−100萬']);
  });

  it('tell digits from words', () => {
    expect(figureParts('31年4個月').map((part) => part.text)).toEqual(['31', '年', '4', '個月']);
    expect(figureParts('−1.32%')).toEqual([{ text: '−1.32%', isFigure: true }]);
  });

  it('never lose a sign of the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          figureParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('show the first sixteen signs of a fingerprint in fours', () => {
    expect(fingerprint('8f3a52c109d47b6e0000')).toBe('8F3A 52C1 09D4 7B6E');
  });
});
