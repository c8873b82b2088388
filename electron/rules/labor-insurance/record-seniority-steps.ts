import type { Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import { senioritySteps } from '../seniority-steps.ts';
import { articles } from './articles.ts';
import type { InsuredRecord } from './insured-record.ts';

const owners: Readonly<Record<'own' | 'deceased', (spoken: Text) => Text>> = {
  own: (spoken) => ({ zh: `您的勞保年資是${spoken.zh}`, en: `You have ${spoken.en} of labor insurance` }),
  deceased: (spoken) => ({
    zh: `過世的被保險人勞保年資是${spoken.zh}`,
    en: `The deceased had ${spoken.en} of labor insurance`,
  }),
};

/** The seniority of a record, of the person at the counter or of someone who died; nothing where it is not known. */
export function recordSenioritySteps(scope: string, record: InsuredRecord, whose: 'own' | 'deceased'): Step[] {
  if (record.seniority === undefined) return [];
  return senioritySteps(record.seniority, {
    code: { scope, ending: '' },
    label: { zh: '保險年資', en: 'Seniority' },
    plain: owners[whose],
    source: articles.seniority,
  });
}
