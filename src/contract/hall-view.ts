import { z } from 'zod';
import { KIOSK_LANGUAGES, LANES, LONGEST_NOTICE, MOST_NOTICES, PRIORITY_REASONS } from './hall-terms.ts';

/** What the hall's own windows and the clerk's hall screen show. The board and the kiosk know numbers, never persons. */
const line = z.string().min(1);

export const lane = z.enum(LANES);
export const priorityReason = z.enum(PRIORITY_REASONS);
export const kioskLanguage = z.enum(KIOSK_LANGUAGES);

/** Minutes of waiting, nine times of ten; null where no open counter serves the lane. */
const band = z.strictObject({ from: z.int().min(0), to: z.int().min(0) }).nullable();
const laneLine = z.strictObject({ lane, waiting: z.int().min(0), band });

const common = {
  revision: z.int(),
  training: z.boolean(),
  office: line,
  /** The hall host cannot be reached: what is shown may be old, and no number can be drawn. */
  alone: z.boolean(),
};

/** The public board: numbers and counters only. */
export const displayView = z.strictObject({
  ...common,
  now: line,
  today: line,
  /** The newest first; `sequence` grows with every call and recall, so that each is announced once. */
  calls: z.array(z.strictObject({ sequence: z.int(), number: line, counter: z.int(), again: z.boolean() })),
  lanes: z.array(laneLine),
  notices: z.array(line),
});
export type DisplayView = z.infer<typeof displayView>;

/** A short text in every language of the kiosk. */
const manyLanguages = z.strictObject({ zh: line, en: line, vi: line, id: line, th: line });
export type ManyLanguages = z.infer<typeof manyLanguages>;

/** The page at the door: what brings you here → a number. */
export const kioskView = z.strictObject({
  ...common,
  wishes: z.array(z.strictObject({ key: line, lane, name: manyLanguages, band })),
});
export type KioskView = z.infer<typeof kioskView>;

export const kioskDraw = z.strictObject({
  wish: z.string().min(1).max(40),
  language: kioskLanguage,
  priority: priorityReason.nullable(),
});

/** A number as it is printed: `086`. */
export const ticketText = z.string().regex(/^\d{3,4}$/);

export const greeterDraw = z.strictObject({
  lane,
  wish: z.string().trim().min(1).max(200),
  brought: z.string().max(200),
  /** 安靜的地方: wants to talk where nobody listens; for staff, like the reason for going first. */
  quiet: z.boolean().exactOptional(),
  priority: priorityReason.nullable(),
  /** The service of the catalogue that was recognised; its papers stand on the ticket. Empty where none was. */
  service: z.string().max(60),
});

/** 引導: what somebody said at the door, and which lane it leads to. */
export const hallSuggestion = z.strictObject({
  service: line,
  name: line,
  lane,
  band,
  papers: z.array(line),
});
export const hallSuggestions = z.array(hallSuggestion);
export type HallSuggestion = z.infer<typeof hallSuggestion>;

export const handOn = z.strictObject({ lane, reason: z.string().trim().min(2).max(200) });

/** Lines of the public board: short enough to be read from the last row. */
export const boardNotices = z.strictObject({
  lines: z.array(z.string().trim().min(1).max(LONGEST_NOTICE)).max(MOST_NOTICES),
});

/** A paper the hall prints; the window opens its own dialogue where there is no printer. */
export const slipPaper = z.strictObject({
  by: z.enum(['printer', 'dialogue', 'browser']),
  fileName: line,
  base64: z.string(),
});

export const drawnTicket = z.strictObject({
  number: line,
  lane,
  at: line,
  ahead: z.int().min(0),
  band,
  /** What to have ready, in Chinese; with the English beside it where another language was chosen. */
  papers: z.array(line),
  /** An SVG path of the code on the screen, and how many modules wide it is. */
  code: z.strictObject({ path: line, size: z.int().min(1) }),
});
export type DrawnTicket = z.infer<typeof drawnTicket>;

const hallTicket = z.strictObject({
  number: line,
  lane,
  wish: z.string(),
  brought: z.string(),
  priority: priorityReason.nullable(),
  waitedMinutes: z.int().min(0),
  state: z.enum(['waiting', 'called', 'serving', 'parked', 'skipped']),
  /** At which counter; null while nobody called it. */
  counter: z.int().nullable(),
  overtaken: z.int().min(0),
  /** Why it was handed on to this lane, in the words of whoever did; empty where it was not. */
  handedOn: z.string(),
  /** The other counter that keeps it; null where this one may call it or nobody keeps it. */
  keeper: z.int().nullable(),
});

/** How this machine and the others of the office call together. */
const hallLine = z.strictObject({
  way: z.enum(['single', 'host', 'joined', 'alone']),
  /** Numbers kept here that wait; what this counter may call when it is alone. */
  kept: z.int().min(0),
  /** Why the hall host will not have this machine; empty where it will. */
  refusal: z.string(),
  members: z.array(
    z.strictObject({
      role: z.enum(['counter', 'kiosk', 'board']),
      number: z.int(),
      present: z.boolean(),
      kept: z.int(),
    }),
  ),
  /** Numbers two counters may have called, each once. */
  doubted: z.array(z.strictObject({ number: line, counter: z.int(), at: line })),
});

/** The clerk's, greeter's and supervisor's picture of the hall. */
export const hallView = z.strictObject({
  lanes: z.array(laneLine.extend({ longestMinutes: z.int().min(0) })),
  tickets: z.array(hallTicket),
  counters: z.array(z.strictObject({ number: z.int(), kind: line, open: z.boolean(), ticket: z.string() })),
  /** This counter: its number, its kind in words, the number it has and whether that is being served. */
  here: z.strictObject({
    counter: z.int(),
    kind: line,
    ticket: z.string(),
    serving: z.boolean(),
    /** Whether a visit is under way here, and whether it is that of the number. */
    busy: z.boolean(),
    inVisit: z.boolean(),
  }),
  line: hallLine,
  /** What the board says in turn. */
  notices: z.array(line),
  served: z.int().min(0),
  left: z.int().min(0),
  missed: z.int().min(0),
});
export type HallView = z.infer<typeof hallView>;
