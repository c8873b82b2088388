import type { Json } from './canonical-json.ts';
import { handedOn } from './day-figures.ts';
import { tally } from './receipt-measures.ts';
import { read, type Store } from './store.ts';

/** Days of a period, both inclusive, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What happened in the hall, day by day, each day first to last. */
export function hallDays(store: Store, { from, to }: Days): Map<string, { readonly [key: string]: Json }[]> {
  const rows = read(store, (connection) =>
    connection
      .prepare<{ day: string; event: string }>(
        'SELECT day, event FROM hall_list WHERE day BETWEEN ? AND ? ORDER BY day, sequence',
      )
      .all(from, to),
  );
  const days = new Map<string, { readonly [key: string]: Json }[]>();
  for (const { day, event } of rows) {
    const list = days.get(day) ?? [];
    list.push(JSON.parse(event));
    days.set(day, list);
  }
  return days;
}

/** A visit that ended with something, without anybody's data. */
export interface VisitFigures {
  /** `YYYY-MM-DD` it was begun. */
  readonly day: string;
  readonly ticket: string;
  readonly startedAt: string;
  /** Key of the purpose that was chosen; empty where none was. */
  readonly purpose: string;
  /** Keys of the services, in the order in which they were added. */
  readonly services: readonly string[];
  /** Empty where the visit ended without a receipt. */
  readonly receiptKind: string;
  readonly receiptAt: string;
}

/** Every finished visit of a period, in the order in which they began. */
export function finishedVisits(store: Store, { from, to }: Days): VisitFigures[] {
  return read(store, (connection) =>
    connection
      .prepare<Omit<VisitFigures, 'services'> & { services: string }>(
        `SELECT substr(opened_at, 1, 10) AS day, ticket, draft ->> '$.startedAt' AS startedAt,
                draft ->> '$.identity.chosenPurpose' AS purpose,
                (SELECT json_group_array(value ->> '$.service') FROM json_each(draft, '$.matters')) AS services,
                coalesce(draft ->> '$.receipt.kind', '') AS receiptKind,
                coalesce(draft ->> '$.receipt.at', '') AS receiptAt
           FROM visit WHERE state = 'finished' AND substr(opened_at, 1, 10) BETWEEN ? AND ? ORDER BY opened_at`,
      )
      .all(from, to)
      .map((row) => ({ ...row, services: JSON.parse(row.services) })),
  );
}

/** What became of the receipts of a period. */
export interface PeriodMeasures {
  /** Paper slips (簽收單) that were not needed: everything sealed but the paper forms. */
  readonly slipsAvoided: number;
  /** Paper forms by the reason the clerk gave, the most frequent first. */
  readonly fallbacks: readonly { readonly word: string; readonly count: number }[];
  /** Visits in which the citizen said that something shown is not right. */
  readonly disputes: number;
  /** Those whose number went to another lane are counted where they went on. */
  readonly visits: number;
  /** Ended without a result. */
  readonly cancelled: number;
  readonly handedOn: number;
}

const begun = 'substr(opened_at, 1, 10) BETWEEN :from AND :to';

export function periodMeasures(store: Store, { from, to }: Days): PeriodMeasures {
  return read(store, (connection) => {
    const one = (sql: string) => connection.prepare<{ count: number }>(sql).get({ from, to })?.count ?? 0;
    const reasons = connection
      .prepare<{ word: string }>(
        // The clerk's own words after the colon are for the case, not for a table.
        `SELECT substr(reason, 1, instr(reason || '：', '：') - 1) AS word
           FROM (SELECT visit.draft ->> '$.paperReason' AS reason FROM receipt JOIN visit ON visit.id = visit_id
                  WHERE day BETWEEN :from AND :to AND receipt.state = 'complete' AND kind = 'paper')`,
      )
      .all({ from, to });
    return {
      slipsAvoided: one(
        `SELECT count(*) AS count FROM receipt WHERE day BETWEEN :from AND :to AND state = 'complete' AND kind <> 'paper'`,
      ),
      fallbacks: tally(reasons.map(({ word }) => word)),
      disputes: one(
        `SELECT count(DISTINCT subject) AS count FROM audit
          WHERE type = 'visit.answered' AND substr(at, 1, 10) BETWEEN :from AND :to AND details ->> '$.what' LIKE '%Disputed'`,
      ),
      visits: one(`SELECT count(*) AS count FROM visit WHERE ${begun} AND NOT ${handedOn}`),
      cancelled: one(`SELECT count(*) AS count FROM visit WHERE ${begun} AND state = 'cancelled' AND NOT ${handedOn}`),
      handedOn: one(`SELECT count(*) AS count FROM visit WHERE ${begun} AND state = 'cancelled' AND ${handedOn}`),
    };
  });
}

/** A claim for old age as a figure: completed years on the day of the receipt, and where the person was last insured. */
export interface ClaimantAge {
  readonly age: number;
  /** Two digits of the unit's row; `?` where the unit is not known here, empty without a spell of labor insurance. */
  readonly unitType: string;
}

/** Those who claimed old age at this counter in a period, with nothing that tells who. */
export function claimantAges(store: Store, { from, to }: Days): ClaimantAge[] {
  return read(store, (connection) =>
    connection
      .prepare<ClaimantAge>(
        `SELECT CAST(substr(day, 1, 4) AS INTEGER) - CAST(substr(birth, 1, 4) AS INTEGER)
                  - (substr(day, 6) < substr(birth, 6)) AS age,
                CASE WHEN number IS NULL THEN '' ELSE coalesce(unit.record ->> '$.type', '?') END AS unitType
           FROM (SELECT receipt.day AS day, person.record ->> '$.birthDate' AS birth,
                        person.record ->> '$.laborInsurance[#-1].unit' AS number
                   FROM receipt JOIN person ON person.id = receipt.person_id
                  WHERE receipt.day BETWEEN ? AND ? AND receipt.state = 'complete' AND receipt.kind = 'application')
           LEFT JOIN unit ON unit.id = CAST(substr(number, 1, 8) AS INTEGER) * 32 + unicode(substr(number, 9)) - 64
          ORDER BY unitType, age`,
      )
      .all(from, to),
  );
}

/** The days on which numbers were drawn, the last first, with how many. */
export function daysOfHall(store: Store, limit: number): { readonly day: string; readonly visits: number }[] {
  return read(store, (connection) =>
    connection
      .prepare<{ day: string; visits: number }>(
        `SELECT day, count(*) AS visits FROM hall_list WHERE type = 'issued' GROUP BY day ORDER BY day DESC LIMIT ?`,
      )
      .all(limit),
  );
}
