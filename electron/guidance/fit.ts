/** Without spaces, hyphens and the difference of wide, large and small letters: `li 09` finds `LI-09`. */
export function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_‐-―-]/g, '');
}

/** The plain form of the program's own texts, which do not change while it runs; never of what was typed. */
const known = new Map<string, string>();

export function plain(text: string): string {
  const made = known.get(text) ?? plainly(text);
  known.set(text, made);
  return made;
}

/** How well a name fits what was typed, 0 to 100; 0 where it does not. @param wanted in its plain form */
export function fitOfName(name: string, wanted: string): number {
  const at = plain(name);
  if (at === wanted) return 100;
  if (at.startsWith(wanted)) return 80;
  return at.includes(wanted) ? 60 : 0;
}

/**
 * How well everyday words fit: what was typed holds a word or is part of one; a longer word says more.
 * @param wanted in its plain form
 */
export function fitOfWords(words: readonly string[], wanted: string): number {
  let best = 0;
  for (const word of words) {
    const said = plain(word);
    if (said === wanted) best = Math.max(best, 90);
    else if (wanted.includes(said)) best = Math.max(best, 40 + said.length);
    else if (said.includes(wanted)) best = Math.max(best, 40);
  }
  return best;
}

/** A single character says too little to look for inside sentences. */
const SHORTEST_IN_SENTENCES = 2;

/** Whether what was typed stands somewhere in the sentences. @param wanted in its plain form */
export function isSaidIn(sentences: readonly string[], wanted: string): boolean {
  return wanted.length >= SHORTEST_IN_SENTENCES && sentences.some((sentence) => plain(sentence).includes(wanted));
}

interface Findable {
  readonly zh: string;
  readonly en: string;
  readonly words: readonly string[];
  /** What is said on its page; it counts where neither name nor words fit. */
  readonly says: readonly string[];
}

/** How well a page fits: by its name, else by what people call it, else by what stands on it. @param wanted plain */
export function fitOfPage({ zh, en, words, says }: Findable, wanted: string): number {
  const named = Math.max(fitOfName(zh, wanted), fitOfName(en, wanted) * 0.9, fitOfWords(words, wanted));
  return named > 0 || !isSaidIn(says, wanted) ? named : 10;
}

export interface Ranked<One> {
  readonly one: One;
  readonly score: number;
}

/** What fits at all, best first; equals keep their order. */
export function ranked<One>(all: Iterable<One>, scoreOf: (one: One) => number): Ranked<One>[] {
  return [...all]
    .map((one) => ({ one, score: scoreOf(one) }))
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score);
}
