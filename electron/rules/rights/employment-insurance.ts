import { anniversary, type Day, monthsAfter, thirtyDayCount } from '../calendar.ts';
import { isPlainObject } from '../plain-object.ts';
import { article } from '../articles.ts';
import { coverAt } from './covers.ts';
import type { EventOf } from './facts.ts';
import { averageFacts } from './person-facts.ts';
import {
  answered,
  askFor,
  dayText,
  type Examination,
  type Finding,
  onceForEach,
  onEvent,
  openingOn,
  refuse,
  type RightRule,
} from './right.ts';

const scheme = 'employmentInsurance';
const peopleArticle = article('就保5');

/** Foreigners are insured only as spouses of nationals (就保5 I ②); a record of cover answers for itself. */
function nationalityObstacle(x: Examination): Finding | undefined {
  const { nationality, rocSpouse } = x.person;
  if (nationality !== 'foreign' || rocSpouse === true) return undefined;
  if (rocSpouse == null) return askFor('rocSpouse');
  return refuse(
    'employmentInsurance.foreign',
    '外國籍勞工沒有就業保險',
    'Foreign workers have no employment insurance',
    peopleArticle,
  );
}

function coverObstacle(x: Examination, on: Day, insured: boolean | null | undefined): Finding | undefined {
  const standing = coverAt(x.covers, scheme, on, insured);
  if (standing.state === 'unknown') return askFor('insured');
  if (standing.state !== 'never') return nationalityObstacle(x);
  return refuse('rights.notInsured', '沒有參加過就業保險', 'Never in employment insurance', peopleArticle);
}

type Leaving = EventOf<'leftJob'>;
const unemploymentArticle = article('就保11、16');

function lookAtUnemployment(x: Examination, event: Leaving): Finding {
  if (event.leaving === 'voluntary') {
    return refuse(
      'unemployment.voluntary',
      '自願離職，不能請領失業給付',
      'Left of own will; no unemployment benefit',
      unemploymentArticle,
    );
  }
  const obstacle = coverObstacle(x, event.on, event.insured ?? (event.insuredMonthsIn3Years == null ? null : true));
  if (obstacle !== undefined) return obstacle;
  if (event.leaving == null) return askFor('leaving');
  const { person } = x;
  const average = averageFacts(person, x.covers, scheme);
  if (event.insuredMonthsIn3Years == null && average['salaryHistory'] === undefined) return askFor('salaryHistory');
  return answered(
    x,
    'employmentInsurance.unemployment',
    unemploymentArticle,
    {
      ...average,
      leaving: event.leaving,
      birthDate: dayText(person.birthDate),
      disabilityCertificate: person.disabilityCertificate,
      insuredMonthsIn3Years: event.insuredMonthsIn3Years,
      dependants: person.dependants,
      contractMonthsIn12: event.contractMonthsIn12,
      registeredOn: dayText(event.registeredOn),
      leftOn: dayText(event.on),
      applyOn: dayText(x.asOf),
      workIncome: event.workIncome,
      monthsDrawn: event.monthsDrawn,
      exhaustedOn: dayText(event.exhaustedOn),
    },
    person.dependants == null ? ['dependants'] : [],
  );
}

/** Unemployment benefit and health premium rest on the same answer. */
const examineUnemployment = onceForEach(lookAtUnemployment);

const unemployment = onEvent(
  {
    key: 'employmentInsurance.unemployment',
    scheme,
    title: { zh: '失業給付', en: 'Unemployment benefit' },
    article: unemploymentArticle,
    limitation: 'employmentInsurance',
    where: 'employmentService',
    documents: ['leavingCertificate', 'identity', 'passbook', 'dependantsRegister'],
  },
  ['leftJob'],
  examineUnemployment,
);

const healthArticle = article('就保10第2項，失業被保險人健保費補助辦法2');
const healthPremium = onEvent(
  {
    key: 'employmentInsurance.healthPremium',
    scheme,
    title: { zh: '失業期間健保費補助', en: 'Health premium subsidy while unemployed' },
    article: healthArticle,
    limitation: {
      none: {
        zh: '領失業給付或職訓津貼期間自動補助，不必申請。',
        en: 'Given with each paid period; nothing to claim.',
      },
      article: healthArticle,
    },
    where: 'automatic',
    documents: [],
    only: [],
  },
  ['leftJob'],
  examineUnemployment,
);

/** The latest leaving before a day, which the re-employment or the training follows. */
function leavingBefore(x: Examination, day: Day): Leaving | undefined {
  return x.events
    .filter((one): one is Leaving => one.kind === 'leftJob' && one.on <= day)
    .sort((a, b) => a.on - b.on)
    .at(-1);
}

const earlyArticle = article('就保18');
/** Insured months in the new work before the award can be claimed (就保18). */
const monthsInNewWork = 3;

function monthsSince(x: Examination, on: Day): number | null {
  return coverAt(x.covers, scheme, x.asOf, null).state === 'covered' && x.covers.employmentInsurance !== undefined
    ? Math.floor(thirtyDayCount(on, x.asOf, 30) / 30)
    : null;
}

function entitledMonths(finding: Finding): number | null {
  if (finding.standing !== 'eligible') return null;
  const option = finding.outcome?.options['unemployment'];
  const months = isPlainObject(option) ? option['maxMonths'] : undefined;
  return typeof months === 'number' ? months : null;
}

const earlyReemployment = onEvent(
  {
    key: 'employmentInsurance.earlyReemployment',
    scheme,
    title: { zh: '提早就業獎助津貼', en: 'Early re-employment award' },
    article: earlyArticle,
    limitation: 'employmentInsurance',
    where: 'counter',
    documents: ['claimForm', 'passbook'],
  },
  ['foundJob'],
  (x, event) => {
    const left = leavingBefore(x, event.on);
    if (left === undefined) return askFor('leftJob');
    const benefit = examineUnemployment({ ...x, asOf: event.on }, { ...left, monthsDrawn: null });
    if (benefit.standing !== 'eligible') return benefit;
    const months = entitledMonths(benefit);
    if (months === null) return askFor('leaving');
    const newInsuredMonths = event.newInsuredMonths ?? monthsSince(x, event.on);
    const monthsPaid = event.monthsPaid ?? left.monthsDrawn ?? null;
    if (monthsPaid === null) return askFor('monthsPaid', ...(newInsuredMonths === null ? ['newInsuredMonths'] : []));
    if (newInsuredMonths === null) return askFor('newInsuredMonths');
    const found = answered(
      x,
      'employmentInsurance.earlyReemployment',
      earlyArticle,
      {
        ...averageFacts(x.person, x.covers, scheme),
        dependants: x.person.dependants,
        entitledMonths: months,
        monthsPaid,
        newInsuredMonths,
        sameUnitFixedTerm: event.sameUnitFixedTerm,
        leftOn: dayText(left.on),
      },
      x.person.dependants == null ? ['dependants'] : [],
    );
    return newInsuredMonths < monthsInNewWork ? openingOn(found, monthsAfter(event.on, monthsInNewWork)) : found;
  },
);

const trainingArticle = article('就保11、19');
const training = onEvent(
  {
    key: 'employmentInsurance.training',
    scheme,
    title: { zh: '職業訓練生活津貼', en: 'Training living allowance' },
    article: trainingArticle,
    limitation: 'employmentInsurance',
    where: 'trainingUnit',
    documents: ['leavingCertificate', 'identity', 'passbook', 'dependantsRegister'],
  },
  ['startedTraining'],
  (x, event) => {
    const left = leavingBefore(x, event.on);
    if (left === undefined) return askFor('leftJob');
    if (left.leaving == null) return askFor('leaving');
    if (left.leaving === 'voluntary') {
      return refuse('training.voluntary', '限非自願離職的人', 'Only for those who left involuntarily', trainingArticle);
    }
    const obstacle = coverObstacle(x, left.on, left.insured);
    if (obstacle !== undefined) return obstacle;
    if (event.trainingDays == null) return askFor('trainingDays');
    return answered(
      x,
      'employmentInsurance.training',
      trainingArticle,
      {
        ...averageFacts(x.person, x.covers, scheme),
        dependants: x.person.dependants,
        trainingDays: event.trainingDays,
        tailHours: event.tailHours,
        leftOn: dayText(left.on),
      },
      x.person.dependants == null ? ['dependants'] : [],
    );
  },
);

const parentalArticle = article('就保11、19-2');
/** The child must be below this age when the leave begins (就保11 I ④). */
const childAge = 3;
const parentalLeave = onEvent(
  {
    key: 'employmentInsurance.parentalLeave',
    scheme,
    title: { zh: '育嬰留職停薪津貼', en: 'Parental leave allowance' },
    article: parentalArticle,
    limitation: 'employmentInsurance',
    where: 'counter',
    documents: ['claimForm', 'leaveProof', 'childRegister', 'passbook'],
  },
  ['childUnderThree', 'gaveBirth'],
  (x, event) => {
    if (event.kind === 'gaveBirth' && event.delivery === 'miscarriage') return null;
    const from = event.leaveFrom ?? x.asOf;
    if (event.leaveFrom == null && x.asOf >= anniversary(event.on, childAge)) {
      return refuse('parentalLeave.childThree', '子女已滿3歲', 'The child has turned three', parentalArticle);
    }
    const obstacle = coverObstacle(x, from, event.insured);
    if (obstacle !== undefined) return obstacle;
    const standing = coverAt(x.covers, scheme, from, event.insured);
    if (standing.state === 'ended') {
      return refuse(
        'parentalLeave.notEmployed',
        '留職停薪開始時沒有在就保加保中',
        'Not in employment insurance when the leave begins',
        parentalArticle,
      );
    }
    if (event.leaveFrom == null || event.leaveTo == null) return askFor('leaveFrom', 'leaveTo');
    const found = answered(
      { ...x, asOf: Math.max(x.asOf, from) },
      'employmentInsurance.parentalLeave',
      parentalArticle,
      {
        ...averageFacts(x.person, x.covers, scheme),
        coverage: x.covers.histories.employmentInsurance !== undefined ? null : x.person.coverage,
        leaveFrom: dayText(event.leaveFrom),
        leaveTo: dayText(event.leaveTo),
        childBornOn: dayText(event.on),
        ...(event.kind === 'childUnderThree' ? { singleDays: event.singleDays, otherParent: event.otherParent } : {}),
      },
    );
    return found.standing === 'notEligible' ? found : { ...found, deadlineFrom: event.leaveFrom };
  },
);

export const employmentInsuranceRights: readonly RightRule[] = [
  unemployment,
  healthPremium,
  earlyReemployment,
  training,
  parentalLeave,
];
