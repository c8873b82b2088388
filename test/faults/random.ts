/** The same numbers for the same seed, 0 ≤ n < 1, so that a case that failed can be made again (Park and Miller). */
export function randomFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
