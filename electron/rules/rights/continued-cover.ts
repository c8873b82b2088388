import type { Step } from '../../../src/contract/answer.ts';
import { anniversary, type Day, nextDay } from '../calendar.ts';
import { countOn } from '../law.ts';
import { isPlainObject } from '../plain-object.ts';
import { article } from '../articles.ts';
import { coverAt } from './covers.ts';
import { laborMonths } from './old-age.ts';
import { answered, askFor, dayText, type Examination, type Finding, onEvent, refuse, type RightRule } from './right.ts';

/** Insured years that continued cover after a lay-off asks for (勞保9-1). */
const laidOffYears = 15;

/** The insured salary of the latest spell, which continued cover keeps; null where nothing tells. */
function latestSalary(x: Examination): number | null {
  return x.covers.latestSalary ?? x.person.averageSalary6 ?? null;
}

/** What the person pays a month for a kind of continued cover, by the engine's premium. */
function premiumOf(x: Examination, on: Day, facts: Record<string, unknown>): Finding {
  const insuredSalary = latestSalary(x);
  if (insuredSalary === null) return askFor('averageSalary6');
  const source = article('勞保15');
  const found = answered(x, 'laborInsurance.premium', source, { insuredSalary, eventOn: dayText(on), ...facts });
  if (found.standing !== 'eligible' || found.outcome === null) return found;
  const { premium } = found.outcome.options;
  const insured = isPlainObject(premium) ? premium['insured'] : undefined;
  const steps: readonly Step[] = found.outcome.steps;
  const options = typeof insured === 'number' ? { premium: { amount: insured, per: 'month' } } : {};
  return { ...found, outcome: { ...found.outcome, options, steps } };
}

const laidOffArticle = article('勞保9-1，裁減資遣續保辦法3');
const laidOffCover = onEvent(
  {
    key: 'laborInsurance.continuedCover',
    scheme: 'laborInsurance',
    title: { zh: '被資遣後繼續參加勞保', en: 'Continued labor insurance after a lay-off' },
    article: laidOffArticle,
    limitation: { years: 2, article: laidOffArticle },
    where: 'counter',
    documents: ['continuedCoverForm', 'layOffProof', 'passbook'],
    pays: true,
  },
  ['leftJob'],
  (x, event) => {
    if (event.leaving === 'voluntary' || event.leaving === 'fixedTerm') {
      return refuse('continuedCover.notLaidOff', '限被裁減資遣的人', 'Only for those laid off', laidOffArticle);
    }
    const standing = coverAt(x.covers, 'laborInsurance', event.on, event.insured);
    if (standing.state === 'never') {
      return refuse('rights.notInsured', '離職前沒有勞保', 'Never in labor insurance before leaving', laidOffArticle);
    }
    const months = laborMonths(x, event.on);
    if (months === null) return askFor('coverage');
    if (months < laidOffYears * 12) {
      return refuse(
        'continuedCover.fewerThan15Years',
        '勞保年資未滿15年',
        'Fewer than 15 insured years',
        laidOffArticle,
      );
    }
    const { birthDate } = x.person;
    const statutory = birthDate == null ? null : countOn(x.law, 'laborInsurance.oldAge.statutoryAge', birthDate).value;
    if (birthDate != null && statutory !== null && x.asOf >= anniversary(birthDate, statutory)) {
      return refuse(
        'continuedCover.oldAgeOpen',
        '已符合請領老年給付，不能再續保',
        'Old age can be claimed, so cover is not continued',
        laidOffArticle,
      );
    }
    if (event.leaving == null) return askFor('leaving');
    return premiumOf(x, nextDay(event.on), { category: 'laidOff' });
  },
);

const injuredArticle = article('職保77，職災續保辦法5');
const injuredCover = onEvent(
  {
    key: 'occupationalAccident.continuedCover',
    scheme: 'occupationalAccident',
    title: { zh: '職災醫療期間離職後繼續參加勞保', en: 'Continued cover while an occupational injury is treated' },
    article: injuredArticle,
    limitation: { years: 5, article: injuredArticle },
    where: 'counter',
    documents: ['continuedCoverForm', 'sicknessCertificate', 'passbook'],
    pays: true,
  },
  ['leftJob'],
  (x, event) => {
    const injured = x.events.some((one) => one.kind === 'injuredAtWork' && one.on <= event.on);
    if (!injured && event.stillTreated == null) return null;
    if (event.stillTreated == null) return askFor('stillTreated');
    if (!event.stillTreated) {
      return refuse('continuedCover.notTreated', '職災醫療已經結束', 'The treatment has ended', injuredArticle);
    }
    return premiumOf(x, nextDay(event.on), { category: 'occupationalContinuation', continuationYear: 1 });
  },
);

const parentalArticle = article('性平法16');
const parentalCover = onEvent(
  {
    key: 'laborInsurance.parentalCover',
    scheme: 'laborInsurance',
    title: { zh: '育嬰留職停薪期間繼續參加勞保', en: 'Continued labor insurance during parental leave' },
    article: parentalArticle,
    limitation: {
      none: {
        zh: '留職停薪時由單位一起申報；自付的保費可以延後3年繳。',
        en: 'Reported by the unit with the leave; the own premium may be paid up to 3 years later.',
      },
      article: parentalArticle,
    },
    where: 'unit',
    documents: ['leaveProof'],
    pays: true,
  },
  ['childUnderThree', 'gaveBirth'],
  (x, event) => {
    if (event.leaveFrom == null) return askFor('leaveFrom');
    const standing = coverAt(x.covers, 'laborInsurance', event.leaveFrom, event.insured);
    if (standing.state === 'unknown') return askFor('insured');
    if (standing.state !== 'covered') {
      return refuse(
        'rights.notInsuredOnDay',
        '留職停薪開始那天沒有勞保',
        'Not insured when the leave begins',
        parentalArticle,
      );
    }
    return premiumOf(x, event.leaveFrom, { category: 'parentalOther' });
  },
);

export const continuedCoverRights: readonly RightRule[] = [laidOffCover, injuredCover, parentalCover];
