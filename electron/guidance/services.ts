import { z } from 'zod';
import { calendarDate, text } from '../../src/contract/text.ts';
import { articleKey } from './articles.ts';
import { topic } from './topics/topic.ts';

/** `LI-09`, or one kind of claim under an item: `LI-09-maternity`. */
export const serviceKey = z.string().regex(/^[A-Z]{2}-\d{2}(-[a-z][A-Za-z]*)?$/);

/** Who may come: 本人, 代理人, 雇主, 工會, 遺屬, 法定代理人, 一群勞工, 家庭雇主. */
export const COMERS = [
  'self',
  'agent',
  'employer',
  'union',
  'heir',
  'legalRepresentative',
  'workers',
  'household',
] as const;

/** What the visitor takes along, or what is kept. */
export const OUTPUTS = [
  'receipt',
  'receiptPerPerson',
  'estimate',
  'printout',
  'statusSheet',
  'certificate',
  'slip',
  'documentSlip',
  'referralSlip',
  'information',
  'signOff',
  'effectNote',
  'unitNumberLater',
] as const;

/** Kinds of counter that do a service: 全功能, 快速, 機動, 國民年金補單. */
export const COUNTER_KINDS = ['full', 'express', 'mobile', 'nationalPensionSlip'] as const;

const documentAsked = z.strictObject({
  document: z.string().min(1),
  /** `agent` = only where somebody else comes. */
  need: z.enum(['always', 'agent']).default('always'),
  /** In which case it is asked; left out where it always is. */
  when: z.string().min(1).optional(),
  /** In which case it is not needed after all. */
  waived: z.string().min(1).optional(),
  /** Why this service asks for it, where that differs from the paper's own reason. */
  why: z.string().min(1).optional(),
  at: z.array(articleKey).default([]),
});

/** One thing that can be done at a counter 受理項目. */
export const service = z.strictObject({
  key: serviceKey,
  name: text,
  words: z.array(z.string().min(1)).min(1),
  who: z.array(z.enum(COMERS)).min(1),
  forms: z.array(z.string().min(1)),
  /** The item whose form serves this one too. */
  sameFormAs: serviceKey.optional(),
  documents: z.array(documentAsked),
  steps: z.array(z.string().min(1)).min(2),
  outputs: z.array(z.enum(OUTPUTS)).min(1),
  clocks: z.array(z.string().min(1)),
  at: z.array(articleKey).min(1),
  /** Articles that seem to apply and that nobody has confirmed. */
  unconfirmed: z.array(articleKey).default([]),
  counters: z.array(z.enum(COUNTER_KINDS)).min(1),
  topics: z.array(topic).min(1),
  /** Questions of the rules engine that give figures for it. */
  questions: z.array(z.string().min(1)).default([]),
  events: z.array(z.string().min(1)).default([]),
  referrals: z.array(z.string().min(1)).default([]),
  cautions: z.array(z.string().min(1)).default([]),
  /** electronic = can be signed for on the pad, paper = by hand on paper, elsewhere = handed in at another office. */
  signature: z.enum(['electronic', 'paper', 'elsewhere']),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
});
export type Service = z.output<typeof service>;

/** The items of one scheme. */
export const serviceGroup = z.strictObject({
  key: z.string().regex(/^[A-Z]{2}$/),
  ...text.shape,
  from: calendarDate,
  /** No item costs anything at the counter; the article that says so, where one does. */
  fee: z.strictObject({ at: z.array(articleKey) }),
});
export type ServiceGroup = z.output<typeof serviceGroup>;

const services = z.strictObject({ services: z.array(service).min(1) });
const groups = z.strictObject({ groups: z.array(serviceGroup).min(1) });

export function readServices(document: unknown): Service[] {
  return services.parse(document).services;
}
export function readServiceGroups(document: unknown): ServiceGroup[] {
  return groups.parse(document).groups;
}

/** `LI-09` of `LI-09-maternity`: the code on the list of items and on a receipt. */
export function itemCode(key: string): string {
  return key.slice(0, 5);
}
