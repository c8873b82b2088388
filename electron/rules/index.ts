/** The rules room: the law as code. What the other rooms may use of it. */
export { type Answer, answerCase, isRefusal, type Refusal } from './engine.ts';
export { englishExpression } from './expression.ts';
export { type Fault, RuleFault } from './fault.ts';
export type { Law } from './law.ts';
export { loadLaw } from './law-loader.ts';
export { checkIdentifier, type IdentifierCheck } from './identifiers/check.ts';
export type { AnnuityOption, LumpSumOption, OldAgeOptions } from './labor-insurance/old-age.ts';
export {
  type AgeInMonths,
  type ClaimMonth,
  type Crossing,
  type OldAgeOverTime,
  oldAgeOverTime,
  type OneOff,
  type OverTimeAssumptions,
  type TotalsToAge,
} from './labor-insurance/old-age-over-time.ts';
