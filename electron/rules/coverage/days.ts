import { z } from 'zod';
import type { Text } from '../../../src/contract/text.ts';
import {
  type Day,
  daysInMonth,
  dayOfMonthOf,
  lastDayOfMonth,
  monthOf,
  serialDay,
  thirtyDayCount,
  dayOf,
  rocDay,
} from '../calendar.ts';
import { dayFact, needed, readFacts } from '../case.ts';
import { invalidFact } from '../fault.ts';
import { countOn, type Dated, type Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, step } from '../trace.ts';

const schema = z.object({
  scheme: z.enum(['laborInsurance', 'laborPension', 'nationalPension']),
  joinedOn: dayFact.nullish(),
  leftOn: dayFact.nullish(),
});
const factNames = new Set(Object.keys(schema.shape));

const articles: Record<z.output<typeof schema>['scheme'], Text> = {
  laborInsurance: article('細則28-1'),
  laborPension: article('勞退細則22'),
  nationalPension: article('國民年金法8、13'),
};

/** Real days of cover, for the National Pension: 國民年金法 13 counts them, not thirty-day months. */
function realDays(from: Day, to: Day): number {
  return serialDay(to) - serialDay(from) + 1;
}

/**
 * Insured days of a month in which cover begins or ends 加退保計費日數. Labor insurance and labor pension count months of
 * thirty days; the National Pension counts real days. Both days given are insured.
 */
export function answerCoverageDays(law: Law, given: Record<string, unknown>, _asOf: Day): Outcome {
  const { scheme, joinedOn, leftOn } = readFacts(schema, given);
  const known = joinedOn ?? leftOn;
  if (known == null) throw needed('joinedOn');
  const from = joinedOn ?? dayOf(monthOf(known), 1);
  const to = leftOn ?? lastDayOfMonth(monthOf(known));
  if (from > to) {
    throw invalidFact('facts.leftOn', {
      zh: '退保日早於加保日。請核對兩個日期。',
      en: 'The day of leaving lies before the day of joining. Check both days.',
    });
  }
  const real = scheme === 'nationalPension';
  if (real && monthOf(from) !== monthOf(to)) {
    throw invalidFact('facts.leftOn', {
      zh: '國保按實際日數只計一個月份。請分月詢問。',
      en: 'The National Pension counts real days within one month. Ask for each month.',
    });
  }
  const february: Dated<number> = countOn(law, 'coverage.februaryLastDayLeave', to);
  const days = real ? realDays(from, to) : thirtyDayCount(from, to, february.value);
  const endOfFebruary =
    !real && leftOn != null && dayOfMonthOf(to) < 30 && dayOfMonthOf(to) === daysInMonth(monthOf(to));
  return {
    eligible: true,
    options: { days: { days } },
    reasons: [],
    steps: [
      step(
        'coverage.days',
        real
          ? { zh: '實際加保日數', en: 'Real days of cover' }
          : { zh: '加保日數，每月以30日計', en: 'Days of cover in months of 30 days' },
        real ? `${rocDay(to)} − ${rocDay(from)} + 1` : `${rocDay(from)} – ${rocDay(to)}`,
        String(days),
        'day',
        articles[scheme],
        real ? [] : [february],
        { zh: `這段期間加保${days}天`, en: `${days} days of cover` },
      ),
    ],
    cautions: [
      ...(endOfFebruary
        ? [
            caution(
              'coverage.februaryLastDay',
              {
                zh: '2月末日退保以30日計，是一般說明，沒有看到官方例子。',
                en: 'Leaving on the last day of February counts 30 days by a general statement; no official example was seen.',
              },
              articles[scheme],
            ),
          ]
        : []),
      ...(real && leftOn != null
        ? [
            caution(
              'coverage.lastDay',
              {
                zh: '退保日是最後加保的一天；喪失資格是次日。',
                en: 'The day given is the last insured day; the qualification is lost on the next.',
              },
              articles[scheme],
            ),
          ]
        : []),
      ...unusedFacts(given, factNames),
    ],
  };
}
