import type { CallInput } from '../../../src/contract/calls.ts';
import type { SealView } from '../../../src/contract/seal-view.ts';
import { importPkcs12, timestampWords } from '../../receipts/index.ts';
import { checkPin, waitingTimestamps } from '../../records/index.ts';
import { refuseUnlessRight } from '../access/pin-check.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { certificateLine, standingOf } from './certificate-words.ts';
import { knownSeals, replaceOfficeSeal } from './office-seal.ts';
import { setTimestampServer, timestampServer } from './timestamp-server.ts';

/** 封章: the certificate the office seals with, those before it, and the timestamp server. */
export function sealOf(desk: DeskContext): SealView {
  const [, ...former] = knownSeals(desk.store);
  const server = timestampServer(desk.store);
  const { count, fault } = waitingTimestamps(desk.store);
  return {
    current: certificateLine(desk.seal.certificate),
    standing: standingOf(desk.seal.certificate, now(desk)),
    former: former.map(({ certificate }) => certificateLine(certificate)),
    timestamps:
      server === null
        ? null
        : { server: server.url, waiting: count, fault: fault === '' ? '' : timestampWords(fault).zh },
  };
}

/**
 * Seals with the certificate of a PKCS#12 file from now on, on the word of a leader who types the PIN again.
 * @throws FaultError `session.wrongPin` and its kin, `seal.…`
 */
export async function importSeal(
  desk: DeskContext,
  { base64, passphrase, pin }: CallInput<'seal.import'>,
): Promise<void> {
  const { actor, at } = withPin(desk, pin);
  const seal = await importPkcs12(Buffer.from(base64, 'base64'), passphrase, at);
  replaceOfficeSeal(desk.store, seal, { actor, at });
  desk.seal = seal;
}

/**
 * Sets the timestamp server, or takes it away, with the PIN once more.
 * @throws FaultError `session.wrongPin` and its kin, `timestamp.address`, `timestamp.certificate`
 */
export function setTimestamps(desk: DeskContext, { url, certificates, pin }: CallInput<'seal.timestamps'>): void {
  setTimestampServer(desk.store, url === '' ? null : { url, certificates }, withPin(desk, pin));
}

function withPin(desk: DeskContext, pin: string): { actor: string; at: string } {
  const at = now(desk);
  const actor = actorOf(desk);
  refuseUnlessRight(checkPin(desk.store, { code: actor, pin, at }), at);
  return { actor, at };
}
