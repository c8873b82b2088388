import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FaultError } from '../../src/contract/fault.ts';
import { systemClock } from '../desk/clock.ts';
import { openLawbook } from '../desk/lawbook.ts';
import { isoDay, rocDay } from '../rules/calendar.ts';
import { premiumTables } from '../rules/premium-tables/tables.ts';
import { commaSeparated } from './comma-separated.ts';
import { dayAsked, readWords } from './law-options.ts';
import { isUsageFault } from './options.ts';
import { sentence } from './sentence.ts';

/** Highest rate the question of premiums takes. */
const greatestRate = 0.1;

function rateAsked(given: string | boolean | undefined): number | undefined {
  if (given === undefined) return undefined;
  const rate = typeof given === 'string' && /^0?\.\d{1,6}$/.test(given) ? Number(given) : Number.NaN;
  if (rate >= 0 && rate <= greatestRate) return rate;
  throw new FaultError('option.invalid', {
    zh: '--occupational-rate 的值不對，請寫小數，最大0.1，例如0.14%寫成0.0014。',
    en: 'The value of --occupational-rate is a fraction of 0.1 at most; 0.14% is 0.0014.',
  });
}

function run(args: readonly string[]): number {
  const given = readWords(args, {
    on: { type: 'string' },
    folder: { type: 'string' },
    'occupational-rate': { type: 'string' },
  });
  const on = dayAsked(given['on'], systemClock().now().slice(0, 10));
  const rate = rateAsked(given['occupational-rate']);
  const folder = resolve(typeof given['folder'] === 'string' ? given['folder'] : 'premium-tables');
  const law = openLawbook(fileURLToPath(new URL('../../resources/law', import.meta.url)));
  const { tables, missing } = premiumTables(law, on, rate);
  mkdirSync(folder, { recursive: true });
  const list: string[][] = [['檔案', '名稱', '適用日', '說明', '請再核對公告', '法規版本']];
  for (const { name, title, note, unofficial, columns, rows } of tables) {
    writeFileSync(join(folder, `${name}.csv`), commaSeparated([columns, ...rows]));
    list.push([`${name}.csv`, title, isoDay(on), note, unofficial.join('、'), law.version]);
    process.stdout.write(`${name}.csv  ${title}（${rocDay(on)}）\n`);
  }
  for (const { name, title, fault } of missing) {
    list.push(['', title, isoDay(on), fault.message.zh, '', law.version]);
    process.stderr.write(`${name}  沒有產生：${fault.message.zh}\n`);
  }
  writeFileSync(join(folder, 'list.csv'), commaSeparated(list));
  process.stdout.write(`${folder}：${tables.length}張表，list.csv是清單\n`);
  return missing.length === 0 ? 0 : 1;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`);
  process.exitCode = isUsageFault(error) ? 2 : 1;
}
