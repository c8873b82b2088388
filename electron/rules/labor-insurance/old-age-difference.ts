import { z } from 'zod';
import { moneyFact, readFacts } from '../case.ts';
import type { Day } from '../calendar.ts';
import { largest } from '../expression.ts';
import type { Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { caution, shownMoney, step } from '../trace.ts';
import { articles } from './articles.ts';

const schema = z.object({
  lumpSum: moneyFact,
  received: moneyFact,
  insuredBefore2009: z.boolean().nullish(),
});
const factNames = new Set(Object.keys(schema.shape));

/**
 * The difference 差額金 that survivors of a pensioner with seniority before 2009 may take instead of a survivor annuity:
 * the lump sum of old age less the annuity received in all (勞保63-1 II). Where nothing is left there is no such choice.
 */
export function answerOldAgeDifference(_law: Law, given: Record<string, unknown>, _asOf: Day): Outcome {
  const { lumpSum, received, insuredBefore2009 } = readFacts(schema, given);
  const amount = Math.max(0, lumpSum - received);
  const left = `${shownMoney(lumpSum)} − ${shownMoney(received)}`;
  const reasons: string[] = [];
  if (insuredBefore2009 === false) reasons.push('oldAgeDifference.noSeniorityBefore2009');
  if (amount === 0) reasons.push('oldAgeDifference.nothingLeft');
  const eligible = reasons.length === 0;
  return {
    eligible,
    options: eligible ? { difference: { amount, per: 'once' } } : {},
    reasons,
    steps: [
      step(
        'oldAgeDifference.difference',
        { zh: '一次請領老年給付扣除已領年金', en: 'Lump sum less the annuity received' },
        amount === 0 ? largest(left, '0') : left,
        shownMoney(amount),
        'dollar',
        articles.difference,
        [],
        { zh: `還可以一次領${shownMoney(amount)}元`, en: `NT$${shownMoney(amount)} is left to be paid once` },
      ),
    ],
    cautions: [
      caution(
        'oldAgeDifference.received',
        {
          zh: '已領總額是否含物價調整的部分，還要向承辦單位確認。',
          en: 'Whether the total received includes price adjustments is to be confirmed.',
        },
        articles.difference,
      ),
      ...unusedFacts(given, factNames),
    ],
  };
}
