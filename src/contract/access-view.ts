import { z } from 'zod';
import { AGENT_PAPERS, AGENT_SCOPES, LOOK_UP_BASES } from './access-terms.ts';

/** What the screens about accounts, look-ups and the end of the day ask for and get. */
const line = z.string().min(1);

export const accountRole = z.enum(['clerk', 'greeter', 'supervisor', 'branchHead', 'auditor', 'trainer']);
export type AccountRole = z.infer<typeof accountRole>;

/** A staff code, such as `T0217`: letters and figures, in capitals once stored. */
export const staffCode = z.string().regex(/^[A-Za-z0-9]{3,12}$/);

/** Why a record is opened and what an agent may do, as the clerk records it. */
export const entitlement = {
  /** The legal basis of a look-up without a called ticket; empty until chosen. */
  basis: z.enum(['', ...LOOK_UP_BASES]),
  /** Number of the letter or case the basis rests on. */
  basisNumber: z.string().max(60),
  agentRelation: z.string().max(40),
  agentScope: z.array(z.enum(AGENT_SCOPES)).max(AGENT_SCOPES.length),
  agentPapers: z.array(z.enum(AGENT_PAPERS)).max(AGENT_PAPERS.length),
} as const;

export const accessSettings = z.strictObject({
  pinDays: z.int().min(30).max(365),
  pinLeastDays: z.int().min(0).max(30),
  dormantDays: z.int().min(30).max(365),
  idleMinutes: z.int().min(1).max(15),
});

const day = z.iso.date();

export const lookUpDays = z.strictObject({
  from: day,
  to: day,
  /** All looks, or only those nothing explains. */
  all: z.boolean(),
});

const lookUpLine = z.strictObject({
  /** Place in the log; the log's order is this, not the clock. */
  sequence: z.int(),
  at: line,
  staff: line,
  /** The person's number, masked, or that of a receipt, a unit or a paper; of a list how many it named; nothing of whoever is under a privacy lock. */
  person: z.string(),
  kind: z.enum(['record', 'refused', 'receipt', 'emergency', 'roster', 'search', 'handout']),
  kindName: line,
  reason: z.string(),
  basis: z.string(),
  visit: z.string(),
  /** Why it needs no question; empty where somebody should ask. */
  explanation: z.string(),
  review: z.string(),
  note: z.string(),
  own: z.boolean(),
});
export type LookUpLine = z.infer<typeof lookUpLine>;

const head = z.strictObject({ sequence: z.int(), hash: z.string() });

export const lookUpList = z.strictObject({
  rows: z.array(lookUpLine),
  more: z.boolean(),
  total: z.int(),
  unexplained: z.int(),
  /** Unexplained and not reviewed yet. */
  waiting: z.int(),
  head,
});

export const chainCheck = z.strictObject({ intact: z.boolean(), sentence: line, head });

/** Who looked at one person's data, for the clerk to explain; staff codes half hidden. */
export const personLookUps = z.strictObject({
  rows: z.array(z.strictObject({ key: line, at: line, office: line, purpose: line, staff: line })),
  more: z.boolean(),
});

/** 日結 as the screen and the paper show it, all in words. */
export const dayEnd = z.strictObject({
  day: line,
  rows: z.array(z.strictObject({ key: line, label: line, value: line, note: z.string(), attention: z.boolean() })),
  voided: z.array(z.strictObject({ number: line, reason: z.string() })),
  head,
  /** When it was last printed today; empty where it was not. */
  printed: z.string(),
  printedBy: line,
});
export type DayEndView = z.infer<typeof dayEnd>;

/** The report as it went to paper; the file only where printing is the window's own business. */
export const dayEndPrinted = z.strictObject({
  report: dayEnd,
  by: z.enum(['printer', 'dialogue', 'browser']),
  sheets: z.int().min(1),
  fileName: line,
  base64: z.string(),
});

const accountRow = z.strictObject({
  code: line,
  name: line,
  role: accountRole,
  roleName: line,
  /** `waiting` = has a one-time code and no PIN yet, `locked` = after wrong PINs. */
  state: z.enum(['active', 'waiting', 'locked', 'disabled', 'dormant']),
  stateName: line,
  /** Date and time of the last sign-in; empty where there was none. */
  signedIn: z.string(),
  /** Date of the last review and who did it; empty where nobody looked yet. */
  reviewed: z.string(),
  /** The signed-in account itself: another one must look after it. */
  own: z.boolean(),
  /** A branch head's account, which only a branch head changes. */
  above: z.boolean(),
});
export type AccountLine = z.infer<typeof accountRow>;

export const accountList = z.strictObject({
  rows: z.array(accountRow),
  /** Roles this account may give. */
  roles: z.array(z.strictObject({ role: accountRole, name: line })),
  settings: accessSettings,
  /** Whether an account was not looked at for half a year (帳號清查). */
  reviewDue: z.boolean(),
});
export type AccountList = z.infer<typeof accountList>;

/** A one-time code, shown this once; nothing keeps it. */
export const oneTimeCode = z.strictObject({ revision: z.int(), code: line, once: line, until: line });
