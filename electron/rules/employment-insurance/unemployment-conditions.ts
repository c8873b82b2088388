import type { Text } from '../../../src/contract/text.ts';
import { anniversary } from '../calendar.ts';
import { needed } from '../case.ts';
import { type Law, numberIn, tableOn } from '../law.ts';
import { employmentInsuredDays, threeYearsBefore } from './insured-days.ts';
import type { UnemploymentFacts } from './unemployment-facts.ts';

export const obstacles = {
  'unemployment.voluntary': { zh: '自願離職，不能請領失業給付', en: 'Left of own will; no unemployment benefit' },
  'unemployment.fixedTermTooShort': {
    zh: '離職前1年內定期契約合計未滿6個月',
    en: 'Fixed-term contracts of less than 6 months within the year before leaving',
  },
  'unemployment.fixedTermTooSoon': {
    zh: '定期契約屆滿後，失業還沒超過1個月',
    en: 'Unemployed for no more than a month since the fixed term ended',
  },
  'unemployment.tooFewInsuredMonths': {
    zh: '離職前3年內就保年資未滿1年',
    en: 'Less than one insured year within the 3 years before leaving',
  },
  'unemployment.age': { zh: '離職時不在就業保險加保年齡內', en: 'Outside the ages of cover at leaving' },
  'unemployment.claimedTooLate': { zh: '離職超過2年才登記', en: 'Registered more than 2 years after leaving' },
  'unemployment.exhausted': { zh: '給付月數已領完', en: 'Every month of the benefit has been drawn' },
  'unemployment.incomeAboveMinimumWage': {
    zh: '這個月工作收入超過最低工資，不能領',
    en: 'Work income above the minimum wage; nothing this month',
  },
  'unemployment.incomeTakesAll': {
    zh: '工作收入扣減後，這個月沒有給付',
    en: 'After the deduction for income nothing is left this month',
  },
} as const satisfies Record<string, Text>;
export type Obstacle = keyof typeof obstacles;

/** Months of employment insurance within the three years before leaving, told or from a history. */
export function insuredMonths(law: Law, facts: UnemploymentFacts): number | undefined {
  if (facts.insuredMonthsIn3Years != null) return facts.insuredMonthsIn3Years;
  const days = employmentInsuredDays(law, facts.salaryHistory, facts.on, threeYearsBefore(facts.on));
  return days === undefined ? undefined : days / 30;
}

/** What stands in the way before any figure is looked at (就保5, 11, 24). */
export function obstaclesOf(law: Law, facts: UnemploymentFacts): Obstacle[] {
  const conditions = tableOn(law, 'employmentInsurance.conditions', facts.on);
  const ages = tableOn(law, 'employmentInsurance.ages', facts.on);
  const found: Obstacle[] = [];
  if (facts.leaving === 'voluntary') found.push('unemployment.voluntary');
  if (facts.leaving === 'fixedTerm') {
    if (facts.contractMonthsIn12 == null) throw needed('contractMonthsIn12');
    if (facts.unemployedDays == null) throw needed('unemployedDays');
    if (facts.contractMonthsIn12 < numberIn(conditions, 'fixedTermMonths')) {
      found.push('unemployment.fixedTermTooShort');
    }
    if (facts.unemployedDays <= numberIn(conditions, 'fixedTermDays')) found.push('unemployment.fixedTermTooSoon');
  }
  const insured = insuredMonths(law, facts);
  if (insured !== undefined && insured < numberIn(conditions, 'insuredMonths')) {
    found.push('unemployment.tooFewInsuredMonths');
  }
  if (facts.age !== undefined && (facts.age < numberIn(ages, 'least') || facts.age >= numberIn(ages, 'below'))) {
    found.push('unemployment.age');
  }
  if (facts.leftOn != null && facts.claimedOn > anniversary(facts.leftOn, numberIn(conditions, 'claimYears'))) {
    found.push('unemployment.claimedTooLate');
  }
  return found;
}

/** Months that can be drawn, and how they came about. */
export interface Duration {
  entitled: number;
  months: number;
  halved: boolean;
}

/** Entitlement 給付期間 less what was drawn, or half of it within two years of the last exhaustion (就保16 IV–VI). */
export function durationOf(law: Law, facts: UnemploymentFacts): Duration {
  const table = tableOn(law, 'employmentInsurance.benefitMonths', facts.on);
  const conditions = tableOn(law, 'employmentInsurance.conditions', facts.on);
  const senior =
    facts.disabilityCertificate === true || (facts.age !== undefined && facts.age >= numberIn(table, 'seniorAge'));
  const entitled = numberIn(table, senior ? 'senior' : 'ordinary');
  if (facts.exhaustedOn == null) {
    return { entitled, months: Math.max(0, entitled - (facts.monthsDrawn ?? 0)), halved: false };
  }
  const halved = facts.claimedOn <= anniversary(facts.exhaustedOn, numberIn(conditions, 'halvedYears'));
  return { entitled, months: halved ? entitled / 2 : entitled, halved };
}
