import { isWithinYearsAfter } from '../claim-dates.ts';
import { article } from '../articles.ts';
import { coverAt, type Standing } from './covers.ts';
import { datesOf, recordFacts } from './person-facts.ts';
import {
  answered,
  askFor,
  type Examination,
  type Finding,
  onceForEach,
  onEvent,
  refuse,
  type RightRule,
} from './right.ts';
import type { LifeEvent } from './facts.ts';

const scheme = 'laborInsurance';
const afterLeaving = article('勞保20');

/**
 * Cover on the day of an event, or within a year after it for what began under cover (勞保20 I).
 * @returns undefined where the benefit can be looked at
 */
function coverObstacle(
  standing: Standing,
  on: number,
  beganUnderCover: boolean | null | undefined,
): Finding | undefined {
  switch (standing.state) {
    case 'covered':
      return undefined;
    case 'unknown':
      return askFor('insured');
    case 'never':
      return refuse(
        'rights.notInsured',
        '那一天以前沒有勞保',
        'Never in labor insurance before that day',
        afterLeaving,
      );
    case 'ended':
      if (!isWithinYearsAfter(on, standing.on, 1)) {
        return refuse(
          'rights.notInsuredOnDay',
          '那一天沒有勞保，退保也超過1年',
          'Not insured on that day, and cover ended more than a year before',
          afterLeaving,
        );
      }
      if (beganUnderCover == null) return askFor('beganUnderCover');
      return beganUnderCover
        ? undefined
        : refuse(
            'rights.notUnderCover',
            '傷病不是在加保期間開始的',
            'The illness or injury did not begin under cover',
            afterLeaving,
          );
    default:
      return standing satisfies never;
  }
}

const maternityArticle = article('勞保31、32');
const maternityData = {
  key: 'laborInsurance.maternity',
  scheme,
  title: { zh: '勞保生育給付', en: 'Labor insurance maternity benefit' },
  article: maternityArticle,
  limitation: 'laborInsurance',
  where: 'counter',
  documents: ['claimForm', 'passbook', 'birthCertificate'],
} as const;

type Birth = Extract<LifeEvent, { kind: 'gaveBirth' | 'pregnant' }>;

/** Both the benefit and the subsidy that lifts it. */
function lookAtMaternity(x: Examination, event: Birth): Finding {
  if (x.person.sex === 'male') {
    return refuse(
      'maternity.ownInsurance',
      '由生產的人用自己的保險請領；配偶請領的分娩費已停止發給',
      'The mother claims with her own insurance; the claim of the husband is suspended',
      article('勞保76-1'),
    );
  }
  const born = event.kind === 'gaveBirth' ? event : null;
  const on = event.kind === 'gaveBirth' ? event.on : (event.dueOn ?? event.on);
  const standing = coverAt(x.covers, scheme, on, event.insured);
  if (standing.state === 'never') {
    return refuse(
      'rights.notInsured',
      '生產以前沒有勞保',
      'Never in labor insurance before the birth',
      maternityArticle,
    );
  }
  if (born === null) return askFor('deliveredOn');
  if (standing.state === 'unknown' && born.insuredDays == null) return askFor('insuredDays');
  if (standing.state === 'ended' && isWithinYearsAfter(on, standing.on, 1) && born.pregnantWhileInsured == null) {
    return askFor('pregnantWhileInsured');
  }
  const { person } = x;
  const facts = {
    ...datesOf(person, on, x.asOf),
    ...recordFacts(person, x.covers, scheme),
    delivery: born.delivery,
    children: born.children,
    insuredDays: born.insuredDays,
    pregnantWhileInsured: born.pregnantWhileInsured,
    nationality: person.nationality,
    rocSpouse: person.rocSpouse,
  };
  const open = born.children == null ? ['children'] : [];
  const found = answered(x, 'laborInsurance.maternity', maternityArticle, facts, open);
  const tooFew =
    found.standing === 'notEligible' && found.reasons.some((one) => one.code === 'maternity.tooFewInsuredDays');
  // A premature birth asks for fewer days, so the kind of delivery decides.
  if (!tooFew || born.delivery != null) return found;
  const premature = answered(x, 'laborInsurance.maternity', maternityArticle, { ...facts, delivery: 'premature' });
  return premature.standing === 'notEligible' ? found : askFor('delivery');
}

const examineMaternity = onceForEach(lookAtMaternity);

const maternity = onEvent({ ...maternityData, only: ['maternity'] }, ['gaveBirth', 'pregnant'], examineMaternity);

const subsidyArticle = article('勞工生育補助要點');
const birthSubsidy = onEvent(
  {
    ...maternityData,
    key: 'laborInsurance.birthSubsidy',
    title: { zh: '生育補助（補足每胎10萬元）', en: 'Birth subsidy' },
    article: subsidyArticle,
    where: 'automatic',
    documents: [],
    only: ['birthSubsidy'],
  },
  ['gaveBirth'],
  (x, event) => {
    const found = examineMaternity(x, event);
    if (found.standing !== 'eligible') return found;
    if (found.outcome?.options['birthSubsidy'] !== undefined) {
      return x.person.nationality == null ? askFor('nationality') : found;
    }
    if (x.person.nationality === 'foreign' && x.person.rocSpouse == null) return askFor('rocSpouse');
    return refuse(
      'birthSubsidy.none',
      '生育補助從115年1月1日起的生產才有，限本國人或國人配偶，給付已達10萬元的不補',
      'For births from 2026 of nationals or their spouses, where the benefit is below the sum assured',
      subsidyArticle,
    );
  },
);

const sicknessArticle = article('勞保33、35');
const continuations = new Map([
  ['laidOff', 'laidOff'],
  ['occupationalContinuation', 'occupational'],
]);
const sickness = onEvent(
  {
    key: 'laborInsurance.sickness',
    scheme,
    title: { zh: '勞保普通傷病給付', en: 'Labor insurance sickness benefit' },
    article: sicknessArticle,
    limitation: 'laborInsurance',
    where: 'unit',
    documents: ['claimForm', 'passbook', 'sicknessCertificate'],
  },
  ['fellIll'],
  (x, event) => {
    const standing = coverAt(x.covers, scheme, event.on, event.insured);
    const obstacle = coverObstacle(standing, event.on, event.beganUnderCover);
    if (obstacle !== undefined) return obstacle;
    if (event.fullPay === true) {
      return refuse(
        'sickness.fullPay',
        '期間領到全部薪資，沒有傷病給付',
        'Full pay went on, so no benefit',
        sicknessArticle,
      );
    }
    if (event.hospitalDays == null) return askFor('hospitalDays', ...(event.fullPay == null ? ['fullPay'] : []));
    const found = answered(x, 'laborInsurance.sickness', sicknessArticle, {
      ...datesOf(x.person, event.on, x.asOf),
      ...recordFacts(x.person, x.covers, scheme),
      hospitalDays: event.hospitalDays,
      continuation: standing.state === 'covered' ? continuations.get(standing.category) : null,
    });
    return found.standing === 'eligible' && event.fullPay == null ? askFor('fullPay') : found;
  },
);

const disabilityArticle = article('勞保53、54');
const disability = onEvent(
  {
    key: 'laborInsurance.disability',
    scheme,
    title: { zh: '勞保失能給付', en: 'Labor insurance disability benefit' },
    article: disabilityArticle,
    limitation: 'laborInsurance',
    where: 'unit',
    documents: ['claimForm', 'passbook', 'disabilityCertificate'],
  },
  ['disabled'],
  (x, event) => {
    if (event.cause === 'occupational') {
      return refuse(
        'rights.occupational',
        '職業傷病造成的，請領職災失能給付',
        'Caused by work: the occupational benefit applies',
        article('職保29'),
      );
    }
    const obstacle = coverObstacle(coverAt(x.covers, scheme, event.on, event.insured), event.on, event.beganUnderCover);
    if (obstacle !== undefined) return obstacle;
    if (event.cause == null) return askFor('cause');
    const { nationalPension } = x.person;
    if (event.permanentIncapacity == null)
      return askFor('permanentIncapacity', ...(event.grades == null ? ['grades'] : []));
    return answered(
      x,
      'laborInsurance.disability',
      disabilityArticle,
      {
        ...datesOf(x.person, event.on, x.asOf),
        ...recordFacts(x.person, x.covers, scheme),
        grades: event.grades,
        permanentIncapacity: event.permanentIncapacity,
        previousGrade: event.previousGrade,
        dependants: x.person.dependants,
        ...(nationalPension?.coverage == null ? {} : { nationalPension: { coverage: nationalPension.coverage } }),
      },
      event.permanentIncapacity && x.person.dependants == null ? ['dependants'] : [],
    );
  },
);

const familyArticle = article('勞保62');
const familyDeath = onEvent(
  {
    key: 'laborInsurance.familyDeath',
    scheme,
    title: { zh: '勞保家屬死亡給付（喪葬津貼）', en: 'Labor insurance funeral grant for family' },
    article: familyArticle,
    limitation: 'laborInsurance',
    where: 'counter',
    documents: ['claimForm', 'passbook', 'deathCertificate'],
  },
  ['lostRelative'],
  (x, event) => {
    const standing = coverAt(x.covers, scheme, event.on, event.insured);
    if (standing.state === 'unknown') return askFor('insured');
    if (standing.state !== 'covered') {
      return refuse(
        'rights.notInsuredOnDay',
        '家屬死亡那天沒有勞保',
        'Not insured on the day the relative died',
        familyArticle,
      );
    }
    if (event.relation == null) return askFor('relation');
    if (event.relation === 'other') {
      return refuse(
        'familyDeath.relation',
        '限父母、配偶、子女死亡',
        'Only for parents, spouse and children',
        familyArticle,
      );
    }
    return answered(x, 'laborInsurance.familyDeath', familyArticle, {
      ...datesOf(x.person, event.on, x.asOf),
      ...recordFacts(x.person, x.covers, scheme),
      relation: event.relation,
      ageOfDeceased: event.ageOfDeceased,
    });
  },
);

export const laborInsuranceRights: readonly RightRule[] = [maternity, birthSubsidy, familyDeath, disability, sickness];
