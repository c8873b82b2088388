/** Identification numbers that pass their checks, for invented persons and units. */
const letterValues: Readonly<Record<string, number>> = {
  A: 10,
  B: 11,
  C: 12,
  D: 13,
  E: 14,
  F: 15,
  G: 16,
  H: 17,
  I: 34,
  J: 18,
  K: 19,
  L: 20,
  M: 21,
  N: 22,
  O: 35,
  P: 23,
  Q: 24,
  R: 25,
  S: 26,
  T: 27,
  U: 28,
  V: 29,
  W: 32,
  X: 30,
  Y: 31,
  Z: 33,
};

/**
 * National ID (身分證統一編號) or resident number (統一證號) from its letter and first eight characters:
 * tens × 1 + units × 9, then the digits × 8…1; the last digit brings the sum to a multiple of ten. In the old resident
 * number the second letter counts with the units digit of its own value.
 */
export function identificationNumber(letter: string, body: string): string {
  const value = valueOf(letter);
  const digits = Array.from(body, (character) => (/\d/.test(character) ? Number(character) : valueOf(character) % 10));
  const sum = digits.reduce(
    (total, digit, index) => total + digit * (8 - index),
    Math.floor(value / 10) + (value % 10) * 9,
  );
  return `${letter}${body}${(10 - (sum % 10)) % 10}`;
}

/** Business number (統一編號) whose products' digits add up to a multiple of five (rule since 2023-04-01). */
export function businessNumber(firstSeven: string): string {
  const weights = [1, 2, 1, 2, 1, 2, 4];
  const sum = weights.reduce((total, weight, index) => {
    const product = weight * Number(firstSeven[index] ?? '0');
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return `${firstSeven}${(10 - (sum % 10)) % 10}`;
}

function valueOf(letter: string): number {
  const value = letterValues[letter];
  if (value === undefined) throw new RangeError('An identification number begins with a capital letter.');
  return value;
}
