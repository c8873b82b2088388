import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
/** Everything a window, a paper or a page can show is written in one of these. */
const ROOMS = ['electron', 'src', 'resources/knowledge', 'resources/law'];

/**
 * Beside the characters of Big5, the character set of Taiwan, which has no simplified form: variants that stand in names of
 * persons and are folded when a name is searched, rare characters of training persons, and the simplified characters that
 * are understood when a visitor's words are typed in them.
 */
const KNOWN: Readonly<Record<string, RegExp>> = {
  'electron/records/names.ts': /\p{Script=Han}/u,
  'electron/records/training/names.ts': /[堃喆峯𠮷㐂𤭢犇㛢]/u,
  'electron/records/training/journeys/edge-variants.ts': /𤭢/u,
  'electron/records/training/journeys/j08-brothers.ts': /[堃峯]/u,
  'resources/knowledge/practice/journeys.yaml': /堃/u,
  'electron/desk/law-reader/article-query.ts': /〇/u,
  'resources/knowledge/topics/concepts.yaml': /\p{Script=Han}/u,
};

function big5(): ReadonlySet<string> {
  const decoder = new TextDecoder('big5');
  const letters = new Set<string>();
  for (let lead = 0xa1; lead <= 0xf9; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) letters.add(decoder.decode(Uint8Array.of(lead, trail)));
  }
  return letters;
}

const letters = big5();

function strangers(text: string): string[] {
  const all = new Set([...text.matchAll(/\p{Script=Han}/gu)].map(([character]) => character));
  return [...all].filter((character) => !letters.has(character));
}

function filesOf(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|yaml|html|json)$/.test(file))
    .map((file) => `${room}/${file}`);
}

describe('what can be read on a screen or on paper', () => {
  it.each(ROOMS)('%s is written in the characters of Taiwan', (room) => {
    const files = filesOf(room);
    expect(files.length).toBeGreaterThan(5);
    const found = files.flatMap((file) => {
      const known = KNOWN[file];
      const strange = strangers(readFileSync(join(root, file), 'utf8')).filter((one) => known?.test(one) !== true);
      return strange.length === 0 ? [] : [`${file}: ${strange.join('')}`];
    });
    expect(found).toEqual([]);
  });

  it('would be noticed: simplified characters, and none of the traditional ones', () => {
    expect(strangers('领勞保给付的资料，請選擇')).toEqual(['领', '给', '资']);
    expect(strangers('臺北市勞工保險局，請領老年給付')).toEqual([]);
  });

  it('has no allowance for a file that is gone or needs none', () => {
    for (const [file, known] of Object.entries(KNOWN)) {
      expect(
        strangers(readFileSync(join(root, file), 'utf8')).some((one) => known.test(one)),
        file,
      ).toBe(true);
    }
  });
});
