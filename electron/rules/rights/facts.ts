import { z } from 'zod';
import type { Day } from '../calendar.ts';
import { checkBirth, dayFact, moneyFact, readFacts, salaryFact, seniorityFact, yearsFact } from '../case.ts';
import { invalidFact } from '../fault.ts';

/**
 * The facts of `rights.all`: a person, and what happened to them. Every fact may be silent (absent or null); a silent fact
 * that decides something becomes a question, never a guess. Money: whole NT$. Dates: ISO.
 *
 * The person:
 * - `birthDate` (the only fact that must be given) · `sex` · `nationality` `"roc"|"foreign"` · `rocSpouse` ·
 *   `disabilityCertificate` · `resident` (household registered, living here)
 * - `salaryHistory` as in every question, each spell with an optional `scheme` `"laborInsurance"` (default) |
 *   `"employmentInsurance"` | `"occupationalAccident"`; without spells of their own the two are read from the cover of
 *   employees; where one spell names its scheme, all do. `[]` says that there was no cover, silence that nobody knows.
 *   Instead `coverage`, `averageSalary60`,
 *   `averageSalary36`, `averageSalary6`, `insuredBefore2009`, `coverageAfter60` as in the other questions.
 * - `sameUnitYears` · `hazardousYears` · `loan` · `dependants`
 * - `nationalPension: {coverage, spells: [{from, to, paid}], welfareAllowance}` · `farmers: {spells: [{from, to}]}` ·
 *   `laborPension: {months, balance}`
 * - `benefitsReceived: [{benefit, on, form: "annuity"|"once", monthly}]`, `benefit` named as its question
 *
 * `events: [{kind, on, …}]`, each with the facts of its kind below; `on` may lie ahead for what is planned. `insured` says
 * whether the person was covered on that day where no history tells. An event `lostRelative` may hold the facts of the
 * deceased as a person of their own in `deceased`.
 */
const spell = { from: dayFact, to: dayFact.nullable() };

const personShape = {
  birthDate: dayFact.nullish(),
  sex: z.enum(['female', 'male']).nullish(),
  nationality: z.enum(['roc', 'foreign']).nullish(),
  rocSpouse: z.boolean().nullish(),
  disabilityCertificate: z.boolean().nullish(),
  resident: z.boolean().nullish(),
  // Its spells are read in one pass by hand; a schema for each takes longer than the answer.
  salaryHistory: z.custom<readonly unknown[]>(Array.isArray).nullish(),
  coverage: seniorityFact.nullish(),
  coverageAfter60: seniorityFact.nullish(),
  averageSalary60: salaryFact.nullish(),
  averageSalary36: salaryFact.nullish(),
  averageSalary6: salaryFact.nullish(),
  insuredBefore2009: z.boolean().nullish(),
  sameUnitYears: yearsFact.nullish(),
  hazardousYears: yearsFact.nullish(),
  loan: z.unknown().optional(),
  dependants: z.int().min(0).max(50).nullish(),
  nationalPension: z
    .strictObject({
      coverage: seniorityFact.nullish(),
      spells: z.array(z.strictObject({ ...spell, paid: z.enum(['paid', 'unpaid', 'lapsed']).nullish() })).nullish(),
      welfareAllowance: z.boolean().nullish(),
    })
    .nullish(),
  farmers: z.strictObject({ spells: z.array(z.strictObject(spell)) }).nullish(),
  laborPension: z.strictObject({ months: z.int().min(0).max(1200).nullish(), balance: moneyFact.nullish() }).nullish(),
  benefitsReceived: z
    .array(
      z.strictObject({
        benefit: z.string().max(60),
        on: dayFact.nullish(),
        form: z.enum(['annuity', 'once']).nullish(),
        monthly: moneyFact.nullish(),
      }),
    )
    .nullish(),
};

const flag = z.boolean().nullish();
const count = (most: number) => z.int().min(0).max(most).nullish();
const gradeFact = z.int().min(1).max(15);
const deathFacts = {
  cause: z.enum(['ordinary', 'occupational']).nullish(),
  accidentOn: dayFact.nullish(),
  beganUnderCover: flag,
  survivors: count(50),
  anySurvivor: flag,
  pensionerMonthly: salaryFact.nullish(),
  familyGrantPaid: moneyFact.nullish(),
  lumpSum: moneyFact.nullish(),
  annuityReceived: moneyFact.nullish(),
};
const common = { on: dayFact, insured: flag };
const months = z.number().min(0).max(1200).nullish();

const event = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('leftJob'),
    leaving: z.enum(['involuntary', 'fixedTerm', 'voluntary']).nullish(),
    contractMonthsIn12: months,
    insuredMonthsIn3Years: months,
    registeredOn: dayFact.nullish(),
    workIncome: moneyFact.nullish(),
    monthsDrawn: months,
    exhaustedOn: dayFact.nullish(),
    stillTreated: flag,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('foundJob'),
    monthsPaid: months,
    newInsuredMonths: months,
    sameUnitFixedTerm: flag,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('startedTraining'),
    trainingDays: count(3_650),
    tailHours: z.number().min(0).max(720).nullish(),
  }),
  z.strictObject({ ...common, kind: z.literal('pregnant'), dueOn: dayFact.nullish() }),
  z.strictObject({
    ...common,
    kind: z.literal('gaveBirth'),
    delivery: z.enum(['term', 'premature', 'miscarriage']).nullish(),
    children: z.int().min(1).max(12).nullish(),
    insuredDays: count(40_000),
    pregnantWhileInsured: flag,
    leaveFrom: dayFact.nullish(),
    leaveTo: dayFact.nullish(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('childUnderThree'),
    leaveFrom: dayFact.nullish(),
    leaveTo: dayFact.nullish(),
    singleDays: count(366),
    otherParent: z.unknown().optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('fellIll'),
    hospitalDays: count(36_500),
    fullPay: flag,
    beganUnderCover: flag,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('injuredAtWork'),
    daysUnable: count(36_500),
    hospitalDays: count(36_500),
    intensiveCareDays: count(36_500),
    fullPay: flag,
    employed: flag,
    paidOwnFees: flag,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('disabled'),
    cause: z.enum(['ordinary', 'occupational']).nullish(),
    accidentOn: dayFact.nullish(),
    beganUnderCover: flag,
    grades: z.array(gradeFact).min(1).max(50).nullish(),
    level: z.enum(['total', 'severe', 'partial', 'none']).nullish(),
    permanentIncapacity: flag,
    previousGrade: gradeFact.nullish(),
    disabledBeforeJoining: flag,
    workCapacity: z.enum(['none', 'partial']).nullish(),
  }),
  z.strictObject({
    ...common,
    ...deathFacts,
    kind: z.literal('lostRelative'),
    relation: z.enum(['spouse', 'parent', 'child', 'other']).nullish(),
    ageOfDeceased: yearsFact.max(130).nullish(),
    deceased: z.strictObject(personShape).nullish(),
  }),
  z.strictObject({ ...common, ...deathFacts, kind: z.literal('died') }),
  z.strictObject({ ...common, kind: z.literal('missing'), atWork: flag, fullMonths: count(1_200) }),
  z.strictObject({
    ...common,
    kind: z.literal('notPaid'),
    closed: flag,
    monthlyWage: moneyFact.nullish(),
    unpaidMonths: z.number().min(0).max(600).nullish(),
    severanceAndPension: moneyFact.nullish(),
    averageWage: moneyFact.nullish(),
  }),
  z.strictObject({ ...common, kind: z.literal('turnedAge'), age: yearsFact.max(130).nullish() }),
]);

/** Facts of the person that one answer at the counter gives. */
const answeredPerson = new Set(['dependants', 'rocSpouse', 'resident', 'welfareAllowance']);
const eventFacts = new Map(
  event.options.map((option) => [option.shape.kind.value, new Set(Object.keys(option.shape))]),
);

/** Whether the answer to a question belongs to the event of its right, to the person, or to nothing that holds it. */
export function factBelongsTo(fact: string, kind: LifeEvent['kind'] | null): 'event' | 'person' | 'none' {
  if (answeredPerson.has(fact)) return 'person';
  return kind !== null && eventFacts.get(kind)?.has(fact) === true ? 'event' : 'none';
}

const schema = z.object({ ...personShape, birthDate: dayFact, events: z.array(event).max(50).nullish() });
export const rightsFactNames: ReadonlySet<string> = new Set(Object.keys(schema.shape));

export type RightsPerson = z.output<z.ZodObject<typeof personShape>>;
export type LifeEvent = z.output<typeof event>;
export type EventOf<K extends LifeEvent['kind']> = Extract<LifeEvent, { kind: K }>;

/** A person and what happened, in the order given. */
interface RightsFacts {
  person: RightsPerson;
  events: readonly LifeEvent[];
}

/**
 * Reads the facts of `rights.all`; the history of cover is left to `covers.ts`.
 * @throws RuleFault `facts.missing`, `facts.invalid`
 */
export function readRightsFacts(given: Record<string, unknown>, asOf: Day): RightsFacts {
  const { events: told, ...person } = readFacts(schema, given);
  const events = told ?? [];
  checkBirth(person.birthDate, asOf);
  events.forEach((one, index) => {
    if (one.on >= person.birthDate) return;
    throw invalidFact(`facts.events.${index}.on`, {
      zh: '事件日期早於出生日期。請核對兩個日期。',
      en: 'The event lies before the day of birth. Check both days.',
    });
  });
  return { person, events };
}
