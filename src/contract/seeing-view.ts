import { z } from 'zod';
import { COMPLAINT_ABOUT, COMPLAINT_WAYS, SURVEY_QUESTIONS, WHAT_IF_CHANGES } from './seeing-terms.ts';
import { calendarDate } from './text.ts';

/** What leaders see of the service: grades, complaints, the hall now, figures of a period, a day played again. */
const line = z.string().min(1);
const said = z.string().trim().min(2).max(500);

export const faceTouched = z.strictObject({ grade: z.int().min(1).max(5).nullable() });
/** What a customer adds to a grade; `about` empty where they chose neither. */
export const opinionGiven = z.strictObject({ about: z.enum(['', ...COMPLAINT_ABOUT]), words: z.string().max(200) });

export const followedUp = z.strictObject({ visitId: z.string().min(1).max(64), done: said });
export const newComplaint = z.strictObject({
  way: z.enum(COMPLAINT_WAYS),
  about: z.enum(COMPLAINT_ABOUT),
  what: said,
  reach: z.string().trim().max(100),
});
export const complaintAnswer = z.strictObject({ id: z.int().min(1), answer: said });

export const opinionsView = z.strictObject({
  low: z.array(
    z.strictObject({
      visitId: line,
      when: line,
      where: line,
      gradeName: line,
      /** 政策 or 服務; empty where they did not say. */
      about: z.string(),
      words: z.string(),
      /** When and by whom; empty while nobody did anything. */
      followedUp: z.string(),
      done: z.string(),
    }),
  ),
  complaints: z.array(
    z.strictObject({
      id: z.int(),
      way: line,
      about: line,
      what: line,
      reach: z.string(),
      received: line,
      due: line,
      state: z.enum(['overdue', 'today', 'later', 'answered']),
      answered: z.string(),
      answer: z.string(),
    }),
  ),
  ways: z.array(z.strictObject({ key: z.enum(COMPLAINT_WAYS), name: line })),
  abouts: z.array(z.strictObject({ key: z.enum(COMPLAINT_ABOUT), name: line })),
  /** By when a complaint of today is to be answered. */
  dueIfToday: line,
});
export type OpinionsView = z.infer<typeof opinionsView>;

/** A table as it is shown, exported and printed alike; figures are plain decimal text, empty where there is none. */
const figureTable = z.strictObject({
  key: line,
  title: line,
  note: z.string(),
  columns: z.array(z.strictObject({ head: line, figure: z.boolean() })).min(2),
  rows: z.array(z.array(z.string())),
  /** Said in place of a table without rows. */
  empty: line,
});
export type FigureTable = z.infer<typeof figureTable>;

/** Columns side by side, one group each place; null where there is nothing to draw. */
const figureChart = z.strictObject({
  key: line,
  title: line,
  unit: line,
  names: z.array(line).min(1).max(3),
  places: z.array(z.strictObject({ label: line, values: z.array(z.number().min(0).nullable()) })),
});
export type FigureChart = z.infer<typeof figureChart>;

const period = { from: calendarDate, to: calendarDate };
export const statisticsAsked = z.strictObject({
  ...period,
  /** What the time of complex cases is compared with; null = with nothing. */
  baseline: z.strictObject(period).nullable(),
});
export const statisticsView = z.strictObject({
  period: line,
  baseline: z.string(),
  charts: z.array(figureChart),
  tables: z.array(figureTable),
  questions: z.array(line).length(SURVEY_QUESTIONS),
});
export type StatisticsView = z.infer<typeof statisticsView>;

export const statisticsFile = z.strictObject({ fileName: line, base64: z.string() });
export const statisticsExport = statisticsAsked.extend({ format: z.enum(['csv', 'xlsx']) });

const surveyGrade = z.int().min(1).max(5).nullable();
export const surveySheet = z.strictObject({ day: calendarDate, grades: z.array(surveyGrade).length(SURVEY_QUESTIONS) });
/** A file of sheets as text, one line a person. */
export const surveyFile = z.strictObject({ day: calendarDate, text: z.string().max(1_000_000) });
export const surveyKept = z.strictObject({ revision: z.int(), sheets: z.int() });

export const liveView = z.strictObject({
  now: line,
  waiting: z.int(),
  longestMinutes: z.int(),
  longestNumber: z.string(),
  served: z.int(),
  missed: z.int(),
  left: z.int(),
  lanes: z.array(
    z.strictObject({ key: line, name: line, waiting: z.int(), longestMinutes: z.int(), band: z.string() }),
  ),
  counters: z.array(
    z.strictObject({
      number: z.int(),
      kind: line,
      open: z.boolean(),
      ticket: z.string(),
      lane: z.string(),
      /** Whole minutes since the call; null while nobody is there. */
      minutes: z.int().nullable(),
      /** The step of the visit and since when, where this counter knows it. */
      step: z.string(),
      long: z.boolean(),
    }),
  ),
  alerts: z.array(z.strictObject({ key: line, title: line, detail: z.string() })),
});
export type LiveView = z.infer<typeof liveView>;

/** 先叫的號 of a day, the newest first: everybody who was called before others of the same counter, and why. */
export const overtakingsView = z.strictObject({
  rows: z.array(
    z.strictObject({
      at: line,
      number: line,
      counter: z.int(),
      why: line,
      /** A clerk chose the number; `reason` are the clerk's words. */
      chosen: z.boolean(),
      /** The numbers that waited on. */
      passed: z.string(),
      reason: z.string(),
    }),
  ),
});
export type OvertakingsView = z.infer<typeof overtakingsView>;

export const whatIfAsked = z.strictObject({
  /** The day that is played: the newest with enough numbers, one of the list, or null = the assumed day. */
  day: z.union([calendarDate, z.literal('newest')]).nullable(),
  change: z.enum(WHAT_IF_CHANGES),
  /** Percent of handling time saved, for `quicker`. */
  percent: z.int().min(1).max(60),
  counter: z.enum(['full', 'express', 'reservation', 'slipReprint', 'priority']),
});
const waiting = z.strictObject({ visits: z.int(), mean: line, median: line, p90: line, notServed: line });
export const whatIfView = z.strictObject({
  /** The newest first. */
  days: z.array(z.strictObject({ key: calendarDate, name: line, visits: z.int() })),
  /** Which of them was asked for; null = the assumed day. */
  day: calendarDate.nullable(),
  basis: line,
  before: waiting,
  after: waiting,
  change: line,
  interval: line,
  words: line,
  leavesOut: z.array(line).min(1),
});
export type WhatIfView = z.infer<typeof whatIfView>;
