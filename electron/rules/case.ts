import { z } from 'zod';
import { ageOn, type Day, noDay, parseDay } from './calendar.ts';
import { aboutFact } from './fact-words.ts';
import { invalidFact, missingFact, RuleFault } from './fault.ts';
import { isPlainObject } from './plain-object.ts';
import { greatestSalary } from './salary-history.ts';

/** The frame of a case; the facts are read by the question. */
const frame = z.object({
  id: z.string(),
  asOf: z.string().refine((text) => parseDay(text) !== noDay),
  ask: z.string(),
  facts: z.record(z.string(), z.unknown()).optional(),
});

/** One question and what is known, as `npm run answer` and the counter ask it. */
export interface Case {
  id: string;
  /** ISO date: the day on which the question is asked. */
  asOf: string;
  ask: string;
  facts: Record<string, unknown>;
}

/** The greatest sum a fact may name, NT$; keeps every product of the law an exact whole number. */
const greatestSum = 1_000_000_000;

/** ISO date → packed day. */
export const dayFact = z
  .string()
  .refine((text) => parseDay(text) !== noDay)
  .transform(parseDay);

/** Whole NT$, 0 or more. */
export const moneyFact = z.int().min(0).max(greatestSum);

/** Monthly insured salary, whole NT$ above 0. */
export const salaryFact = z.int().min(1).max(greatestSalary);

/** Seniority 年資; an absent part is 0. */
export const seniorityFact = z.strictObject({
  years: z.int().min(0).max(100).optional(),
  months: z.int().min(0).max(1200).optional(),
  days: z.int().min(0).max(36_500).optional(),
});

/** A number of years, not always whole. */
export const yearsFact = z.number().min(0).max(100);

/** A fact the question cannot do without. */
export function needed(name: string): RuleFault {
  return missingFact(`facts.${name}`, aboutFact(name, true));
}

function valueAt(facts: unknown, path: readonly PropertyKey[]): unknown {
  let at = facts;
  for (const key of path) at = isPlainObject(at) || Array.isArray(at) ? Reflect.get(at, key) : undefined;
  return at;
}

/**
 * Reads the facts of a question.
 * @throws RuleFault `facts.missing` or `facts.invalid` with the JSON path of the first fact that stands in the way
 */
export function readFacts<T extends z.ZodType>(schema: T, facts: Record<string, unknown>): z.output<T> {
  const parsed = schema.safeParse(facts);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const inside = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...inside];
  const name = String(path[0] ?? '');
  const where = ['facts', ...path].join('.');
  if (inside.length === 0 && valueAt(facts, path) === undefined) throw missingFact(where, aboutFact(name, true));
  throw invalidFact(where, aboutFact(name, false));
}

/**
 * Reads the frame of a case.
 * @throws RuleFault `case.invalid`
 */
export function readCase(input: unknown): Case {
  const parsed = frame.safeParse(input);
  if (parsed.success) return { ...parsed.data, facts: parsed.data.facts ?? {} };
  const field = String(parsed.error.issues[0]?.path[0] ?? '');
  throw new RuleFault('case.invalid', field, {
    zh: `案例的「${field || '內容'}」有缺或寫法不對。每一案要有 id、asOf（西元年月日）、ask 和 facts。`,
    en: `The ${field || 'case'} is missing or not in its form. A case has id, asOf (YYYY-MM-DD), ask and facts.`,
  });
}

/** Refuses a birth after the day of application or more than 130 years before it. */
export function checkBirth(birth: Day, on: Day): void {
  if (birth > on) {
    throw invalidFact('facts.birthDate', {
      zh: '出生日期晚於申請日。請核對出生日期。',
      en: 'The day of birth lies after the day of application. Check the day of birth.',
    });
  }
  if (ageOn(birth, on) > 130) {
    throw invalidFact('facts.birthDate', {
      zh: '依出生日期已超過130歲。請核對出生日期。',
      en: 'By the day of birth the person is over 130. Check the day of birth.',
    });
  }
}
