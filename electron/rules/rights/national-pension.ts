import { anniversary, ageOn } from '../calendar.ts';
import { countOn } from '../law.ts';
import { daysOfDeclared } from '../seniority.ts';
import { article } from '../articles.ts';
import { coverAt } from './covers.ts';
import { laborMonths } from './old-age.ts';
import { answered, askFor, dayText, type Examination, fromRecord, onEvent, refuse, type RightRule } from './right.ts';

const scheme = 'nationalPension';
const oldAgeArticle = article('國民年金法29、30');

/** Joined years of labor insurance and National Pension: the pension part then has formula B only (國民年金法32). */
function isCombined(x: Examination, pensionDays: number): boolean {
  const months = laborMonths(x, x.asOf);
  const needed = countOn(x.law, 'laborInsurance.oldAge.annuityYears', x.asOf).value * 12;
  return months !== null && months > 0 && months < needed && months * 30 + pensionDays >= needed * 30;
}

const oldAge = fromRecord(
  {
    key: 'nationalPension.oldAge',
    scheme,
    title: { zh: '國保老年年金', en: 'National Pension old age' },
    article: oldAgeArticle,
    limitation: {
      none: {
        zh: '年金從符合條件當月起發，晚申請最多追溯5年。',
        en: 'Paid from the month of entitlement, at most five years back.',
      },
      article: article('國民年金法18-1、28'),
    },
    where: 'counter',
    documents: ['claimForm', 'passbook'],
  },
  (x) => {
    const { person } = x;
    if (person.birthDate == null) return null;
    const age = countOn(x.law, 'nationalPension.oldAge.age', x.asOf).value;
    const opens = anniversary(person.birthDate, age);
    const coverage = person.nationalPension?.coverage;
    if (coverage == null) return ageOn(person.birthDate, x.asOf) >= age ? askFor('nationalPension') : null;
    const days = daysOfDeclared(coverage);
    if (days === 0 && x.asOf < opens) return null;
    if (days === 0) {
      return refuse(
        'nationalPension.oldAge.noSeniority',
        '沒有國保年資',
        'No National Pension seniority',
        oldAgeArticle,
      );
    }
    if (x.asOf < opens) {
      const zh = `未滿${age}歲，還不能請領國保老年年金`;
      return refuse('nationalPension.oldAge.belowAge', zh, `Below ${age}, so not yet`, oldAgeArticle, opens);
    }
    const barred =
      isCombined(x, days) || (person.nationalPension?.spells?.some((one) => one.paid === 'lapsed') ?? false);
    const welfare = person.nationalPension?.welfareAllowance;
    return answered(
      x,
      'nationalPension.oldAge',
      oldAgeArticle,
      {
        birthDate: dayText(person.birthDate),
        coverage,
        applyOn: dayText(x.asOf),
        // Formula A is open only to those without a welfare allowance; until that is known, B is certain (30 II).
        barredFromA: barred || welfare !== false,
      },
      barred || welfare != null ? [] : ['welfareAllowance'],
    );
  },
);

const maternityArticle = article('國民年金法32-1');
const maternity = onEvent(
  {
    key: 'nationalPension.maternity',
    scheme,
    title: { zh: '國保生育給付', en: 'National Pension maternity benefit' },
    article: maternityArticle,
    limitation: 'nationalPension',
    where: 'counter',
    documents: ['claimForm', 'passbook', 'birthCertificate'],
  },
  ['gaveBirth'],
  (x, event) => {
    if (x.person.sex === 'male') {
      return refuse(
        'maternity.ownInsurance',
        '由生產的人用自己的保險請領',
        'The mother claims with her own insurance',
        maternityArticle,
      );
    }
    if (event.delivery === 'miscarriage') {
      return refuse(
        'maternity.miscarriage',
        '流產沒有國保生育給付',
        'A miscarriage gives no benefit',
        maternityArticle,
      );
    }
    const standing = coverAt(x.covers, scheme, event.on, null);
    if (standing.state === 'unknown') return askFor('nationalPension');
    if (standing.state !== 'covered') {
      return refuse(
        'rights.notInsuredOnDay',
        '生產那天沒有國保',
        'Not in the National Pension on that day',
        maternityArticle,
      );
    }
    return answered(
      x,
      'nationalPension.maternity',
      maternityArticle,
      { deliveredOn: dayText(event.on), applyOn: dayText(x.asOf), children: event.children },
      event.children == null ? ['children'] : [],
    );
  },
);

const disabilityArticle = article('國民年金法33、34');
const disability = onEvent(
  {
    key: 'nationalPension.disability',
    scheme,
    title: { zh: '國保身心障礙年金', en: 'National Pension disability annuity' },
    article: disabilityArticle,
    limitation: 'nationalPension',
    where: 'counter',
    documents: ['claimForm', 'passbook', 'disabilityCertificate'],
  },
  ['disabled'],
  (x, event) => {
    const standing = coverAt(x.covers, scheme, event.on, null);
    if (standing.state === 'unknown') return askFor('nationalPension');
    if (standing.state !== 'covered') {
      return refuse(
        'rights.notInsuredOnDay',
        '診斷那天沒有國保',
        'Not in the National Pension on that day',
        disabilityArticle,
      );
    }
    if (event.permanentIncapacity == null) return askFor('permanentIncapacity');
    const { nationalPension, birthDate } = x.person;
    return answered(x, 'nationalPension.disability', disabilityArticle, {
      birthDate: dayText(birthDate),
      eventOn: dayText(event.on),
      applyOn: dayText(x.asOf),
      coverage: nationalPension?.coverage,
      permanentIncapacity: event.permanentIncapacity,
      disabledBeforeJoining: event.disabledBeforeJoining,
      barredFromFloor: nationalPension?.welfareAllowance,
    });
  },
);

export const nationalPensionRights: readonly RightRule[] = [oldAge, maternity, disability];
