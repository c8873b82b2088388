import type { Step } from '../../src/contract/answer.ts';
import type { Text } from '../../src/contract/text.ts';
import { type Day, rocDay } from './calendar.ts';
import { roundedUp, smallest } from './expression.ts';
import { roundSeniority } from './money.ts';
import { type DeclaredSeniority, monthsOfDays, type Stretch } from './seniority.ts';
import { shownHundredths, shownMoney, shownMonths, step } from './trace.ts';

/** Where a seniority is known from: as stated, or from a record of cover. */
export type SenioritySource = { declared: DeclaredSeniority } | { stretches: readonly Stretch[]; days: number };

/** `31 × 12 + 4`, with odd days `31 × 12 + 4 + 12 ÷ 30`. */
export function declaredMonths({ years = 0, months = 0, days = 0 }: DeclaredSeniority): string {
  const parts: string[] = [];
  if (years > 0) parts.push(`${years} × 12`);
  if (months > 0 || parts.length === 0) parts.push(shownMoney(months));
  if (days > 0) parts.push(`${shownMoney(days)} ÷ 30`);
  return parts.join(' + ');
}

/** `12 × 360 + 2 × 30 + 5`: a seniority in days of a year of 360. */
export function declaredDays({ years = 0, months = 0, days = 0 }: DeclaredSeniority): string {
  const parts: string[] = [];
  if (years > 0) parts.push(`${years} × 360`);
  if (months > 0) parts.push(`${shownMoney(months)} × 30`);
  if (days > 0 || parts.length === 0) parts.push(shownMoney(days));
  return parts.join(' + ');
}

/** `87/01/01 – 92/12/31 + …`: the days of every stretch, a month of thirty days. */
export function stretchesExpression(stretches: readonly Stretch[]): string {
  return stretches.map(({ from, to }) => `${rocDay(from)} – ${rocDay(to)}`).join(' + ');
}

/** The part of every stretch from a day on. */
export function stretchesFrom(stretches: readonly Stretch[], day: Day): Stretch[] {
  return stretches.filter(({ to }) => to >= day).map(({ from, to }) => ({ from: from > day ? from : day, to }));
}

interface SeniorityWords {
  /** Prefix of the codes of the steps, and their ending. */
  code: { scope: string; ending: string };
  label: Text;
  plain: (spoken: Text) => Text;
  source: Text;
}

/**
 * Seniority 保險年資 from its facts: days, then months with odd days as one (勞保19 IV), then years at two decimals (細則45).
 * @param most months counted where the days of the record give more
 */
export function senioritySteps(from: SenioritySource, words: SeniorityWords, most?: number): Step[] {
  const { scope, ending } = words.code;
  const steps: Step[] = [];
  let expression: string;
  let months: number;
  if ('stretches' in from) {
    months = monthsOfDays(from.days);
    expression = roundedUp(`${shownMoney(from.days)} ÷ 30`);
    steps.push(
      step(
        `${scope}.insuredDays${ending}`,
        { zh: `${words.label.zh}，每月以30日計`, en: `${words.label.en}, months of 30 days` },
        stretchesExpression(from.stretches),
        shownMoney(from.days),
        'day',
        words.source,
        [],
        {
          zh: `每段加保加起來，共${shownMoney(from.days)}天`,
          en: `All insured stretches together, 30 days a month: ${shownMoney(from.days)} days`,
        },
      ),
    );
  } else {
    const { years = 0, months: odd = 0, days = 0 } = from.declared;
    months = years * 12 + odd + monthsOfDays(days);
    expression = days > 0 ? roundedUp(declaredMonths(from.declared)) : declaredMonths(from.declared);
  }
  if (most !== undefined && most < months) {
    expression = smallest(expression, shownMoney(most));
    months = most;
  }
  const spoken = shownMonths(months);
  steps.push(
    step(
      `${scope}.insuredMonths${ending}`,
      { zh: `${words.label.zh}月數`, en: `${words.label.en} in months` },
      expression,
      shownMoney(months),
      'month',
      words.source,
      [],
      {
        zh: `換成月數是${shownMoney(months)}個月`,
        en: `In months: ${shownMoney(months)}`,
      },
    ),
    step(
      `${scope}.seniority${ending}`,
      { zh: `${words.label.zh} ${spoken.zh}`, en: `${words.label.en} ${spoken.en}` },
      `${shownMoney(months)} ÷ 12`,
      shownHundredths(roundSeniority(months)),
      'year',
      words.source,
      [],
      words.plain(spoken),
    ),
  );
  return steps;
}
