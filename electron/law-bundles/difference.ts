import { type Day, dayBefore, isoDay, nextDay } from '../rules/calendar.ts';
import type { Law } from '../rules/index.ts';
import { type Kind, noEnd, type Parameter, type Row } from '../rules/law.ts';

/** One span of days on which a parameter says something else than before. */
export interface FigureChange {
  readonly parameter: Parameter;
  readonly from: string;
  /** Last day; null where the change has no end. */
  readonly to: string | null;
  /** Undefined where the tables have no row. */
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  /** Only the source, the standing or a note differs. */
  readonly sameFigure: boolean;
}

/** Every span of days on which two books differ, by parameter in the order of the later one. */
export function lawDifference(earlier: Law, later: Law): FigureChange[] {
  return [...later.parameters.values()].flatMap((parameter) =>
    spansOf(earlier.parameters.get(parameter.name)?.rows ?? [], parameter),
  );
}

function spansOf(held: readonly Row[], parameter: Parameter): FigureChange[] {
  const { rows, kind } = parameter;
  const spans: { from: Day; to: Day; before: Row | undefined; after: Row | undefined }[] = [];
  const starts = startsOf([...held, ...rows]);
  starts.forEach((from, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? noEnd : dayBefore(next);
    const before = rowOn(held, from);
    const after = rowOn(rows, from);
    const last = spans.at(-1);
    if (last !== undefined && last.before === before && last.after === after) last.to = to;
    else if (said(before, kind) !== said(after, kind)) spans.push({ from, to, before, after });
  });
  return spans.map(({ from, to, before, after }) => ({
    parameter,
    from: isoDay(from),
    to: to === noEnd ? null : isoDay(to),
    before,
    after,
    sameFigure: figure(before, kind) === figure(after, kind),
  }));
}

/** Every day on which one of the rows begins or has just ended. */
function startsOf(rows: readonly Row[]): Day[] {
  const starts = rows.flatMap(({ from, to }) => (to === noEnd ? [from] : [from, nextDay(to)]));
  return [...new Set(starts)].sort((a, b) => a - b);
}

function rowOn(rows: readonly Row[], day: Day): Row | undefined {
  return rows.find((row) => row.from <= day && day <= row.to);
}

function figure(row: Row | undefined, kind: Kind): string {
  return JSON.stringify([row?.state, row?.[kind]?.used.value]);
}

function said(row: Row | undefined, kind: Kind): string {
  return JSON.stringify([figure(row, kind), row?.source, row?.standing, row?.note]);
}
