import type { LawSeries } from '../../../src/contract/law-view.ts';
import { isoDay } from '../../rules/calendar.ts';
import { noEnd, type Parameter, type Row } from '../../rules/law.ts';
import type { LawInWords } from './book.ts';
import { numberOfWritten } from './numbers.ts';

/** A table of more changing members than this is read better as a table. */
const MOST_SERIES = 6;

type Read = (written: unknown) => number | null;
type Unit = LawSeries['unit'];

function pointsOf(rows: readonly Row[], read: Read): LawSeries['points'] {
  return rows.map((row) => ({
    from: isoDay(row.from),
    to: row.to === noEnd ? null : isoDay(row.to),
    value: row.state === 'zeroByLaw' ? 0 : row.written === undefined ? null : read(row.written),
    pending: row.state === 'pending',
  }));
}

function ofTable(key: string): Read {
  return (written) =>
    typeof written === 'object' && written !== null ? numberOfWritten(Reflect.get(written, key)) : null;
}

function unitOf(parameter: Parameter, samples: readonly unknown[]): Unit {
  if (parameter.unit.startsWith('NT$')) return 'dollar';
  return samples.some((sample) => typeof sample === 'string') ? 'percent' : 'plain';
}

/** Percent are drawn as such. */
function scaled(read: Read, unit: Unit): Read {
  return (written) => {
    const value = read(written);
    return value === null || unit !== 'percent' ? value : Math.round(value * 100_000_000) / 1_000_000;
  };
}

function tableSeries(book: LawInWords, parameter: Parameter): LawSeries[] {
  const tables = parameter.rows.flatMap(({ written }) =>
    typeof written === 'object' && written !== null ? [written] : [],
  );
  const keys = [...new Set(tables.flatMap((table) => Object.keys(table)))];
  const series = keys.flatMap((key) => {
    const read = ofTable(key);
    const values = tables.map(read).filter((value) => value !== null);
    if (values.length < 2 || new Set(values).size < 2) return [];
    const unit = unitOf(
      parameter,
      tables.map((table): unknown => Reflect.get(table, key)),
    );
    return [
      { key, label: book.member(parameter.name, key), unit, points: pointsOf(parameter.rows, scaled(read, unit)) },
    ];
  });
  return series.length > MOST_SERIES ? [] : series;
}

function endOfList(at: 0 | -1): Read {
  return (written) => (Array.isArray(written) ? numberOfWritten(written.at(at)) : null);
}

function listSeries({ rows }: Parameter): LawSeries[] {
  return [
    { key: 'lowest', label: '最低一級', unit: 'dollar', points: pointsOf(rows, endOfList(0)) },
    { key: 'highest', label: '最高一級', unit: 'dollar', points: pointsOf(rows, endOfList(-1)) },
  ];
}

/** The parameter's figures through time, for its chart; none where there is nothing to compare. */
export function seriesOf(book: LawInWords, parameter: Parameter): LawSeries[] {
  const { kind, rows } = parameter;
  if (rows.length < 2) return [];
  if (kind === 'table') return tableSeries(book, parameter);
  if (kind === 'list') return listSeries(parameter);
  const unit: Unit = kind === 'rate' ? 'percent' : kind === 'money' ? 'dollar' : 'plain';
  const points = pointsOf(rows, scaled(numberOfWritten, unit));
  return points.every(({ value }) => value === null) ? [] : [{ key: 'value', label: '', unit, points }];
}
