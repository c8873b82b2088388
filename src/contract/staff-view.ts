import { z } from 'zod';
import { accountRole, entitlement } from './access-view.ts';
import { caution, step } from './answer.ts';
import { customerView } from './customer-view.ts';
import { DESK_SCREENS } from './desk-screens.ts';
import { COUNTER_MODES } from './matter-terms.ts';
import { mattersView } from './matters-view.ts';
import { PERSON_PRINTS } from './print-kinds.ts';
import { rightsView } from './rights.ts';
import { ownPremium } from './summary-view.ts';
import { calendarDate, calendarMonth, moment, money } from './text.ts';
import { unitNumber, unitView } from './unit-view.ts';

/** What the clerk's window shows: a whole picture of one moment, dates already in 民國 years, texts in Chinese. */
const line = z.string().min(1);

export const visitStep = z.enum(['identity', 'summary', 'matters', 'estimate', 'choice', 'sign', 'receipt']);
export type VisitStep = z.infer<typeof visitStep>;

const notice = z.strictObject({
  key: line,
  kind: z.enum(['attention', 'fault', 'info']),
  title: line,
  detail: z.string(),
});

const ticket = z.strictObject({
  number: line,
  wish: line,
  brought: z.string(),
  waitedMinutes: z.int(),
  lane: z.string(),
});

/** A record, a fact of it or a remark with its article: "勞保65-1". */
const reminder = z.strictObject({
  key: line,
  kind: z.enum(['clock', 'info']),
  title: line,
  detail: z.string(),
  source: z.string(),
});

const scheme = z.strictObject({
  key: z.enum([
    'laborInsurance',
    'employmentInsurance',
    'occupationalAccident',
    'laborPension',
    'nationalPension',
    'farmers',
  ]),
  title: line,
  /** Empty where nothing is on record. */
  seniority: z.string(),
  status: z.string(),
  unit: z.string(),
  salary: z.string(),
  amount: z.string(),
  possible: z.string(),
});

/** A stretch of the working life. Positions are whole months since year 0 (`year × 12 + month − 1`), end exclusive. */
const stretch = z.strictObject({
  fromMonth: z.int(),
  toMonth: z.int(),
  label: z.string(),
  detail: z.string(),
  kind: z.enum(['cover', 'gap', 'unpaid']),
  salary: money.nullable(),
});

const timeline = z.strictObject({
  fromMonth: z.int(),
  toMonth: z.int(),
  birthMonth: z.int(),
  lanes: z.array(z.strictObject({ key: line, title: line, stretches: z.array(stretch) })),
  /** Dashed or solid verticals: 98/01, 60歲, 今天, 65歲. */
  moments: z.array(z.strictObject({ month: z.int(), label: line, kind: z.enum(['dashed', 'today']) })),
  before2009: z.string(),
  since2009: z.string(),
});

const summary = z.strictObject({
  dataAsOf: line,
  schemes: z.array(scheme),
  timeline,
  workLine: line,
  arrears: z.array(z.strictObject({ key: line, label: line, amount: money, note: z.string() })),
  arrearsTotal: money,
  /** Units the person answers for; what each owes in words. */
  responsibleUnits: z.array(z.strictObject({ number: unitNumber, name: line, owes: line })),
  /** What the person pays a month now, an estimate; the sum is null where one of them is not known. */
  premiums: z.array(ownPremium),
  premiumTotal: money.nullable(),
  claims: z.array(z.strictObject({ label: line, date: z.string(), amount: money.nullable(), stage: z.string() })),
  loan: money,
  reminders: z.array(reminder),
  spells: z.array(
    z.strictObject({
      scheme: line,
      from: line,
      to: line,
      unit: z.string(),
      salary: money.nullable(),
      category: z.string(),
    }),
  ),
});

/** One fact of an estimate beside its what-if; `assumed` empty where nothing was changed. */
const estimateFact = z.strictObject({
  key: line,
  label: line,
  recorded: z.string(),
  assumed: z.string(),
  /** `typed` by the clerk, `moved` because of it, `same` otherwise. */
  state: z.enum(['same', 'typed', 'moved']),
  unit: z.string(),
});

/** What the clerk may suppose. Null = as recorded. */
export const assumptions = z.strictObject({
  leaveOn: calendarDate.nullable(),
  applyMonth: calendarMonth.nullable(),
  averageSalary60: money.min(0).max(1_000_000).nullable(),
  averageSalary36: money.min(0).max(1_000_000).nullable(),
  /** Expected yearly growth of consumer prices in percent with at most two decimals, such as "1.5"; null = none. */
  priceGrowthPercent: z
    .string()
    .regex(/^\d{1,2}(\.\d{1,2})?$/)
    .nullable(),
  /** Age in years to which totals run besides 75, 80, 85, 90. */
  toAge: z.int().min(66).max(110).nullable(),
});
export type Assumptions = z.infer<typeof assumptions>;

const estimateRow = z.strictObject({
  key: line,
  month: line,
  age: line,
  percent: line,
  monthly: money,
  more: money.nullable(),
  /** Age at which this start overtakes "now"; empty on the first row or where it never does before 110. */
  overtakesNow: z.string(),
  overtakesOneOff: z.string(),
  totals: z.array(money),
  isNow: z.boolean(),
});

const estimate = z.strictObject({
  id: line,
  lawDate: line,
  lawVersion: line,
  dataAsOf: line,
  eligible: z.boolean(),
  /** Why not, in words a clerk can repeat; empty where eligible. */
  reasons: z.array(line),
  facts: z.array(estimateFact),
  assumptions,
  /** The file the customer brought and what was read in it; empty where none was. */
  selfSupplied: z.string(),
  hasAssumptions: z.boolean(),
  options: z.array(
    z.strictObject({
      key: line,
      title: line,
      per: z.enum(['month', 'once']),
      recorded: money.nullable(),
      assumed: money.nullable(),
    }),
  ),
  totalAges: z.array(z.int()),
  rows: z.array(estimateRow),
  /** Every month from the earliest claim to the cap, folded away until asked for. */
  monthRows: z.array(estimateRow),
  /** Difference to "now": points are [age in months, NT$]. */
  differences: z.array(
    z.strictObject({ key: line, label: line, strong: z.boolean(), points: z.array(z.tuple([z.int(), money])) }),
  ),
  crossings: z.array(z.strictObject({ ageMonths: z.int(), label: line })),
  derivations: z.array(z.strictObject({ key: line, title: line, steps: z.array(step) })),
  cautions: z.array(caution),
  notComputed: z.array(z.strictObject({ label: line, source: z.string() })),
  salaryMonths: z.strictObject({
    highest60: z.array(z.strictObject({ month: line, salary: money, note: z.string() })),
    latest36: z.array(z.strictObject({ month: line, salary: money, note: z.string() })),
  }),
  priceScenario: z
    .strictObject({
      assumption: line,
      rows: z.array(z.strictObject({ key: line, label: line, totals: z.array(money), overtakesNow: z.string() })),
    })
    .nullable(),
});

const purpose = z.strictObject({ key: line, title: line, detail: line, service: line, ready: z.boolean() });

const identity = z.strictObject({
  identifier: z.string(),
  capacity: z.enum(['self', 'agent', 'employer']),
  agentName: z.string(),
  agentLastFour: z.string(),
  mandateSeen: z.boolean(),
  sighted: z.enum(['none', 'nationalIdCard', 'residentCard', 'passport', 'driverLicence']),
  /** Why a record is opened without a called ticket; empty where a ticket was called. */
  reason: z.string(),
  needsReason: z.boolean(),
  ...entitlement,
  words: z.string(),
  purposes: z.array(purpose),
  chosenPurpose: z.string(),
  /** Neutral sentence where the record cannot be opened here; never hints at what is held. */
  refusal: z.string(),
  /** The person stands here and a second person may agree to open what is locked. */
  mayApprove: z.boolean(),
});

const person = z.strictObject({
  name: line,
  /** Former names, and the other of a traditional and a Chinese name. */
  otherNames: z.array(line),
  identifier: line,
  identifierKind: line,
  otherNumbers: z.array(line),
  birth: line,
  age: line,
  sighted: line,
  capacity: line,
  purpose: line,
  privacy: line,
  privacyLocked: z.boolean(),
  phone: z.string(),
});

const confirmation = z.strictObject({
  key: z.enum(['facts', 'matters', 'comparison', 'irrevocability', 'choice', 'consent', 'signature', 'sealed']),
  title: line,
  detail: z.string(),
  time: z.string(),
  state: z.enum(['done', 'now', 'next']),
});

const visitDocument = z.strictObject({
  key: line,
  title: line,
  source: z.string(),
  state: z.enum(['open', 'sighted', 'copied', 'missing']),
  pages: z.int(),
  automatic: z.boolean(),
});

/** The unit at the counter and whoever came for it; the roster stays on the unit's own screen. */
const visitUnit = unitView
  .pick({
    number: true,
    businessNumber: true,
    name: true,
    status: true,
    dataAsOf: true,
    arrears: true,
    arrearsTotal: true,
  })
  .extend({ comer: line, sighted: line, purpose: line });

const visit = z.strictObject({
  id: line,
  ticket: z.string(),
  /** Why the record is open with nobody present (緊急調閱); empty for every usual visit. */
  emergency: z.string(),
  step: visitStep,
  steps: z.array(z.strictObject({ key: visitStep, state: z.enum(['done', 'now', 'next']), time: z.string() })),
  startedAt: moment,
  targetMinutes: z.int(),
  /** By which script this visit is practised (練習); null for any other visit. */
  practice: z.strictObject({ title: line, persona: line }).nullable(),
  savedAt: line,
  person: person.nullable(),
  identity,
  summary: summary.nullable(),
  estimate: estimate.nullable(),
  /** What else this person may have (順便看看); null before the record is open. */
  rights: rightsView.nullable(),
  /** What an express counter prints at once, each with what its look-up rests on; null where the full steps are needed. */
  express: z
    .strictObject({ prints: z.array(z.strictObject({ key: z.enum(PERSON_PRINTS), name: line, basis: line })) })
    .nullable(),
  /** What is done in this visit (辦理事項); null before a record is open. */
  matters: mattersView.nullable(),
  /** The unit the visit is about, with all it owes; null where it is about a person. */
  unit: visitUnit.nullable(),
  documents: z.array(visitDocument),
  released: z.strictObject({
    /** Which page the customer was given; empty before the first release. */
    page: z.enum(['none', 'facts', 'matters', 'comparison', 'choice', 'sign']),
    mattersConfirmed: z.boolean(),
    factsConfirmed: z.boolean(),
    disputedFacts: z.array(line),
    /** The chosen option's title; empty until confirmed. */
    choice: z.string(),
    choiceKey: z.string(),
    usesAssumptions: z.boolean(),
    readAloud: z.boolean(),
    shownHash: z.string(),
    paperReason: z.string(),
  }),
  confirmations: z.array(confirmation),
  penLines: z.int(),
  suggestion: z.strictObject({ title: line, detail: z.string() }).nullable(),
  /** What the one primary key (F8) does now, and whether it can. */
  primary: z.strictObject({
    action: z.enum([
      'identify',
      'releaseFacts',
      'openEstimate',
      'openMatters',
      'releaseMatters',
      'showMatters',
      'releaseComparison',
      'releaseChoice',
      'wait',
      'uncover',
      'makeSheet',
      'makePaper',
      'finish',
    ]),
    enabled: z.boolean(),
    /** Why it cannot, or whom we wait for. */
    note: z.string(),
  }),
  receipt: z
    .strictObject({
      number: line,
      at: line,
      kind: z.enum(['application', 'estimateOnly', 'paper', 'services']),
      sha256: line,
      printed: z.boolean(),
      /** Whether the citizen may fetch it by telephone at this counter, and until when they can now; empty while not. */
      mayDownload: z.boolean(),
      downloadUntil: z.string(),
      missingGlyphs: z.array(z.string()),
    })
    .nullable(),
});

export const staffView = z.strictObject({
  revision: z.int(),
  now: moment,
  today: line,
  training: z.boolean(),
  office: z.strictObject({ code: line, name: line }),
  /** `kind` = 全功能, 快速 … in words. */
  counter: z.strictObject({ number: z.int(), kind: line }),
  notices: z.array(notice),
  screen: z.enum(['signIn', 'locked', 'start', 'visit', ...DESK_SCREENS]),
  account: z.strictObject({ code: line, name: line, role: accountRole, roleName: line }).nullable(),
  /** The screens beside the work that this account may open, in the order in which they are offered. */
  places: z.array(z.enum(DESK_SCREENS)),
  /** Training accounts with their PINs, only in a training office before sign-in. */
  trainingAccounts: z.array(z.strictObject({ code: line, name: line, roleName: line, pin: line })),
  start: z
    .strictObject({
      next: ticket.nullable(),
      waiting: z.array(ticket),
      open: z.array(z.strictObject({ visitId: line, ticket: z.string(), name: z.string(), step: line, savedAt: line })),
      figures: z.array(z.strictObject({ key: line, label: line, note: z.string(), value: line, unit: line })),
      /** The kinds of counter this one may be, each with what it needs. */
      modes: z.array(z.strictObject({ key: z.enum(COUNTER_MODES), name: line, needs: line, chosen: z.boolean() })),
      trainingPersons: z.array(z.strictObject({ identifier: line, name: line, wish: line })),
    })
    .nullable(),
  visit: visit.nullable(),
  /** The customer's screen as it is but for the face they touched, to be drawn small beside the clerk's work. */
  customer: z.strictObject({ connected: z.boolean(), blanked: z.boolean(), view: customerView }),
});
export type StaffView = z.infer<typeof staffView>;
export type Visit = NonNullable<StaffView['visit']>;
