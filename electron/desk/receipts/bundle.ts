import { isAbsolute, join } from 'node:path';
import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import { sha256, signerOf } from '../../receipts/index.ts';
import {
  type Bundle,
  bundledFile,
  type BundledReceipt,
  type BundlePlan,
  keepBundle,
  listBundles,
  logBundleWritten,
  planBundle,
  readRetention,
  readSetting,
  writeSetting,
} from '../../records/index.ts';
import { csv } from '../access/csv.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { dateOf, timeOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { placeBundle } from './place-bundle.ts';
import { receiptFaults, STATE_WORDS } from './words.ts';

const FOLDER = 'bundle.folder';
/** Hashes of all other files, as `sha256sum --check` reads them; the office's seal is over this list. */
const LIST = 'SHA256SUMS';
const SEAL = 'SHA256SUMS.p7s';

function folderOf(desk: DeskContext): string {
  const stored = readSetting(desk.store, FOLDER);
  return typeof stored === 'string' ? stored : '';
}

/** Where bundles go; the folder must be there already, so that a disk that is missing is noticed. */
export function setBundleFolder(desk: DeskContext, { folder }: CallInput<'dayEnd.bundleFolder'>): void {
  const value = folder.trim();
  if (value !== '' && !isAbsolute(value)) throw refused(receiptFaults.folderNotAbsolute);
  writeSetting(desk.store, { key: FOLDER, value, actor: actorOf(desk), at: now(desk) });
}

/** What was bundled today, and what waits. */
export function bundlesOfToday(desk: DeskContext): CallOutput<'dayEnd.bundles'> {
  const made = listBundles(desk.store, { day: dateOf(now(desk)), unwritten: false });
  return {
    folder: folderOf(desk),
    waiting: planBundle(desk.store).receipts.length,
    parts: made.map((bundle) => ({
      part: bundle.part,
      at: timeOf(bundle.at),
      receipts: numbersOf(bundle).length,
      name: nameOf(desk, bundle),
      listHash: sha256(Buffer.from(bundle.files[LIST] ?? '')),
    })),
  };
}

/**
 * 日結歸檔: an index of everything that happened to receipts since the last bundle, the sealed files, a list of all hashes
 * and the office's seal over it. The content is kept in the store first; each file is written aside, moved into place and
 * read again. A run that was cut off is taken up by the next, and a run with nothing new writes the same once more.
 * @throws FaultError `bundle.noFolder`, `bundle.nothing`, `bundle.folderMissing`, `bundle.unwritable`, `bundle.different`
 */
export function bundleDay(desk: DeskContext): CallOutput<'dayEnd.bundle'> {
  const folder = folderOf(desk);
  if (folder === '') throw refused(receiptFaults.noBundleFolder);
  const at = now(desk);
  const day = dateOf(at);
  const plan = planBundle(desk.store);
  const actor = actorOf(desk);
  const isNew = plan.receipts.length > 0;
  if (isNew) keepBundle(desk.store, plan, { ...contentOf(desk, plan, day), at, actor });
  const bundles = listBundles(desk.store, { day, unwritten: true });
  if (bundles.length === 0) throw refused(receiptFaults.nothingToBundle);
  let files = 0;
  for (const bundle of bundles) {
    const written = placeBundle(join(folder, nameOf(desk, bundle)), folder, filesOf(desk, bundle));
    logBundleWritten(desk.store, { day: bundle.day, part: bundle.part, written, actor, at });
    files += written;
  }
  const receipts = bundles.reduce((sum, bundle) => sum + numbersOf(bundle).length, 0);
  return { ...bundlesOfToday(desk), isNew, receipts, files };
}

function contentOf(desk: DeskContext, plan: BundlePlan, day: string): Pick<Bundle, 'day' | 'files' | 'seal'> {
  const { receipts: retention } = readRetention(desk.store);
  const index = {
    agency: '勞動部勞工保險局',
    office: desk.office.code,
    day,
    training: desk.store.office === 'training',
    log: { first: plan.first, head: plan.head },
    retention: { class: 'receipts', years: retention },
    receipts: plan.receipts.map((one) => ({ ...one, file: fileOf(one) })),
  };
  const heads = [
    '收件號',
    '日期',
    '狀態',
    '種類',
    '時間',
    '作廢原因',
    '更正的收件號',
    '被更正為',
    '檔案',
    'SHA-256',
    '內容SHA-256',
    '保存類別',
    '保存年限',
  ];
  const rows = index.receipts.map((one) => [
    one.number,
    one.day,
    STATE_WORDS[one.state],
    one.kind,
    one.at,
    one.voidReason,
    one.corrects,
    one.correctedBy,
    one.file,
    one.sha256,
    one.shownHash,
    'receipts',
    String(retention),
  ]);
  const texts = { 'index.csv': csv([heads, ...rows]), 'index.json': `${JSON.stringify(index, null, 2)}\n` };
  const hashes = [
    ...Object.entries(texts).map(([name, text]) => ({ name, hash: sha256(Buffer.from(text)) })),
    ...index.receipts.flatMap(({ file, sha256: hash }) => (file === '' ? [] : [{ name: file, hash }])),
  ];
  const list = hashes.map(({ name, hash }) => `${hash}  ${name}\n`).join('');
  return { day, files: { ...texts, [LIST]: list }, seal: signerOf(desk.seal)(Buffer.from(list)) };
}

function fileOf({ number, sha256: hash }: BundledReceipt): string {
  return hash === '' ? '' : `receipts/${number}.pdf`;
}

const RECEIPT = /^[0-9a-f]{64} {2}receipts\/(.+)\.pdf$/;

function numbersOf({ files }: Bundle): string[] {
  return (files[LIST] ?? '').split('\n').flatMap((line) => RECEIPT.exec(line)?.[1] ?? []);
}

function nameOf(desk: DeskContext, { day, part }: Bundle): string {
  return `${desk.office.code}-${day}-${part}`;
}

/** The list and its seal come last: where they are, everything they name is there. */
function filesOf(desk: DeskContext, bundle: Bundle): { name: string; content: () => Uint8Array }[] {
  const { [LIST]: list = '', ...texts } = bundle.files;
  return [
    ...numbersOf(bundle).map((number) => ({
      name: `receipts/${number}.pdf`,
      content: () => bundledFile(desk.store, number),
    })),
    ...Object.entries(texts).map(([name, text]) => ({ name, content: () => Buffer.from(text) })),
    { name: LIST, content: () => Buffer.from(list) },
    { name: SEAL, content: () => bundle.seal },
  ];
}
