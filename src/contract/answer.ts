import { z } from 'zod';
import { calendarDate, text } from './text.ts';

/** How sure a value of the law is: A official text, B secondary source, C unconfirmed. */
export const standing = z.enum(['A', 'B', 'C']);
export type Standing = z.infer<typeof standing>;

/** One dated parameter of the law as a step used it. */
export const usedParameter = z.strictObject({
  name: z.string(),
  from: calendarDate,
  value: z.string(),
  source: z.string(),
  standing,
});
export type UsedParameter = z.infer<typeof usedParameter>;

/** One line of a derivation: what the clerk reads aloud and the receipt prints. */
export const step = z.strictObject({
  /** Stable name of the step, such as `oldAge.formulaB`. */
  code: z.string(),
  label: text,
  /** The calculation as written, such as `45,800 × 31.33 × 1.55%`; empty where nothing is computed. */
  expression: z.string(),
  /** The result as shown, such as `22,241`. */
  value: z.string(),
  unit: z.enum(['dollar', 'dollarPerMonth', 'year', 'month', 'day', 'percent', 'date', 'none']),
  article: text,
  parameters: z.array(usedParameter),
  /** The same step in plain words for a citizen. */
  plain: text,
});
export type Step = z.infer<typeof step>;

/** Something an estimate leaves out or rests on, to be said aloud beside the figure. */
export const caution = z.strictObject({ code: z.string(), text, article: text.optional() });
export type Caution = z.infer<typeof caution>;
