/** Half up in whole numbers of any size, as a reference for the engine's own arithmetic. */
export function halfUp(numerator: bigint, denominator: bigint): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/** Whole numbers from one to another by a step. */
export function range(from: number, to: number, by = 1): number[] {
  const found: number[] = [];
  for (let value = from; value <= to; value += by) found.push(value);
  return found;
}
