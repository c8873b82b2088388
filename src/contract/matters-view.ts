import { z } from 'zod';
import { MATTER_OUTCOMES, PAPER_STATES } from './matter-terms.ts';
import { servicePage, servicePaper } from './services-view.ts';

/** What is done in a visit 辦理事項, as the clerk sees it: texts in Chinese, dates in 民國 years. */
const line = z.string().min(1);

export const paperState = z.enum(PAPER_STATES);
export const matterOutcome = z.enum(MATTER_OUTCOMES);

const matterPaper = servicePaper.extend({
  state: paperState,
  /** Sheets handed in. */
  pages: z.int(),
  note: z.string(),
  /** Asked only where somebody else comes. */
  agent: z.boolean(),
  /** Until when it is to be brought, `115/12/10（四）`; empty where it is not missing or no clock says so. */
  due: z.string(),
});

export const matterView = z.strictObject({
  key: line,
  /** Key of the service in the catalogue. */
  service: line,
  code: line,
  name: line,
  group: line,
  /** How it may be signed: on the pad, by hand on the form, or at another office. */
  signature: z.enum(['electronic', 'paper', 'elsewhere']),
  signatureName: line,
  /** The old-age claim: estimated, chosen and signed in its own steps. */
  isOldAge: z.boolean(),
  /** Noted by the program when something was printed or changed; it cannot be taken away. */
  automatic: z.boolean(),
  outcome: matterOutcome,
  outcomeName: line,
  note: z.string(),
  referral: z.string(),
  papers: z.array(matterPaper),
  /** Rights whose estimate may be laid beside this matter on the customer's page, and which are. */
  estimates: z.array(z.strictObject({ right: line, title: line, brief: line, shown: z.boolean() })),
  forms: servicePage.shape.forms,
  steps: servicePage.shape.steps,
  clocks: servicePage.shape.clocks,
  cautions: servicePage.shape.cautions,
  referrals: servicePage.shape.referrals,
});
export type MatterView = z.infer<typeof matterView>;

export const mattersView = z.strictObject({
  rows: z.array(matterView),
  /** What may also be meant: by the customer's words and the events of what is done already. */
  suggested: z.array(z.strictObject({ key: line, code: line, name: line, why: line })),
  /** Why the papers cannot be given to the customer yet; empty where they can. */
  blocked: z.string(),
  /** Nothing was taken in or handed out: there is nothing to sign for. */
  nothingToSign: z.boolean(),
  disputed: z.array(line),
});
export type MattersView = z.infer<typeof mattersView>;
