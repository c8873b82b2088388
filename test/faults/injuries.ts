/** Whole numbers below what is asked, the same for the same seed. */
export function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** One to four injuries: another byte, a bit, a piece lost, doubled or moved, or the end cut off. */
export function mutantOf(content: Buffer, draw: (below: number) => number): Buffer {
  let bytes = Buffer.from(content);
  for (let injury = draw(4); injury >= 0; injury -= 1) {
    const at = draw(Math.max(1, bytes.length));
    const until = Math.min(bytes.length, at + 1 + draw(20));
    const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, until), bytes.subarray(until)];
    const kind = draw(8);
    if (kind === 0) bytes = Buffer.from(before);
    else if (kind === 1) bytes = Buffer.concat([before, after]);
    else if (kind === 2) bytes = Buffer.concat([before, piece, piece, after]);
    else if (kind === 3) bytes = Buffer.concat([after, piece, before]);
    else if (kind === 4) bytes = Buffer.concat([before, Buffer.from([draw(256)]), piece, after]);
    else if (at < bytes.length) bytes[at] = kind === 5 ? (bytes[at] ?? 0) ^ (1 << draw(8)) : draw(256);
  }
  return bytes;
}
