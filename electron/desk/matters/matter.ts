import { z } from 'zod';
import { matterOutcome, paperState } from '../../../src/contract/matters-view.ts';
import { moment } from '../../../src/contract/text.ts';

/** The old-age claim has steps of its own; on the list of matters it stands like the others. */
export const OLD_AGE_SERVICE = 'LI-09-oldAge';

const paperMark = z.strictObject({ state: paperState, pages: z.int().min(0), note: z.string() });
export type PaperMark = z.infer<typeof paperMark>;

/** One thing that is done in a visit 辦理事項, as it is saved with the visit. */
export const matter = z.strictObject({
  /** Unique in its visit and never used again: `M1`. */
  key: z.string().min(1),
  /** Key of the service in the catalogue; one that a later catalogue no longer has is left out of every picture. */
  service: z.string().min(1),
  addedAt: moment,
  /** By the key of the document in the catalogue. */
  papers: z.record(z.string(), paperMark),
  outcome: matterOutcome,
  note: z.string(),
  /** Key of the other office, where the visitor was sent on. */
  referral: z.string(),
  /** Rights whose estimate the clerk lays beside it on the customer's page, by their keys and events. */
  estimates: z.array(z.string()).default([]),
  /** Sheets handed out. */
  sheets: z.int().min(0).default(0),
  /** Noted by the program when something was printed or changed. */
  automatic: z.boolean(),
});
export type Matter = z.infer<typeof matter>;

/** A unit a visit is about instead of a person 投保單位; who came for it is in the identity. */
export const visitUnit = z.strictObject({
  number: z.string().min(1),
  businessNumber: z.string(),
  name: z.string().min(1),
});
export type VisitUnit = z.infer<typeof visitUnit>;

/** The responsible person 負責人 needs no mandate of the unit. */
export const RESPONSIBLE = '負責人';
