import type { Caution, Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import { assumedStep, estimateCaution, lackingStep, onceStep, statementStep } from '../benefit-steps.ts';
import { ageOn, anniversary, type Day, isoDay, parseDay, rocDay } from '../calendar.ts';
import { needed } from '../case.ts';
import { claimDates, lapsedWords } from '../claim-dates.ts';
import { countOn, type Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution } from '../trace.ts';
import { monthlyPension } from './monthly-pension.ts';
import { readWithdrawalFacts, type WithdrawalFacts, withdrawalFactNames } from './withdrawal-facts.ts';

const articles = {
  conditions: article('勞退24'),
  again: article('勞退24-1'),
  early: article('勞退24-2'),
  heirs: article('勞退26–28'),
};
const heirsLimitation = { parameter: 'laborPension.heirsClaimYears', source: articles.heirs };

/** Since about this day those with fifteen years may also choose the lump sum; before it they drew monthly only. */
const choiceSince = parseDay('2016-11-18');

const obstacles = {
  'laborPension.withdrawal.belowAge': {
    zh: '還沒滿60歲，也不合於提前請領的條件',
    en: 'Below 60, and the conditions of an early claim are not met',
  },
  'laborPension.withdrawal.withinYear': {
    zh: '領過退休金以後，繼續提繳的部分每滿1年才能請領一次',
    en: 'After a claim, later contributions are paid once a year',
  },
  'claim.lapsed': lapsedWords,
} as const satisfies Record<string, Text>;
type Obstacle = keyof typeof obstacles;

function obstacleOf(law: Law, facts: WithdrawalFacts, lapsed: boolean): Obstacle | undefined {
  if (facts.diedOn != null) return lapsed ? 'claim.lapsed' : undefined;
  if (facts.lastClaimOn != null) {
    return facts.on < anniversary(facts.lastClaimOn, 1) ? 'laborPension.withdrawal.withinYear' : undefined;
  }
  if (facts.severelyDisabled === true) return undefined;
  if (facts.birthDate == null) throw needed('birthDate');
  const age = countOn(law, 'laborPension.claimAge', facts.on).value;
  return ageOn(facts.birthDate, facts.on) < age ? 'laborPension.withdrawal.belowAge' : undefined;
}

function assumedOf(facts: WithdrawalFacts): Step {
  const code = 'laborPension.withdrawal.assumed';
  if (facts.diedOn != null) {
    const words = {
      zh: '由遺屬或指定請領人請領，專戶金額已含收益',
      en: 'claimed by survivors or the person named, the balance holds the returns',
    };
    return assumedStep(code, words, articles.heirs);
  }
  const early = facts.severelyDisabled === true;
  const words = early
    ? { zh: '合於未滿60歲提前請領的失能條件', en: 'disabled as the early claim below 60 asks' }
    : { zh: '專戶金額已含收益，照規定申請', en: 'the balance holds the returns, application in order' };
  return assumedStep(code, words, early ? articles.early : articles.conditions);
}

function choiceCautions(facts: WithdrawalFacts, open: boolean): Caution[] {
  if (!open) return [];
  const found = [
    caution(
      'laborPension.withdrawal.irrevocable',
      {
        zh: '月退休金和一次退休金只能選一種，勞保局核付以後就不能再改。',
        en: 'Monthly pension or lump sum, not both; once the Bureau has paid, the choice cannot be changed.',
      },
      articles.conditions,
    ),
  ];
  if (facts.on < choiceSince) {
    found.push(
      caution(
        'laborPension.withdrawal.choiceSince',
        {
          zh: '提繳滿15年可以選一次退休金，是105年11月修法以後的規定，確切日期沒有查證。',
          en: 'With 15 years the lump sum may be chosen only since the amendment of November 2016; its day is not confirmed.',
        },
        articles.conditions,
      ),
    );
  }
  return found;
}

function guaranteeCaution(): Caution {
  return caution(
    'laborPension.withdrawal.guaranteedReturn',
    {
      zh: '收益不會低於6家銀行2年定期存款利率，不足由國庫補足；請以專戶查詢的金額為準。',
      en: 'Returns are not below two-year deposits of six banks; take the balance from the account itself.',
    },
    article('勞退23'),
  );
}

/** Whether the claim leaves a choice of a monthly pension: fifteen years, no earlier claim, the worker alive (勞退24). */
function monthlyOpen(law: Law, facts: WithdrawalFacts): boolean {
  if (facts.diedOn != null || facts.lastClaimOn != null) return false;
  const years = countOn(law, 'laborPension.monthlyPensionYears', facts.on).value;
  return (facts.months ?? 0) >= years * 12;
}

function yearsStep(law: Law, facts: WithdrawalFacts, open: boolean): Step[] {
  if (facts.diedOn != null || facts.lastClaimOn != null || facts.months === undefined) return [];
  const years = countOn(law, 'laborPension.monthlyPensionYears', facts.on);
  const words = open
    ? { zh: `提繳滿${years.value}年，可以選月退休金或一次退休金`, en: `${years.value} years: monthly or lump sum` }
    : { zh: `提繳未滿${years.value}年，只能領一次退休金`, en: `Below ${years.value} years: a lump sum only` };
  return [statementStep('laborPension.withdrawal.years', words, articles.conditions, [years])];
}

function refusal(facts: WithdrawalFacts, reason: Obstacle, cautions: readonly Caution[]): Outcome {
  const source = reason === 'laborPension.withdrawal.withinYear' ? articles.again : articles.conditions;
  const steps = [statementStep(reason, obstacles[reason], reason === 'claim.lapsed' ? articles.heirs : source)];
  if (reason === 'laborPension.withdrawal.withinYear' && facts.lastClaimOn != null) {
    const next = anniversary(facts.lastClaimOn, 1);
    const words = { zh: `${rocDay(next)} 起可以再請領`, en: `Open again from ${isoDay(next)}` };
    steps.push(statementStep('laborPension.withdrawal.nextClaim', words, articles.again));
  }
  return { eligible: false, options: {}, reasons: [reason], steps, cautions };
}

/**
 * Labor pension of the new system 勞工退休金請領: at 60 the account as a lump sum or, with fifteen years, monthly for life
 * expectancy; earlier with severe disability; by the heirs; later contributions once a year (勞退24–28).
 */
export function answerWithdrawal(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readWithdrawalFacts(given, asOf);
  const dates = facts.diedOn == null ? undefined : claimDates(law, facts.diedOn, facts.applyOn, asOf, heirsLimitation);
  const cautions = [
    estimateCaution('laborPension.withdrawal'),
    ...(dates?.cautions ?? []),
    ...unusedFacts(given, withdrawalFactNames),
  ];
  const reason = obstacleOf(law, facts, dates?.lapsed ?? false);
  if (reason !== undefined) return refusal(facts, reason, cautions);
  const open = monthlyOpen(law, facts);
  const first = facts.diedOn == null && facts.lastClaimOn == null;
  const missing = first && facts.months === undefined ? ['coverage'] : [];
  if (facts.accountBalance == null) throw needed('accountBalance');
  const label =
    facts.diedOn != null
      ? { zh: '遺屬一次退休金', en: 'Lump sum for the heirs' }
      : facts.lastClaimOn != null
        ? { zh: '續提退休金', en: 'Later contributions, paid once' }
        : { zh: '一次退休金', en: 'Lump sum' };
  const amount = facts.accountBalance;
  const source = facts.diedOn == null ? articles.conditions : articles.heirs;
  const monthly = open ? monthlyPension(law, facts, amount) : { options: {}, steps: [], cautions: [] };
  return {
    eligible: true,
    options: { lumpSum: { amount, per: 'once' }, ...monthly.options },
    reasons: [],
    steps: [
      assumedOf(facts),
      ...yearsStep(law, facts, open),
      onceStep('laborPension.withdrawal.lumpSum', label, '', amount, source),
      ...monthly.steps,
      ...missing.map((fact) => lackingStep('laborPension.withdrawal', fact, articles.conditions)),
    ],
    cautions: [...cautions, guaranteeCaution(), ...choiceCautions(facts, open), ...monthly.cautions],
  };
}
