import { createHash } from 'node:crypto';
import type { BundlePreview, LawBundles } from '../../../src/contract/law-updates-view.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import { checkBundle, type CheckedBundle } from '../../law-bundles/index.ts';
import { appendAudit, checkPin, keepLawBundle } from '../../records/index.ts';
import { refuseUnlessRight } from '../access/pin-check.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { lawInWords } from '../law-reader/book.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';
import { previewOf, signerOf, type Tried, tryCases } from './preview.ts';
import { refreshLaw } from './refresh.ts';
import type { ShelvedBundle } from './shelf.ts';

/** A file as a window sends it. */
interface Sent {
  readonly base64: string;
}

/** What a bundle would change; nothing is kept but that a refused one was tried. @throws FaultError `lawBundle.…` */
export function inspectBundle(desk: DeskContext, { base64 }: Sent): BundlePreview {
  const { checked, tried } = check(desk, Buffer.from(base64, 'base64'));
  return previewOf(lawInWords(desk), checked, tried, dateOf(now(desk)));
}

/**
 * Imports a bundle for good, on the word of a supervisor who types the PIN again, and takes it up where its day has come.
 * @param given.sha256 of the file that was shown, so that what was read is what is imported
 * @throws FaultError `lawBundle.…`, `law.otherFile`, `session.wrongPin`
 */
export function acceptBundle(desk: DeskContext, given: Sent & { sha256: string; pin: string }): void {
  const at = now(desk);
  const bytes = Buffer.from(given.base64, 'base64');
  refuseUnlessRight(checkPin(desk.store, { code: actorOf(desk), pin: given.pin, at }), at);
  const { bundle, sha256, signer, next } = check(desk, bytes).checked;
  if (sha256 !== given.sha256) throw otherFile();
  keepLawBundle(desk.store, {
    sequence: bundle.manifest.sequence,
    sha256,
    bytes,
    signer: signer.fingerprint,
    training: signer.training,
    base: bundle.manifest.base,
    version: next.law.version,
    acceptedAt: at,
    acceptedBy: actorOf(desk),
  });
  desk.shelf.reload();
  refreshLaw(desk);
}

/** Every way in goes through here: the bundle itself, and every known case under it. */
function check(desk: DeskContext, bytes: Uint8Array): { checked: CheckedBundle; tried: Tried } {
  const { shelf, store } = desk;
  const accepted = shelf.bundles().map(({ stored, bundle }) => ({
    sequence: stored.sequence,
    sha256: stored.sha256,
    effectiveFrom: bundle.manifest.effectiveFrom,
  }));
  try {
    const head = shelf.head();
    const checked = checkBundle(bytes, {
      signers: shelf.signers,
      training: store.office === 'training',
      head,
      accepted,
    });
    return { checked, tried: tryCases(shelf.trials, head.law, checked) };
  } catch (error) {
    if (error instanceof FaultError) {
      appendAudit(store, {
        at: now(desk),
        actor: actorOf(desk),
        type: 'law.bundleRefused',
        subject: error.code,
        details: { sha256: createHash('sha256').update(bytes).digest('hex') },
      });
    }
    throw error;
  }
}

function otherFile(): FaultError {
  return new FaultError('law.otherFile', {
    zh: '這不是剛才看過的那份檔案。請再選一次檔案，看過內容再匯入。',
    en: 'This is not the file that was shown. Choose it again, read what it changes, then import it.',
  });
}

const IMPORTERS: ReadonlySet<string> = new Set(['supervisor', 'branchHead']);

/** The imported bundles, newest first, for everybody at the counter. */
export function lawBundlesOf(desk: DeskContext): LawBundles {
  const { shelf, state } = desk;
  const today = dateOf(now(desk));
  return {
    version: desk.law.version,
    head: shelf.head().law.version,
    bundles: shelf
      .bundles()
      .toReversed()
      .map((one) => lineOf(one, today)),
    signers: shelf.signers.map(signerOf),
    mayImport: state.account !== null && IMPORTERS.has(state.account.role),
  };
}

function lineOf({ stored, bundle: { manifest }, place }: ShelvedBundle, today: string): LawBundles['bundles'][number] {
  const { sequence, title, issuedOn, effectiveFrom } = manifest;
  return {
    sequence,
    title: title.zh,
    issuedOn: staffDate(issuedOn),
    effectiveFrom: staffDate(effectiveFrom),
    state: place !== 'onTop' ? place : effectiveFrom <= today ? 'inForce' : 'waiting',
    signer: signerOf({ fingerprint: stored.signer, training: stored.training }),
    acceptedAt: `${staffDate(dateOf(stored.acceptedAt))} ${timeOf(stored.acceptedAt)}`,
    acceptedBy: stored.acceptedBy,
  };
}
