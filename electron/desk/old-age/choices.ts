import { z } from 'zod';
import type { NationalPensionPart } from './national-pension-part.ts';
import type { Choice } from './picture.ts';

/** The figures of the rules engine that a choice is made of. */
export const laborOptions = z.object({
  annuity: z.object({ amount: z.int(), adjustmentPercent: z.number() }).optional(),
  oneTime: z.object({ amount: z.int() }).optional(),
  lumpSum: z.object({ amount: z.int() }).optional(),
});
type LaborOptions = z.infer<typeof laborOptions>;

const ANNUITY_MONTHS = 180;

/** The choices open to a person: monthly first, then the sums paid once. */
export function choicesFrom(options: LaborOptions, months: number, pension: NationalPensionPart | null): Choice[] {
  const { annuity, oneTime, lumpSum } = options;
  const choices: Choice[] = [];
  if (annuity !== undefined && months >= ANNUITY_MONTHS) {
    choices.push(simple('annuity', annuity.amount, 'month', annuity.adjustmentPercent < 0));
  }
  if (annuity !== undefined && months < ANNUITY_MONTHS) choices.push(combined(annuity.amount, pension));
  if (oneTime !== undefined) choices.push(simple('oneTime', oneTime.amount, 'once', false));
  // Two names for the same sum are one choice to a citizen: the one-time benefit stands for both.
  const isSameSum = oneTime !== undefined && oneTime.amount === lumpSum?.amount;
  if (lumpSum !== undefined && !isSameSum) choices.push(simple('lumpSum', lumpSum.amount, 'once', false));
  return choices;
}

function simple(key: Choice['key'], amount: number, per: Choice['per'], early: boolean): Choice {
  return { key, amount, per, parts: [], early };
}

/** Each insurance rounds its own part; the parts are added (勞保74-2). */
function combined(labor: number, pension: NationalPensionPart | null): Choice {
  const laborPart = { label: { zh: '勞保', en: 'Labor insurance' }, amount: labor };
  if (pension?.amount == null)
    return { key: 'combined', amount: labor, per: 'month', parts: [laborPart], early: false };
  const pensionPart = { label: { zh: '國保', en: 'National Pension' }, amount: pension.amount };
  return {
    key: 'combined',
    amount: labor + pension.amount,
    per: 'month',
    parts: [laborPart, pensionPart],
    early: false,
  };
}
