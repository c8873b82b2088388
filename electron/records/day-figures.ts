import { type Connection, read, type Store } from './store.ts';

/** What was finished on one day at this office. */
export interface DayFigures {
  /** Applications and services sealed on the screen. */
  readonly receipts: number;
  /** Comparison sheets handed out. */
  readonly sheets: number;
  /** Applications on paper. */
  readonly papers: number;
  /** Visits that ended without a result. */
  readonly cancelled: number;
  /** Visits that ended here because the number went to another lane. */
  readonly handedOn: number;
}

/** 1 where the number of a visit went to another lane and the visit ended with that, else 0. */
export const handedOn = `EXISTS (SELECT 1 FROM audit
  WHERE subject = visit.id AND type = 'visit.cancelled' AND details ->> '$.handedOn')`;

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
  const ended = connection
    .prepare<{ handed_on: number; count: number }>(
      `SELECT ${handedOn} AS handed_on, count(*) AS count FROM visit
        WHERE state = 'cancelled' AND substr(saved_at, 1, 10) = ? GROUP BY handed_on`,
    )
    .all(day);
  return {
    receipts: of('application') + of('services'),
    sheets: of('estimateOnly'),
    papers: of('paper'),
    cancelled: ended.find(({ handed_on: on }) => on === 0)?.count ?? 0,
    handedOn: ended.find(({ handed_on: on }) => on === 1)?.count ?? 0,
  };
}
