import type { Day } from '../calendar.ts';
import { article } from '../articles.ts';
import { coverAt, occupationalActSince } from './covers.ts';
import { averageFacts } from './person-facts.ts';
import {
  answered,
  askFor,
  dayText,
  type Examination,
  type Finding,
  onEvent,
  openWithoutFigure,
  refuse,
  type RightRule,
} from './right.ts';

const scheme = 'occupationalAccident';
const coverArticle = article('職保6、12');

/** Since 111-05-01 employees are covered from their first working day, reported or not (職保6, 12). */
function coverObstacle(
  x: Examination,
  accidentOn: Day,
  told: { insured?: boolean | null | undefined; employed?: boolean | null | undefined },
): Finding | undefined {
  const standing = coverAt(x.covers, scheme, accidentOn, told.insured);
  if (standing.state === 'covered') return undefined;
  const refused = refuse(
    'rights.notInsuredOnDay',
    '事故那天沒有職災保險',
    'Not insured on the day of the accident',
    coverArticle,
  );
  if (accidentOn < occupationalActSince) return standing.state === 'unknown' ? askFor('insured') : refused;
  if (told.employed == null) return askFor('employed');
  return told.employed ? undefined : refused;
}

const sicknessArticle = article('職保42');
const sickness = onEvent(
  {
    key: 'occupationalAccident.sickness',
    scheme,
    title: { zh: '職災傷病給付', en: 'Occupational sickness benefit' },
    article: sicknessArticle,
    limitation: 'occupationalAccident',
    where: 'unit',
    documents: ['claimForm', 'passbook', 'sicknessCertificate'],
  },
  ['injuredAtWork'],
  (x, event) => {
    const obstacle = coverObstacle(x, event.on, event);
    if (obstacle !== undefined) return obstacle;
    if (event.fullPay === true) {
      return refuse(
        'occupationalSickness.fullPay',
        '期間領到全部薪資，沒有傷病給付',
        'Full pay went on, so no benefit',
        sicknessArticle,
      );
    }
    if (event.daysUnable == null) return askFor('daysUnable', ...(event.fullPay == null ? ['fullPay'] : []));
    const found = answered(x, 'occupationalAccident.sickness', sicknessArticle, {
      ...averageFacts(x.person, x.covers, scheme),
      accidentOn: dayText(event.on),
      applyOn: dayText(x.asOf),
      daysUnable: event.daysUnable,
    });
    return found.standing === 'eligible' && event.fullPay == null ? askFor('fullPay') : found;
  },
);

const careArticle = article('職保津貼補助辦法');
const hospitalCare = onEvent(
  {
    key: 'occupationalAccident.hospitalCare',
    scheme,
    title: { zh: '職災住院照護補助', en: 'Care allowance in hospital' },
    article: careArticle,
    limitation: 'occupationalAccident',
    where: 'unit',
    documents: ['claimForm', 'passbook', 'careCertificate'],
  },
  ['injuredAtWork'],
  (x, event) => {
    if (event.on < occupationalActSince) {
      return refuse(
        'hospitalCare.oldAct',
        '111年5月1日以前的事故沒有這項補助',
        'No such allowance before 2022-05-01',
        careArticle,
      );
    }
    const obstacle = coverObstacle(x, event.on, event);
    if (obstacle !== undefined) return obstacle;
    if (event.hospitalDays == null) return askFor('hospitalDays');
    if (event.hospitalDays === 0) return refuse('hospitalCare.noStay', '沒有住院', 'No stay in hospital', careArticle);
    if (event.intensiveCareDays == null) return askFor('intensiveCareDays');
    return answered(x, 'occupationalAccident.hospitalCare', careArticle, {
      accidentOn: dayText(event.on),
      applyOn: dayText(x.asOf),
      hospitalDays: event.hospitalDays,
      intensiveCareDays: event.intensiveCareDays,
    });
  },
);

const refundArticle = article('職保38、40，職保細則50');
const medicalRefund = onEvent(
  {
    key: 'occupationalAccident.medicalRefund',
    scheme,
    title: { zh: '職災自墊醫療費用核退', en: 'Refund of medical fees' },
    article: refundArticle,
    limitation: { months: 6, article: refundArticle },
    where: 'counter',
    documents: ['claimForm', 'passbook', 'receipts'],
  },
  ['injuredAtWork'],
  (x, event) => {
    if (event.paidOwnFees === false) {
      return refuse('medicalRefund.nothingPaid', '沒有自己先付醫療費', 'No fees were paid', refundArticle);
    }
    const obstacle = coverObstacle(x, event.on, event);
    if (obstacle !== undefined) return obstacle;
    return event.paidOwnFees == null
      ? askFor('paidOwnFees')
      : openWithoutFigure({
          code: 'medicalRefund.byReceipts',
          text: {
            zh: '依收據核退；10日內補送門診單的話，可以先向醫院退費。',
            en: 'By the receipts; with the slip within ten days the hospital itself pays back.',
          },
          article: refundArticle,
        });
  },
);

const disabilityArticle = article('職保43');
const disability = onEvent(
  {
    key: 'occupationalAccident.disability',
    scheme,
    title: { zh: '職災失能給付', en: 'Occupational disability benefit' },
    article: disabilityArticle,
    limitation: 'occupationalAccident',
    where: 'unit',
    documents: ['claimForm', 'passbook', 'disabilityCertificate'],
  },
  ['disabled'],
  (x, event) => {
    if (event.cause === 'ordinary') {
      return refuse('rights.ordinary', '不是職業傷病造成的', 'Not caused by work', disabilityArticle);
    }
    if (event.cause == null) return askFor('cause');
    if (event.accidentOn == null) return askFor('accidentOn');
    const obstacle = coverObstacle(x, event.accidentOn, { insured: event.insured });
    if (obstacle !== undefined) return obstacle;
    if (event.level == null && event.grades == null) return askFor('level', 'grades');
    const { person } = x;
    return answered(
      x,
      'occupationalAccident.disability',
      disabilityArticle,
      {
        ...averageFacts(person, x.covers, scheme),
        accidentOn: dayText(event.accidentOn),
        birthDate: dayText(person.birthDate),
        level: event.level === 'none' ? null : event.level,
        grades: event.grades,
        previousGrade: event.previousGrade,
        dependants: person.dependants,
        insuredBefore2009: person.insuredBefore2009,
        coverage: person.coverage,
        averageSalary60: person.averageSalary60,
      },
      event.level != null && event.level !== 'none' && person.dependants == null ? ['dependants'] : [],
    );
  },
);

const monthlyCare = onEvent(
  {
    key: 'occupationalAccident.care',
    scheme,
    title: { zh: '職災失能照護補助', en: 'Care allowance of the disabled' },
    article: careArticle,
    limitation: 'occupationalAccident',
    where: 'counter',
    documents: ['claimForm', 'passbook'],
  },
  ['disabled'],
  (x, event) => {
    if (event.cause === 'ordinary')
      return refuse('rights.ordinary', '不是職業傷病造成的', 'Not caused by work', careArticle);
    if (event.cause == null) return askFor('cause');
    if (event.accidentOn == null) return askFor('accidentOn');
    if (event.permanentIncapacity === false) {
      return refuse(
        'care.notLifelong',
        '限終身無工作能力、第1或第2等級',
        'Only for permanent incapacity of grade 1 or 2',
        careArticle,
      );
    }
    if (event.permanentIncapacity == null || event.grades == null) return askFor('permanentIncapacity', 'grades');
    const obstacle = coverObstacle(x, event.accidentOn, { insured: event.insured });
    if (obstacle !== undefined) return obstacle;
    return answered(x, 'occupationalAccident.care', careArticle, {
      accidentOn: dayText(event.accidentOn),
      eventOn: dayText(event.on),
      applyOn: dayText(x.asOf),
      grades: event.grades,
      permanentIncapacity: event.permanentIncapacity,
      level: event.level === 'none' ? null : event.level,
    });
  },
);

const protectionArticle = article('舊職災保護法8，職保104至106');
const protectionAct = onEvent(
  {
    key: 'occupationalAccident.protectionAct',
    scheme,
    title: { zh: '舊法職災勞工津貼補助', en: 'Allowances under the former protection Act' },
    article: protectionArticle,
    limitation: 'occupationalAccident',
    where: 'counter',
    documents: ['claimForm', 'passbook', 'disabilityCertificate'],
  },
  ['disabled'],
  (x, event) => {
    // Since the new Act nothing but an accident before it leads here; an unknown day is asked for by the other rights.
    if (event.cause === 'ordinary')
      return refuse('rights.ordinary', '不是職業傷病造成的', 'Not caused by work', protectionArticle);
    if (event.cause == null) return null;
    if (event.accidentOn == null) return null;
    if (event.accidentOn < occupationalActSince && event.grades == null) return askFor('grades');
    return answered(x, 'occupationalAccident.protectionAct', protectionArticle, {
      accidentOn: dayText(event.accidentOn),
      grades: event.grades,
      workCapacity: event.workCapacity,
      insured: event.insured,
    });
  },
);

const missingArticle = article('職保55');
const missing = onEvent(
  {
    key: 'occupationalAccident.missing',
    scheme,
    title: { zh: '職災失蹤給付', en: 'Benefit for a person missing at work' },
    article: missingArticle,
    limitation: 'occupationalAccident',
    where: 'counter',
    documents: ['claimForm', 'household', 'disasterReport'],
  },
  ['missing'],
  (x, event) => {
    if (event.atWork === false) {
      return refuse(
        'missing.notAtWork',
        '不是在作業中遇到意外失蹤',
        'Not missing by an accident at work',
        missingArticle,
      );
    }
    const obstacle = coverObstacle(x, event.on, { insured: event.insured, employed: event.atWork });
    if (obstacle !== undefined) return obstacle;
    if (event.atWork == null) return askFor('atWork');
    if (event.fullMonths == null) return askFor('fullMonths');
    return answered(x, 'occupationalAccident.missing', missingArticle, {
      ...averageFacts(x.person, x.covers, scheme),
      accidentOn: dayText(event.on),
      fullMonths: event.fullMonths,
    });
  },
);

export const occupationalAccidentRights: readonly RightRule[] = [
  sickness,
  hospitalCare,
  medicalRefund,
  disability,
  monthlyCare,
  protectionAct,
  missing,
];
