import { type Connection, read, type Store } from './store.ts';

/** A moment of a visit that counts for the time to a signature. */
export interface VisitMoment {
  readonly visitId: string;
  /** ISO moment with offset. */
  readonly at: string;
  /** `shown` = something to decide on was released; `signed` = it was sealed with a signature. */
  readonly what: 'shown' | 'signed';
}

/** How many of how long, in whole seconds; null where there were none. */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly ninetieth: number;
}

/** What became of a day's receipts, for those who ask whether signing on the screen is worth it. */
export interface ReceiptMeasures {
  /** Paper slips (簽收單) that were not needed: everything sealed but the paper forms. */
  readonly slipsAvoided: number;
  /** Paper forms by the reason the clerk gave, the most frequent first. */
  readonly paper: readonly { readonly reason: string; readonly count: number }[];
  /** Visits in which the citizen said that something shown is not right. */
  readonly disputes: number;
  readonly toSignature: Spread | null;
  readonly voided: readonly { readonly cause: string; readonly count: number }[];
  readonly corrected: number;
  /** Copies (補發) that left the desk, and originals that had to be printed again. */
  readonly copies: number;
  readonly spoiled: number;
  /** Receipts the citizen fetched by telephone. */
  readonly fetched: number;
}

/**
 * Seconds from the last release before each signature to the signature. A signature with no release before it on the list
 * is left out.
 */
export function secondsToSignature(moments: readonly VisitMoment[]): number[] {
  const shown = new Map<string, number>();
  const seconds: number[] = [];
  for (const { visitId, at, what } of moments) {
    const moment = Date.parse(at);
    const since = shown.get(visitId);
    if (what === 'shown') shown.set(visitId, moment);
    else if (since !== undefined && moment >= since) seconds.push(Math.round((moment - since) / 1000));
  }
  return seconds;
}

/** Median and 90th percentile by nearest rank: both are times that happened. */
export function spreadOf(seconds: readonly number[]): Spread | null {
  const sorted = seconds.toSorted((one, other) => one - other);
  const ranked = (hundredths: number) => sorted[Math.ceil((sorted.length * hundredths) / 100) - 1];
  const [median, ninetieth] = [ranked(50), ranked(90)];
  return median === undefined || ninetieth === undefined ? null : { count: sorted.length, median, ninetieth };
}

/** Equal words counted, the most frequent first, then by the words. */
export function tally(words: readonly string[]): { readonly word: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .toSorted((one, other) => other.count - one.count || (one.word < other.word ? -1 : 1));
}

/** @param day `YYYY-MM-DD` */
export function readReceiptMeasures(store: Store, day: string): ReceiptMeasures {
  return read(store, (connection) => measuresOn(connection, day));
}

function measuresOn(connection: Connection, day: string): ReceiptMeasures {
  const one = (sql: string) => connection.prepare<{ count: number }>(sql).get({ day })?.count ?? 0;
  const words = (sql: string) =>
    tally(
      connection
        .prepare<{ word: string }>(sql)
        .all({ day })
        .map(({ word }) => word),
    );
  const moments = connection
    .prepare<VisitMoment>(
      `SELECT CASE type WHEN 'receipt.completed' THEN details ->> '$.visitId' ELSE subject END AS visitId, at,
              CASE type WHEN 'receipt.completed' THEN 'signed' ELSE 'shown' END AS what
         FROM audit
        WHERE substr(at, 1, 10) = :day
          AND (type = 'visit.released' AND details ->> '$.what' NOT IN ('facts', 'choice', 'withdrawn')
               OR type = 'receipt.completed' AND details ->> '$.signature' IS NOT NULL)
        ORDER BY sequence`,
    )
    .all({ day });
  return {
    slipsAvoided: one(
      `SELECT count(*) AS count FROM receipt WHERE day = :day AND state = 'complete' AND kind <> 'paper'`,
    ),
    // The clerk's own words after the colon are for the case, not for a table.
    paper: words(
      `SELECT substr(reason, 1, instr(reason || '：', '：') - 1) AS word
         FROM (SELECT visit.draft ->> '$.paperReason' AS reason FROM receipt JOIN visit ON visit.id = visit_id
                WHERE day = :day AND receipt.state = 'complete' AND kind = 'paper')`,
    ).map(({ word, count }) => ({ reason: word, count })),
    disputes: one(
      `SELECT count(DISTINCT subject) AS count FROM audit
        WHERE type = 'visit.answered' AND substr(at, 1, 10) = :day AND details ->> '$.what' LIKE '%Disputed'`,
    ),
    toSignature: spreadOf(secondsToSignature(moments)),
    voided: words(`SELECT cause AS word FROM receipt_void WHERE substr(at, 1, 10) = :day`).map(({ word, count }) => ({
      cause: word,
      count,
    })),
    corrected: one(`SELECT count(*) AS count FROM audit WHERE type = 'receipt.corrected' AND substr(at, 1, 10) = :day`),
    copies: one(
      `SELECT count(*) AS count FROM receipt_copy WHERE substr(at, 1, 10) = :day AND original = 0 AND spoiled = 0`,
    ),
    spoiled: one(`SELECT count(*) AS count FROM receipt_copy WHERE substr(at, 1, 10) = :day AND spoiled = 1`),
    fetched: one(
      `SELECT count(DISTINCT subject) AS count FROM audit WHERE type = 'receipt.fetched' AND substr(at, 1, 10) = :day`,
    ),
  };
}
