import { z } from 'zod';
import { entitlement } from '../../src/contract/access-view.ts';
import { preferences } from '../../src/contract/customer-view.ts';
import { MARK_KINDS } from '../../src/contract/receipt-life.ts';
import { lifeStory } from '../../src/contract/rights.ts';
import { strokes } from '../../src/contract/signature.ts';
import { assumptions, visitStep } from '../../src/contract/staff-view.ts';
import { calendarDate, moment } from '../../src/contract/text.ts';
import { matter, visitUnit } from './matters/matter.ts';
import { suppliedFacts } from './self-supplied/supplied.ts';

/**
 * One visit as it is saved after every step (臨櫃). Everything a window shows is derived from this, the person's record
 * and the law, so that a crash or a reload loses nothing that was acknowledged.
 */
const identityDraft = z.strictObject({
  /** Of the person, or the insurance number of the unit an employer comes for. */
  identifier: z.string(),
  capacity: z.enum(['self', 'agent', 'employer']),
  agentName: z.string(),
  agentLastFour: z.string(),
  mandateSeen: z.boolean(),
  sighted: z.enum(['none', 'nationalIdCard', 'residentCard', 'passport', 'driverLicence']),
  reason: z.string(),
  words: z.string(),
  chosenPurpose: z.string(),
  // Visits saved before these were asked carry none of them.
  basis: entitlement.basis.default(''),
  basisNumber: z.string().default(''),
  agentRelation: z.string().default(''),
  agentScope: entitlement.agentScope.default([]),
  agentPapers: entitlement.agentPapers.default([]),
});
export type IdentityDraft = z.infer<typeof identityDraft>;

/** What an estimate supposes beside the record: what the clerk typed, and what the customer brought. */
export const supposed = assumptions.extend({ selfSupplied: suppliedFacts.nullable().default(null) });

/** What the customer was given to look at, frozen: the same inputs and law version give the same figures later. */
const release = z.strictObject({
  id: z.string(),
  estimateId: z.string(),
  page: z.enum(['facts', 'matters', 'comparison', 'choice', 'sign']),
  at: moment,
  asOf: calendarDate,
  assumptions: supposed,
  lawVersion: z.string(),
});
export type Release = z.infer<typeof release>;

/** What the customer did, with the moment of each act; null = not yet. */
const answers = z.strictObject({
  factsConfirmedAt: moment.nullable(),
  disputedFacts: z.array(z.string()),
  mattersConfirmedAt: moment.nullable().default(null),
  /** Keys of matters the customer says are not right. */
  disputedMatters: z.array(z.string()).default([]),
  comparisonReadAt: moment.nullable(),
  /** Touched but not yet confirmed. */
  touched: z.string().nullable(),
  acknowledgedAt: moment.nullable(),
  choiceConfirmedAt: moment.nullable(),
  consentAt: moment.nullable(),
  readAloudAt: moment.nullable(),
  paperAskedAt: moment.nullable(),
});
type CustomerAnswers = z.infer<typeof answers>;

export const visitDraft = z.strictObject({
  id: z.string(),
  ticket: z.string(),
  counter: z.int(),
  clerk: z.strictObject({ code: z.string(), name: z.string() }),
  startedAt: moment,
  step: visitStep,
  /** When each step was last completed. */
  doneAt: z.partialRecord(visitStep, moment),
  identity: identityDraft,
  /** The record cannot be opened at this counter for whoever stands here; says nothing about why. */
  refused: z.boolean(),
  /** Staff code of the second person who agreed to open a locked record; empty where none was needed. */
  approvedBy: z.string().default(''),
  /** Why the record was opened with nobody present (緊急調閱); empty for every usual visit. */
  emergency: z.string().default(''),
  personId: z.int().nullable(),
  /** The unit the visit is about; null where it is about a person. */
  unit: visitUnit.nullable().default(null),
  /** What is done in this visit, in the order in which it was added. */
  matters: z.array(matter).default([]),
  /** How many were ever added: a key is never used again. */
  matterCount: z.int().default(0),
  assumptions: supposed,
  /** What happened in the life of the person, told while other rights were looked at. */
  story: lifeStory.default({ events: [], answers: {} }),
  /** What the visitor said while it was found out what they need, each with the question it answered. */
  conversation: z.array(z.strictObject({ said: z.string(), about: z.string() })).default([]),
  documents: z.record(
    z.string(),
    z.strictObject({ state: z.enum(['open', 'sighted', 'copied', 'missing']), pages: z.int() }),
  ),
  customerPage: z.enum(['welcome', 'facts', 'matters', 'comparison', 'choose', 'consent', 'sign', 'thanks']),
  preferences,
  release: release.nullable(),
  answers,
  pen: strokes.nullable(),
  refusal: z.string(),
  paperReason: z.string(),
  /** How somebody who cannot write marks the paper, and the two who vouch for it (民法3); null where nobody does. */
  mark: z
    .strictObject({ kind: z.enum(MARK_KINDS), witnesses: z.array(z.string()) })
    .nullable()
    .default(null),
  receipt: z
    .strictObject({
      number: z.string(),
      kind: z.enum(['application', 'estimateOnly', 'paper', 'services']),
      at: moment,
      printed: z.boolean(),
      missingGlyphs: z.array(z.string()),
    })
    .nullable(),
  /** The face the customer touched at the end, while it can still be taken back, and what became of it; null before. */
  satisfaction: z
    .strictObject({ grade: z.int(), at: moment, stage: z.enum(['unsure', 'chosen', 'kept', 'explained']) })
    .nullable()
    .default(null),
});
export type VisitDraft = z.infer<typeof visitDraft>;

export const NO_ASSUMPTIONS: VisitDraft['assumptions'] = {
  leaveOn: null,
  applyMonth: null,
  averageSalary60: null,
  averageSalary36: null,
  priceGrowthPercent: null,
  toAge: null,
  selfSupplied: null,
};

export const NO_ANSWERS: CustomerAnswers = {
  factsConfirmedAt: null,
  disputedFacts: [],
  mattersConfirmedAt: null,
  disputedMatters: [],
  comparisonReadAt: null,
  touched: null,
  acknowledgedAt: null,
  choiceConfirmedAt: null,
  consentAt: null,
  readAloudAt: null,
  paperAskedAt: null,
};

export function hasAssumptions(given: VisitDraft['assumptions']): boolean {
  return Object.values(given).some((value) => value !== null);
}

interface Beginning {
  readonly id: string;
  readonly ticket: string;
  readonly wish: string;
  readonly identifier: string;
  readonly counter: number;
  readonly clerk: { readonly code: string; readonly name: string };
  readonly at: string;
}

export function beginVisit(beginning: Beginning): VisitDraft {
  return {
    id: beginning.id,
    ticket: beginning.ticket,
    counter: beginning.counter,
    clerk: { ...beginning.clerk },
    startedAt: beginning.at,
    step: 'identity',
    doneAt: {},
    identity: {
      identifier: beginning.identifier,
      capacity: 'self',
      agentName: '',
      agentLastFour: '',
      mandateSeen: false,
      sighted: 'none',
      reason: '',
      words: beginning.wish,
      chosenPurpose: '',
      basis: '',
      basisNumber: '',
      agentRelation: '',
      agentScope: [],
      agentPapers: [],
    },
    refused: false,
    approvedBy: '',
    emergency: '',
    personId: null,
    unit: null,
    matters: [],
    matterCount: 0,
    assumptions: NO_ASSUMPTIONS,
    story: { events: [], answers: {} },
    conversation: [],
    documents: {},
    customerPage: 'welcome',
    preferences: { language: 'zh', textSize: 'normal', contrast: false },
    release: null,
    answers: NO_ANSWERS,
    pen: null,
    refusal: '',
    paperReason: '',
    mark: null,
    receipt: null,
    satisfaction: null,
  };
}

/** The order of the steps as the clerk's rail shows them. */
export const STEP_ORDER = ['identity', 'summary', 'matters', 'estimate', 'choice', 'sign', 'receipt'] as const;

/** Steps of a visit about a unit: no person's record, nothing to estimate or choose. */
const UNIT_STEPS: readonly VisitDraft['step'][] = ['identity', 'matters', 'sign', 'receipt'];

export function stepsOf({ unit, identity }: VisitDraft): readonly VisitDraft['step'][] {
  return unit !== null || identity.capacity === 'employer' ? UNIT_STEPS : STEP_ORDER;
}

/** The record of the person, or of the unit, was opened. */
export function isOpened({ personId, unit }: VisitDraft): boolean {
  return personId !== null || unit !== null;
}

/** A step can be revisited once it was reached; the sealed visit stays at its receipt. */
export function isReached(visit: VisitDraft, step: VisitDraft['step']): boolean {
  if (visit.receipt !== null) return step === 'receipt';
  if (step === 'identity') return !isOpened(visit);
  if (!isOpened(visit) || !stepsOf(visit).includes(step)) return false;
  if (step === 'summary' || step === 'matters' || step === 'estimate') return true;
  if (step === 'choice') return visit.customerPage !== 'welcome' && visit.release?.page !== 'matters';
  const { choiceConfirmedAt, mattersConfirmedAt } = visit.answers;
  return (
    step === 'sign' && (choiceConfirmedAt !== null || (mattersConfirmedAt !== null && visit.customerPage !== 'matters'))
  );
}
