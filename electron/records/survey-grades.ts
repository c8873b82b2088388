import { appendEvent } from './audit.ts';
import { change, read, type Store } from './store.ts';
import { StoreError } from './store-error.ts';

/** How somebody left 滿意度: 1 (very dissatisfied) to 5 (very satisfied). Says nothing of who served. */
export interface Grade {
  readonly visitId: string;
  /** ISO moment with offset. */
  readonly at: string;
  readonly grade: number;
  readonly about: 'policy' | 'service' | '';
  readonly words: string;
}

/** A grade with where it was given and what was done about it. */
export interface GivenGrade extends Grade {
  readonly ticket: string;
  readonly counter: number;
  /** Empty until a leader recorded it. */
  readonly followedUpAt: string;
  readonly followedUpBy: string;
  readonly done: string;
}

/** Who acts at the customer's screen, as the log has it. */
const CUSTOMER = 'customer';

/** Keeps the grade of a visit; the same visit again is already done. */
export function keepGrade(store: Store, { visitId, at, grade }: Pick<Grade, 'visitId' | 'at' | 'grade'>): void {
  change(store, (connection) => {
    const { changes } = connection
      .prepare(
        `INSERT INTO satisfaction (visit_id, at, grade, about, words) VALUES (?, ?, ?, '', '') ON CONFLICT DO NOTHING`,
      )
      .run(visitId, at, grade);
    if (changes === 0) return;
    appendEvent(connection, { at, actor: CUSTOMER, type: 'satisfaction.given', subject: visitId, details: { grade } });
  });
}

/** What somebody added to a grade; said once. */
export function keepOpinion(
  store: Store,
  { visitId, at, about, words }: Pick<Grade, 'visitId' | 'at' | 'about' | 'words'>,
): void {
  change(store, (connection) => {
    const { changes } = connection
      .prepare(`UPDATE satisfaction SET about = ?, words = ? WHERE visit_id = ? AND about || words = ''`)
      .run(about, words, visitId);
    if (changes === 0) return;
    appendEvent(connection, {
      at,
      actor: CUSTOMER,
      type: 'satisfaction.explained',
      subject: visitId,
      details: { about },
    });
  });
}

/** Records what a leader did about a low grade; the first record stays. @throws StoreError `store.unknownVisit` */
export function followUpGrade(
  store: Store,
  { visitId, at, actor, done }: { visitId: string; at: string; actor: string; done: string },
): void {
  change(store, (connection) => {
    const known = connection.prepare('SELECT 1 FROM satisfaction WHERE visit_id = ?').get(visitId);
    if (known === undefined) throw new StoreError('store.unknownVisit');
    const { changes } = connection
      .prepare('INSERT INTO low_grade_follow_up (visit_id, at, actor, done) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
      .run(visitId, at, actor, done);
    if (changes > 0)
      appendEvent(connection, { at, actor, type: 'satisfaction.followedUp', subject: visitId, details: {} });
  });
}

interface GradeRow {
  visit_id: string;
  at: string;
  grade: number;
  about: Grade['about'];
  words: string;
  ticket: string;
  counter: number;
  followed_at: string | null;
  actor: string | null;
  done: string | null;
}

const GIVEN = `SELECT satisfaction.*, visit.ticket, json_extract(visit.draft, '$.counter') AS counter,
                      low_grade_follow_up.at AS followed_at, low_grade_follow_up.actor, low_grade_follow_up.done
                 FROM satisfaction JOIN visit ON visit.id = satisfaction.visit_id
                 LEFT JOIN low_grade_follow_up ON low_grade_follow_up.visit_id = satisfaction.visit_id`;

function given(row: GradeRow): GivenGrade {
  return {
    visitId: row.visit_id,
    at: row.at,
    grade: row.grade,
    about: row.about,
    words: row.words,
    ticket: row.ticket,
    counter: row.counter,
    followedUpAt: row.followed_at ?? '',
    followedUpBy: row.actor ?? '',
    done: row.done ?? '',
  };
}

/** Grades of `most` and below, those nobody followed up first, then the newest. */
export function lowGrades(store: Store, most: number, limit: number): GivenGrade[] {
  return read(store, (connection) =>
    connection
      .prepare<GradeRow>(
        `${GIVEN} WHERE grade <= ? ORDER BY low_grade_follow_up.at IS NOT NULL, satisfaction.at DESC LIMIT ?`,
      )
      .all(most, limit)
      .map(given),
  );
}

/** Every grade of a period, both days inclusive, in the order in which they were given. */
export function gradesBetween(store: Store, from: string, to: string): GivenGrade[] {
  return read(store, (connection) =>
    connection
      .prepare<GradeRow>(`${GIVEN} WHERE substr(satisfaction.at, 1, 10) BETWEEN ? AND ? ORDER BY satisfaction.at`)
      .all(from, to)
      .map(given),
  );
}
