import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Answer, answerCase, isRefusal } from '../../../electron/rules/index.ts';
import { law } from '../law-under-test.ts';

const folder = new URL('../../golden/', import.meta.url);
const goldenCase = z.object({
  id: z.string(),
  ask: z.string(),
  asOf: z.string(),
  facts: z.record(z.string(), z.unknown()),
});

/** An answer with the facts it was given. */
export interface Answered {
  readonly name: string;
  readonly facts: Record<string, unknown>;
  readonly answer: Answer;
}

/** Every golden case that has an answer, published and worked by hand. */
export const goldenAnswers: readonly Answered[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const cases = z.array(goldenCase).parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    return cases.flatMap((one) => {
      const answer = answerCase(law, one);
      return isRefusal(answer) ? [] : [{ name: `${name} ${one.id}`, facts: one.facts, answer }];
    });
  });
