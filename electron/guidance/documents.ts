import { z } from 'zod';
import { text } from '../../src/contract/text.ts';
import { articleKey } from './articles.ts';

/** A paper that a service asks for 應備文件. */
export const paper = z.strictObject({
  key: z.string().min(1),
  ...text.shape,
  /** original = handed in, copy = a copy handed in, seen = shown and given back. */
  kind: z.enum(['original', 'copy', 'seen']),
  why: z.string().min(1),
  at: z.array(articleKey).default([]),
});
export type PaperAsked = z.output<typeof paper>;

/** An official form 申請書表. */
export const form = z.strictObject({
  key: z.string().min(1),
  ...text.shape,
  /** Left out where nobody has confirmed it. */
  edition: z.string().min(1).optional(),
});
export type Form = z.output<typeof form>;

/** Another office a visitor may need 轉介單位. */
export const referral = z.strictObject({
  key: z.string().min(1),
  ...text.shape,
  phone: z.string(),
  hours: z.string().min(1),
  /** What it does for the visitor. */
  for: z.string().min(1),
  /** What people say who need it and not the Bureau. */
  words: z.array(z.string().min(1)).default([]),
  bring: z.array(z.string().min(1)),
  /** The day somebody confirmed number and hours. */
  checked: z.iso.date().optional(),
});
export type Referral = z.output<typeof referral>;

const papers = z.strictObject({ documents: z.array(paper).min(1) });
const forms = z.strictObject({ forms: z.array(form).min(1) });
const referrals = z.strictObject({ referrals: z.array(referral).min(1) });

export function readPapers(document: unknown): PaperAsked[] {
  return papers.parse(document).documents;
}
export function readForms(document: unknown): Form[] {
  return forms.parse(document).forms;
}
export function readReferrals(document: unknown): Referral[] {
  return referrals.parse(document).referrals;
}
