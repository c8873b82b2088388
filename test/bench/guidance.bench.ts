import { openKnowledge } from '../../electron/desk/knowledge.ts';
import { measure, readKeptApart, topicsFolder } from '../guidance/measure.ts';
import { quantile } from './quantiles.ts';

/** How often the guide is right about sentences kept apart, how long it learns, and how long it listens. */
export function benchGuidance(rounds = 5): string[] {
  const begin = performance.now();
  const listen = openKnowledge(topicsFolder);
  const learning = performance.now() - begin;
  const times: number[] = [];
  const lines = (['utterances', 'second-author'] as const).map((author) => {
    const sentences = readKeptApart(author);
    for (let round = 0; round < rounds; round += 1) {
      for (const { text } of sentences) {
        const start = performance.now();
        listen(text);
        times.push(performance.now() - start);
      }
    }
    const { first, firstThree, outsideRecall, outsidePrecision } = measure(listen, sentences);
    return `${sentences.length} sentences kept apart (${author}): first ${percent(first)}, first three ${percent(firstThree)}, outside found ${percent(outsideRecall)}, rightly ${percent(outsidePrecision)}`;
  });
  return [
    ...lines,
    `learning ${learning.toFixed(0)} ms, a sentence ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`,
  ];
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}

if (import.meta.main) for (const line of benchGuidance()) console.log(line);
