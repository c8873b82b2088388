import type { Caution, Step } from '../../src/contract/answer.ts';
import type { Text } from '../../src/contract/text.ts';
import { lackingFact } from './fact-words.ts';
import type { Dated, Table } from './law.ts';
import type { Rate } from './money.ts';
import { caution, shownMoney, step } from './trace.ts';

/** What is assumed where the facts are silent. */
export function assumedStep(code: string, words: Text, source: Text): Step {
  return step(code, { zh: `假設：${words.zh}`, en: `Assumed: ${words.en}` }, '', '', 'none', source);
}

/** A figure that cannot be given, and the fact that is missing for it. */
export function lackingStep(scope: string, fact: string, source: Text): Step {
  const words = lackingFact(fact);
  // A citizen is not told how the case file names the fact.
  const plain = { zh: words.zh.replace(`（${fact}）`, ''), en: words.en.replace(` (${fact})`, '') };
  return step(`${scope}.missing.${fact}`, words, '', '', 'none', source, [], plain);
}

/** What stands in the way, or another statement without a figure. */
export function statementStep(
  code: string,
  words: Text,
  source: Text,
  parameters: readonly (Dated<number> | Dated<Table>)[] = [],
  plain = words,
): Step {
  return step(code, words, '', '', 'none', source, parameters, plain);
}

/** A number of months or days that a table of the law gives. */
export function countStep(
  code: string,
  label: Text,
  value: string,
  unit: 'month' | 'day',
  source: Text,
  parameters: readonly (Dated<number> | Dated<Table>)[],
  expression = '',
): Step {
  return step(code, label, expression, value, unit, source, parameters);
}

/** A sum paid once, with the sentence for the citizen. */
export function onceStep(
  code: string,
  label: Text,
  expression: string,
  amount: number,
  source: Text,
  parameters: readonly (Dated<number> | Dated<Rate> | Dated<Table>)[] = [],
): Step {
  const shown = shownMoney(amount);
  return step(code, label, expression, shown, 'dollar', source, parameters, {
    zh: `${label.zh}，可以領${shown}元`,
    en: `${label.en}: NT$${shown} once`,
  });
}

/** A monthly annuity, with the sentence for the citizen. */
export function monthlyStep(
  code: string,
  label: Text,
  expression: string,
  amount: number,
  source: Text,
  parameters: readonly (Dated<number> | Dated<Rate> | Dated<Table>)[] = [],
): Step {
  const shown = shownMoney(amount);
  return step(code, label, expression, shown, 'dollarPerMonth', source, parameters, {
    zh: `${label.zh}，每月可以領${shown}元`,
    en: `${label.en}: NT$${shown} each month`,
  });
}

/** Every figure of the counter is an estimate. */
export function estimateCaution(scope: string): Caution {
  return caution(`${scope}.estimate`, {
    zh: '這是試算，不是正式決定；以勞保局來函為準。',
    en: 'An estimate, not a decision; the letter of the Bureau counts.',
  });
}
