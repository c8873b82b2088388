import { keysIn } from './key-list.ts';
import { change, read, type Store } from './store.ts';

/** What one account answered in one sitting of the quiz 測驗成績. */
export interface QuizResult {
  readonly id: number;
  /** Staff code, and the name it has now. */
  readonly account: string;
  readonly name: string;
  /** ISO moment with offset, from the caller's clock. */
  readonly at: string;
  /** Which set was chosen, in the desk's own words. */
  readonly chosen: string;
  readonly right: number;
  readonly questions: number;
  /** Keys of the questions that were answered wrongly. */
  readonly missed: readonly string[];
}

export function keepQuizResult(store: Store, result: Omit<QuizResult, 'id' | 'name'>): void {
  const { account, at, chosen, right, questions, missed } = result;
  change(store, (connection) => {
    connection
      .prepare(
        'INSERT INTO quiz_result (account, at, chosen, right_answers, questions, missed) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(account, at, chosen, right, questions, JSON.stringify(missed));
  });
}

interface Row {
  id: number;
  account: string;
  name: string;
  at: string;
  chosen: string;
  right_answers: number;
  questions: number;
  missed: string;
}

const MOST = 200;

/** The newest first, 200 at most. @param account whose; everybody's where it is left out */
export function listQuizResults(store: Store, account?: string): QuizResult[] {
  return read(store, (connection) =>
    connection
      .prepare<Row>(
        `SELECT quiz_result.*, account.name FROM quiz_result JOIN account ON account.code = quiz_result.account
          WHERE ? IS NULL OR quiz_result.account = ? ORDER BY quiz_result.id DESC LIMIT ${MOST}`,
      )
      .all(account ?? null, account ?? null)
      .map(({ right_answers: right, missed, ...row }) => ({ ...row, right, missed: keysIn(missed) })),
  );
}
