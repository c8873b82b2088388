import { axisMoney } from '../ui/money.ts';

/** An axis mark in 萬 with its sign, `+200萬`; zero has no sign. */
export function signedTenThousands(amount: number): string {
  return `${amount > 0 ? '+' : ''}${axisMoney(amount, 'zh')}`;
}

/** `9年4個月` from whole months. */
export function monthWords(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return `${years === 0 ? '' : `${years}年`}${rest === 0 && years > 0 ? '' : `${rest}個月`}`;
}

/** `72歲11個月` from whole months of age; `65歲` on a birthday. */
export function ageWords(months: number): string {
  const rest = months % 12;
  return `${Math.floor(months / 12)}歲${rest === 0 ? '' : `${rest}個月`}`;
}

/** Splits `31年4個月` into its digits, set large, and its words, set small. */
export function figureParts(text: string): readonly { readonly text: string; readonly isFigure: boolean }[] {
  return [...text.matchAll(/[−+-]?\d[\d,./]*%?|[^\d−+-]+|[−+-]/g)].map(([part]) => ({
    text: part,
    isFigure: /\d/.test(part),
  }));
}

/** The fingerprint's first sixteen signs in groups of four, as a person can compare them. */
export function fingerprint(hash: string): string {
  return hash.slice(0, 16).toUpperCase().match(/.{4}/g)?.join(' ') ?? '';
}
