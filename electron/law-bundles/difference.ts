import type { Standing } from '../../src/contract/answer.ts';
import type { Text } from '../../src/contract/text.ts';
import { type Day, dayBefore, isoDay, nextDay } from '../rules/calendar.ts';
import type { Law } from '../rules/index.ts';
import { type Kind, noEnd, type Parameter, type Row, type RowState } from '../rules/law.ts';
import { isPlainObject } from '../rules/plain-object.ts';

/** What a parameter says on the days of a change; of a table or a list only the members that differ. */
export interface Figure {
  /** `outside`: the tables have no row. */
  readonly state: RowState | 'outside';
  readonly members: readonly { readonly path: string; readonly value: string }[];
  readonly source: string;
  readonly standing: Standing | null;
}

/** One span of days on which a parameter says something else than before. */
export interface FigureChange {
  readonly name: string;
  readonly title: Text;
  readonly unit: string;
  readonly kind: Kind;
  readonly from: string;
  /** Last day; null where the change has no end. */
  readonly to: string | null;
  readonly before: Figure;
  readonly after: Figure;
  /** Only the source, the standing or a note differs. */
  readonly sameFigure: boolean;
}

/** Every span of days on which two books differ, by parameter in the order of the later one. */
export function lawDifference(earlier: Law, later: Law): FigureChange[] {
  return [...later.parameters.values()].flatMap((parameter) =>
    parameterDifference(earlier.parameters.get(parameter.name)?.rows ?? [], parameter),
  );
}

interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

function parameterDifference(held: readonly Row[], parameter: Parameter): FigureChange[] {
  const { name, title, unit, kind, rows } = parameter;
  const starts = new Set<Day>();
  for (const row of [...held, ...rows]) {
    starts.add(row.from);
    if (row.to !== noEnd) starts.add(nextDay(row.to));
  }
  const days = [...starts].sort((a, b) => a - b);
  const spans: Span[] = [];
  days.forEach((from, index) => {
    const next = days[index + 1];
    const to = next === undefined ? noEnd : dayBefore(next);
    const before = rowOn(held, from);
    const after = rowOn(rows, from);
    const last = spans.at(-1);
    if (last !== undefined && last.before === before && last.after === after) spans[spans.length - 1] = { ...last, to };
    else if (fingerprint(before) !== fingerprint(after)) spans.push({ from, to, before, after });
  });
  return spans.map(({ from, to, before, after }) => ({
    name,
    title,
    unit,
    kind,
    from: isoDay(from),
    to: to === noEnd ? null : isoDay(to),
    ...figures(before, after),
    sameFigure: said(before) === said(after),
  }));
}

function rowOn(rows: readonly Row[], day: Day): Row | undefined {
  return rows.find((row) => row.from <= day && day <= row.to);
}

function valueOf(row: Row | undefined): unknown {
  if (row === undefined) return undefined;
  const { money, count, rate, text, flag, list, table } = row;
  return (table ?? list ?? money ?? count ?? rate ?? text ?? flag)?.value;
}

function said(row: Row | undefined): string {
  return JSON.stringify([row?.state, valueOf(row)]);
}

function fingerprint(row: Row | undefined): string {
  return JSON.stringify([said(row), row?.source, row?.standing, row?.note]);
}

function shownOf(row: Row): string {
  const { money, count, rate, text, flag } = row;
  return (money ?? count ?? rate ?? text ?? flag)?.used.value ?? '';
}

type Members = Figure['members'];

/** The members of a table, path by path; the numbers of a list; the one value of anything else. */
function membersOf(row: Row | undefined): Members {
  if (row === undefined) return [];
  if (row.table !== undefined) return leaves(row.table.value, '');
  if (row.list !== undefined) return row.list.value.map((value) => ({ path: '', value: String(value) }));
  const shown = shownOf(row);
  return shown === '' ? [] : [{ path: '', value: shown }];
}

function leaves(value: unknown, path: string): { path: string; value: string }[] {
  if (Array.isArray(value)) return [{ path, value: value.map((one) => JSON.stringify(one)).join(' ') }];
  if (!isPlainObject(value)) return [{ path, value: String(value) }];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, path === '' ? key : `${path}.${key}`));
}

function figures(before: Row | undefined, after: Row | undefined): { before: Figure; after: Figure } {
  const [old, fresh] = [membersOf(before), membersOf(after)];
  return { before: figureOf(before, apart(old, fresh)), after: figureOf(after, apart(fresh, old)) };
}

function apart(members: Members, others: Members): Members {
  return members.filter(({ path, value }) => !others.some((one) => one.path === path && one.value === value));
}

function figureOf(row: Row | undefined, members: Members): Figure {
  return {
    state: row?.state ?? 'outside',
    members,
    source: row?.source ?? '',
    standing: row?.standing ?? null,
  };
}
