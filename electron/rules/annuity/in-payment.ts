import type { Caution, Step } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import { estimateCaution, monthlyStep, statementStep } from '../benefit-steps.ts';
import { type Day, dayOf, isoMonth, monthOf, rocMonth } from '../calendar.ts';
import { articles } from '../labor-insurance/articles.ts';
import { fullRecovery, fullRecoverySteps, loanRecovery, loanRecoverySteps } from '../labor-insurance/loan-recovery.ts';
import { annuityOfPensioner } from '../labor-insurance/survivor-annuity.ts';
import { countOn, type Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { caution } from '../trace.ts';
import { type CpiRound, cpiRound, cpiRoundSteps, cpiSource } from './cpi-round.ts';
import { type InPaymentFacts, inPaymentFactNames, readInPaymentFacts } from './in-payment-facts.ts';

const kindWords: Readonly<Record<InPaymentFacts['kind'], Text>> = {
  oldAge: { zh: '老年年金', en: 'Old-age annuity' },
  disability: { zh: '失能年金', en: 'Disability annuity' },
  survivor: { zh: '遺屬年金', en: 'Survivor annuity' },
};

/** Every yearly look at the prices since the year after the claim, whether it changed the annuity or not. */
function roundsOf(law: Law, { claimYear, monthly, on }: InPaymentFacts): CpiRound[] {
  const rounds: CpiRound[] = [];
  let amount = monthly;
  for (let year = claimYear + 1; ; year += 1) {
    const effective = year * 12 + countOn(law, 'annuity.cpiMonth', dayOf(year * 12, 1)).value - 1;
    if (effective > monthOf(on)) return rounds;
    const round = cpiRound(law, claimYear, effective, amount);
    rounds.push(round);
    amount = round.amount;
  }
}

function roundSteps(claimYear: number, round: CpiRound): Step[] {
  const month = isoMonth(round.effective);
  if (round.hundredths !== undefined) return cpiRoundSteps(`annuity.round.${month}`, claimYear, round);
  return [
    statementStep(
      `annuity.round.${month}`,
      {
        zh: `${rocMonth(round.effective)}：${claimYear - 1911}年請領者沒有調整`,
        en: `${month}: claims of ${claimYear} were not adjusted`,
      },
      cpiSource,
      [round.row],
    ),
  ];
}

function roundCautions(rounds: readonly CpiRound[]): Caution[] {
  const secondary = rounds.filter((round) => round.row.used.standing !== 'A').map((round) => round.effective);
  if (secondary.length === 0) return [];
  return [
    caution(
      'annuity.secondarySource',
      {
        zh: `${secondary.map(rocMonth).join('、')}的調整不是從正式公告查來的，請再核對。`,
        en: `The adjustments of ${secondary.map(isoMonth).join(', ')} were not read in an official text; check them.`,
      },
      cpiSource,
    ),
  ];
}

const withoutSupplement = caution(
  'annuity.monthlyAsGranted',
  {
    zh: '每月金額以核定時的整數元為準；有加發眷屬或遺屬補助的，請向承辦單位確認調整的方式。',
    en: 'Starts from the whole-dollar amount as granted; how additions for persons are adjusted is to be confirmed.',
  },
  cpiSource,
);

const loanInterest = caution(
  'annuity.loanInterest',
  {
    zh: '扣減期間的貸款利息、以後的物價調整都沒有算進去；實際期數以扣還當日的本息為準。',
    en: 'Interest during the deduction and later adjustments are not included; the balance on each day counts.',
  },
  articles.loan,
);

/**
 * An annuity in payment (question `annuity.inPayment`): the granted amount after every price adjustment of its claim year up
 * to a day (勞保65-4), what half of it gives the survivors (63-1), and how a relief loan is taken back from it (29).
 * @throws RuleFault `law.unknown` where a rate since the claim was never verified or is not announced yet
 */
export function answerInPayment(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readInPaymentFacts(given, asOf);
  const { claimYear, monthly, on, loan, lumpSum, survivors } = facts;
  const rounds = roundsOf(law, facts);
  const amount = rounds.at(-1)?.amount ?? monthly;
  const words = kindWords[facts.kind];
  const survivor = survivors === undefined ? undefined : annuityOfPensioner(law, amount, survivors, on);
  const recovery = loan === undefined ? undefined : loanRecovery(law, loan, amount, on);
  const once = loan === undefined || lumpSum === undefined ? undefined : fullRecovery(loan, lumpSum);
  const shownRounds = rounds
    .filter((round) => round.hundredths !== undefined)
    .map((round) => ({
      effective: isoMonth(round.effective),
      ratePercent: (round.hundredths ?? 0) / 100,
      increase: round.increase,
      amount: round.amount,
      standing: round.row.used.standing,
    }));
  return {
    eligible: true,
    options: {
      annuity: {
        granted: monthly,
        rounds: shownRounds,
        amount,
        per: 'month',
        ...(recovery === undefined ? {} : { deduction: recovery.deduction, net: amount - recovery.deduction }),
      },
      ...(recovery === undefined ? {} : { loan: recovery }),
      ...(once === undefined ? {} : { lumpSum: once }),
      ...survivor?.options,
    },
    reasons: [],
    steps: [
      monthlyStep(
        'annuity.granted',
        { zh: `${words.zh}，核定時`, en: `${words.en} as granted` },
        '',
        monthly,
        articles.payment,
      ),
      ...rounds.flatMap((round) => roundSteps(claimYear, round)),
      ...(loan === undefined || recovery === undefined ? [] : loanRecoverySteps(law, loan, amount, recovery, on)),
      ...(loan === undefined || once === undefined ? [] : fullRecoverySteps(loan, once)),
      ...(survivor?.steps ?? []),
    ],
    cautions: [
      estimateCaution('annuity'),
      ...roundCautions(rounds),
      withoutSupplement,
      ...(recovery === undefined ? [] : [loanInterest]),
      ...(survivor?.cautions ?? []),
      ...unusedFacts(given, inPaymentFactNames),
    ],
  };
}
