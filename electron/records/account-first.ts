import { openAccount } from './account-care.ts';
import { change, read, type Store } from './store.ts';

/** The account a real office begins with; its owner opens the others. */
const FIRST = { code: 'H0001', name: '單位主管', role: 'branchHead' } as const;

/**
 * The one-time code of a real office's first account, as long as nobody has chosen a PIN there; null from then on. A
 * code nobody used in time is replaced by a new one.
 */
export function firstAccount(store: Store, at: string): { readonly code: string; readonly once: string } | null {
  const owned = read(store, (connection) =>
    connection.prepare('SELECT 1 FROM account WHERE pin_set_at IS NOT NULL LIMIT 1').get(),
  );
  if (owned !== undefined) return null;
  return change(store, (connection) => {
    connection.prepare('DELETE FROM account WHERE code = ?').run(FIRST.code);
    return { code: FIRST.code, once: openAccount(store, FIRST, { actor: 'system', at }) };
  });
}
