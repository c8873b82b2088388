import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { previewOf, tryCases } from '../desk/law-update/preview.ts';
import { readTrials } from '../desk/law-update/trials.ts';
import { readLawInWords } from '../desk/law-reader/book.ts';
import { readTables } from '../desk/lawbook.ts';
import {
  checkBundle,
  type CheckedBundle,
  openBook,
  type OpenBook,
  readAccepted,
  readSigners,
  withUpdate,
} from '../law-bundles/index.ts';
import { readGiven } from './given-file.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));

/** The program's tables with the bundles before the one at hand, in their order. */
export function headOf(after: readonly string[]): OpenBook {
  const base = openBook({ tables: readTables(join(resources, 'law')), updates: [] });
  return after.reduce((book, file) => {
    const { manifest, files } = readAccepted(readGiven(file));
    return withUpdate(book, { sequence: manifest.sequence, effectiveFrom: manifest.effectiveFrom, files });
  }, base);
}

/** Reads a file as a training counter would, with every check, and says what it changes. */
export function showLawBundle(file: string, after: readonly string[]): string {
  const head = headOf(after);
  const signers = readSigners(readFileSync(join(resources, 'law-updates', 'law-office.pub'), 'utf8'));
  const checked = checkBundle(readGiven(file), { signers, training: true, head, accepted: [] });
  return changesInWords(checked, head);
}

/** The same words as on the supervisor's screen. */
export function changesInWords(checked: CheckedBundle, head: OpenBook): string {
  const book = readLawInWords(join(resources, 'knowledge', 'law'));
  const preview = previewOf(book, checked, tryCases(readTrials(resources), head.law, checked), '');
  const { sequence, title, issuedOn, effectiveFrom, signer, base, version, sources, figures, cases } = preview;
  return [
    `第${sequence}號　${title}　發布 ${issuedOn}　開始適用 ${effectiveFrom}`,
    `簽章　${signer.name}　指紋 ${signer.fingerprint}`,
    `依據　${sources.join('；')}`,
    `規定版本　${base} → ${version}`,
    '',
    `會改變的數值　${figures.length}項`,
    ...figures.map(
      (one) => `  ${one.title}　${one.from}${one.to === '' ? ' 起' : ` 到 ${one.to}`}　${one.before} → ${one.after}`,
    ),
    '',
    `答案會改變的案例　問了${cases.asked}題，${cases.changed}題不同`,
    ...cases.rows.map((one) => `  ${one.question}　${one.asOf}　${one.before} → ${one.after}`),
    '',
  ].join('\n');
}
