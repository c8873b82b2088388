import type { AdviceBook, AdviceDays, DatedPassage } from './advice.ts';
import { charactersOf, heard } from './hearing.ts';
import type { Topic } from './topic.ts';

export interface FoundPassage {
  readonly topic: Topic;
  readonly passage: DatedPassage;
  /** How much of what was asked is in it; compares only within one search. */
  readonly score: number;
}

/**
 * The passages in force on a day that share pairs of characters with the words, best first. A pair found in few passages
 * counts for more than one found in many.
 * @param most how many at most
 */
export function searchPassages(book: AdviceBook, asked: string, days: AdviceDays, most = 5): FoundPassage[] {
  const entries = book.passagesOn(days).map((entry) => ({
    ...entry,
    pairs: pairsOf(`${entry.passage.zh}${entry.passage.article}`),
  }));
  const wanted = [...pairsOf(asked)].map((pair) => {
    const holders = entries.filter(({ pairs }) => pairs.has(pair)).length;
    return { pair, worth: holders === 0 ? 0 : Math.log(1 + entries.length / holders) };
  });
  return entries
    .map(({ topic, passage, pairs }) => ({
      topic,
      passage,
      score:
        wanted.reduce((sum, { pair, worth }) => (pairs.has(pair) ? sum + worth : sum), 0) / Math.sqrt(pairs.size + 1),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score)
    .slice(0, most);
}

function pairsOf(text: string): Set<string> {
  const characters = charactersOf(heard(text));
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}
