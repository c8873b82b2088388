import { type Answer, answerCase, isRefusal, type Law, type Refusal } from '../rules/index.ts';
import { isPlainObject } from '../rules/plain-object.ts';
import { refusedBundle } from './faults.ts';

/** A question with known facts that is asked under both books. */
export interface TrialCase {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly ask: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Where the case comes from, such as the articles. */
  readonly source: string;
}

/** What a book answers, cut down to what differs. */
export interface TrialAnswer {
  /** The fault's code; empty where there is an answer. */
  readonly fault: string;
  readonly eligible: boolean;
  readonly figures: readonly { readonly path: string; readonly value: string }[];
}

export interface ChangedAnswer {
  readonly trial: TrialCase;
  readonly before: TrialAnswer;
  readonly after: TrialAnswer;
}

/**
 * The cases that get another answer under the later book.
 * @throws FaultError `lawBundle.unsound` where a table no longer holds what a rule reads
 */
export function changedAnswers(cases: readonly TrialCase[], earlier: Law, later: Law): ChangedAnswer[] {
  return cases.flatMap((trial) => {
    const before = answerCase(earlier, trial);
    const after = answerCase(later, trial);
    if (isBroken(after) && !isBroken(before)) throw refusedBundle('unsound', after.error.path);
    const [old, fresh] = [figuresOf(before), figuresOf(after)];
    if (isSame(old, fresh)) return [];
    return [{ trial, before: apart(old, fresh), after: apart(fresh, old) }];
  });
}

function isBroken(answer: Answer | Refusal): answer is Refusal {
  return isRefusal(answer) && answer.error.code === 'law.invalid';
}

/** The same questions asked on a later day, under new identifiers. */
export function askedOn(cases: readonly TrialCase[], day: string): TrialCase[] {
  return cases.filter(({ asOf }) => asOf < day).map((one) => ({ ...one, id: `${one.id}@${day}`, asOf: day }));
}

function figuresOf(answer: Answer | Refusal): TrialAnswer {
  if (isRefusal(answer)) return { fault: answer.error.code, eligible: false, figures: [] };
  return { fault: '', eligible: answer.eligible, figures: leaves(answer.options, '') };
}

function leaves(value: unknown, path: string): { path: string; value: string }[] {
  if (!isPlainObject(value)) return [{ path, value: JSON.stringify(value) ?? '' }];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, path === '' ? key : `${path}.${key}`));
}

function isSame(one: TrialAnswer, other: TrialAnswer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function apart(one: TrialAnswer, other: TrialAnswer): TrialAnswer {
  const has = new Set(other.figures.map(({ path, value }) => `${path} ${value}`));
  return { ...one, figures: one.figures.filter(({ path, value }) => !has.has(`${path} ${value}`)) };
}
