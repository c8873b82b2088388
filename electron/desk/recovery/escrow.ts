import { escrowKey, keyName, logEscrow } from '../../records/index.ts';
import { secondPerson } from '../access/second-person.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { dateOf } from '../words/dates.ts';

interface Wanted {
  readonly passphrase: string;
  readonly approval: { readonly code: string; readonly pin: string };
}

/**
 * The key under a passphrase, for the safe. Two supervisors: whoever holds file and passphrase can open every backup.
 * @throws FaultError `privacy.secondPerson`, `store.passphraseTooShort`
 */
export function exportKey(desk: DeskContext, { passphrase, approval }: Wanted): { fileName: string; base64: string } {
  const approvedBy = secondPerson(desk, approval);
  const { key } = desk.options;
  const text = escrowKey(key, passphrase);
  const at = now(desk);
  logEscrow(desk.store, key, { actor: actorOf(desk), approvedBy, at });
  return {
    fileName: `counter-key-${keyName(key)}-${dateOf(at)}.txt`,
    base64: Buffer.from(text).toString('base64'),
  };
}
