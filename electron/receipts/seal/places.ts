/** Where a seal stands in a file, and how much of the file it speaks for. */
export interface SealPlace {
  /** From `<` to after `>` of the signature. */
  readonly start: number;
  readonly end: number;
  /** Bytes from the beginning that the seal covers; a whole file ends there. */
  readonly covered: number;
}

export type FoundSeal =
  | { readonly place: SealPlace }
  /** `none`: never sealed. `removed`: a field for a seal without one. `moved`: the bytes around the seal are elsewhere. */
  | { readonly place: null; readonly why: 'none' | 'removed' | 'moved' };

/** Bytes of a file that is looked at; a receipt takes about a hundred thousand. */
export const LARGEST_FILE = 20 * 1024 * 1024;

const BYTE_RANGE = /\/ByteRange ?\[ ?0 (\d{1,9}) (\d{1,9}) (\d{1,9}) ?\]/;

/** The first seal of a file; a later one can only stand in something that was added afterwards. */
export function findSeal(text: string): FoundSeal {
  const range = BYTE_RANGE.exec(text);
  if (range === null) {
    if (text.includes('/ByteRange')) return { place: null, why: 'moved' };
    const traces = /ETSI\.CAdES\.detached|\/FT ?\/Sig\b|\/Type ?\/Sig\b/;
    return { place: null, why: traces.test(text) ? 'removed' : 'none' };
  }
  const [start, end, rest] = [Number(range[1]), Number(range[2]), Number(range[3])];
  const stands = start < end && text.startsWith('/Contents ', start - '/Contents '.length) && text[start] === '<';
  // Cut inside the seal, its end cannot be seen any more.
  const closed = end > text.length || text[end - 1] === '>';
  return stands && closed ? { place: { start, end, covered: end + rest } } : { place: null, why: 'moved' };
}
