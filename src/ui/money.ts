import type { Language } from '../contract/customer-view.ts';

const MINUS = '\u2212';
/** 萬, the unit in which sums are spoken of in Chinese. */
const TEN_THOUSAND = 10_000;
/** Below this a rounded sum says no more than the exact one. NT$. */
const LEAST_ROUGH = 100_000;

/** Whole NT$ with thousands separated and a true minus sign: `−1,234`. Throws RangeError on anything but a whole number. */
export function formatMoney(amount: number): string {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole amount: ${amount}`);
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ',');
  return amount < 0 ? MINUS + digits : digits;
}

/**
 * A sum in round figures beside the exact one: `約218萬`, `~2.18M`; empty under NT$100,000.
 * Without 約 or ~ where it is exact.
 */
export function roughMoney(amount: number, language: Language): string {
  if (amount < LEAST_ROUGH) return '';
  const exact = amount % TEN_THOUSAND === 0;
  const about = language === 'zh' ? '約' : '~';
  return (exact ? '' : about) + axisMoney(amount, language);
}

/** An axis value in round units: `800萬`, `8M`, `0.5M`. */
export function axisMoney(amount: number, language: Language): string {
  if (language === 'zh') return `${formatMoney(Math.round(amount / TEN_THOUSAND))}萬`;
  return `${trimmed(Math.round(amount / TEN_THOUSAND))}M`;
}

/** Hundredths as a decimal without idle zeros: 218 → `2.18`, 200 → `2`. */
function trimmed(hundredths: number): string {
  return (hundredths / 100).toFixed(2).replace(/\.?0+$/, '');
}
