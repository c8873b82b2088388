import { z } from 'zod';
import { heard } from './hearing.ts';

const book = z.strictObject({
  /** Ways of writing that mean another: typing mistakes, words that sound alike. */
  variants: z.record(z.string().min(1), z.string().min(1)),
  /** Simplified characters and, in the same order, what people here write. */
  folding: z.strictObject({ simplified: z.string(), traditional: z.string() }),
  /** A thing that can be meant, with every word for it. */
  concepts: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.array(z.string().min(1)).min(1)),
});

/** Writes what a recogniser heard in simplified characters as people here write it, as far as the book knows them. */
export function readFolding(document: unknown): (text: string) => string {
  return foldingOf(book.parse(document).folding);
}

/** Finds what is meant behind different words: 爸爸, 家父 and 阿爸 are one. */
export interface Concepts {
  readonly names: ReadonlySet<string>;
  /** The words as they were meant, variants replaced. */
  readonly meant: (said: string) => string;
  /** The concepts that occur, each once, in the order of the book. */
  readonly spot: (meant: string) => string[];
  /** The words behind them as they were said, the longest from each place on, each once. */
  readonly wordsOf: (meant: string) => string[];
}

/** @throws ZodError where the book has another shape; Error where the folding does not pair up */
export function readConcepts(document: unknown): Concepts {
  const { variants, folding, concepts } = book.parse(document);
  const fold = foldingOf(folding);
  const replace = replacementOf(variants);
  const names = Object.keys(concepts);
  const places = new Map<string, number[]>();
  let longest = 1;
  Object.values(concepts).forEach((words, place) => {
    for (const word of new Set(words.map(heard))) {
      places.set(word, [...(places.get(word) ?? []), place]);
      longest = Math.max(longest, word.length);
    }
  });
  return {
    names: new Set(names),
    meant: (said) => replace(fold(heard(said))),
    spot: (meant) => {
      const found = new Set<number>();
      for (let from = 0; from < meant.length; from += 1) {
        for (let to = from + 1; to <= Math.min(meant.length, from + longest); to += 1) {
          for (const place of places.get(meant.slice(from, to)) ?? []) found.add(place);
        }
      }
      return names.filter((_, place) => found.has(place));
    },
    wordsOf(meant) {
      const words = new Set<string>();
      for (let from = 0; from < meant.length; ) {
        let to = Math.min(meant.length, from + longest);
        while (to > from && !places.has(meant.slice(from, to))) to -= 1;
        if (to > from) words.add(meant.slice(from, to));
        from = Math.max(to, from + 1);
      }
      return [...words];
    },
  };
}

function foldingOf({ simplified, traditional }: { simplified: string; traditional: string }): (text: string) => string {
  const from = Array.from(simplified);
  const to = Array.from(traditional);
  if (from.length !== to.length) throw new Error(`folding: ${from.length} characters against ${to.length}`);
  const pairs = new Map(from.map((character, index) => [character, to[index] ?? character]));
  return (text) => Array.from(text, (character) => pairs.get(character) ?? character).join('');
}

/** Longer variants first, in one pass: a replacement is not replaced again. */
function replacementOf(variants: Readonly<Record<string, string>>): (text: string) => string {
  const pairs = new Map(Object.entries(variants).map(([from, to]) => [heard(from), heard(to)]));
  const longestFirst = [...pairs.keys()].sort((left, right) => right.length - left.length);
  const pattern = new RegExp(
    longestFirst.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'),
    'gu',
  );
  return (text) => text.replaceAll(pattern, (word) => pairs.get(word) ?? word);
}
