import { anniversary, thirtyDayCount } from '../calendar.ts';
import { countOn } from '../law.ts';
import { article } from '../articles.ts';
import { caution } from '../trace.ts';
import { coverOn } from './covers.ts';
import { answered, askFor, dayText, fromRecord, onEvent, openingOn, refuse, type RightRule } from './right.ts';

const pensionArticle = article('勞退24');
/** What a monthly pension is computed from and nobody at the counter can tell. */
const monthlyFacts = new Set(['lifeExpectancyYears', 'interestPercent', 'payoutYears']);
const monthlyCaution = caution(
  'laborPension.monthlyLater',
  {
    zh: '也可以選月退休金；金額要用核定當時的平均餘命和利率計算，這裡不能試算。',
    en: 'A monthly pension is open too; its amount needs the life expectancy and rate of the day of decision.',
  },
  pensionArticle,
);
const laborPension = fromRecord(
  {
    key: 'laborPension.withdrawal',
    scheme: 'laborPension',
    title: { zh: '勞工退休金（新制）', en: 'Labor pension' },
    article: pensionArticle,
    limitation: {
      none: {
        zh: '本人請領沒有期限；和勞保老年給付分開，可以都領。',
        en: 'No limit for the person; apart from old age of labor insurance, both can be had.',
      },
      article: pensionArticle,
    },
    where: 'counter',
    documents: ['pensionForm', 'passbook'],
  },
  (x) => {
    const { laborPension: account, birthDate } = x.person;
    if (birthDate == null) return null;
    const age = countOn(x.law, 'laborPension.claimAge', x.asOf).value;
    const opens = anniversary(birthDate, age);
    if (account == null) return x.asOf >= opens ? askFor('laborPension') : null;
    if ((account.months ?? 0) === 0 && (account.balance ?? 0) === 0) {
      return x.asOf >= opens
        ? refuse('laborPension.noAccount', '沒有新制勞退的提繳', 'No labor pension account', pensionArticle)
        : null;
    }
    const disabled = x.events.some((one) => one.kind === 'disabled' && one.permanentIncapacity === true);
    if (account.balance == null) return askFor('accountBalance');
    const found = answered(x, 'laborPension.withdrawal', pensionArticle, {
      birthDate: dayText(birthDate),
      applyOn: dayText(x.asOf),
      accountBalance: account.balance,
      ...(account.months == null ? {} : { coverage: { months: account.months } }),
      ...(disabled && x.asOf < opens ? { severelyDisabled: true } : {}),
    });
    if (found.standing !== 'eligible') return x.asOf < opens ? openingOn(found, opens) : found;
    const known = found.asks.filter(({ fact }) => !monthlyFacts.has(fact));
    return known.length === found.asks.length
      ? found
      : { ...found, asks: known, cautions: [...found.cautions, monthlyCaution] };
  },
);

const farmersMaternityArticle = article('農民健康保險條例25');
const farmersLimit = { zh: '請領期限請洽農會。', en: 'Ask the association for the time to claim.' };
const farmersMaternity = onEvent(
  {
    key: 'farmers.maternity',
    scheme: 'farmers',
    title: { zh: '農保生育給付', en: "Farmers' maternity benefit" },
    article: farmersMaternityArticle,
    limitation: { none: farmersLimit, article: farmersMaternityArticle },
    where: 'farmersAssociation',
    documents: ['claimForm', 'passbook', 'birthCertificate'],
  },
  ['gaveBirth'],
  (x, event) => {
    const standing = coverOn(x.covers, 'farmers', event.on);
    if (standing.state === 'unknown') return askFor('farmers');
    if (standing.state !== 'covered') {
      return refuse(
        'rights.notInsuredOnDay',
        '生產那天沒有農保',
        "Not in farmers' insurance on that day",
        farmersMaternityArticle,
      );
    }
    return answered(x, 'farmers.maternity', farmersMaternityArticle, { deliveredOn: dayText(event.on) });
  },
);

const allowanceArticle = article('老年農民福利津貼暫行條例3、4');
/** Age of the allowance (暫行條例3). */
const allowanceAge = 65;
const farmersAllowance = fromRecord(
  {
    key: 'farmers.oldAgeAllowance',
    scheme: 'farmers',
    title: { zh: '老農津貼', en: 'Old-age farmer allowance' },
    article: allowanceArticle,
    limitation: {
      none: { zh: '從申請並符合條件的當月起發，不補發以前的月份。', en: 'Paid from the month of claim on, not back.' },
      article: allowanceArticle,
    },
    where: 'farmersAssociation',
    documents: ['claimForm', 'passbook'],
  },
  (x) => {
    const { birthDate, farmers } = x.person;
    if (birthDate == null || farmers == null || farmers.spells.length === 0) return null;
    const opens = anniversary(birthDate, allowanceAge);
    if (x.asOf < opens) {
      return refuse(
        'farmers.belowAge',
        '未滿65歲，還不能請領老農津貼',
        'Below 65, so not yet',
        allowanceArticle,
        opens,
      );
    }
    if (x.person.resident == null) return askFor('resident');
    if (!x.person.resident) {
      return refuse('farmers.notResident', '要設籍而且最近3年每年住滿183天', 'Only for residents', allowanceArticle);
    }
    if (x.person.benefitsReceived == null) return askFor('receivedOldAge');
    const days = farmers.spells
      .filter((one) => one.from <= x.asOf)
      .reduce((sum, { from, to }) => sum + thirtyDayCount(from, Math.min(to ?? x.asOf, x.asOf), 30), 0);
    const drawn = x.person.benefitsReceived.some((one) => one.benefit === 'laborInsurance.oldAge');
    return answered(x, 'farmers.oldAgeAllowance', allowanceArticle, {
      birthDate: dayText(birthDate),
      applyOn: dayText(x.asOf),
      coverage: { days },
      insuredSince: dayText(Math.min(...farmers.spells.map((one) => one.from))),
      ...(drawn ? { receivedOldAge: 'laborInsurance' } : {}),
      otherAllowance: x.person.nationalPension?.welfareAllowance,
    });
  },
);

const arrearsArticle = article('勞基法28');
const wageArrears = onEvent(
  {
    key: 'wageArrears.repayment',
    scheme: 'wageArrears',
    title: { zh: '積欠工資墊償', en: 'Wages repaid by the fund' },
    article: arrearsArticle,
    limitation: {
      none: { zh: '沒有看到特別的期限，請儘早一起申請。', en: 'No special limit was seen; claim together soon.' },
      article: arrearsArticle,
    },
    where: 'together',
    documents: ['claimForm', 'closureProof', 'debtProof'],
  },
  ['notPaid'],
  (x, event) => {
    if (event.closed == null) return askFor('closed');
    if (!event.closed) {
      return refuse(
        'wageArrears.notClosed',
        '雇主還沒有歇業、清算或破產，先向勞工局申訴或調解',
        'The employer has not closed; the labor office mediates first',
        arrearsArticle,
      );
    }
    if (event.unpaidMonths == null && event.severanceAndPension == null)
      return askFor('unpaidMonths', 'severanceAndPension');
    return answered(
      x,
      'wageArrears.repayment',
      arrearsArticle,
      {
        eventOn: dayText(event.on),
        monthlyWage: event.monthlyWage,
        unpaidMonths: event.unpaidMonths,
        severanceAndPension: event.severanceAndPension,
        averageWage: event.averageWage,
      },
      event.unpaidMonths == null ? ['unpaidMonths'] : event.severanceAndPension == null ? ['severanceAndPension'] : [],
    );
  },
);

export const otherRights: readonly RightRule[] = [laborPension, farmersMaternity, farmersAllowance, wageArrears];
