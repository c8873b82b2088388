import type { BundlePreview } from '../../../src/contract/law-updates-view.ts';
import {
  askedOn,
  changedAnswers,
  type CheckedBundle,
  type FigureChange,
  type TrialCase,
} from '../../law-bundles/index.ts';
import type { Law } from '../../rules/index.ts';
import type { Row } from '../../rules/law.ts';
import type { LawInWords } from '../law-reader/book.ts';
import { STANDING_NAMES } from '../law-reader/citation.ts';
import { type ShownValue, shownRowValue } from '../law-reader/values.ts';
import { staffDate } from '../words/dates.ts';
import { answerInWords, KIND_ORDER, NO_ROW, QUESTION_NAMES, SAME_FIGURE, SIGNER_NAMES, STATE_WORDS } from './words.ts';

type Figure = BundlePreview['figures'][number];

/** Rows of changed cases that are shown; the count is always the whole one. */
const MOST_CASES = 60;
/** Members of one table that are shown side by side. */
const MOST_MEMBERS = 12;

/** Everything a supervisor sees before deciding: who signed, every figure that changes, every case that comes out otherwise. */
export function previewOf(
  book: LawInWords,
  { bundle, sha256, signer, next, changes }: CheckedBundle,
  { head, trials, today }: { head: Law; trials: readonly TrialCase[]; today: string },
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
    cases: casesOf(book, trials, head, next.law, firstDay(changes, effectiveFrom)),
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
  const shown = (row: Row | undefined): ShownValue =>
    row === undefined ? { value: '', members: [] } : shownRowValue(book, parameter, row);
  const [old, fresh] = [shown(before), shown(after)];
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
  const listed = members.slice(0, MOST_MEMBERS).map(({ label, value }) => `${label} ${value}`);
  if (members.length > MOST_MEMBERS) listed.push(`…（共${members.length}項）`);
  const said = own.members.length > 0 ? listed.join('、') : own.value;
  return [said, STATE_WORDS[row.state]].filter((part) => part !== '').join('，') || '—';
}

/** The first day of a new figure on or after the day of effect: what would be asked then. Empty where there is none. */
function firstDay(changes: readonly FigureChange[], effectiveFrom: string): string {
  const days = changes.filter(({ sameFigure, from }) => !sameFigure && from >= effectiveFrom).map(({ from }) => from);
  return days.sort()[0] ?? '';
}

function casesOf(
  book: LawInWords,
  trials: readonly TrialCase[],
  head: Law,
  next: Law,
  again: string,
): BundlePreview['cases'] {
  const asked = again === '' ? trials : [...trials, ...askedOn(trials, again)];
  const changed = changedAnswers(asked, head, next);
  return {
    asked: asked.length,
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
