import type { Caution, Step } from '../../../src/contract/answer.ts';
import type { Right } from '../../../src/contract/rights.ts';
import type { Text } from '../../../src/contract/text.ts';
import { type Day, isoDay } from '../calendar.ts';
import { RuleFault } from '../fault.ts';
import type { Law } from '../law.ts';
import type { Outcome } from '../outcome.ts';
import { askingFor, type RightQuestion } from './asking.ts';
import type { Covers } from './covers.ts';
import type { Limitation } from './deadlines.ts';
import type { EventOf, LifeEvent, RightsPerson } from './facts.ts';
import type { DocumentKey, PlaceKey } from './places.ts';

/** A question of the engine, by name; undefined where the engine has none of that name. */
export type QuestionOf = (
  name: string,
) => ((law: Law, facts: Record<string, unknown>, asOf: Day) => Outcome) | undefined;

/** Everything a right is examined with. */
export interface Examination {
  law: Law;
  /** The day of the question; for an event that lies ahead, that day. */
  asOf: Day;
  person: RightsPerson;
  covers: Covers;
  events: readonly LifeEvent[];
  questionOf: QuestionOf;
}

/** What an examination finds; null where the right does not arise at all. */
export type Finding =
  | {
      standing: 'eligible';
      outcome: Outcome | null;
      /** What the figures still depend on. */
      asks: readonly RightQuestion[];
      /** An answer can only raise the figures. */
      atLeast: boolean;
      cautions: readonly Caution[];
      deadlineFrom?: Day;
    }
  | { standing: 'notEligible'; reasons: Right['reasons']; opensOn: Day | null }
  | { standing: 'ask'; asks: readonly RightQuestion[]; deadlineFrom?: Day };

/** One right of one scheme: data for the counter and a function that examines it. */
export interface RightRule {
  readonly key: string;
  readonly scheme: Right['scheme'];
  readonly title: Text;
  readonly article: Text;
  readonly limitation: Limitation;
  readonly where: PlaceKey;
  readonly documents: readonly DocumentKey[];
  /** Sums the person pays instead of receiving, such as a premium. */
  readonly pays?: boolean;
  /** Options of the answer that belong to this right, where an answer holds more than one right. */
  readonly only?: readonly string[];
  readonly kinds: readonly LifeEvent['kind'][];
  readonly examine: (x: Examination, event: LifeEvent | null) => Finding | null;
}

type Data = Omit<RightRule, 'kinds' | 'examine'>;

function isOneOf<K extends LifeEvent['kind']>(event: LifeEvent, kinds: readonly K[]): event is EventOf<K> {
  return kinds.some((kind) => kind === event.kind);
}

/** A right that an event gives. */
export function onEvent<K extends LifeEvent['kind']>(
  data: Data,
  kinds: readonly K[],
  examine: (x: Examination, event: EventOf<K>) => Finding | null,
): RightRule {
  return {
    ...data,
    kinds,
    examine: (x, event) => (event !== null && isOneOf(event, kinds) ? examine(x, event) : null),
  };
}

/** A right that the record and age alone give. */
export function fromRecord(data: Data, examine: (x: Examination) => Finding | null): RightRule {
  return { ...data, kinds: [], examine: (x, event) => (event === null ? examine(x) : null) };
}

export function askFor(...facts: readonly string[]): Finding {
  return { standing: 'ask', asks: facts.map(askingFor) };
}

export function refuse(code: string, zh: string, en: string, article: Text, opensOn: Day | null = null): Finding {
  return { standing: 'notEligible', reasons: [{ code, text: { zh, en }, article }], opensOn };
}

/** Open by the facts, without a figure of the engine. */
export function openWithoutFigure(...cautions: readonly Caution[]): Finding {
  return { standing: 'eligible', outcome: null, asks: [], atLeast: false, cautions };
}

function reasonOf(code: string, steps: readonly Step[], article: Text): Right['reasons'][number] {
  const said = steps.find((one) => one.code === code);
  return { code, text: said?.label ?? { zh: code, en: code }, article: said?.article ?? article };
}

/** What stands in the way of an answer becomes a question; a value of the law nobody knows is for the office to say. */
function findingOf(error: unknown): Finding {
  if (!(error instanceof RuleFault)) throw error;
  const { code, path, message } = error.fault;
  const fact = path.split('.')[1] ?? path;
  if (code === 'facts.missing') return askFor(fact);
  return { standing: 'ask', asks: [{ fact: path, text: message, answer: 'other', choices: [] }] };
}

/**
 * Asks a question of the engine, so that no formula is written twice.
 * @param open facts that are not known and can only raise the figures
 */
export function answered(
  x: Examination,
  name: string,
  article: Text,
  facts: Record<string, unknown>,
  open: readonly string[] = [],
): Finding {
  const question = x.questionOf(name);
  if (question === undefined) {
    return openWithoutFigure({
      code: 'rights.noFigure',
      text: {
        zh: '這一項的金額這裡還不能試算，請洽承辦單位。',
        en: 'This counter has no figure for it yet; ask the office.',
      },
    });
  }
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value != null));
  try {
    const outcome = question(x.law, known, x.asOf);
    if (outcome.eligible) {
      const missing = outcome.steps.flatMap(({ code }) =>
        code.includes('.missing.') ? (/\.missing\.(\w+)$/.exec(code)?.[1] ?? []) : [],
      );
      const asks = [...new Set([...open, ...missing])].map(askingFor);
      return { standing: 'eligible', outcome, asks, atLeast: open.length > 0, cautions: [] };
    }
    const reasons = outcome.reasons.map((code) => reasonOf(code, outcome.steps, article));
    return { standing: 'notEligible', reasons, opensOn: null };
  } catch (error) {
    return findingOf(error);
  }
}

/** Examines an event once for every right that rests on the same answer; an event is read anew for each question asked. */
export function onceForEach<E extends LifeEvent>(
  examine: (x: Examination, event: E) => Finding,
): (x: Examination, event: E) => Finding {
  const seen = new WeakMap<E, Finding>();
  return (x, event) => {
    const before = seen.get(event);
    if (before !== undefined) return before;
    const found = examine(x, event);
    seen.set(event, found);
    return found;
  };
}

/** Examines one right; a fact that cannot be read leaves the other rights as they are. */
export function examined(rule: RightRule, x: Examination, event: LifeEvent | null): Finding | null {
  try {
    return rule.examine(x, event);
  } catch (error) {
    return findingOf(error);
  }
}

/** The same refusal with the day on which it ends. */
export function openingOn(finding: Finding, on: Day | null): Finding {
  return finding.standing === 'notEligible' ? { ...finding, opensOn: on } : finding;
}

/** A fact as the engine's questions take it: silent facts stay silent. */
export function dayText(day: Day | null | undefined): string | null {
  return day == null ? null : isoDay(day);
}
