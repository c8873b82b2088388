/** Repeatable chance: the same seed draws the same training office on every machine. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True in `percent` of a hundred draws. */
  happens(percent: number): boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, ample for inventing persons, of no use for secrets. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  function whole(least: number, most: number): number {
    return least + (next() % (most - least + 1));
  }
  return {
    whole,
    pick(items) {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new RangeError('Nothing to pick from.');
      return item;
    },
    happens: (percent) => whole(1, 100) <= percent,
  };
}
