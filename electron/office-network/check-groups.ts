/** Crockford's 32 characters: nobody has to tell I from 1 or O from 0. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
/** Characters of a group that carry something; one more checks them. */
const CARRYING = 4;

/**
 * Bytes as groups of five characters, the last of each a check over the group and its place: one wrong character, two
 * exchanged neighbours or two exchanged groups are always found, and the group can be named.
 */
export function groupsOf(bytes: Uint8Array): string[] {
  const values = valuesOf(bytes);
  while (values.length % CARRYING !== 0) values.push(0);
  const groups: string[] = [];
  for (let start = 0; start < values.length; start += CARRYING) {
    const carried = values.slice(start, start + CARRYING);
    groups.push([...carried, checkOf(carried, groups.length)].map((value) => ALPHABET.charAt(value)).join(''));
  }
  return groups;
}

export type ReadGroups =
  | { readonly bytes: Buffer }
  /** The first group that cannot be right, counted from 1. */
  | { readonly wrongGroup: number };

/** Reads what somebody typed: spaces, hyphens and small letters do not matter. */
export function readGroups(typed: string): ReadGroups {
  const characters = Array.from(typed.toUpperCase().replaceAll(/[\s\-–—－]/g, ''), readable);
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (let start = 0; start < characters.length; start += CARRYING + 1) {
    const place = start / (CARRYING + 1);
    const values = characters.slice(start, start + CARRYING + 1).map((character) => ALPHABET.indexOf(character));
    const carried = values.slice(0, CARRYING);
    if (values.length !== CARRYING + 1 || values.includes(-1) || values[CARRYING] !== checkOf(carried, place)) {
      return { wrongGroup: place + 1 };
    }
    for (const value of carried) {
      held = ((held << BITS) | value) & 0xfff;
      bits += BITS;
      if (bits < 8) continue;
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return { bytes: Buffer.from(bytes) };
}

function readable(character: string): string {
  if (character === 'O') return '0';
  return character === 'I' || character === 'L' ? '1' : character;
}

function valuesOf(bytes: Uint8Array): number[] {
  const values: number[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= BITS) {
      bits -= BITS;
      values.push((held >> bits) & 31);
    }
  }
  if (bits > 0) values.push((held << (BITS - bits)) & 31);
  return values;
}

/** A sum over the field of 32 elements (x⁵ + x² + 1), each place with a power of its own. */
function checkOf(values: readonly number[], place: number): number {
  let sum = place & 31;
  for (const value of values) sum = timesX(sum ^ value);
  return sum;
}

function timesX(value: number): number {
  const doubled = value << 1;
  return doubled < 32 ? doubled : doubled ^ 0b100101;
}
