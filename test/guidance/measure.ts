import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Listen } from '../../electron/guidance/topics/guide.ts';

/** A sentence kept apart: never trained on, written before any mistake was looked at. */
export interface KeptApart {
  readonly id: string;
  readonly text: string;
  readonly topic?: string;
  /** Other topics an honest clerk might name. */
  readonly also?: readonly string[];
  readonly outside: boolean;
}

export interface Accuracy {
  readonly sentences: number;
  /** Parts of the Bureau's own questions. */
  readonly first: number;
  readonly firstThree: number;
  readonly outsideRecall: number;
  readonly outsidePrecision: number;
}

export const topicsFolder = fileURLToPath(new URL('../../resources/knowledge/topics', import.meta.url));

/** By whom: the author of most sentences that are taught, or somebody who never saw one. */
export type Author = 'utterances' | 'second-author';

export function readKeptApart(author: Author): KeptApart[] {
  return JSON.parse(readFileSync(new URL(`${author}.json`, import.meta.url), 'utf8'));
}

export function measure(listen: Listen, sentences: readonly KeptApart[]): Accuracy {
  let first = 0;
  let firstThree = 0;
  let sentAway = 0;
  let sentAwayRightly = 0;
  for (const { text, topic, also = [], outside } of sentences) {
    const heard = listen(text);
    if (heard.outside) sentAway += 1;
    if (heard.outside && outside) sentAwayRightly += 1;
    if (outside || topic === undefined) continue;
    const right = new Set<string>([topic, ...also]);
    const names = heard.topics.map((one) => one.topic);
    if (names.slice(0, 1).some((name) => right.has(name))) first += 1;
    if (names.slice(0, 3).some((name) => right.has(name))) firstThree += 1;
  }
  const elsewhere = sentences.filter(({ outside }) => outside).length;
  const ours = sentences.length - elsewhere;
  return {
    sentences: sentences.length,
    first: first / ours,
    firstThree: firstThree / ours,
    outsideRecall: sentAwayRightly / elsewhere,
    outsidePrecision: sentAwayRightly / sentAway,
  };
}
