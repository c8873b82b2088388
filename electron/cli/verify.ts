import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FaultError } from '../../src/contract/fault.ts';
import { LARGEST_CHECKED_FILE } from '../../src/contract/seal-file.ts';
import { systemClock } from '../desk/clock.ts';
import { checkFile, type FileCheck } from '../desk/seal/check-file.ts';
import { pemsIn } from '../desk/seal/timestamp-server.ts';
import { databaseFile, openStore, readOrCreateKey } from '../records/index.ts';
import { readGiven, sizeOfGiven } from './given-file.ts';
import { type DataFolder, dataFolderFrom, folderOptions } from './on-folder.ts';
import { refuseKeyStore } from './seal-folder.ts';
import { sentence } from './sentence.ts';
import { type AloneCheck, checkAlone } from './verify-alone.ts';

const USAGE = `用法：npm run verify -- 檔案.pdf [--data-dir 資料夾] [--real] [--certificate 憑證.pem] [--alone]
查驗收件證明：有沒有被改過、是誰封的、是不是紀錄裡的那一份。
有櫃檯的資料時和紀錄核對，查驗會記在紀錄裡；--alone 只看檔案本身，不讀也不寫任何資料。
--certificate 給發件機關（或它的憑證機構）的憑證，不用櫃檯的資料也能知道是不是本機關封的。
結束碼：0 完整；1 被改過；2 不是本機關的，或不能確定；64 用法不對或檔案讀不到。`;

const USAGE_CODE = 64;
const codes = { intact: 0, altered: 1, notOurs: 2 } as const;
const titles = {
  intact: '完整 Intact',
  altered: '被改過 Altered',
  notOurs: '不能證明是本機關的 Not shown to be ours',
} as const;

interface Wanted {
  readonly file: string;
  /** The counter whose log is asked; null: the file alone. */
  readonly counter: DataFolder | null;
  readonly certificates: string | null;
}

function run(): number {
  const wanted = readArguments();
  if (wanted === null) {
    console.error(USAGE);
    return USAGE_CODE;
  }
  try {
    const { certificates } = wanted;
    const bytes = readChecked(wanted.file);
    const given = certificates === null ? [] : pemsIn(readGiven(certificates).toString('utf8'));
    const check = wanted.counter === null ? checkAlone(bytes, given) : checkWithCounter(bytes, wanted.counter);
    console.log(linesOf(check).join('\n'));
    return codes[check.outcome];
  } catch (error) {
    console.error(sentence(error));
    return error instanceof FaultError && error.code === 'receipt.tooLarge' ? codes.notOurs : USAGE_CODE;
  }
}

function readChecked(file: string): Buffer {
  // Read in part only: a receipt is never larger, and the check says so by itself.
  return sizeOfGiven(file) > LARGEST_CHECKED_FILE ? Buffer.alloc(LARGEST_CHECKED_FILE + 1) : readGiven(file);
}

function checkWithCounter(bytes: Buffer, { folder, office }: DataFolder): FileCheck {
  refuseKeyStore(folder);
  const at = systemClock().now();
  const store = openStore({ file: databaseFile(folder), key: readOrCreateKey(folder), office, at });
  try {
    return checkFile(store, bytes, { actor: 'verify', at });
  } finally {
    store.close();
  }
}

function linesOf(check: FileCheck | AloneCheck): string[] {
  const { outcome, code, message, details, sealer, fileHash } = check;
  const lines = [`${titles[outcome]}（${code}）`, message.zh, message.en];
  for (const { zh, en } of details) lines.push(`・${zh} ${en}`);
  if ('number' in check && check.number !== '') lines.push(`收件號 Number  ${check.number}`);
  if ('sealedAt' in check && check.sealedAt !== '') lines.push(`封存時間 Sealed  ${check.sealedAt}`);
  if (sealer !== null) lines.push(`封章 Seal  ${sealer.zh}`);
  if ('timestamp' in check && check.timestamp !== null) lines.push(check.timestamp.zh, check.timestamp.en);
  lines.push(`SHA-256  ${fileHash}`);
  return lines;
}

function readArguments(): Wanted | null {
  const options = {
    ...folderOptions,
    folder: { type: 'string' },
    certificate: { type: 'string' },
    alone: { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return null;
    const named = values['data-dir'] ?? values.folder;
    const counter = dataFolderFrom({ ...values, ...(named === undefined ? {} : { 'data-dir': named }) });
    const isThere = existsSync(databaseFile(counter.folder));
    if ((named !== undefined || values.real === true) && !isThere) return nothingThere(counter.folder);
    const withoutCounter =
      values.alone === true || !isThere || (named === undefined && values.certificate !== undefined);
    return {
      file: resolve(file),
      counter: withoutCounter ? null : counter,
      certificates: values.certificate === undefined ? null : resolve(values.certificate),
    };
  } catch {
    return null;
  }
}

function nothingThere(folder: string): null {
  console.error(`這個資料夾沒有櫃檯的資料：${folder}`);
  return null;
}

process.exitCode = run();
