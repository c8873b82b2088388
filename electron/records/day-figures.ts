import { type Connection, read, type Store } from './store.ts';

/** What was finished on one day at this office. */
export interface DayFigures {
  /** Applications and services sealed on the screen. */
  readonly receipts: number;
  /** Comparison sheets handed out. */
  readonly sheets: number;
  /** Applications on paper. */
  readonly papers: number;
  readonly cancelled: number;
}

/** @param day `YYYY-MM-DD` */
export function dayFigures(store: Store, day: string): DayFigures {
  return read(store, (connection) => figuresOn(connection, day));
}

/** As `dayFigures`, inside a transaction. */
export function figuresOn(connection: Connection, day: string): DayFigures {
  const counts = connection
    .prepare<{ kind: string; count: number }>(
      `SELECT kind, count(*) AS count FROM receipt WHERE day = ? AND state = 'complete' GROUP BY kind`,
    )
    .all(day);
  const of = (kind: string) => counts.find((one) => one.kind === kind)?.count ?? 0;
  const cancelled = connection
    .prepare<{ count: number }>(
      `SELECT count(*) AS count FROM visit WHERE state = 'cancelled' AND substr(saved_at, 1, 10) = ?`,
    )
    .get(day);
  return {
    receipts: of('application') + of('services'),
    sheets: of('estimateOnly'),
    papers: of('paper'),
    cancelled: cancelled?.count ?? 0,
  };
}
