import type { Caution, Step } from '../../../src/contract/answer.ts';
import type { Right } from '../../../src/contract/rights.ts';
import { type Day, daysAfter, isoDay } from '../calendar.ts';
import type { Law } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { continuedCoverRights } from './continued-cover.ts';
import { coversOf } from './covers.ts';
import { deadlineOf, hasLapsed } from './deadlines.ts';
import { deathRights } from './deaths.ts';
import { employmentInsuranceRights } from './employment-insurance.ts';
import { withExclusions } from './exclusions.ts';
import { factBelongsTo, type LifeEvent, readRightsFacts, rightsFactNames } from './facts.ts';
import { figuresOf, worthOf } from './figures.ts';
import { laborInsuranceRights } from './labor-insurance.ts';
import { nationalPensionRights } from './national-pension.ts';
import { occupationalAccidentRights } from './occupational-accident.ts';
import { oldAge } from './old-age.ts';
import { otherRights } from './other-schemes.ts';
import { documents, places } from './places.ts';
import { type Examination, examined, type Finding, type QuestionOf, type RightRule } from './right.ts';

/** Every right of the six schemes and the wage arrears fund, in the order of the counter. */
const rules: readonly RightRule[] = [
  oldAge,
  ...laborInsuranceRights,
  ...employmentInsuranceRights,
  ...occupationalAccidentRights,
  ...deathRights,
  ...nationalPensionRights,
  ...otherRights,
  ...continuedCoverRights,
];

/** Questions of the engine for which a right stands, and rights without a question of their own. */
export const rightKeys: readonly string[] = rules.map((rule) => rule.key);

/** Claims that end within this many days come first. */
const urgentDays = 90;

/** One right with what its order and the answer need besides. */
interface Found {
  right: Right;
  place: number;
  lastDay: Day | null;
  worth: number;
  options: Readonly<Record<string, object>>;
  steps: readonly Step[];
}

function optionsOf(rule: RightRule, finding: Finding): Readonly<Record<string, object>> {
  if (finding.standing !== 'eligible' || finding.outcome === null) return {};
  const { options } = finding.outcome;
  const { only } = rule;
  if (only === undefined) return options;
  return Object.fromEntries(Object.entries(options).filter(([name]) => only.includes(name)));
}

function rightOf(x: Examination, rule: RightRule, event: { index: number; event: LifeEvent } | null): Found | null {
  const found = examined(rule, x, event?.event ?? null);
  if (found === null) return null;
  const from = found.standing === 'notEligible' ? null : (found.deadlineFrom ?? null);
  const { day, ...deadline } = deadlineOf(x.law, rule.limitation, from ?? event?.event.on ?? null);
  const lapsed = found.standing !== 'notEligible' && hasLapsed(rule.limitation, day, x.asOf);
  const finding: Finding = lapsed
    ? {
        standing: 'notEligible',
        reasons: [
          {
            code: 'claim.lapsed',
            text: { zh: '已超過請領時效，不能再請領', en: 'The time to claim has passed' },
            article: deadline.article,
          },
        ],
        opensOn: null,
      }
    : found;
  const options = optionsOf(rule, finding);
  const kind = event?.event.kind ?? null;
  const open = finding.standing === 'notEligible' ? [] : finding.asks;
  const asks = open.map((one) => ({ ...one, belongsTo: factBelongsTo(one.fact, kind) }));
  const outcome = finding.standing === 'eligible' ? finding.outcome : null;
  const cautions = finding.standing === 'eligible' ? [...finding.cautions, ...(finding.outcome?.cautions ?? [])] : [];
  const right: Right = {
    key: rule.key,
    scheme: rule.scheme,
    title: rule.title,
    event: event === null ? null : { index: event.index, kind: event.event.kind, on: isoDay(event.event.on) },
    standing: finding.standing,
    reasons: finding.standing === 'notEligible' ? [...finding.reasons] : [],
    asks,
    article: rule.article,
    opensOn: finding.standing === 'notEligible' && finding.opensOn !== null ? isoDay(finding.opensOn) : null,
    deadline,
    where: { code: rule.where, text: places[rule.where] },
    documents: rule.documents.map((key) => ({ key, text: documents[key] })),
    figures: figuresOf(options, {
      pays: rule.pays === true,
      atLeast: finding.standing === 'eligible' && finding.atLeast,
    }),
    choices: [],
    cautions,
  };
  const worth = rule.pays === true ? 0 : worthOf(options);
  return { right, place: 0, lastDay: day, worth, options, steps: outcome?.steps ?? [] };
}

/** Whatever an event that is planned brings is looked at on its day. */
function examinationOn(x: Examination, event: LifeEvent): Examination {
  return event.on > x.asOf ? { ...x, asOf: event.on } : x;
}

function examine(x: Examination): Found[] {
  const found: Found[] = [];
  const add = (one: Found | null) => {
    if (one !== null) found.push({ ...one, place: found.length });
  };
  const turned = x.events.filter((event) => event.kind === 'turnedAge').map((event) => event.on);
  const record = { ...x, asOf: Math.max(x.asOf, ...turned) };
  for (const rule of rules) {
    if (rule.kinds.length === 0) add(rightOf(record, rule, null));
    else {
      x.events.forEach((event, index) => {
        if (rule.kinds.includes(event.kind)) add(rightOf(examinationOn(x, event), rule, { index, event }));
      });
    }
  }
  return found;
}

const ranks = { eligible: 0, ask: 1, notEligible: 2 } as const;

/** Open before unknown before closed; then what ends soon, by its last day; then what is worth most; then the table. */
function inOrder(found: readonly Found[], asOf: Day): Found[] {
  const soon = daysAfter(asOf, urgentDays);
  const urgency = ({ lastDay }: Found) => (lastDay !== null && lastDay <= soon ? lastDay : Number.MAX_SAFE_INTEGER);
  return found.toSorted(
    (a, b) =>
      ranks[a.right.standing] - ranks[b.right.standing] ||
      urgency(a) - urgency(b) ||
      b.worth - a.worth ||
      a.place - b.place,
  );
}

function distinct<T extends Caution | Step>(given: readonly T[]): T[] {
  const seen = new Set<string>();
  return given.filter(({ code }) => !seen.has(code) && seen.add(code));
}

/** The name of a right among the options: of a second event of the same kind with its day. */
function optionName(found: readonly Found[], one: Found): string {
  const { key, event } = one.right;
  const same = found.filter(({ right }) => right.key === key && right.standing === 'eligible');
  return same.length === 1 || event === null ? key : `${key}@${event.on}#${event.index}`;
}

/**
 * Every right of a person (question `rights.all`): from the record and age, and from what happened, with what excludes
 * what, what is still to be asked, until when and where. Figures come from the questions of the engine themselves.
 * The facts are described in `facts.ts`.
 * @param questionOf the engine's questions by name
 */
export function answerRights(law: Law, given: Record<string, unknown>, asOf: Day, questionOf: QuestionOf): Outcome {
  const { person, events } = readRightsFacts(given, asOf);
  const x: Examination = { law, asOf, person, covers: coversOf(person), events, questionOf };
  const looked = examine(x);
  const settled = withExclusions(
    looked.map((one) => one.right),
    person,
  );
  const found = inOrder(
    looked.map((one, place) => ({ ...one, right: settled[place] ?? one.right })),
    asOf,
  );
  const open = found.filter(({ right }) => right.standing === 'eligible');
  const closed = found.flatMap(({ right }) => right.reasons.map((reason) => reason.code));
  const asking = found.some(({ right }) => right.standing === 'ask');
  return {
    eligible: open.length > 0,
    options: Object.fromEntries(open.map((one) => [optionName(found, one), one.options])),
    reasons: open.length > 0 ? [] : [...new Set([asking ? 'rights.toBeAsked' : 'rights.none', ...closed])],
    steps: open.flatMap((one) => one.steps),
    cautions: [...distinct(open.flatMap(({ right }) => right.cautions)), ...unusedFacts(given, rightsFactNames)],
    rights: found.map((one) => one.right),
  };
}
