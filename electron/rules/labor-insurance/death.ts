import type { Caution, Step } from '../../../src/contract/answer.ts';
import { assumedStep, estimateCaution, lackingStep, statementStep } from '../benefit-steps.ts';
import { type Day, parseDay } from '../calendar.ts';
import { needed } from '../case.ts';
import type { Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { caution } from '../trace.ts';
import { isWithinYearsAfter } from '../claim-dates.ts';
import { deathArticles } from './death-articles.ts';
import { type DeathFacts, deathFactNames, readDeathFacts } from './death-facts.ts';
import { paidOnceOnDeath } from './death-paid-once.ts';
import { survivorAnnuity } from './survivor-annuity.ts';
import { unclaimedOldAge } from './unclaimed-old-age.ts';

/** Survivor annuities began with the law of annuities, 98-01-01. */
const annuitiesSince = parseDay('2009-01-01');

/** What one route of death gives: its figures, the facts that are missing for more, and what stands in the way. */
export interface DeathPart {
  options: Record<string, object>;
  steps: Step[];
  cautions: Caution[];
  missing: string[];
  reasons: string[];
}

const assumptions = {
  insured: { zh: '普通事故、死亡時加保中、保費繳清', en: 'ordinary risk, insured on the day of death, premiums paid' },
  pensioner: { zh: '普通事故、死亡時領取年金中', en: 'ordinary risk, drawing the annuity on the day of death' },
  unclaimed: {
    zh: '普通事故、退保後死亡、沒有領過老年給付',
    en: 'ordinary risk, cover had ended, no old-age benefit was drawn',
  },
} as const;

function join(parts: readonly DeathPart[]): DeathPart {
  const joined: DeathPart = { options: {}, steps: [], cautions: [], missing: [], reasons: [] };
  for (const part of parts) {
    Object.assign(joined.options, part.options);
    joined.steps.push(...part.steps);
    joined.cautions.push(...part.cautions);
    joined.missing.push(...part.missing);
    joined.reasons.push(...part.reasons);
  }
  return joined;
}

function partsOf(law: Law, facts: DeathFacts): DeathPart[] {
  const annuities = facts.on >= annuitiesSince ? [survivorAnnuity(law, facts)] : [];
  switch (facts.route) {
    case 'insured':
      return [paidOnceOnDeath(law, facts), ...annuities];
    case 'pensioner':
      return [survivorAnnuity(law, facts)];
    case 'unclaimed':
      return [unclaimedOldAge(law, facts)];
    default:
      return facts.route satisfies never;
  }
}

function routeCautions(facts: DeathFacts): Caution[] {
  if (facts.route === 'pensioner' && facts.record.insuredBefore2009) {
    return [
      caution(
        'death.difference',
        {
          zh: '死者98年以前有年資，遺屬也可以改領一次給付扣除已領年金的差額，請另外試算差額金。',
          en: 'With seniority before 2009 the difference between the lump sum and the annuity drawn is open too; ask for it apart.',
        },
        deathArticles.afterAnnuity,
      ),
    ];
  }
  const { on, coverEndedOn } = facts;
  if (facts.route !== 'unclaimed' || coverEndedOn === undefined || !isWithinYearsAfter(on, coverEndedOn, 1)) return [];
  return [
    caution(
      'death.sameIllness',
      {
        zh: '退保後1年內，因加保期間的傷病死亡，仍可能請領死亡給付（勞保20），要由承辦單位認定。',
        en: 'A death within one year of leaving, from an illness or injury under cover, may still give death benefits (20); the office decides.',
      },
      deathArticles.afterLeaving,
    ),
  ];
}

/**
 * Death of the insured 本人死亡給付: funeral grant 喪葬津貼, survivor allowance 遺屬津貼, survivor annuity 遺屬年金
 * (勞保63 to 63-4). Allowance and annuity are alternatives; whoever paid the funeral draws the grant.
 */
export function answerDeath(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readDeathFacts(law, given, asOf);
  const part = join(partsOf(law, facts));
  const first = part.missing[0];
  const open = Object.keys(part.options).length > 0;
  if (!open && first !== undefined) throw needed(first);
  const missing = part.missing.map((fact) => lackingStep('death', fact, deathArticles.amount));
  return {
    eligible: open,
    options: part.options,
    reasons: open ? [] : [...new Set(part.reasons)],
    steps: [
      assumedStep('death.assumed', assumptions[facts.route], deathArticles.insured),
      ...part.steps,
      ...missing,
      statementStep(
        'death.rank',
        {
          zh: '遺屬順位：配偶及子女、父母、祖父母、受扶養的孫子女、受扶養的兄弟姊妹',
          en: 'Rank: spouse and children, parents, grandparents, dependent grandchildren, dependent siblings',
        },
        deathArticles.rank,
      ),
    ],
    cautions: [
      estimateCaution('death'),
      ...facts.dates.cautions,
      ...facts.record.cautions,
      ...routeCautions(facts),
      ...part.cautions,
      ...unusedFacts(given, deathFactNames),
    ],
  };
}
