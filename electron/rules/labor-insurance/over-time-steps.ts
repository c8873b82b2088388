import type { Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import { statementStep } from '../benefit-steps.ts';
import { isoMonth, type Month, parseMonth, rocMonth } from '../calendar.ts';
import { shownMoney, shownMonths, step } from '../trace.ts';
import { articles } from './articles.ts';
import type { AgeInMonths, OldAgeOverTime, OneOff } from './over-time-types.ts';

const onceWords: Readonly<Record<OneOff['option'], Text>> = {
  lumpSum: { zh: '一次請領老年給付', en: 'the lump sum' },
  oneTime: { zh: '老年一次金', en: 'the one-time benefit' },
};

/** A choice in words: `116/03起領年金`, or the sum paid once. */
function choiceWords(choice: string): Text {
  if (choice === 'lumpSum' || choice === 'oneTime') return onceWords[choice];
  return { zh: `${rocMonth(parseMonth(choice))}起領年金`, en: `the annuity from ${choice}` };
}

/** `64歲`, `89歲11個月`. */
function ageWords({ years, months }: AgeInMonths): Text {
  return {
    zh: months === 0 ? `${years}歲` : `${years}歲${months}個月`,
    en: shownMonths(years * 12 + months).en,
  };
}

/** The lines of a comparison over time: what each choice of the months to show pays, then where one passes another. */
export function overTimeSteps(overTime: OldAgeOverTime, birth: Month): Step[] {
  const steps: Step[] = [];
  for (const row of overTime.rows) {
    if (!overTime.keyMonths.includes(row.month)) continue;
    const words = choiceWords(row.month);
    const started = ageWords(row.age);
    steps.push(
      step(
        `overTime.start.${row.month}`,
        { zh: `${words.zh}（滿${started.zh}）`, en: `${words.en} (at ${started.en})` },
        '',
        shownMoney(row.amount),
        'dollarPerMonth',
        articles.adjustment,
      ),
    );
  }
  for (const { choice, overtakes, age } of overTime.crossings) {
    const [one, other] = [choiceWords(choice), choiceWords(overtakes)];
    const reached = ageWords(age);
    const month = birth + age.years * 12 + age.months;
    steps.push(
      statementStep(
        `overTime.overtakes.${choice}.${overtakes}`,
        {
          zh: `${one.zh}，累計在${rocMonth(month)}（滿${reached.zh}）超過${other.zh}`,
          en: `${one.en} passes ${other.en} in ${isoMonth(month)} (at ${reached.en})`,
        },
        articles.payment,
      ),
    );
  }
  return steps;
}
