import type { LawRow, ParameterPage } from '../../../src/contract/law-view.ts';
import { type Day, isoDay, parseDay, rocDay } from '../../rules/calendar.ts';
import { findRow, hasValue, type Law, noEnd, type Parameter, type Row, type RowState } from '../../rules/law.ts';
import { staffDate } from '../words/dates.ts';
import type { LawInWords } from './book.ts';
import { STANDING_NAMES } from './citation.ts';
import { seriesOf } from './series.ts';
import { inOneLine, shownRowValue, shownValue } from './values.ts';

export const STATE_NAMES: Readonly<Record<RowState, string>> = {
  inForce: '有效',
  zeroByLaw: '依法為0',
  notInForce: '沒有這項規定',
  unknown: '沒有查到',
  pending: '還沒生效',
};

/** Which day of a case chooses the row, as the unit of the table says. */
function datedBy({ unit }: Parameter): ParameterPage['datedBy'] {
  if (unit.includes('dated by the day of birth')) return 'birth';
  return unit.includes('dated by the day a claim') ? 'claim' : 'event';
}

/** What marks the row or the change that holds on a day, seen from today. */
export function markOf(on: string, today: string): string {
  if (on === today) return '今天適用';
  return on < today ? '當時適用' : '到時適用';
}

function shownRow(book: LawInWords, parameter: Parameter, row: Row, mark: string): LawRow {
  const { value, members } = shownRowValue(book, parameter, row);
  return {
    key: isoDay(row.from),
    from: rocDay(row.from),
    to: row.to === noEnd ? '' : rocDay(row.to),
    value,
    members: [...members],
    state: row.state,
    stateName: STATE_NAMES[row.state],
    source: row.source,
    standing: row.standing,
    standingName: STANDING_NAMES[row.standing],
    checked: staffDate(row.checked),
    note: row.note === undefined ? '' : (book.texts.get(row.note) ?? row.note),
    mark,
  };
}

/** The value on a day in one sentence, or why there is none. */
function sentenceOn(day: Day, row: Row | undefined): string {
  const on = rocDay(day);
  if (row === undefined) return `${on}不在這張表裡，不能往前或往後推。`;
  switch (row.state) {
    case 'inForce':
      return `${on}適用${rocDay(row.from)}起的這一列。`;
    case 'zeroByLaw':
      return `${on}依法為0，${rocDay(row.from)}起。`;
    case 'notInForce':
      return `${on}還沒有這項規定。`;
    case 'pending':
      return `${on}的數值還沒公告生效，不能拿來算。`;
    case 'unknown':
      return `${on}的數值沒有查到，不能試算。`;
    default:
      return row.state satisfies never;
  }
}

function citation(book: LawInWords, law: Law, parameter: Parameter, row: Row | undefined, on: Day): string {
  const unit = book.units.get(parameter.unit) ?? parameter.unit;
  if (row === undefined || !hasValue(row.state)) {
    return `${parameter.title.zh}：${sentenceOn(on, row)}（規定版本${law.version}）`;
  }
  const span = row.to === noEnd ? `${rocDay(row.from)}起` : `${rocDay(row.from)}至${rocDay(row.to)}`;
  const value = inOneLine(shownRowValue(book, parameter, row), '', Number.POSITIVE_INFINITY);
  const said = unit === '' || value.endsWith('%') ? value : `${value}（${unit}）`;
  return `${parameter.title.zh}：${said}，${span}。來源：${row.source}（${STANDING_NAMES[row.standing]}，${staffDate(row.checked)}查證）。規定版本${law.version}。`;
}

/** A parameter with its whole history, seen from a day. */
export function parameterPageOf(
  book: LawInWords,
  law: Law,
  parameter: Parameter,
  { on, today }: { on: string; today: string },
): ParameterPage {
  const day = parseDay(on);
  const row = findRow(parameter.rows, day);
  const shown = row === undefined ? { value: '', members: [] } : shownRowValue(book, parameter, row);
  const usedBy = [...book.rules.values()].filter(({ parameters }) => parameters.includes(parameter.name));
  return {
    name: parameter.name,
    title: parameter.title,
    scheme: book.schemes.get(parameter.scheme) ?? parameter.scheme,
    unit: book.units.get(parameter.unit) ?? parameter.unit,
    on,
    onShown: rocDay(day),
    datedBy: datedBy(parameter),
    now: {
      value: shown.value,
      members: [...shown.members],
      known: hasValue(row?.state),
      sentence: sentenceOn(day, row),
    },
    rows: parameter.rows.map((one) => shownRow(book, parameter, one, one === row ? markOf(on, today) : '')).reverse(),
    series: seriesOf(book, parameter),
    proposals: parameter.proposals.map(({ value, source, note }) => {
      const proposed = shownValue(book, parameter, value);
      return {
        value: proposed.value,
        members: [...proposed.members],
        source,
        note: note === undefined ? '' : (book.texts.get(note) ?? note),
      };
    }),
    usedBy: usedBy.map(({ ask, name }) => ({ ask, name: name.zh })),
    citation: citation(book, law, parameter, row, day),
  };
}
