/** Exact arithmetic of the second implementation: whole numbers of any size, one division, half up. */

let ties = 0;

/** How many exact halves were rounded so far: the cases on which another way of rounding would show. */
export function tiesMet(): number {
  return ties;
}

/** Half up, 角以下四捨五入 (勞工保險條例施行細則 55); neither number is negative. */
export function rounded(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator;
  const left = numerator % denominator;
  if (left * 2n === denominator) ties += 1;
  return left * 2n >= denominator ? whole + 1n : whole;
}

export function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

export function greatest(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}

/** A number of hundredths as the answer writes it. */
export function fromHundredths(hundredths: bigint): number {
  return Number(hundredths) / 100;
}
