import type { Step } from '../../../src/contract/answer.ts';
import type { CustomerView, Language } from '../../../src/contract/customer-view.ts';
import type { Text } from '../../../src/contract/text.ts';
import { englishExpression } from '../../rules/index.ts';
import { citizenDate, nearMonth } from '../words/dates.ts';
import { inLanguage, optionWords } from '../words/customer.ts';
import { type Choice, monthlyOf, type OldAgePicture, oneOffOf, paidOutBy, type Start } from './picture.ts';

type Comparison = Extract<CustomerView, { screen: 'comparison' }>;
type Chart = Comparison['chart'];

/** Ages between which sums are drawn, in years; beyond the crossing where that comes later. */
const CHART_END = 95;
const LATEST_CHART_END = 100;

/** What the customer compares: monthly rows, one-off rows, totals by age and the lines of the chart. */
export function comparisonOf(picture: OldAgePicture, language: Language): Omit<Comparison, keyof CommonFields> {
  return {
    monthly: monthlyRows(picture, language),
    oneOff: picture.choices.filter((one) => one.per === 'once').map((one) => oneOffRow(one, language)),
    totals: totalsOf(picture, language),
    chart: chartOf(picture, language),
    derivations: derivationsOf(picture, language),
    notIncluded: picture.notComputed.map((one) => inLanguage(one.text, language)),
  };
}

type CommonFields = Pick<
  Comparison,
  | 'revision'
  | 'training'
  | 'office'
  | 'counter'
  | 'preferences'
  | 'screen'
  | 'release'
  | 'paperAsked'
  | 'assumption'
  | 'dataAsOf'
>;

function monthlyRows(picture: OldAgePicture, language: Language): Comparison['monthly'] {
  const { starts } = picture;
  const parts = monthlyOf(picture)?.parts ?? [];
  return starts.map((start, index) => ({
    key: start.month,
    label: startLabel(picture, start, language),
    note: startNote(picture, start, language),
    amount: start.monthly,
    more: start.more,
    series: seriesKey(index, starts.length),
    parts: index > 0 ? [] : parts.map((part) => ({ label: inLanguage(part.label, language), amount: part.amount })),
  }));
}

/** "現在開始", "滿65歲", "66歲". */
export function startLabel(picture: OldAgePicture, start: Start, language: Language): string {
  const years = Math.floor(start.ageMonths / 12);
  if (start === picture.starts[0] && start.month === picture.facts.applyMonth) {
    return language === 'zh' ? '現在開始' : 'Start now';
  }
  if (years === picture.statutoryAge && start.ageMonths % 12 === 0) {
    return language === 'zh' ? `滿${years}歲` : `At ${years}`;
  }
  return language === 'zh' ? `${years}歲` : `At ${years}`;
}

function startNote(picture: OldAgePicture, start: Start, language: Language): string {
  const isLater = start === picture.starts[0] && start.month !== picture.facts.applyMonth;
  const isStatutory = start.ageMonths === picture.statutoryAge * 12;
  return isLater || isStatutory ? nearMonth(start.month, picture.asOf, language) : '';
}

function oneOffRow(choice: Choice, language: Language): Comparison['oneOff'][number] {
  return {
    key: choice.key,
    label: language === 'zh' ? '現在領' : 'Paid now',
    note: choice.key === 'oneTime' ? inLanguage(optionWords.oneTime.sentence, language) : '',
    amount: choice.amount,
    series: choice.key,
  };
}

function totalsOf(picture: OldAgePicture, language: Language): Comparison['totals'] {
  const monthly = picture.starts.map((start) => ({
    key: start.month,
    label: startLabel(picture, start, language),
    totals: [...start.totals],
  }));
  const once = picture.choices
    .filter((choice) => choice.per === 'once')
    .map((choice) => ({
      key: choice.key,
      label: inLanguage(optionWords[choice.key].title, language),
      totals: picture.totalAges.map(() => choice.amount),
    }));
  return { ages: [...picture.totalAges], rows: [...monthly, ...once] };
}

function seriesKey(index: number, length: number): string | null {
  if (index === 0) return 'first';
  return index === length - 1 ? 'last' : null;
}

/** Two lines and the level of the one-off sum, with a ring where they meet. */
export function chartOf(picture: OldAgePicture, language: Language): Chart {
  const first = picture.starts[0];
  const last = picture.starts.length > 1 ? picture.starts.at(-1) : undefined;
  const oneOff = oneOffOf(picture);
  if (first === undefined) return { series: [], crossings: [] };
  const crossings = [
    ...(oneOff === undefined ? [] : oneOffCrossing(first, oneOff, language)),
    ...(last === undefined ? [] : lastCrossing(picture, first, last, language)),
  ].toSorted((left, right) => left.ageMonths - right.ageMonths);
  const latest = Math.max(CHART_END * 12, ...crossings.map((one) => one.ageMonths + 6));
  const end = Math.min(LATEST_CHART_END * 12, latest);
  const series: Chart['series'] = [lineOf(picture, first, 'first', 'first', end, language)];
  if (last !== undefined) series.push(lineOf(picture, last, 'last', 'second', end, language));
  if (oneOff !== undefined) {
    series.push({
      key: oneOff.key,
      label: inLanguage(optionWords[oneOff.key].title, language),
      style: 'level',
      points: [
        [first.ageMonths, oneOff.amount],
        [end, oneOff.amount],
      ],
    });
  }
  return { series, crossings };
}

function lineOf(
  picture: OldAgePicture,
  start: Start,
  key: string,
  style: 'first' | 'second',
  end: number,
  language: Language,
): Chart['series'][number] {
  const years = Math.floor(start.ageMonths / 12);
  const later = language === 'zh' ? `${years}歲開始` : `Start at ${years}`;
  return {
    key,
    label: key === 'first' ? startLabel(picture, start, language) : later,
    style,
    points: [
      [start.ageMonths, 0],
      [end, paidOutBy(start, end)],
    ],
  };
}

function oneOffCrossing(first: Start, oneOff: Choice, language: Language): Chart['crossings'] {
  if (first.overtakesOneOff === null) return [];
  const age = roundAge(first.overtakesOneOff);
  return [
    {
      ageMonths: first.overtakesOneOff,
      total: oneOff.amount,
      title: language === 'zh' ? `約${age}歲起` : `From about ${age}`,
      detail: language === 'zh' ? '比一次領多' : 'more than one payment',
    },
  ];
}

function lastCrossing(picture: OldAgePicture, first: Start, last: Start, language: Language): Chart['crossings'] {
  if (last.overtakesFirst === null) return [];
  const age = roundAge(last.overtakesFirst);
  const years = Math.floor(last.ageMonths / 12);
  const compared = startLabel(picture, first, language);
  return [
    {
      ageMonths: last.overtakesFirst,
      total: paidOutBy(first, last.overtakesFirst),
      title: language === 'zh' ? `約${age}歲起` : `From about ${age}`,
      detail: language === 'zh' ? `${years}歲開始，比${compared}多` : `starting at ${years} pays more in all`,
    },
  ];
}

const UNITS: Record<Step['unit'], Text> = {
  dollar: { zh: '元', en: '' },
  dollarPerMonth: { zh: '元／月', en: ' a month' },
  year: { zh: '年', en: ' years' },
  month: { zh: '個月', en: ' months' },
  day: { zh: '天', en: ' days' },
  percent: { zh: '%', en: '%' },
  date: { zh: '', en: '' },
  none: { zh: '', en: '' },
};

/** `22,241元／月`, `NT$22,241 a month`, `民國116年3月15日`. */
function shownValue({ value, unit }: Step, language: Language): string {
  if (unit === 'date') return citizenDate(value, language);
  if (value === '' || value.endsWith('%')) return value;
  const dollar = language === 'en' && unit.startsWith('dollar') ? 'NT$' : '';
  return `${dollar}${value}${UNITS[unit][language]}`;
}

/** Ages in round words: the exact month stands in the clerk's table and on paper. */
function roundAge(ageMonths: number): number {
  return Math.round(ageMonths / 12);
}

function derivationsOf(picture: OldAgePicture, language: Language): Comparison['derivations'] {
  return picture.derivations.map((one) => ({
    title: inLanguage(one.title, language),
    lines: one.steps
      .filter((step) => step.value !== '')
      .map((step) => ({
        text: inLanguage(step.plain, language),
        expression: language === 'en' ? englishExpression(step.expression) : step.expression,
        value: shownValue(step, language),
        article: inLanguage(step.article, language),
      })),
  }));
}
