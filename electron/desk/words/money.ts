const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** Whole NT$ with thousands separators: `2,182,828`. */
export function dollars(amount: number): string {
  return WHOLE.format(amount);
}
