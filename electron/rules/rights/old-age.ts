import { anniversary, type Day, isoDay } from '../calendar.ts';
import { RuleFault } from '../fault.ts';
import { type OldAgeConditions, oldAgeConditions } from '../labor-insurance/old-age-conditions.ts';
import { type OldAgeFacts, readOldAgeFacts } from '../labor-insurance/old-age-facts.ts';
import { readInsuredRecord } from '../labor-insurance/insured-record.ts';
import { countOn, type Law } from '../law.ts';
import { article } from '../articles.ts';
import { caution } from '../trace.ts';
import { recordFacts } from './person-facts.ts';
import { answered, askFor, dayText, type Examination, fromRecord, openingOn, refuse, type RightRule } from './right.ts';

const oldAgeArticle = article('勞保58');

/** Facts of the old-age question on a day; an open cover ends that day, as leaving is the person's own choice. */
function factsOf(x: Examination): Record<string, unknown> {
  const { person, covers } = x;
  const pension = person.nationalPension?.coverage;
  return {
    ...recordFacts(person, covers, 'laborInsurance'),
    birthDate: dayText(person.birthDate),
    sex: person.sex,
    sameUnitYears: person.sameUnitYears,
    hazardousYears: person.hazardousYears,
    coverageAfter60: person.coverageAfter60,
    averageSalary36: person.averageSalary36,
    ...(person.loan == null ? {} : { loan: person.loan }),
    ...(pension == null ? {} : { nationalPension: { coverage: pension } }),
  };
}

function isOpen({ annuity, oneTime, lumpSum }: OldAgeConditions): boolean {
  return annuity !== undefined || oneTime || lumpSum !== undefined;
}

/** The days on which age can open a benefit of old age, in order. */
function candidateDays(law: Law, birth: Day, asOf: Day): Day[] {
  const statutory = countOn(law, 'laborInsurance.oldAge.statutoryAge', birth).value;
  const early = countOn(law, 'laborInsurance.oldAge.earlyYears', asOf).value;
  const combined = countOn(law, 'laborInsurance.oldAge.combinedAge', asOf).value;
  const days = [50, 55, statutory - early, statutory, combined].map((age) => anniversary(birth, age));
  return [asOf, ...days.filter((day) => day > asOf).sort((a, b) => a - b)];
}

/**
 * The first day on which a benefit of old age is open with the seniority there is today, once every unit is left; null
 * where none ever is.
 */
function opensOn(x: Examination, facts: Record<string, unknown>): Day | null {
  const { birthDate } = x.person;
  if (birthDate == null) return null;
  try {
    const known: OldAgeFacts = { ...readOldAgeFacts(x.law, facts, x.asOf), stillInsured: false };
    const opening = candidateDays(x.law, birthDate, x.asOf).find((applyOn) =>
      isOpen(oldAgeConditions(x.law, { ...known, applyOn })),
    );
    return opening ?? null;
  } catch (error) {
    if (error instanceof RuleFault) return null;
    throw error;
  }
}

/** Old age of labor insurance: from the record alone, today or from when. */
export const oldAge: RightRule = fromRecord(
  {
    key: 'laborInsurance.oldAge',
    scheme: 'laborInsurance',
    title: { zh: '勞保老年給付', en: 'Labor insurance old age' },
    article: oldAgeArticle,
    limitation: {
      none: {
        zh: '沒有請領期限；年金從申請當月起發，晚申請不補發。',
        en: 'No time limit; an annuity runs from the month of claim and is not paid back.',
      },
      article: article('勞保58第4項、65-1'),
    },
    where: 'counter',
    documents: ['claimForm', 'passbook'],
  },
  (x) => {
    const { person } = x;
    const drawn = person.benefitsReceived?.some((one) => one.benefit === 'laborInsurance.oldAge') ?? false;
    if (drawn) {
      return refuse(
        'oldAge.received',
        '已經領過勞保老年給付，不能再領，也不能再參加勞保',
        'The old-age benefit was drawn; neither it nor labor insurance is open again',
        article('勞保58第6項'),
      );
    }
    const known = person.salaryHistory != null || person.coverage != null;
    if (!known) return askFor('salaryHistory');
    if (person.salaryHistory != null && x.covers.histories.laborInsurance === undefined && person.coverage == null) {
      return refuse('oldAge.noSeniority', '沒有勞保年資', 'No labor insurance seniority', oldAgeArticle);
    }
    const facts = factsOf(x);
    const found = answered(x, 'laborInsurance.oldAge', oldAgeArticle, { ...facts, applyOn: isoDay(x.asOf) });
    if (found.standing === 'notEligible') return openingOn(found, opensOn(x, facts));
    if (found.standing !== 'eligible') return found;
    if (person.benefitsReceived == null) return askFor('receivedOldAge');
    return {
      ...found,
      cautions: [
        caution(
          'oldAge.leavesForGood',
          {
            zh: '領了老年給付，以後不能再參加勞保和就保，只能加職災保險。',
            en: 'Once drawn, neither labor nor employment insurance is open again, occupational cover alone.',
          },
          article('勞保58第6項，就保5'),
        ),
      ],
    };
  },
);

/** Months of labor insurance on a day; null where nothing tells. */
export function laborMonths(x: Examination, on: Day): number | null {
  const { person, covers } = x;
  const salaryHistory = covers.histories.laborInsurance;
  if (salaryHistory === undefined && person.coverage == null) return person.salaryHistory == null ? null : 0;
  const declared = salaryHistory === undefined ? { coverage: person.coverage } : { salaryHistory };
  return readInsuredRecord(x.law, declared, on, Math.max(on, x.asOf)).months ?? null;
}
