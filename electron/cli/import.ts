import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { calendarDate } from '../../src/contract/text.ts';
import { systemClock } from '../desk/clock.ts';
import { readApart } from '../records/import/read-apart.ts';
import {
  databaseFile,
  defaultDataFolder,
  type IdentifierKind,
  importError,
  importPersons,
  importTable,
  LARGEST_IMPORT,
  type Office,
  openStore,
  readOrCreateKey,
  type Store,
} from '../records/index.ts';
import { checkIdentifier } from '../rules/index.ts';
import { lockFolder } from './folder-lock.ts';
import { FaultError } from '../../src/contract/fault.ts';
import { readGiven, sizeOfGiven } from './given-file.ts';
import { findProfile } from './import-profiles.ts';
import { sayCanonical, sayTable } from './import-words.ts';
import { sentence } from './sentence.ts';

const USAGE = `用法：npm run import -- 檔案.json [--data-dir 資料夾]
      npm run import -- 檔案 --profile 格式 --data-as-of 資料日 [--preview] [--encoding utf-8|big5] [--real] [--data-dir 資料夾]
把人員資料匯入這台電腦的資料庫。標準格式：resources/samples/person.schema.json，範例：resources/samples/persons.json
其他格式：resources/import-profiles。--preview 只看結果，什麼都不存；--real 匯入正式資料（預設是訓練資料）。`;

const options = {
  'data-dir': { type: 'string' },
  profile: { type: 'string' },
  'data-as-of': { type: 'string' },
  encoding: { type: 'string' },
  preview: { type: 'boolean' },
  real: { type: 'boolean' },
} as const;

type Wanted = ReturnType<typeof parse>['values'] & { readonly file: string };

/** 0 all rows stored, or a preview without a problem; 1 some rows refused; 2 nothing could be done. */
async function run(): Promise<number> {
  try {
    const wanted = readArguments();
    if (wanted === null) {
      console.error(USAGE);
      return 2;
    }
    if (sizeOfGiven(wanted.file) > LARGEST_IMPORT) throw importError('import.tooLarge');
    const content = readGiven(wanted.file);
    const sha256 = createHash('sha256').update(content).digest('hex');
    checkDigest(wanted.file, sha256);
    return wanted.profile === undefined
      ? await importCanonical(content, sha256, wanted)
      : await importWithProfile(content, sha256, wanted.profile, wanted);
  } catch (error) {
    console.error(sentence(error));
    return 2;
  }
}

function parse() {
  return parseArgs({ options, allowPositionals: true });
}

/** Null where they make no sense together. */
function readArguments(): Wanted | null {
  try {
    const { values, positionals } = parse();
    const [file] = positionals;
    if (file === undefined || positionals.length !== 1) return null;
    const day = values['data-as-of'] ?? '';
    if (values.profile === undefined) {
      const isMixed = Object.keys(values).some((name) => name !== 'data-dir');
      return isMixed ? null : { ...values, file };
    }
    demandDataDay(day);
    return { ...values, file };
  } catch (error) {
    if (error instanceof FaultError) throw error;
    return null;
  }
}

/** The day the data are of: a calendar date that has come. @throws FaultError `import.dataDay` */
function demandDataDay(day: string): void {
  const today = systemClock().now().slice(0, 10);
  if (calendarDate.safeParse(day).success && day <= today) return;
  throw new FaultError('import.dataDay', {
    zh: `請用 --data-as-of 寫資料是哪一天的：西元年月日，例如 ${today}，不能晚於這台電腦的今天。`,
    en: `Say with --data-as-of which day the data are of, such as ${today}: not later than this machine’s today.`,
  });
}

/** The digest that came with the file, as `sha256sum` writes it. */
function checkDigest(file: string, sha256: string): void {
  const beside = `${file}.sha256`;
  if (existsSync(beside) && readFileSync(beside, 'utf8').trim().split(/\s/)[0]?.toLowerCase() !== sha256)
    throw importError('import.changed');
}

async function importCanonical(content: Buffer, sha256: string, wanted: Wanted): Promise<number> {
  const parsed = await readApart(content, null);
  const source = { fileName: basename(wanted.file), sha256 };
  const report = await withStore(wanted, parsed.office, false, (store, at) =>
    importPersons(store, parsed, { checkIdentifier: describe, actor: 'import', at, source }),
  );
  sayCanonical(report);
  return report.problems.length > 0 ? 1 : 0;
}

async function importWithProfile(content: Buffer, sha256: string, name: string, wanted: Wanted): Promise<number> {
  const profile = findProfile(name, wanted.encoding);
  const gathered = await readApart(content, profile);
  const preview = wanted.preview === true;
  const report = await withStore(wanted, wanted.real === true ? 'real' : 'training', preview, (store, at) =>
    importTable(store, gathered, {
      profile,
      fileName: basename(wanted.file),
      sha256,
      dataAsOf: wanted['data-as-of'] ?? '',
      preview,
      checkIdentifier: describe,
      actor: 'import',
      at,
    }),
  );
  sayTable(profile, gathered, report, preview);
  return report.problemCount > 0 || !report.reconciled ? 1 : 0;
}

/**
 * Holds the folder: a counter that is open keeps what it has read. A preview where there is no store yet looks at an
 * empty one, which is gone afterwards.
 */
async function withStore<Result>(
  wanted: Wanted,
  office: Office,
  preview: boolean,
  work: (store: Store, at: string) => Result,
): Promise<Result> {
  const home = resolve(wanted['data-dir'] ?? defaultDataFolder(office));
  const passing = preview && !existsSync(databaseFile(home)) ? mkdtempSync(join(tmpdir(), 'counter-preview-')) : null;
  const folder = passing ?? home;
  const at = systemClock().now();
  const unlock = await lockFolder(folder);
  try {
    const store = openStore({ file: databaseFile(folder), key: readOrCreateKey(folder), office, at });
    try {
      return work(store, at);
    } finally {
      store.close();
    }
  } finally {
    unlock();
    if (passing !== null) rmSync(passing, { recursive: true, force: true });
  }
}

function describe(kind: IdentifierKind, value: string): string {
  const check = checkIdentifier(value);
  if (check.kind !== kind) return '證號的樣子和 kind 不符。';
  return check.valid ? '' : '證號的檢查碼不對，請核對證件。';
}

process.exitCode = await run();
