import { z } from 'zod';
import type { Caution } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import { assumedStep, estimateCaution, monthlyStep, statementStep } from '../benefit-steps.ts';
import { ageOn, type Day, parseDay } from '../calendar.ts';
import { checkBirth, dayFact, needed, readFacts, seniorityFact } from '../case.ts';
import { type Law, moneyOn, numberIn, tableOn } from '../law.ts';
import { roundToDollar } from '../money.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { daysOfDeclared } from '../seniority.ts';
import { article, caution, shownMoney, step } from '../trace.ts';

const schema = z.object({
  birthDate: dayFact,
  applyOn: dayFact.nullish(),
  coverage: seniorityFact,
  insuredSince: dayFact.nullish(),
  receivedOldAge: z.enum(['laborInsurance', 'civil', 'military']).nullish(),
  otherAllowance: z.boolean().nullish(),
  overMeansTest: z.boolean().nullish(),
});
type Facts = z.output<typeof schema>;
const factNames = new Set(Object.keys(schema.shape));
const source = article('老年農民福利津貼暫行條例3、4');

/** Who joined by this day, 103-07-17, and stayed keeps half of the allowance below fifteen years. */
const halfUntil = parseDay('2014-07-17');
/** Who drew another old-age benefit must have been insured as a farmer without a break since this day, 87-11-12. */
const beforeOtherBenefit = parseDay('1998-11-12');
/** The means test applies to those who first claim from this day on. */
const meansTestSince = parseDay('2013-01-01');
/** A draft of a higher allowance was published on this day; its outcome is not known. */
const draftOn = parseDay('2026-01-15');

const obstacles = {
  'farmers.oldAgeAllowance.belowAge': { zh: '還沒滿65歲', en: 'Below 65' },
  'farmers.oldAgeAllowance.tooShort': { zh: '農保年資未滿6個月', en: "Less than six months of farmers' insurance" },
  'farmers.oldAgeAllowance.joinedLate': {
    zh: '103年7月17日以後才加保農保，年資要滿15年',
    en: 'Joined after 17 July 2014, so fifteen years are needed',
  },
  'farmers.oldAgeAllowance.otherAllowance': {
    zh: '同一期間領有政府其他生活補助或津貼，只能選一種',
    en: 'Another public allowance is drawn for the same time; one only',
  },
  'farmers.oldAgeAllowance.meansTest': {
    zh: '農業以外的所得達50萬元，或土地及房屋價值達500萬元',
    en: 'Income apart from farming of 500,000, or land and houses of 5,000,000',
  },
  'farmers.oldAgeAllowance.receivedOldAge': {
    zh: '已領其他社會保險老年給付，而且87年11月12日以後才加保農保',
    en: "Another old-age benefit was drawn, and farmers' insurance began after 12 November 1998",
  },
} as const satisfies Record<string, Text>;
type Obstacle = keyof typeof obstacles;

function drewAnother(facts: Facts): boolean {
  if (facts.receivedOldAge == null) return false;
  if (facts.insuredSince == null) throw needed('insuredSince');
  return facts.insuredSince > beforeOtherBenefit;
}

function cautionsOf(facts: Facts, on: Day, asOf: Day): Caution[] {
  const found = [estimateCaution('farmers.oldAgeAllowance')];
  if (asOf >= draftOn) {
    found.push(
      caution(
        'farmers.oldAgeAllowance.draft',
        {
          zh: '115年1月有提高到10,000元的草案，結果沒有查證。',
          en: 'A draft of January 2026 would raise it to NT$10,000; its outcome is not known.',
        },
        source,
      ),
    );
  }
  if (facts.insuredSince === halfUntil || on === halfUntil) {
    found.push(
      caution(
        'farmers.oldAgeAllowance.changeDay',
        {
          zh: '103年7月17日當天，各資料寫法不同，請先確認。',
          en: 'Sources differ on 17 July 2014 itself; confirm it.',
        },
        source,
      ),
    );
  }
  return found;
}

/** Old-age farmer allowance 老農津貼: full with fifteen years, half for those who joined by 103-07-17. */
export function answerOldAgeAllowance(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.applyOn ?? asOf;
  checkBirth(facts.birthDate, on);
  const conditions = tableOn(law, 'farmers.oldAgeAllowanceConditions', on);
  const days = daysOfDeclared(facts.coverage);
  const found: Obstacle[] = [];
  if (ageOn(facts.birthDate, on) < numberIn(conditions, 'age')) found.push('farmers.oldAgeAllowance.belowAge');
  const full = days >= numberIn(conditions, 'fullMonths') * 30;
  if (days < numberIn(conditions, 'leastMonths') * 30) found.push('farmers.oldAgeAllowance.tooShort');
  else if (!full) {
    if (facts.insuredSince == null) throw needed('insuredSince');
    if (facts.insuredSince > halfUntil) found.push('farmers.oldAgeAllowance.joinedLate');
  }
  if (facts.otherAllowance === true) found.push('farmers.oldAgeAllowance.otherAllowance');
  if (facts.overMeansTest === true && on >= meansTestSince) found.push('farmers.oldAgeAllowance.meansTest');
  if (drewAnother(facts)) found.push('farmers.oldAgeAllowance.receivedOldAge');
  const cautions = [...cautionsOf(facts, on, asOf), ...unusedFacts(given, factNames)];
  if (found.length > 0) {
    const steps = found.map((code) => statementStep(code, obstacles[code], source, [conditions]));
    return { eligible: false, options: {}, reasons: found, steps, cautions };
  }
  const whole = moneyOn(law, 'farmers.oldAgeAllowance', asOf);
  const amount = full ? whole.value : roundToDollar(whole.value, 2);
  return {
    eligible: true,
    options: { allowance: { amount, per: 'month' } },
    reasons: [],
    steps: [
      assumedStep(
        'farmers.oldAgeAllowance.assumed',
        {
          zh: '申領時農保加保中，設籍國內，最近3年每年居住超過183日，所得和財產合於規定',
          en: 'insured when claiming, registered in Taiwan, more than 183 days there in each of three years, means test passed',
        },
        source,
      ),
      step(
        'farmers.oldAgeAllowance.whole',
        { zh: '全額津貼', en: 'Full allowance' },
        '',
        shownMoney(whole.value),
        'dollarPerMonth',
        source,
        [whole],
      ),
      monthlyStep(
        'farmers.oldAgeAllowance.amount',
        { zh: '老農津貼', en: 'Old-age farmer allowance' },
        full ? '' : `${shownMoney(whole.value)} ÷ 2`,
        amount,
        source,
        [conditions],
      ),
    ],
    cautions,
  };
}
