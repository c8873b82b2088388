import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { FaultError } from '../../src/contract/fault.ts';
import { calendarDate, text } from '../../src/contract/text.ts';
import { readTables } from '../desk/lawbook.ts';
import {
  asTables,
  changedRows,
  checkBundle,
  lawDifference,
  makeBundle,
  openBook,
  type OpenBook,
  readSigners,
  type TableFile,
  trainingKey,
} from '../law-bundles/index.ts';
import { readGiven } from './given-file.ts';
import { changesInWords, headOf } from './law-bundle-show.ts';

export interface Making {
  /** File of {@link about}. */
  readonly about: string;
  /** Files of new or corrected rows; empty where `tables` is given. */
  readonly rows: readonly string[];
  /** A whole folder of tables, to be compared with the program's. */
  readonly tables: string | null;
  readonly corrects: boolean;
  readonly after: readonly string[];
  /** File of a private key in PEM; null = the training key. */
  readonly key: string | null;
  readonly out: string;
}

const about = z.strictObject({
  sequence: z.int(),
  issuedOn: calendarDate,
  effectiveFrom: calendarDate,
  title: text,
  sources: z.array(z.string()),
});

function optionFault(zh: string, en: string): FaultError {
  return new FaultError('option.invalid', { zh, en });
}

function readAbout(file: string): z.infer<typeof about> {
  const parsed = about.safeParse(parse(readGiven(file).toString('utf8')));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw optionFault(
    `${file} 的「${where}」有缺或寫法不對，請照用法的說明.yaml 更正。`,
    `${where} in ${file} is not valid.`,
  );
}

function readKey(file: string | null): KeyObject {
  if (file === null) return trainingKey();
  try {
    const key = createPrivateKey(readGiven(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    if (error instanceof FaultError) throw error;
  }
  throw optionFault(
    `${file} 不是 Ed25519 私鑰。請用 key 產生的 law-office.key。`,
    `${file} is no Ed25519 private key.`,
  );
}

/** The rows by which a folder of tables differs from the book, and proof that nothing else does. */
function compared(head: OpenBook, folder: string, corrects: boolean): TableFile[] {
  const files = readTables(folder);
  const documents: unknown[] = files.map(({ content }) => parse(content));
  const newer = asTables(documents).map((table, index) => ({ ...table, file: files[index]?.name ?? '' }));
  return changedRows(head.tables, newer, corrects);
}

/** Makes, signs, and reads the file again as a counter would; returns what to print. */
export function makeLawBundle({ about: aboutFile, rows, tables, corrects, after, key, out }: Making): string {
  const head = headOf(after);
  const privateKey = readKey(key);
  const files =
    tables === null
      ? rows.map((file) => ({ name: basename(file), content: readGiven(file).toString('utf8') }))
      : compared(head, tables, corrects);
  if (files.length === 0)
    throw optionFault(`${tables ?? ''} 和現在的表一樣，沒有東西要更新。`, 'The tables are the same.');
  const bytes = makeBundle({ ...readAbout(aboutFile), base: head.law.version }, files, privateKey);
  const pem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  const checked = checkBundle(bytes, {
    signers: key === null ? [] : readSigners(pem),
    training: key === null,
    head,
    accepted: [],
  });
  if (tables !== null) {
    const wanted = openBook({ tables: readTables(tables), updates: [] }).law;
    const left = lawDifference(checked.next.law, wanted).filter(({ sameFigure }) => !sameFigure);
    if (left.length > 0) {
      const names = left.slice(0, 5).map(({ parameter, from }) => `${parameter.name} ${from}`);
      throw optionFault(
        `這些數值不能用列表示，請改用 --rows：${names.join('、')}。`,
        `These cannot be expressed as rows: ${names.join(', ')}.`,
      );
    }
  }
  writeFileSync(out, bytes, { flag: 'wx' });
  return `${out}　${bytes.length} 位元組　SHA-256 ${checked.sha256}\n${changesInWords(checked, head)}`;
}
