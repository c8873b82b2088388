import { type AuditHead, checkChain } from './audit.ts';
import { type Connection, connectionOf, type Store } from './store.ts';

export type StoreCheck =
  | { readonly sound: true; readonly head: AuditHead }
  | { readonly sound: false; readonly problem: 'damaged' | 'chain' };

/**
 * Reads every page, each of which carries its own authentication tag, and walks the audit chain.
 * @param anchors heads kept outside the store, such as on printed day-end reports
 */
export function checkStore(store: Store, anchors: readonly AuditHead[] = []): StoreCheck {
  return checkConnection(connectionOf(store), anchors);
}

export function checkConnection(connection: Connection, anchors: readonly AuditHead[] = []): StoreCheck {
  try {
    if (connection.pragma('integrity_check', { simple: true }) !== 'ok') return { sound: false, problem: 'damaged' };
    const chain = checkChain(connection, anchors);
    return chain.intact ? { sound: true, head: chain.head } : { sound: false, problem: 'chain' };
  } catch {
    return { sound: false, problem: 'damaged' };
  }
}
