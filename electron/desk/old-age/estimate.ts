import type { Step } from '../../../src/contract/answer.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import type { PersonRecord } from '../../records/index.ts';
import { answerCase, isRefusal } from '../../rules/index.ts';
import { monthsBehindAverages } from '../../rules/average-salary.ts';
import { parseDay } from '../../rules/calendar.ts';
import { type OldAgeFacts, readOldAgeFacts } from '../../rules/labor-insurance/old-age-facts.ts';
import { oldAgeOverTime } from '../../rules/labor-insurance/old-age-over-time.ts';
import type { DeskContext } from '../context.ts';
import { hasOldAgeBenefit } from '../summary/claims.ts';
import { insuredMonths } from '../summary/insured-time.ts';
import { suppliedCaution } from '../self-supplied/words.ts';
import type { VisitDraft } from '../visit.ts';
import { reasonWords } from '../words/reasons.ts';
import { type OldAgeQuestion, questionOf } from './case-facts.ts';
import { choicesFrom, laborOptions } from './choices.ts';
import { derivationsFrom } from './derivations.ts';
import { nationalPensionPart, type NationalPensionPart } from './national-pension-part.ts';
import type { DerivedFacts, OldAgePicture } from './picture.ts';
import { pricesFrom, startsFrom } from './starts.ts';

type Assumptions = VisitDraft['assumptions'];

const DEFAULT_AGES = [75, 80, 85, 90] as const;

/** The estimate of a person on a day under the clerk's assumptions; computed once and kept while nothing changes. */
export function estimateOf(
  desk: DeskContext,
  record: PersonRecord,
  asOf: string,
  assumptions: Assumptions,
): OldAgePicture {
  const key = JSON.stringify([record.personId, asOf, assumptions, desk.law.version]);
  const held = desk.state.estimates.get(key);
  if (held !== undefined) return held;
  const picture = compute(desk, record, asOf, assumptions);
  desk.state.estimates.set(key, picture);
  return picture;
}

function compute(desk: DeskContext, record: PersonRecord, asOf: string, assumptions: Assumptions): OldAgePicture {
  const { law } = desk;
  const question = questionOf(record, asOf, assumptions);
  const applyDay = parseDay(question.applyOn);
  const recorded = readOldAgeFacts(law, question.facts, applyDay);
  const facts = withAssumedAverages(question.facts, recorded, assumptions);
  const answer = answerCase(law, {
    id: record.personId.toString(),
    asOf: question.applyOn,
    ask: 'laborInsurance.oldAge',
    facts,
  });
  if (isRefusal(answer)) throw new FaultError(answer.error.code, answer.error.message);
  const received = hasOldAgeBenefit(record);
  const options = received ? {} : laborOptions.parse(answer.options);
  const isCombined = options.annuity !== undefined && recorded.months < 180;
  const pension = isCombined
    ? nationalPensionPart(law, {
        birthDate: record.person.birthDate,
        months: question.nationalPensionMonths,
        applyOn: question.applyOn,
      })
    : null;
  const overTime = oldAgeOverTime(law, {
    facts,
    asOf: question.applyOn,
    assumptions: {
      keepsWorking: false,
      ...(assumptions.toAge === null ? {} : { chosenAge: assumptions.toAge }),
      ...(assumptions.priceGrowthPercent === null ? {} : { cpiGrowthPercent: assumptions.priceGrowthPercent }),
    },
  });
  const totalAges = assumptions.toAge === null ? [...DEFAULT_AGES] : [...DEFAULT_AGES, assumptions.toAge];
  const choices = choicesFrom(options, recorded.months, pension);
  const starts = received ? [] : startsFrom(overTime, choices, totalAges);
  const supplied = assumptions.selfSupplied === null ? [] : [suppliedCaution];
  const steps: Step[] = [...answer.steps, ...(pension?.steps ?? [])];
  return {
    asOf,
    birthDate: record.person.birthDate,
    dataAsOf: record.dataAsOf,
    lawVersion: law.version,
    eligible: choices.length > 0,
    opensToday: opensToday(question, asOf, assumptions),
    reasons: received ? [reasonWords('oldAge.alreadyReceived')] : answer.reasons.map(reasonWords),
    selfSupplied: assumptions.selfSupplied !== null,
    facts: derivedFacts(record, question, recorded, assumptions),
    statutoryAge: statutoryAgeOf(answer.steps),
    choices,
    starts: starts.filter((start) => overTime.keyMonths.includes(start.month)),
    monthStarts: starts,
    totalAges,
    prices: received ? null : pricesFrom(overTime, assumptions.priceGrowthPercent),
    derivations: derivationsFrom(steps),
    cautions: [...supplied, ...answer.cautions, ...(pension?.cautions ?? [])],
    notComputed: [...supplied, ...notComputedFrom(answer.cautions, record, pension)],
    salaryMonths: salaryMonthsOf(desk, recorded, applyDay),
  };
}

/** Averages the clerk typed replace those of the record; seniority stays as recorded. */
function withAssumedAverages(
  facts: Record<string, unknown>,
  recorded: OldAgeFacts,
  { averageSalary60, averageSalary36 }: Assumptions,
): Record<string, unknown> {
  if (averageSalary60 === null && averageSalary36 === null) return facts;
  const { salaryHistory: _, ...rest } = facts;
  const highest = averageSalary60 ?? recorded.highest?.amount;
  const latest = averageSalary36 ?? recorded.latest?.amount;
  return {
    ...rest,
    coverage: { months: recorded.months },
    coverageAfter60: { months: recorded.monthsAfter60 },
    insuredBefore2009: recorded.insuredBefore2009,
    ...(highest === undefined ? {} : { averageSalary60: highest }),
    ...(latest === undefined ? {} : { averageSalary36: latest }),
  };
}

/**
 * Whether the claim can be taken today: it rests on the record, at most with a last day the employer has not reported
 * yet, and on no day to come. What-ifs, and what the customer brought, are compared, never applied for.
 */
function opensToday({ applyOn }: OldAgeQuestion, asOf: string, assumptions: Assumptions): boolean {
  const isTyped = assumptions.averageSalary60 !== null || assumptions.averageSalary36 !== null;
  return applyOn <= asOf && !isTyped && assumptions.selfSupplied === null && assumptions.applyMonth === null;
}

function derivedFacts(
  record: PersonRecord,
  question: OldAgeQuestion,
  recorded: OldAgeFacts,
  assumptions: Assumptions,
): DerivedFacts {
  const { person } = record;
  const before = question.spells
    .filter((spell) => spell.from < '2009-01-01')
    .map((spell) => (spell.to === null || spell.to > '2008-12-31' ? { ...spell, to: '2008-12-31' } : spell));
  return {
    leaveOn: question.leaveOn,
    applyMonth: question.applyOn.slice(0, 7),
    months: recorded.months,
    monthsBefore2009: insuredMonths(before, person.birthDate, question.applyOn),
    monthsAfter60: recorded.monthsAfter60,
    highest60: assumptions.averageSalary60 ?? recorded.highest?.amount ?? null,
    latest36: assumptions.averageSalary36 ?? recorded.latest?.amount ?? null,
    nationalPensionMonths: question.nationalPensionMonths,
  };
}

function statutoryAgeOf(steps: readonly Step[]): number {
  const used = steps.find((one) => one.code === 'oldAge.statutoryAge')?.parameters[0];
  return Number(used?.value ?? 65);
}

const SAID_ELSEWHERE = new Set(['oldAge.estimate', 'oldAge.ordinaryCase', 'oldAge.irrevocable']);

function notComputedFrom(
  cautions: OldAgePicture['cautions'],
  { person }: PersonRecord,
  pension: NationalPensionPart | null,
): OldAgePicture['notComputed'] {
  const own = cautions.filter((one) => !SAID_ELSEWHERE.has(one.code));
  const others: OldAgePicture['notComputed'][number][] = [];
  if (person.nationalPension.length > 0 && pension === null) {
    others.push({
      code: 'also.nationalPension',
      text: { zh: '國保老年年金，滿65歲另外算。', en: 'The National Pension, apart, from 65.' },
      article: { zh: '國民年金法第29條', en: 'National Pension Act art. 29' },
    });
  }
  if (person.laborPension.balance + person.laborPension.individualBalance > 0) {
    others.push({
      code: 'also.laborPension',
      text: { zh: '勞退個人專戶，另外請領。', en: 'The labor pension account, claimed apart.' },
      article: { zh: '勞工退休金條例第24條', en: 'Labor Pension Act art. 24' },
    });
  }
  return [...own, ...others];
}

function salaryMonthsOf(desk: DeskContext, recorded: OldAgeFacts, applyDay: number): OldAgePicture['salaryMonths'] {
  if (recorded.history === undefined) return { highest60: [], latest36: [] };
  const { highest, latest } = monthsBehindAverages(desk.law, recorded.history.spells, applyDay);
  return { highest60: highest, latest36: latest };
}
