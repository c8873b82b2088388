import { type AccountRow, LEADERS, otherLeaders } from './account-rows.ts';
import { appendEvent } from './audit.ts';
import type { Connection } from './store.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Switches off accounts nobody signed in with for too long (閒置帳號). The last account that can look after the others
 * stays, or the office would lock itself out; so do those the training office came with.
 * @param days without a sign-in
 */
export function retireDormant(connection: Connection, days: number, at: string): void {
  const oldest = Date.parse(at) - days * DAY_MILLISECONDS;
  const used = connection
    .prepare<AccountRow>(`SELECT * FROM account WHERE state = 'active' AND active_since IS NOT NULL ORDER BY code`)
    .all();
  const dormant = used.filter((row) => lastUse(row) < oldest).sort((one, other) => lastUse(one) - lastUse(other));
  for (const { code, role } of dormant) {
    if (LEADERS.includes(role) && otherLeaders(connection, code) === 0) continue;
    connection.prepare(`UPDATE account SET state = 'dormant' WHERE code = ?`).run(code);
    appendEvent(connection, { at, actor: 'system', type: 'account.dormant', subject: code, details: { days } });
  }
}

function lastUse({ active_since: since, signed_in_at: signedIn }: AccountRow): number {
  return Math.max(...[since, signedIn].map((moment) => (moment === null ? 0 : Date.parse(moment))));
}
