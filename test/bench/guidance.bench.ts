import { join } from 'node:path';
import { learnKnowledge, openKnowledge } from '../../electron/desk/knowledge.ts';
import { openCatalogue } from '../../electron/desk/services/read-catalogue.ts';
import type { Heard } from '../../electron/guidance/topics/guide.ts';
import { isElsewhere, suggestEvents, suggestServices } from '../../electron/guidance/topics/suggest.ts';
import { openCounter, signIn } from '../desk/counter.ts';
import { type KeptApart, measure, readKeptApart, topicsFolder } from '../guidance/measure.ts';
import { quantile } from './quantiles.ts';

/** How often the guide is right about sentences kept apart, how long it learns, and how long it listens. */
export async function benchGuidance(rounds = 5): Promise<string[]> {
  const begin = performance.now();
  const learnt = [...learnKnowledge(topicsFolder)].length;
  const learning = performance.now() - begin;
  const { listen } = openKnowledge(topicsFolder);
  const opening = performance.now() - begin - learning;
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
    servicesOf(listen, [...readKeptApart('utterances'), ...readKeptApart('second-author')]),
    await benchGate([...readKeptApart('utterances'), ...readKeptApart('second-author')]),
    `learning ${learning.toFixed(0)} ms in ${learnt} steps, taking up what was kept ${opening.toFixed(0)} ms, a sentence ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`,
  ];
}

const catalogue = openCatalogue(join(topicsFolder, '..'));

/** How often one of the services shown is about what was meant, and how often a question of others is sent on. */
function servicesOf(listen: (said: string) => Heard, sentences: readonly KeptApart[]): string {
  let [first, shown, ours, sentOn, theirs, wronglySentOn] = [0, 0, 0, 0, 0, 0];
  for (const { text, topic, also = [], outside } of sentences) {
    const heard = listen(text);
    const events = suggestEvents(catalogue, heard, text);
    const elsewhere = isElsewhere(catalogue, heard, events, text);
    if (outside) {
      theirs += 1;
      if (elsewhere) sentOn += 1;
    } else if (topic !== undefined) {
      const right = new Set<string>([topic, ...also]);
      const fits = suggestServices(catalogue, heard, events, text, new Set()).map(({ service }) =>
        service.topics.some((one) => right.has(one)),
      );
      ours += 1;
      if (fits[0] === true) first += 1;
      if (fits.includes(true)) shown += 1;
      if (elsewhere) wronglySentOn += 1;
    }
  }
  return `services: first ${percent(first / ours)}, among three ${percent(shown / ours)}, sent on ${percent(sentOn / theirs)} of others' questions and ${percent(wronglySentOn / ours)} of ours`;
}

/** What a clerk waits for: every sentence through the gate of an open counter, as a letter is typed. */
async function benchGate(sentences: readonly KeptApart[]): Promise<string> {
  const counter = await openCounter();
  await signIn(counter);
  const begin = performance.now();
  let longest = 0;
  for (;;) {
    const asked = performance.now();
    const { learning } = await counter.send('guide.hear', { text: '失業了', day: null });
    longest = Math.max(longest, performance.now() - asked);
    if (!learning) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const learning = performance.now() - begin;
  const times: number[] = [];
  for (const { text } of sentences) {
    const start = performance.now();
    await counter.send('guide.hear', { text, day: null });
    times.push(performance.now() - start);
  }
  counter.dispose();
  return `guide.hear through the gate: p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms; learnt beside the work in ${learning.toFixed(0)} ms, longest answer meanwhile ${longest.toFixed(0)} ms`;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}

if (import.meta.main) for (const line of await benchGuidance()) console.log(line);
