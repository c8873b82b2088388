import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisMoney, formatMoney, roughMoney } from '../../src/ui/money.ts';

describe('formatMoney', () => {
  test('separates thousands and uses the true minus sign', () => {
    expect(formatMoney(0)).toBe('0');
    expect(formatMoney(999)).toBe('999');
    expect(formatMoney(21_947)).toBe('21,947');
    expect(formatMoney(2_182_828)).toBe('2,182,828');
    expect(formatMoney(-1_184)).toBe('\u22121,184');
  });

  test('keeps every digit', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(Number(formatMoney(amount).replaceAll(',', '').replace('\u2212', '-'))).toBe(amount);
      }),
    );
  });

  test('refuses what is not a whole amount', () => {
    expect(() => formatMoney(0.5)).toThrow(RangeError);
    expect(() => formatMoney(Number.NaN)).toThrow(RangeError);
  });
});

describe('round words', () => {
  test('say 約 only where something was rounded', () => {
    expect(roughMoney(2_182_828, 'zh')).toBe('約218萬');
    expect(roughMoney(300_000, 'zh')).toBe('30萬');
    expect(roughMoney(2_182_828, 'en')).toBe('~2.18M');
    expect(roughMoney(99_999, 'zh')).toBe('');
  });

  test('of an axis carry no idle zeros', () => {
    expect(axisMoney(8_000_000, 'zh')).toBe('800萬');
    expect(axisMoney(8_000_000, 'en')).toBe('8M');
    expect(axisMoney(500_000, 'en')).toBe('0.5M');
    expect(axisMoney(10_000_000, 'en')).toBe('10M');
    expect(axisMoney(100_000_000, 'zh')).toBe('10,000萬');
  });
});
