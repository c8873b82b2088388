import { z } from 'zod';
import { money } from './text.ts';

/** What the person pays a month now for one cover, by the rules' own premium functions; an estimate 試算. */
export const ownPremium = z.strictObject({
  key: z.string().min(1),
  label: z.string().min(1),
  /** Whole NT$ a month; null where the rules cannot tell. */
  amount: money.nullable(),
  note: z.string(),
});
export type OwnPremium = z.infer<typeof ownPremium>;
