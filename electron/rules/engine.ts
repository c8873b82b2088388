import { answerCpiAdjustment } from './annuity/cpi-adjustment.ts';
import { answerInPayment } from './annuity/in-payment.ts';
import { type Day, parseDay } from './calendar.ts';
import { readCase } from './case.ts';
import { answerCoverageDays } from './coverage/days.ts';
import { answerObligations } from './enrolment/obligations.ts';
import { answerOldAgeAllowance } from './farmers/old-age-allowance.ts';
import { answerPensionSaving } from './farmers/pension-saving.ts';
import { answerHealthPremium } from './employment-insurance/health-premium.ts';
import { answerFarmersFuneral, answerFarmersMaternity } from './farmers/benefits.ts';
import { type Fault, RuleFault } from './fault.ts';
import { answerIdentifier } from './identifiers/check.ts';
import { answerDeath } from './labor-insurance/death.ts';
import { answerDisability } from './labor-insurance/disability.ts';
import { answerFamilyDeath } from './labor-insurance/family-death.ts';
import { answerMaternity } from './labor-insurance/maternity.ts';
import { answerSickness } from './labor-insurance/sickness.ts';
import { answerOldAge } from './labor-insurance/old-age-answer.ts';
import { answerOldAgeOverTime } from './labor-insurance/old-age-over-time-answer.ts';
import { answerOldAgeDifference } from './labor-insurance/old-age-difference.ts';
import { answerPremium } from './labor-insurance/premium.ts';
import { answerLateFee } from './labor-insurance/late-fee.ts';
import { answerNationalPensionPremium } from './national-pension/premium.ts';
import { answerPensionContribution } from './labor-pension/contribution.ts';
import { answerWithdrawal } from './labor-pension/withdrawal.ts';
import { answerUnemployment } from './employment-insurance/unemployment.ts';
import { answerEarlyReemployment } from './employment-insurance/early-reemployment.ts';
import { answerTraining } from './employment-insurance/training.ts';
import { answerParentalLeave } from './employment-insurance/parental-leave.ts';
import { answerOccupationalSickness } from './occupational-accident/sickness.ts';
import { answerOccupationalDisability } from './occupational-accident/disability.ts';
import { answerOccupationalDeath } from './occupational-accident/death.ts';
import { answerMissing } from './occupational-accident/missing.ts';
import { answerOccupationalCare } from './occupational-accident/care.ts';
import { answerHospitalCare } from './occupational-accident/hospital-care.ts';
import { answerConcurrentPension } from './occupational-accident/concurrent.ts';
import { answerProtectionAct } from './occupational-accident/protection-act.ts';
import type { Law } from './law.ts';
import { answerParameter } from './law-questions/parameter.ts';
import { answerNationalPensionDeath } from './national-pension/death.ts';
import { answerNationalPensionDisability } from './national-pension/disability.ts';
import { answerNationalPensionFuneral } from './national-pension/funeral.ts';
import { answerNationalPensionMaternity } from './national-pension/maternity.ts';
import { answerNationalPensionOldAge } from './national-pension/old-age.ts';
import type { Outcome } from './outcome.ts';
import { isPlainObject } from './plain-object.ts';
import { answerRights } from './rights/all.ts';
import { answerWageArrears } from './wage-arrears/repayment.ts';

/** An answer with its derivation and the law it was computed with. */
export interface Answer extends Outcome {
  id: string;
  ask: string;
  asOf: string;
  lawVersion: string;
}

/** A case that could not be answered. */
export interface Refusal {
  id: string;
  ask: string;
  error: Fault;
}

type Question = (law: Law, facts: Record<string, unknown>, asOf: Day) => Outcome;

const questions: Readonly<Record<string, Question>> = {
  'laborInsurance.oldAge': answerOldAge,
  'laborInsurance.oldAgeDifference': answerOldAgeDifference,
  'laborInsurance.maternity': answerMaternity,
  'laborInsurance.familyDeath': answerFamilyDeath,
  'laborInsurance.death': answerDeath,
  'laborInsurance.disability': answerDisability,
  'laborInsurance.sickness': answerSickness,
  'nationalPension.oldAge': answerNationalPensionOldAge,
  'nationalPension.maternity': answerNationalPensionMaternity,
  'nationalPension.funeral': answerNationalPensionFuneral,
  'nationalPension.disability': answerNationalPensionDisability,
  'nationalPension.death': answerNationalPensionDeath,
  'farmers.maternity': answerFarmersMaternity,
  'farmers.funeral': answerFarmersFuneral,
  'farmers.oldAgeAllowance': answerOldAgeAllowance,
  'farmers.pensionSaving': answerPensionSaving,
  'wageArrears.repayment': answerWageArrears,
  'enrolment.obligations': answerObligations,
  'rights.all': (law, facts, asOf) => answerRights(law, facts, asOf, (name) => questions[name]),
  'annuity.cpiAdjustment': answerCpiAdjustment,
  'annuity.inPayment': answerInPayment,
  'coverage.days': answerCoverageDays,
  'laborInsurance.premium': answerPremium,
  'laborInsurance.lateFee': answerLateFee,
  'nationalPension.premium': answerNationalPensionPremium,
  'laborPension.contribution': answerPensionContribution,
  'laborPension.withdrawal': answerWithdrawal,
  'employmentInsurance.unemployment': answerUnemployment,
  'employmentInsurance.earlyReemployment': answerEarlyReemployment,
  'employmentInsurance.training': answerTraining,
  'employmentInsurance.parentalLeave': answerParentalLeave,
  'employmentInsurance.healthPremium': answerHealthPremium,
  'occupationalAccident.sickness': answerOccupationalSickness,
  'occupationalAccident.disability': answerOccupationalDisability,
  'occupationalAccident.death': answerOccupationalDeath,
  'occupationalAccident.missing': answerMissing,
  'occupationalAccident.care': answerOccupationalCare,
  'occupationalAccident.hospitalCare': answerHospitalCare,
  'occupationalAccident.concurrentPension': answerConcurrentPension,
  'occupationalAccident.protectionAct': answerProtectionAct,
  'identifier.check': answerIdentifier,
  'law.parameter': answerParameter,
  'oldAge.overTime': answerOldAgeOverTime,
};

/** The questions that can be asked. */
export const questionNames: readonly string[] = Object.keys(questions);

function questionFor(ask: string): Question {
  const question = Object.hasOwn(questions, ask) ? questions[ask] : undefined;
  if (question !== undefined) return question;
  throw new RuleFault('ask.unknown', 'ask', {
    zh: `沒有「${ask}」這個問題。請核對 ask 的寫法，例如 laborInsurance.oldAge。`,
    en: `There is no question ${ask}. Check the spelling, such as laborInsurance.oldAge.`,
  });
}

function fieldOf(input: unknown, field: 'id' | 'ask'): string {
  const value = isPlainObject(input) ? input[field] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Answers one case; anything that stands in the way comes back as a fault with a stable code, never as an exception. */
export function answerCase(law: Law, input: unknown): Answer | Refusal {
  try {
    const { id, ask, asOf, facts } = readCase(input);
    const outcome = questionFor(ask)(law, facts, parseDay(asOf));
    const { eligible, options, reasons, steps, cautions, rights } = outcome;
    const answer = { id, ask, asOf, eligible, options, reasons, steps, cautions, lawVersion: law.version };
    return rights === undefined ? answer : { ...answer, rights };
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    return { id: fieldOf(input, 'id'), ask: fieldOf(input, 'ask'), error: error.fault };
  }
}

export function isRefusal(answer: Answer | Refusal): answer is Refusal {
  return 'error' in answer;
}
