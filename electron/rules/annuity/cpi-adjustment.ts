import { z } from 'zod';
import { type Day, dayOf, type Month, noDay, parseMonth } from '../calendar.ts';
import { moneyFact, readFacts } from '../case.ts';
import { invalidFact } from '../fault.ts';
import { countOn, type Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { caution } from '../trace.ts';
import { cpiRound, cpiRoundSteps, cpiSource, firstClaimYear } from './cpi-round.ts';

const schema = z.object({
  claimYear: z.int().min(1900).max(2299),
  monthly: moneyFact,
  effective: z
    .string()
    .refine((text) => parseMonth(text) !== noDay)
    .transform(parseMonth),
});
const factNames = new Set(Object.keys(schema.shape));

function checkYears(claimYear: number, effective: Month): void {
  const year = Math.floor(effective / 12);
  if (claimYear < firstClaimYear || claimYear > year) {
    throw invalidFact('facts.claimYear', {
      zh: '請領年度要在98年（2009）和調整年度之間。請核對請領年度。',
      en: 'The year of the claim lies between 2009 and the year of effect. Check it.',
    });
  }
}

/**
 * The annuity after the yearly adjustment to prices 年金隨物價指數調整: by claim year, from May (勞保65-4). A claim year
 * that was not adjusted keeps its amount; a rate that was never verified is `law.unknown`.
 */
export function answerCpiAdjustment(law: Law, given: Record<string, unknown>, _asOf: Day): Outcome {
  const { claimYear, monthly, effective } = readFacts(schema, given);
  const month = countOn(law, 'annuity.cpiMonth', dayOf(effective, 1));
  if ((effective % 12) + 1 !== month.value) {
    throw invalidFact('facts.effective', {
      zh: '年金隨物價調整從5月開始。請把月份改成那一年的5月，例如 2024-05。',
      en: 'Adjustments take effect in May. Give May of the year, such as 2024-05.',
    });
  }
  checkYears(claimYear, effective);
  const round = cpiRound(law, claimYear, effective, monthly);
  const { increase, amount, row } = round;
  return {
    eligible: true,
    options: { adjusted: { ratePercent: (round.hundredths ?? 0) / 100, increase, amount, per: 'month' } },
    reasons: [],
    steps: cpiRoundSteps('cpi', claimYear, round),
    cautions: [
      ...(row.used.standing === 'A'
        ? []
        : [
            caution(
              'cpi.secondarySource',
              {
                zh: '這一年的調整資料不是官方文件，請再核對公告。',
                en: 'The table of this year is from a secondary source; check the announcement.',
              },
              cpiSource,
            ),
          ]),
      ...unusedFacts(given, factNames),
    ],
  };
}
