import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FaultError } from '../../src/contract/fault.ts';
import { newKeyPair } from '../law-bundles/index.ts';
import { makeLawBundle } from './law-bundle-make.ts';
import { showLawBundle } from './law-bundle-show.ts';
import { isUsageFault } from './options.ts';
import { sentence } from './sentence.ts';

const USAGE = `法規更新檔（.law）：法規單位製作、簽章，櫃檯由主管匯入。

npm run -s law-bundle -- key --folder 資料夾
    產生一對金鑰：law-office.key 由法規單位保管，law-office.pub 放進程式的 resources/law-updates
npm run -s law-bundle -- make --about 說明.yaml --rows 列.yaml --key law-office.key --out 檔案.law
    把新增或更正的列做成更新檔。--rows 可以寫好幾次；改用 --tables 資料夾，就和程式的表比較，自動找出不同的列
    --after 前一號.law   接在哪幾號更新之後，依次序寫；沒有就接在程式的表之後
    --corrects           --tables 找出的列是更正，可以改過去的數值
    --training           用訓練金鑰簽章，只有訓練辦事處能匯入
npm run -s law-bundle -- show 檔案.law [--after 前一號.law]
    看是誰簽的、改了什麼、哪些案例的答案會變

說明.yaml：
    sequence: 1
    issuedOn: 2026-12-20
    effectiveFrom: 2027-01-01
    title: {zh: 116年度給付調整, en: Adjustment of 2027}
    sources: [勞動部令第1號]
列.yaml：和 resources/law 的表同一種寫法，每個參數只要 name、unit、values；要改已知的數值，那一列加 corrects: true
`;

const known = {
  folder: { type: 'string' },
  about: { type: 'string' },
  rows: { type: 'string', multiple: true },
  tables: { type: 'string' },
  after: { type: 'string', multiple: true },
  corrects: { type: 'boolean' },
  key: { type: 'string' },
  training: { type: 'boolean' },
  out: { type: 'string' },
} as const;

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch {
    throw usage();
  }
}

function usage(): FaultError {
  return new FaultError('option.unknown', { zh: `看不懂這一行。\n\n${USAGE}`, en: 'This line is not understood.' });
}

function needed(value: string | undefined): string {
  if (value === undefined) throw usage();
  return value;
}

/** The private key is written for its owner only, and never over another. */
function makeKeys(folder: string): string {
  const { publicKey, privateKey } = newKeyPair();
  writeFileSync(join(folder, 'law-office.key'), privateKey, { mode: 0o600, flag: 'wx' });
  writeFileSync(join(folder, 'law-office.pub'), publicKey, { flag: 'wx' });
  return `law-office.key 請離線保管，不要放進程式或寄出。\nlaw-office.pub 放進每台櫃檯的 resources/law-updates。\n`;
}

function run(args: readonly string[]): string {
  const { values, positionals } = read(args);
  const [command, file, ...more] = positionals;
  const after = values.after ?? [];
  if (more.length > 0) throw usage();
  if (command === 'key') return makeKeys(needed(values.folder));
  if (command === 'show') return showLawBundle(needed(file), after);
  if (command !== 'make' || file !== undefined) throw usage();
  const { rows = [], tables = null, corrects = false } = values;
  if ((rows.length === 0) === (tables === null) || (values.training === true) === (values.key !== undefined)) {
    throw usage();
  }
  return makeLawBundle({
    about: needed(values.about),
    rows,
    tables,
    corrects,
    after,
    key: values.key ?? null,
    out: needed(values.out),
  });
}

/** Nothing that is there is written over: neither a key nor a bundle that may have been sent already. */
function asFault(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return error;
  return new FaultError('file.exists', {
    zh: '同名的檔案已經在了，沒有蓋掉它。請換一個資料夾或檔名。',
    en: 'A file of this name is there and was left as it is. Choose another folder or name.',
  });
}

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${sentence(asFault(error))}\n`);
  process.exitCode = isUsageFault(error) ? 2 : 1;
}
