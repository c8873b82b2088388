import { z } from 'zod';
import type { Caution, Step } from '../../../src/contract/answer.ts';
import { assumedStep, statementStep } from '../benefit-steps.ts';
import { anniversary, type Day, parseDay } from '../calendar.ts';
import { checkBirth, dayFact, needed, readFacts } from '../case.ts';
import { countOn, type Dated, type Law, numberIn, type Table, tableOn } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { caution } from '../trace.ts';
import { type Duty, dutyWords, enrolmentArticles } from './duty-words.ts';

const schema = z.object({
  birthDate: dayFact,
  eventOn: dayFact.nullish(),
  insuredBefore60: z.boolean().nullish(),
  receivedOldAge: z.enum(['laborInsurance', 'civil', 'military']).nullish(),
  employees: z.int().min(1).max(10_000_000).nullish(),
});
type Facts = z.output<typeof schema>;
const factNames = new Set(Object.keys(schema.shape));

/** First days of the schemes; before them there is nothing to enrol in. */
const employmentInsuranceSince = parseDay('2003-01-01');
const laborPensionSince = parseDay('2005-07-01');
/** Occupational accidents have had their own Act since this day, 111-05-01; before it they were part of labor insurance. */
const occupationalActSince = parseDay('2022-05-01');

/** The birthday itself still counts as within the upper age (65歲以下). */
function isOver(age: Dated<Table>, birth: Day, on: Day): boolean {
  return on > anniversary(birth, numberIn(age, 'to'));
}

function isUnder(age: Dated<Table>, birth: Day, on: Day): boolean {
  return on < anniversary(birth, numberIn(age, 'from'));
}

function laborInsuranceDuty(law: Law, facts: Facts, on: Day): Duty {
  const age = tableOn(law, 'enrolment.laborInsurance.age', on);
  if (facts.receivedOldAge === 'laborInsurance' || isUnder(age, facts.birthDate, on)) return 'notAllowed';
  if (isOver(age, facts.birthDate, on)) {
    if (facts.receivedOldAge != null) return 'notAllowed';
    if (facts.insuredBefore60 == null) throw needed('insuredBefore60');
    return facts.insuredBefore60 ? 'voluntary' : 'notAllowed';
  }
  const least = countOn(law, 'enrolment.laborInsurance.mandatoryEmployees', on).value;
  return (facts.employees ?? least) >= least ? 'mandatory' : 'voluntary';
}

/** Those who drew the old-age benefit of labor or civil servants' insurance cannot join; military pensions do not bar (就保5). */
function employmentInsuranceDuty(law: Law, facts: Facts, on: Day): Duty {
  const age = tableOn(law, 'enrolment.employmentInsurance.age', on);
  const drawn = facts.receivedOldAge === 'laborInsurance' || facts.receivedOldAge === 'civil';
  return drawn || isUnder(age, facts.birthDate, on) || isOver(age, facts.birthDate, on) ? 'notAllowed' : 'mandatory';
}

function occupationalDuty(law: Law, facts: Facts, on: Day, laborInsurance: Duty): Duty {
  if (on >= occupationalActSince) {
    return isUnder(tableOn(law, 'enrolment.occupationalAccident.age', on), facts.birthDate, on)
      ? 'notAllowed'
      : 'mandatory';
  }
  // After an old-age benefit, cover for occupational accidents alone was optional (97年短期促進就業業務問答).
  return laborInsurance === 'notAllowed' && facts.receivedOldAge != null ? 'voluntary' : laborInsurance;
}

function cautionsOf(law: Law, facts: Facts, on: Day): Caution[] {
  const found: Caution[] = [];
  const age = tableOn(law, 'enrolment.laborInsurance.age', on);
  const limit = anniversary(facts.birthDate, numberIn(age, 'to'));
  if (on === limit) {
    found.push(
      caution(
        'enrolment.ageLimitDay',
        {
          zh: `今天滿${numberIn(age, 'to')}歲；上限算到生日當天或前一日，還要確認。`,
          en: `The person turns ${numberIn(age, 'to')} on this day; whether the limit includes the birthday is to be confirmed.`,
        },
        enrolmentArticles.laborInsurance,
      ),
    );
  }
  if (isUnder(age, facts.birthDate, on)) {
    found.push(
      caution(
        'enrolment.childWorker',
        {
          zh: '未滿15歲，經主管機關認定的工作仍應加保，請洽承辦單位。',
          en: 'Below 15, work approved by the authority is insured all the same; ask the office.',
        },
        enrolmentArticles.laborInsurance,
      ),
    );
  }
  if (facts.receivedOldAge === 'civil' || facts.receivedOldAge === 'military') {
    found.push(
      caution(
        'enrolment.otherOldAge',
        {
          zh: '領過公保養老或軍保退伍給付的加保規定，依97年的業務問答，還要向承辦單位確認。',
          en: 'The rule after a civil or military old-age benefit follows an answer of 2008 and is to be confirmed.',
        },
        enrolmentArticles.laborInsurance,
      ),
    );
  }
  return found;
}

/**
 * Which insurances an employer must, may or cannot take out for an employee 應加保與得加保: labor insurance, employment
 * insurance, occupational accident insurance and labor pension, by age, earlier old-age benefit and size of the unit.
 */
export function answerObligations(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.eventOn ?? asOf;
  checkBirth(facts.birthDate, on);
  const laborInsurance = laborInsuranceDuty(law, facts, on);
  const duties: [keyof typeof enrolmentArticles, Duty][] = [['laborInsurance', laborInsurance]];
  if (on >= employmentInsuranceSince) duties.push(['employmentInsurance', employmentInsuranceDuty(law, facts, on)]);
  duties.push(['occupationalAccident', occupationalDuty(law, facts, on, laborInsurance)]);
  if (on >= laborPensionSince) {
    const least = countOn(law, 'enrolment.laborPension.employees', on).value;
    // Due at any age and after any old-age benefit (勞退條例7; 97年短期促進就業業務問答).
    duties.push(['laborPension', (facts.employees ?? least) >= least ? 'mandatory' : 'voluntary']);
  }
  const options: Record<string, { duty: Duty }> = {};
  const steps: Step[] = [
    assumedStep(
      'enrolment.assumed',
      {
        zh: '本國籍、受僱於登記有案的事業單位、適用勞基法、沒有公保或軍保身分',
        en: 'a national employed by a registered unit under the Labor Standards Act, without civil or military insurance',
      },
      enrolmentArticles.laborInsurance,
    ),
  ];
  for (const [scheme, duty] of duties) {
    options[scheme] = { duty };
    steps.push(statementStep(`enrolment.${scheme}`, dutyWords(scheme, duty), enrolmentArticles[scheme]));
  }
  return {
    eligible: true,
    options,
    reasons: [],
    steps,
    cautions: [...cautionsOf(law, facts, on), ...unusedFacts(given, factNames)],
  };
}
