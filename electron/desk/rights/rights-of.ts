import type { LifeStory } from '../../../src/contract/rights.ts';
import type { PersonRecord } from '../../records/index.ts';
import { type Answer, answerCase, type Law, type Refusal } from '../../rules/index.ts';
import { type Memory, remembered } from '../remembered.ts';
import { rightsFactsOf } from './record-facts.ts';

const answers: Memory<PersonRecord, Answer | Refusal> = new WeakMap();

/** Every right of the person, by record, story, day and law; the same answer while these stay the same. */
export function rightsOf(law: Law, record: PersonRecord, story: LifeStory, today: string): Answer | Refusal {
  return remembered(answers, record, `${today} ${law.version} ${JSON.stringify(story)}`, () =>
    answerCase(law, { id: 'rights', asOf: today, ask: 'rights.all', facts: rightsFactsOf(record, story, today) }),
  );
}
