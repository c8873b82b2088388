import type { Caution } from '../../../src/contract/answer.ts';
import { parseDay } from '../calendar.ts';
import type { Law } from '../law.ts';
import { caution } from '../trace.ts';
import { articles } from './articles.ts';
import { historyCautions, statedAverageCautions } from './history-cautions.ts';
import type { OldAgeEstimate } from './old-age.ts';

const annuitiesSince = parseDay('2009-01-01');

/** What the figures rest on and what they leave out. */
export function oldAgeCautions(law: Law, estimate: OldAgeEstimate): Caution[] {
  const { facts, options, conditions } = estimate;
  const found: Caution[] = [
    caution('oldAge.estimate', {
      zh: '這是試算，不是正式決定；以勞保局來函為準。',
      en: 'An estimate, not a decision; the letter of the Bureau counts.',
    }),
  ];
  const { history, highest, latest } = facts;
  if (options.annuity !== undefined) {
    found.push(
      caution(
        'oldAge.indexation',
        { zh: '以後的物價調整沒有算進去。', en: 'Later adjustments to prices are not included.' },
        articles.payment,
      ),
    );
  }
  if (conditions.annuity?.route === 'combined') {
    found.push(
      caution(
        'oldAge.combinedSeparate',
        {
          zh: '國保的部分另外算，只能用B式；欠繳的國保年資不算。',
          en: 'The National Pension part is computed apart, by formula B only; unpaid years do not count.',
        },
        articles.combined,
      ),
      caution(
        'oldAge.combinedFixedAge',
        {
          zh: '併計年金不能提前也不能展延，這一點還要向承辦單位確認。',
          en: 'That a combined annuity can be neither early nor deferred is still to be confirmed.',
        },
        articles.combined,
      ),
    );
  }
  if (conditions.annuity?.route === 'ordinary' && facts.history === undefined && conditions.annuity.offset > 0) {
    found.push(
      caution(
        'oldAge.yearsCompleteAtAge',
        {
          zh: '假設到法定年齡時年資已滿15年；要投保歷史才能確認。',
          en: 'Assumes that the 15 years were complete at the statutory age; only the record can tell.',
        },
        articles.adjustment,
      ),
    );
  }
  if (conditions.statutoryDay < annuitiesSince && (conditions.annuity?.offset ?? 0) > 0) {
    found.push(
      caution(
        'oldAge.deferralSince2009',
        {
          zh: '98年以前已符合條件，展延從98年1月起算，還要確認。',
          en: 'Qualified before 2009: deferral is counted from January 2009, to be confirmed.',
        },
        articles.adjustment,
      ),
    );
  }
  if (options.lumpSum !== undefined || options.oneTime !== undefined) {
    found.push(
      caution(
        'oldAge.fractionOfMonths',
        {
          zh: '一次給付的月數算到小數兩位，是依細則45的解讀。',
          en: 'Months of a lump sum are carried at two decimals by a reading of Enforcement Rules 45.',
        },
        articles.lumpSumMonths,
      ),
    );
  }
  if (options.lumpSum !== undefined) {
    if (facts.monthsAfter60 > 0) {
      found.push(
        caution(
          'oldAge.capsAfter60',
          {
            zh: '60歲以後的月數，先算60歲前最多45個月再加，合計最多50個月，是法條的解讀。',
            en: 'The order of the caps (45 before 60, then the years after 60, then 50) is a reading of the text.',
          },
          articles.lumpSumMonths,
        ),
      );
    }
    found.push(
      caution(
        'oldAge.irrevocable',
        { zh: '勞保局付款以後，就不能再改。', en: 'Once the Bureau has paid, the choice cannot be changed.' },
        articles.oldAge,
      ),
    );
  }
  if (options.annuity?.deduction !== undefined) {
    found.push(
      caution(
        'oldAge.loanMonthly',
        { zh: '貸款利息到扣還當日才能確定。', en: 'Interest on the loan is settled on the day of each deduction.' },
        articles.loan,
      ),
    );
  }
  if (history !== undefined) {
    found.push(...historyCautions(law, history.spells, history.monthly, [highest, latest]));
    if (facts.declared.months !== undefined && facts.declared.months !== facts.months) {
      found.push(
        caution('coverage.disagrees', {
          zh: '所填年資和投保歷史不同，以投保歷史計算。',
          en: 'The stated seniority differs from the record; the record was used.',
        }),
      );
    }
  } else found.push(...statedAverageCautions(law, [highest, latest], facts.applyOn));
  return found;
}
