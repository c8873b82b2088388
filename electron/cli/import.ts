import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../desk/clock.ts';
import {
  databaseFile,
  defaultDataFolder,
  type IdentifierKind,
  type ImportReport,
  importError,
  importPersons,
  LARGEST_IMPORT,
  openStore,
  parseImport,
  readOrCreateKey,
} from '../records/index.ts';
import { checkIdentifier } from '../rules/index.ts';
import { sentence } from './sentence.ts';

const USAGE = `用法：npm run import -- 檔案.json [--data-dir 資料夾]
把人員資料匯入這台電腦的資料庫。格式：resources/samples/person.schema.json，範例：resources/samples/persons.json`;
const MOST_LINES = 200;

/** 0 all rows stored, 1 some rows refused, 2 nothing done. */
function run(): number {
  const { file, dataFolder } = readArguments();
  if (file === null) {
    console.error(USAGE);
    return 2;
  }
  try {
    const report = importFrom(file, dataFolder);
    print(report);
    return report.problems.length > 0 ? 1 : 0;
  } catch (error) {
    console.error(sentence(error));
    return 2;
  }
}

function readArguments(): { file: string | null; dataFolder: string | null } {
  try {
    const { values, positionals } = parseArgs({ options: { 'data-dir': { type: 'string' } }, allowPositionals: true });
    const [file = null] = positionals;
    return { file: positionals.length === 1 ? file : null, dataFolder: values['data-dir'] ?? null };
  } catch {
    return { file: null, dataFolder: null };
  }
}

function importFrom(path: string, dataFolder: string | null): ImportReport {
  if (statSync(path).size > LARGEST_IMPORT) throw importError('import.tooLarge');
  const parsed = parseImport(readFileSync(path));
  const folder = resolve(dataFolder ?? defaultDataFolder(parsed.office));
  const at = systemClock().now();
  const store = openStore({ file: databaseFile(folder), key: readOrCreateKey(folder), office: parsed.office, at });
  try {
    return importPersons(store, parsed, { checkIdentifier: describe, actor: 'import', at });
  } finally {
    store.close();
  }
}

function describe(kind: IdentifierKind, value: string): string {
  const check = checkIdentifier(value);
  if (check.kind !== kind) return '證號的樣子和 kind 不符。';
  return check.valid ? '' : '證號的檢查碼不對，請核對證件。';
}

function print({ persons, units, problems }: ImportReport): void {
  for (const { line, path, reason } of problems.slice(0, MOST_LINES)) console.error(`第 ${line} 行 ${path}：${reason}`);
  if (problems.length > MOST_LINES) console.error(`……還有 ${problems.length - MOST_LINES} 則`);
  console.log(`單位：新增 ${units.added}、更新 ${units.updated}、已相同 ${units.same}、未匯入 ${units.refused}`);
  console.log(
    `人員：新增 ${persons.added}、更新 ${persons.updated}、已相同 ${persons.same}、未匯入 ${persons.refused}`,
  );
}

process.exitCode = run();
