import { appendEvent } from './audit.ts';
import { change, read, type Store } from './store.ts';

/** One sheet of the exit survey 離櫃問卷: one grade a question, 1 to 5; null = not answered. */
export type SurveySheet = readonly (number | null)[];

/** Keeps sheets that were filled in on a day; all or none. */
export function keepSurveySheets(
  store: Store,
  { day, sheets, actor, at }: { day: string; sheets: readonly SurveySheet[]; actor: string; at: string },
): void {
  change(store, (connection) => {
    const insert = connection.prepare(
      'INSERT INTO exit_survey (day, grades, entered_at, entered_by) VALUES (?, ?, ?, ?)',
    );
    for (const sheet of sheets) insert.run(day, JSON.stringify(sheet), at, actor);
    appendEvent(connection, { at, actor, type: 'survey.entered', subject: day, details: { sheets: sheets.length } });
  });
}

/** The sheets of a period, both days inclusive. */
export function surveySheetsBetween(store: Store, from: string, to: string): SurveySheet[] {
  return read(store, (connection) =>
    connection
      .prepare<{ grades: string }>('SELECT grades FROM exit_survey WHERE day BETWEEN ? AND ? ORDER BY id')
      .all(from, to)
      .map(({ grades }): SurveySheet => JSON.parse(grades)),
  );
}
