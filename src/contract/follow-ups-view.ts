import { z } from 'zod';
import { TASK_KINDS, TYPED_TASK_KINDS } from './follow-up-kinds.ts';
import { calendarDate } from './text.ts';
import { unitNumber } from './unit-view.ts';

/** What follows a visit 待辦、通知、單子, in words, dates in 民國 years. */
const line = z.string().min(1);
const key = z.string().min(1).max(60);
const typed = z.string().trim().min(2);
const service = z.string().max(60);

const taskRow = z.strictObject({
  id: z.int().min(1),
  kind: z.enum(TASK_KINDS),
  kindName: line,
  /** The matter. */
  about: line,
  what: line,
  /** Whom it is about; empty where nobody is named or a privacy lock is set. */
  name: z.string(),
  reach: z.string(),
  urgent: z.boolean(),
  /** `115/12/03（四）` */
  due: line,
  state: z.enum(['overdue', 'today', 'later', 'done']),
  owner: line,
  created: line,
  /** When it was done and by whom; empty while it is open. */
  done: z.string(),
  result: z.string(),
});
export type TaskRow = z.infer<typeof taskRow>;

export const taskQuery = z.strictObject({ whose: z.enum(['own', 'all']), state: z.enum(['open', 'done']) });
export const taskList = z.strictObject({
  rows: z.array(taskRow),
  more: z.boolean(),
  overdue: z.int(),
  dueToday: z.int(),
  later: z.int(),
  /** Visitors sent on to other offices this year, by office. */
  referrals: z.array(z.strictObject({ key: line, name: line, slips: z.int() })),
});
export type TaskList = z.infer<typeof taskList>;

export const newTask = z.strictObject({
  kind: z.enum(TYPED_TASK_KINDS),
  about: typed.max(60),
  what: typed.max(500),
  reach: z.string().trim().max(60),
  urgent: z.boolean(),
  /** Due so many working days from today. */
  workingDays: z.int().min(0).max(60),
});
export const finishedTask = z.strictObject({ id: z.int().min(1), result: typed.max(500) });

/** What can be made for a service and for the record that is open. */
export const slipOffer = z.strictObject({
  service: z.strictObject({ key: line, name: line }).nullable(),
  /** The person whose record is open and a mobile number for messages, partly hidden; empty without one. */
  person: z.strictObject({ name: line, mobile: z.string() }).nullable(),
  /** The unit the visit is about, with where a letter would go; null where it is about a person. */
  unit: z
    .strictObject({ number: unitNumber, name: line, address: z.string(), comer: z.string(), capacity: z.string() })
    .nullable(),
  referrals: z.array(
    z.strictObject({ key: line, name: line, for: line, phone: z.string(), hours: line, checked: z.string() }),
  ),
  papers: z.array(z.strictObject({ key: line, name: line, why: line })),
  /** Until when missing papers have to come if told today. */
  term: z.strictObject({ due: line, why: line, lawful: z.boolean() }),
  forms: z.array(z.strictObject({ key: line, name: line, edition: line, about: z.enum(['person', 'unit']) })),
  /** Whether reports of enrolment or withdrawal belong to it. */
  ahead: z.boolean(),
});
export type SlipOffer = z.infer<typeof slipOffer>;

export const slipPrinted = z.strictObject({
  revision: z.int(),
  by: z.enum(['printer', 'dialogue', 'browser']),
  fileName: line,
  base64: z.string(),
  sheets: z.int().min(1),
  /** When the task or the papers are due, in words; empty without one. */
  due: z.string(),
  /** A notice that now waits to be sent. */
  queued: z.enum(['none', 'sms', 'letter']),
});
export type SlipPrinted = z.infer<typeof slipPrinted>;

export const referralSlip = z.strictObject({ service, referral: key, reason: typed.max(300) });
export const questionSlip = z.strictObject({
  service,
  about: z.string().trim().max(60),
  question: typed.max(500),
  reach: typed.max(60),
  workingDays: z.int().min(1).max(30),
  urgent: z.boolean(),
});
export const missingSlip = z.strictObject({
  service: key,
  papers: z
    .array(z.strictObject({ name: typed.max(100), why: z.string().trim().max(200) }))
    .min(1)
    .max(20),
  /** How the person is told besides the paper. */
  send: z.enum(['none', 'sms', 'letter']),
  /** Where a letter goes. */
  address: z.string().trim().max(120),
  /** The person agreed to a text message to the number on record. */
  agreed: z.boolean(),
});
export const oralRecord = z.strictObject({
  service,
  said: typed.max(1_500),
  heard: z.enum(['readOut', 'shown']),
  /** The person said that it is right. */
  confirmed: z.boolean(),
});

export const personForm = z.strictObject({ form: key });
export const unitForm = z.strictObject({
  form: key,
  number: unitNumber,
  reason: typed.max(200),
  recipient: typed.max(60),
  capacity: typed.max(40),
  lines: z
    .array(
      z.strictObject({
        name: z.string().trim().max(60),
        identifier: z.string().trim().max(20),
        birth: calendarDate.nullable(),
        /** Whole NT$. */
        wage: z.int().min(0).max(1_000_000).nullable(),
        on: calendarDate.nullable(),
      }),
    )
    .max(20),
});

export const aheadQuestion = z.strictObject({
  act: z.enum(['enrol', 'withdraw']),
  on: calendarDate,
  /** Null = today. */
  reportOn: calendarDate.nullable(),
  afterHours: z.boolean(),
  proof: z.boolean(),
});
export const aheadView = z.strictObject({
  when: z.enum(['tooEarly', 'ahead', 'sameDay', 'nextWorkingDay', 'late']),
  /** The effect in one sentence. */
  effect: line,
  /** What to do and until when. */
  lines: z.array(line),
  cautions: z.array(line),
  basis: line,
});
export type AheadView = z.infer<typeof aheadView>;

const noticeRow = z.strictObject({
  id: z.int().min(1),
  kindName: line,
  channel: z.enum(['sms', 'letter']),
  /** With the middle of the name and of the number hidden. */
  recipient: z.string(),
  address: z.string(),
  text: line,
  queued: line,
  outcome: z.enum(['none', 'sent', 'failed']),
  note: z.string(),
});
export type NoticeRow = z.infer<typeof noticeRow>;

const noticeBatch = z.strictObject({
  id: z.int().min(1),
  channel: z.enum(['sms', 'letter']),
  exported: line,
  /** Empty until the sending system has it. */
  handed: z.string(),
  notices: z.int(),
  sent: z.int(),
  failed: z.int(),
  /** The first sixteen digits of SHA-256. */
  hash: line,
});
export type NoticeBatchRow = z.infer<typeof noticeBatch>;

export const noticesView = z.strictObject({
  waiting: z.array(noticeRow),
  sms: z.int(),
  letters: z.int(),
  batches: z.array(noticeBatch),
});
export type NoticesView = z.infer<typeof noticesView>;

export const noticeChannel = z.strictObject({ channel: z.enum(['sms', 'letter']) });
export const noticeBatchId = z.strictObject({ batch: z.int().min(1) });
export const noticeBatchRows = z.strictObject({ rows: z.array(noticeRow) });
export const noticeFile = z.strictObject({ fileName: line, base64: z.string() });
export const noticeExport = noticeFile.extend({ revision: z.int(), batch: z.int(), notices: z.int() });
export const noticeOutcome = z.strictObject({
  id: z.int().min(1),
  outcome: z.enum(['sent', 'failed']),
  note: z.string().trim().max(200),
});
export const queuedNotice = z.strictObject({ template: key, service, agreed: z.boolean() });
export const queuedAnswer = z.strictObject({ revision: z.int(), queued: z.enum(['queued', 'already']) });
