import type { BundlePreview } from '../../../src/contract/law-updates-view.ts';
import {
  askedOn,
  type ChangedAnswer,
  changedAnswers,
  type CheckedBundle,
  type FigureChange,
  type TrialCase,
} from '../../law-bundles/index.ts';
import type { Law } from '../../rules/index.ts';
import type { Parameter, Row } from '../../rules/law.ts';
import type { LawInWords } from '../law-reader/book.ts';
import { STANDING_NAMES } from '../law-reader/citation.ts';
import { type ShownValue, shownRowValue } from '../law-reader/values.ts';
import { staffDate } from '../words/dates.ts';
import { dollars } from '../words/money.ts';
import {
  answerInWords,
  KIND_ORDER,
  NO_ROW,
  NOTHING_MORE,
  QUESTION_NAMES,
  SAME_FIGURE,
  SIGNER_NAMES,
  STATE_WORDS,
} from './words.ts';

type Figure = BundlePreview['figures'][number];

/** Rows of changed cases that are shown; the count is always the whole one. */
const MOST_CASES = 60;
/** Members of one table that are shown side by side. */
const MOST_MEMBERS = 12;

/** The known cases under both books. */
export interface Tried {
  readonly asked: number;
  /** The day on which each was asked once more; empty where no new figure begins. */
  readonly again: string;
  readonly changed: readonly ChangedAnswer[];
}

/**
 * Asks every known case under the book as it is and under the one with the bundle: on its own day, and on the first day
 * of a new figure.
 * @throws FaultError `lawBundle.unsound` where a rule no longer finds in a table what it reads
 */
export function tryCases(trials: readonly TrialCase[], head: Law, { next, changes, bundle }: CheckedBundle): Tried {
  const again = firstDay(changes, bundle.manifest.effectiveFrom);
  const asked = again === '' ? trials : [...trials, ...askedOn(trials, again)];
  return { asked: asked.length, again, changed: changedAnswers(asked, head, next.law) };
}

/** Everything a supervisor sees before deciding: who signed, every figure that changes, every case that comes out otherwise. */
export function previewOf(
  book: LawInWords,
  { bundle, sha256, signer, next, changes }: CheckedBundle,
  tried: Tried,
  today: string,
): BundlePreview {
  const { manifest } = bundle;
  const { sequence, issuedOn, effectiveFrom, base, title, sources } = manifest;
  const figures = changes.map((one) => figureOf(book, one, effectiveFrom));
  return {
    sha256,
    sequence,
    title: title.zh,
    issuedOn: staffDate(issuedOn),
    effectiveFrom: staffDate(effectiveFrom),
    startsNow: effectiveFrom <= today,
    base,
    version: next.law.version,
    sources,
    signer: signerOf(signer),
    figures: figures.sort((one, other) => KIND_ORDER[one.kind] - KIND_ORDER[other.kind]),
    cases: casesOf(book, tried),
  };
}

export function signerOf({
  fingerprint,
  training,
}: {
  fingerprint: string;
  training: boolean;
}): BundlePreview['signer'] {
  return {
    name: training ? SIGNER_NAMES.training : SIGNER_NAMES.office,
    fingerprint: fingerprint.slice(0, 16),
    training,
  };
}

function figureOf(book: LawInWords, change: FigureChange, effectiveFrom: string): Figure {
  const { parameter, from, to, before, after, sameFigure } = change;
  const { title, unit, name } = parameter;
  const [old, fresh] = [shownOf(book, parameter, before), shownOf(book, parameter, after)];
  return {
    key: `${name} ${from}`,
    title: title.zh,
    unit: book.units.get(unit) ?? '',
    from: staffDate(from),
    to: to === null ? '' : staffDate(to),
    before: sameFigure ? SAME_FIGURE : inWords(before, old, fresh),
    after: sameFigure ? SAME_FIGURE : inWords(after, fresh, old),
    source: after?.source ?? NO_ROW,
    standing: after?.standing ?? 'C',
    standingName: STANDING_NAMES[after?.standing ?? 'C'],
    kind: kindOf(change, effectiveFrom),
  };
}

/** A value with everything in it that can differ: the members of a table, each number of a list. */
function shownOf(book: LawInWords, parameter: Parameter, row: Row | undefined): ShownValue {
  if (row === undefined) return { value: '', members: [] };
  if (row.list === undefined) return shownRowValue(book, parameter, row);
  return { value: '', members: row.list.value.map((one) => ({ label: '', value: dollars(one) })) };
}

function kindOf({ from, before, sameFigure }: FigureChange, effectiveFrom: string): Figure['kind'] {
  if (sameFigure) return 'sourceOnly';
  const wasOpen = before === undefined || before.state === 'unknown' || before.state === 'pending';
  if (wasOpen) return 'new';
  return from < effectiveFrom ? 'corrected' : 'changed';
}

/** What a row says; of a table only the members that the other one does not say likewise. */
function inWords(row: Row | undefined, own: ShownValue, other: ShownValue): string {
  if (row === undefined) return NO_ROW;
  const members = own.members.filter(
    ({ label, value }) => !other.members.some((one) => one.label === label && one.value === value),
  );
  const listed = members.slice(0, MOST_MEMBERS).map(({ label, value }) => `${label} ${value}`.trim());
  if (members.length > MOST_MEMBERS) listed.push(`…（共${members.length}項）`);
  const said = own.members.length > 0 ? listed.join('、') || NOTHING_MORE : own.value;
  return [said, STATE_WORDS[row.state]].filter((part) => part !== '').join('，') || '—';
}

/** The first day of a new figure on or after the day of effect: what would be asked then. Empty where there is none. */
function firstDay(changes: readonly FigureChange[], effectiveFrom: string): string {
  const days = changes.filter(({ sameFigure, from }) => !sameFigure && from >= effectiveFrom).map(({ from }) => from);
  return days.sort()[0] ?? '';
}

function casesOf(book: LawInWords, { asked, again, changed }: Tried): BundlePreview['cases'] {
  return {
    asked,
    changed: changed.length,
    askedAgainOn: again === '' ? '' : staffDate(again),
    rows: changed.slice(0, MOST_CASES).map(({ trial, before, after }) => ({
      key: trial.id,
      question: book.rules.get(trial.ask)?.name.zh ?? QUESTION_NAMES[trial.ask] ?? trial.ask,
      asOf: staffDate(trial.asOf),
      source: trial.source,
      before: answerInWords(before),
      after: answerInWords(after),
    })),
  };
}
