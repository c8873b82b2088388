import { z } from 'zod';
import type { Caution, Step } from '../../../src/contract/answer.ts';
import { answerCase, isRefusal, type Law } from '../../rules/index.ts';

const monthlyAmount = z.object({ amount: z.int() });

/** What the National Pension adds to a combined annuity (國保勞保年資併計). */
export interface NationalPensionPart {
  /** Whole NT$ a month; null where the law's amount is not known for that day. */
  readonly amount: number | null;
  readonly steps: readonly Step[];
  readonly cautions: readonly Caution[];
}

/** In the combined case the National Pension is paid by its formula B only (國民年金法32; 監理會第54次會議紀錄). */
export function nationalPensionPart(
  law: Law,
  { birthDate, months, applyOn }: { birthDate: string; months: number; applyOn: string },
): NationalPensionPart {
  const answer = answerCase(law, {
    id: 'nationalPension',
    asOf: applyOn,
    ask: 'nationalPension.oldAge',
    facts: { birthDate, coverage: { months }, barredFromA: true },
  });
  if (isRefusal(answer)) {
    return { amount: null, steps: [], cautions: [{ code: answer.error.code, text: answer.error.message }] };
  }
  return {
    amount: monthlyAmount.safeParse(answer.options['annuity']).data?.amount ?? null,
    steps: answer.steps,
    cautions: answer.cautions,
  };
}
