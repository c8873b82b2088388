/** An exact fraction; the denominator is positive and shares no divisor with the numerator. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function commonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? size(one) : commonDivisor(other, one % other);
}

export function rational(num: bigint, den = 1n): Rational {
  if (den === 0n) throw new Error('division by zero');
  const sign = den < 0n ? -1n : 1n;
  const divisor = commonDivisor(num, den) || 1n;
  return { num: (sign * num) / divisor, den: (sign * den) / divisor };
}

/** Reads `22,241`, `31.33`, `-1.32`; undefined where the text is no plain decimal. */
export function decimal(text: string): Rational | undefined {
  const parts = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return undefined;
  const decimals = parts[3] ?? '';
  const digits = BigInt(`${(parts[2] ?? '').replaceAll(',', '')}${decimals}`);
  return rational(parts[1] === '' ? digits : -digits, 10n ** BigInt(decimals.length));
}

export function plus(one: Rational, other: Rational): Rational {
  return rational(one.num * other.den + other.num * one.den, one.den * other.den);
}

export function times(one: Rational, other: Rational): Rational {
  return rational(one.num * other.num, one.den * other.den);
}

export function over(one: Rational, other: Rational): Rational {
  return rational(one.num * other.den, one.den * other.num);
}

export function negative(one: Rational): Rational {
  return rational(-one.num, one.den);
}

export function compare(one: Rational, other: Rational): number {
  const difference = one.num * other.den - other.num * one.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isWhole(one: Rational): boolean {
  return one.den === 1n;
}

/** The greatest whole number not above a fraction. */
export function floor(one: Rational): Rational {
  const whole = one.num / one.den;
  return rational(one.num < 0n && whole * one.den !== one.num ? whole - 1n : whole);
}

/** Half up, to so many decimals; a half below zero moves away from zero, as on paper. */
export function halfUp(one: Rational, decimals = 0): Rational {
  const scale = 10n ** BigInt(decimals);
  const doubled = 2n * size(one.num) * scale + one.den;
  const rounded = doubled / (2n * one.den);
  return rational(one.num < 0n ? -rounded : rounded, scale);
}

export function shown(one: Rational): string {
  return one.den === 1n ? String(one.num) : `${one.num}/${one.den}`;
}
