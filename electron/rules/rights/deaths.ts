import { parseDay } from '../calendar.ts';
import { article } from '../articles.ts';
import { type CoveredScheme, coverAt, type Covers, coversOf, occupationalActSince, type Standing } from './covers.ts';
import type { LifeEvent, RightsPerson } from './facts.ts';
import { averageFacts, datesOf, recordFacts } from './person-facts.ts';
import { answered, askFor, dayText, type Examination, type Finding, onEvent, refuse, type RightRule } from './right.ts';

type Death = Extract<LifeEvent, { kind: 'died' | 'lostRelative' }>;
const kinds = ['died', 'lostRelative'] as const;

/** Who died: the person of the record, or a relative with facts of their own. */
interface Deceased {
  person: RightsPerson;
  covers: Covers;
}

function deceasedOf(x: Examination, event: Death): Deceased | null {
  if (event.kind === 'died') return { person: x.person, covers: x.covers };
  return event.deceased == null ? null : { person: event.deceased, covers: coversOf(event.deceased) };
}

function coverOf({ covers }: Deceased, scheme: CoveredScheme, event: Death): Standing {
  return coverAt(covers, scheme, event.on, event.kind === 'died' ? event.insured : null);
}

function pensionOf(deceased: Deceased, event: Death, benefit: string): number | null {
  if (event.pensionerMonthly != null) return event.pensionerMonthly;
  const drawn = deceased.person.benefitsReceived?.find((one) => one.benefit === benefit && one.form === 'annuity');
  return drawn?.monthly ?? null;
}

function survivorFacts(event: Death): Record<string, unknown> {
  return { survivors: event.survivors, anySurvivor: event.anySurvivor };
}

/** Examines a death. Where the record of a relative was not given, one right asks for it on behalf of all. */
function onDeath(
  data: Parameters<typeof onEvent>[0],
  examine: (x: Examination, event: Death, deceased: Deceased) => Finding | null,
): RightRule {
  return onEvent(data, kinds, (x, event) => {
    const deceased = deceasedOf(x, event);
    if (deceased !== null) return examine(x, event, deceased);
    return data.key === 'laborInsurance.death' ? askFor('deceased') : null;
  });
}

const laborArticle = article('勞保63至63-4');
const survivorDocuments = ['claimForm', 'deathCertificate', 'household', 'funeralReceipts', 'survivorProof'] as const;
const laborDeath = onDeath(
  {
    key: 'laborInsurance.death',
    scheme: 'laborInsurance',
    title: { zh: '勞保本人死亡給付', en: 'Labor insurance death benefits' },
    article: laborArticle,
    limitation: { annuityBeside: 'laborInsurance' },
    where: 'counter',
    documents: survivorDocuments,
  },
  (x, event, deceased) => {
    const { person, covers } = deceased;
    const pensionerMonthly = pensionOf(deceased, event, 'laborInsurance.oldAge');
    const standing = coverOf(deceased, 'laborInsurance', event);
    const known = person.coverage != null || person.averageSalary6 != null || pensionerMonthly !== null;
    if (standing.state === 'unknown' && !known) return askFor('salaryHistory');
    if (standing.state === 'never' && pensionerMonthly === null) {
      return refuse('rights.notInsured', '死亡以前沒有勞保', 'Never in labor insurance', laborArticle);
    }
    if (event.cause === 'occupational' && event.on >= occupationalActSince && standing.state === 'covered') {
      return refuse(
        'rights.occupational',
        '職業災害死亡，請領職災死亡給付',
        'An occupational death: the occupational benefits apply',
        article('職保29'),
      );
    }
    if (event.cause == null && standing.state === 'covered') return askFor('cause');
    return answered(x, 'laborInsurance.death', laborArticle, {
      ...datesOf(person, event.on, x.asOf),
      ...recordFacts(person, covers, 'laborInsurance'),
      ...survivorFacts(event),
      averageSalary36: person.averageSalary36,
      coverageAfter60: person.coverageAfter60,
      pensionerMonthly,
      familyGrantPaid: event.familyGrantPaid,
      coverEndedOn: standing.state === 'ended' ? dayText(standing.on) : null,
      sameUnitYears: person.sameUnitYears,
      hazardousYears: person.hazardousYears,
      sex: person.sex,
    });
  },
);

/** Seniority before the law of annuities, 98-01-01, opens the difference. */
const annuitiesSince = parseDay('2009-01-01');
const differenceArticle = article('勞保63-1第2項');
const oldAgeDifference = onDeath(
  {
    key: 'laborInsurance.oldAgeDifference',
    scheme: 'laborInsurance',
    title: { zh: '勞保老年給付差額', en: 'Difference of the old-age lump sum' },
    article: differenceArticle,
    limitation: 'laborInsurance',
    where: 'counter',
    documents: survivorDocuments,
  },
  (x, event, deceased) => {
    const { person, covers } = deceased;
    if (pensionOf(deceased, event, 'laborInsurance.oldAge') === null) {
      return event.pensionerMonthly === undefined && person.benefitsReceived == null
        ? askFor('pensionerMonthly')
        : refuse('oldAgeDifference.noAnnuity', '過世時沒有領老年年金', 'Drew no old-age annuity', differenceArticle);
    }
    const before = covers.laborInsurance?.some((one) => one.from < annuitiesSince) ?? person.insuredBefore2009 ?? null;
    if (before === null) return askFor('coverage');
    if (!before) {
      return refuse(
        'oldAgeDifference.noSeniorityBefore2009',
        '98年以前沒有年資，沒有差額',
        'No seniority before 2009, so no difference',
        differenceArticle,
      );
    }
    if (event.lumpSum == null || event.annuityReceived == null) return askFor('lumpSum', 'annuityReceived');
    return answered(x, 'laborInsurance.oldAgeDifference', differenceArticle, {
      lumpSum: event.lumpSum,
      received: event.annuityReceived,
      insuredBefore2009: true,
    });
  },
);

const accidentArticle = article('職保49至51');
const accidentDeath = onDeath(
  {
    key: 'occupationalAccident.death',
    scheme: 'occupationalAccident',
    title: { zh: '職災死亡給付', en: 'Occupational death benefits' },
    article: accidentArticle,
    limitation: { annuityBeside: 'occupationalAccident' },
    where: 'counter',
    documents: survivorDocuments,
  },
  (x, event, deceased) => {
    const { person, covers } = deceased;
    if (event.cause === 'ordinary') {
      return refuse('rights.ordinary', '不是職業災害造成的', 'Not caused by work', accidentArticle);
    }
    const accidentOn = event.accidentOn ?? event.on;
    const standing = coverAt(covers, 'occupationalAccident', accidentOn, event.kind === 'died' ? event.insured : null);
    if (event.cause == null) {
      return standing.state === 'covered' || standing.state === 'unknown'
        ? askFor('cause')
        : refuse(
            'rights.notInsured',
            '事故那天沒有職災保險',
            'Not insured on the day of the accident',
            accidentArticle,
          );
    }
    if (standing.state === 'unknown' && person.averageSalary6 == null) return askFor('salaryHistory');
    if (standing.state === 'never' || standing.state === 'ended') {
      return event.on >= occupationalActSince
        ? askFor('employed')
        : refuse('rights.notInsured', '事故那天沒有加保', 'Not insured on the day of the accident', accidentArticle);
    }
    return answered(x, 'occupationalAccident.death', accidentArticle, {
      ...averageFacts(person, covers, 'occupationalAccident'),
      ...survivorFacts(event),
      diedOn: dayText(event.on),
      applyOn: dayText(x.asOf),
      birthDate: dayText(person.birthDate),
      insuredBefore2009: person.insuredBefore2009,
      coverage: person.coverage,
      averageSalary60: person.averageSalary60,
    });
  },
);

const pensionArticle = article('國民年金法39、40');
const pensionData = {
  scheme: 'nationalPension',
  article: pensionArticle,
  where: 'counter',
  documents: survivorDocuments,
} as const;

function pensionObstacle(deceased: Deceased, event: Death): Finding | undefined {
  const standing = coverOf(deceased, 'nationalPension', event);
  if (standing.state === 'unknown') return askFor('nationalPension');
  if (standing.state === 'never') {
    return refuse('rights.notInsured', '死亡以前沒有國保', 'Never in the National Pension', pensionArticle);
  }
  return undefined;
}

const pensionFuneral = onDeath(
  {
    ...pensionData,
    key: 'nationalPension.funeral',
    title: { zh: '國保喪葬給付', en: 'National Pension funeral benefit' },
    limitation: 'nationalPension',
  },
  (x, event, deceased) => {
    const obstacle = pensionObstacle(deceased, event);
    if (obstacle !== undefined) return obstacle;
    if (coverOf(deceased, 'nationalPension', event).state !== 'covered') {
      return refuse(
        'rights.notInsuredOnDay',
        '死亡那天沒有國保',
        'Not in the National Pension on that day',
        pensionArticle,
      );
    }
    return answered(x, 'nationalPension.funeral', pensionArticle, {
      diedOn: dayText(event.on),
      applyOn: dayText(x.asOf),
    });
  },
);

const pensionSurvivors = onDeath(
  {
    ...pensionData,
    key: 'nationalPension.death',
    title: { zh: '國保遺屬年金', en: 'National Pension survivor annuity' },
    limitation: { annuityBeside: 'nationalPension' },
    only: ['survivorAnnuity'],
  },
  (x, event, deceased) => {
    const obstacle = pensionObstacle(deceased, event);
    if (obstacle !== undefined) return obstacle;
    if (event.survivors == null && event.anySurvivor !== false) return askFor('survivors');
    const standing = coverOf(deceased, 'nationalPension', event);
    const found = answered(x, 'nationalPension.death', pensionArticle, {
      ...survivorFacts(event),
      birthDate: dayText(deceased.person.birthDate),
      diedOn: dayText(event.on),
      applyOn: dayText(x.asOf),
      coverage: deceased.person.nationalPension?.coverage,
      coverEndedOn: standing.state === 'ended' ? dayText(standing.on) : null,
      pensionerMonthly: pensionOf(deceased, event, 'nationalPension.oldAge'),
    });
    if (found.standing !== 'eligible' || found.outcome?.options['survivorAnnuity'] !== undefined) return found;
    return refuse(
      'nationalPension.noSurvivor',
      '沒有符合條件的遺屬，只有喪葬給付',
      'No survivor meets the conditions; the funeral benefit alone is paid',
      pensionArticle,
    );
  },
);

const farmersArticle = article('農民健康保險條例40');
const farmersFuneral = onDeath(
  {
    key: 'farmers.funeral',
    scheme: 'farmers',
    title: { zh: '農保喪葬津貼', en: "Farmers' funeral grant" },
    article: farmersArticle,
    limitation: {
      none: { zh: '請領期限請洽農會。', en: 'Ask the association for the time to claim.' },
      article: farmersArticle,
    },
    where: 'farmersAssociation',
    documents: ['claimForm', 'passbook', 'deathCertificate', 'household', 'funeralReceipts'],
  },
  (x, event, deceased) => {
    const standing = coverOf(deceased, 'farmers', event);
    if (standing.state === 'unknown') return askFor('farmers');
    if (standing.state !== 'covered') {
      return refuse(
        'rights.notInsuredOnDay',
        '死亡那天沒有農保',
        "Not in farmers' insurance on that day",
        farmersArticle,
      );
    }
    return answered(x, 'farmers.funeral', farmersArticle, { diedOn: dayText(event.on) });
  },
);

const heirsArticle = article('勞退26、28');
const pensionHeirs = onDeath(
  {
    key: 'laborPension.heirs',
    scheme: 'laborPension',
    title: { zh: '勞工退休金由遺屬或指定人請領', en: 'Labor pension of the deceased' },
    article: heirsArticle,
    limitation: 'laborPensionHeirs',
    where: 'counter',
    documents: ['pensionForm', 'passbook', 'deathCertificate', 'household'],
  },
  (x, event, { person }) => {
    const { laborPension } = person;
    if (laborPension == null) return askFor('laborPension');
    if ((laborPension.balance ?? 0) === 0 && (laborPension.months ?? 0) === 0) {
      return refuse('laborPension.noAccount', '沒有新制勞退的提繳', 'No labor pension account', heirsArticle);
    }
    if (laborPension.balance == null) return askFor('accountBalance');
    return answered(x, 'laborPension.withdrawal', heirsArticle, {
      diedOn: dayText(event.on),
      applyOn: dayText(x.asOf),
      accountBalance: laborPension.balance,
    });
  },
);

export const deathRights: readonly RightRule[] = [
  laborDeath,
  oldAgeDifference,
  accidentDeath,
  pensionFuneral,
  pensionSurvivors,
  farmersFuneral,
  pensionHeirs,
];
