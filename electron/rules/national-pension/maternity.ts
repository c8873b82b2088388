import { z } from 'zod';
import { assumedStep, estimateCaution, onceStep, statementStep } from '../benefit-steps.ts';
import { type Day, parseDay } from '../calendar.ts';
import { dayFact, readFacts } from '../case.ts';
import { claimDates, lapsedWords, nationalPensionLimitation } from '../claim-dates.ts';
import { fixedMonths } from '../fixed-months.ts';
import { type Law, moneyOn } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { article, caution, shownMoney } from '../trace.ts';
import { expectedBirthCautions } from '../expected-birth.ts';

const schema = z.object({
  eventOn: dayFact.nullish(),
  applyOn: dayFact.nullish(),
  deliveredOn: dayFact.nullish(),
  children: z.int().min(1).max(12).nullish(),
});
const factNames = new Set(Object.keys(schema.shape));
const source = article('國民年金法32-1');
const subsidySource = article('國民年金生育補助');

/** The sum assured for a birth begins with births on this day, 115-01-01. */
const subsidySince = parseDay('2026-01-01');
/** Plural births were seen in the wording in force since this day, 104-12-18. */
const pluralSeenSince = parseDay('2015-12-18');

/** National Pension maternity benefit 國民年金生育給付, lifted to the sum assured for births from 115-01-01. */
export function answerNationalPensionMaternity(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.deliveredOn ?? facts.eventOn ?? asOf;
  const dates = claimDates(law, on, facts.applyOn, Math.max(on, asOf), nationalPensionLimitation);
  const children = facts.children ?? 1;
  const { option, monthsStep, step } = fixedMonths(
    law,
    {
      code: 'nationalPension.maternity.amount',
      amount: 'nationalPension.monthlyAmount',
      months: 'nationalPension.maternityMonths',
      label: { zh: '國民年金生育給付', en: 'National Pension maternity benefit' },
      source,
    },
    on,
    children,
  );
  const words = {
    zh: '加保期間分娩或早產、保費繳清、照規定申請',
    en: 'the birth under cover, premiums paid, application in order',
  };
  const steps = [assumedStep('nationalPension.maternity.assumed', words, source), monthsStep, step];
  const options: Record<string, object> = { maternity: option };
  const cautions = [
    estimateCaution('nationalPension.maternity'),
    ...expectedBirthCautions(on, asOf),
    ...dates.cautions,
  ];
  if (dates.lapsed) {
    steps.push(statementStep('claim.lapsed', lapsedWords, nationalPensionLimitation.source));
    const unused = unusedFacts(given, factNames);
    return { eligible: false, options: {}, reasons: ['claim.lapsed'], steps, cautions: [...cautions, ...unused] };
  }
  let total = option.amount;
  if (on >= subsidySince) {
    const assured = moneyOn(law, 'nationalPension.birthSubsidy', on);
    const subsidy = Math.max(0, assured.value * children - option.amount);
    if (subsidy > 0) {
      total += subsidy;
      options['birthSubsidy'] = { amount: subsidy, per: 'once' };
      const label = { zh: '生育補助', en: 'Birth subsidy' };
      const expression = `${shownMoney(assured.value)} × ${children} − ${shownMoney(option.amount)}`;
      steps.push(
        onceStep('nationalPension.maternity.birthSubsidy', label, expression, subsidy, subsidySource, [assured]),
      );
      cautions.push(
        caution(
          'nationalPension.maternity.birthSubsidySource',
          {
            zh: '補助依主管機關發布的新聞，規定全文沒有看到；欠繳保費時另有規定。',
            en: 'The subsidy is from press releases; the rules were not seen, and arrears have a rule of their own.',
          },
          subsidySource,
        ),
      );
    }
  }
  options['total'] = { amount: total, per: 'once' };
  const sum = total === option.amount ? '' : `${shownMoney(option.amount)} + ${shownMoney(total - option.amount)}`;
  steps.push(onceStep('nationalPension.maternity.total', { zh: '合計', en: 'In all' }, sum, total, source));
  if (children > 1 && on < pluralSeenSince) {
    cautions.push(
      caution(
        'nationalPension.maternity.plural',
        {
          zh: '104年12月18日以前雙生以上是否比例增給，還要確認。',
          en: 'That plural births multiply the benefit before 18 December 2015 is to be confirmed.',
        },
        source,
      ),
    );
  }
  steps.push(
    statementStep(
      'nationalPension.maternity.oneInsurance',
      { zh: '同一生產只能擇一社會保險請領', en: 'For one birth only one social insurance pays' },
      source,
    ),
  );
  return { eligible: true, options, reasons: [], steps, cautions: [...cautions, ...unusedFacts(given, factNames)] };
}
