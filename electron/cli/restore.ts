import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FaultError } from '../../src/contract/fault.ts';
import { systemClock } from '../desk/clock.ts';
import { openEscrow, restore } from '../records/index.ts';
import { lockFolder } from './folder-lock.ts';
import { askPassphrase } from './passphrase.ts';
import { sentence } from './sentence.ts';

const USAGE = `用法：npm run restore -- --from 備份.db --key 金鑰備援.txt --to 資料夾
從備份做出一個可以開始工作的資料夾，可以在另一台電腦上做。備份不會被更動，已經有資料的資料夾不會被覆蓋。
會問通行句；也可以從標準輸入給。`;

/** 0 restored, 1 refused, 2 not asked properly. */
async function run(): Promise<number> {
  const wanted = readArguments();
  if (wanted === null) {
    console.error(USAGE);
    return 2;
  }
  try {
    const { from, to, escrow } = wanted;
    const key = openEscrow(readText(escrow), await askPassphrase('通行句：'));
    const unlock = await lockFolder(to);
    try {
      const end = restore({ from: present(from), to, key, actor: 'restore', at: systemClock().now() });
      console.log(`還原好了：${to}`);
      console.log(
        `內容到 ${end.at.replace('T', ' ').slice(0, 16)} 為止，最後一張收件證明：${end.lastReceipt || '沒有'}`,
      );
      console.log('這之後的收件不在備份裡，請用紙本和收件證明補回。');
      const real = end.office === 'real' ? ' --real' : '';
      console.log(`開始工作：npm start -- --data-dir '${to}'${real}`);
      return 0;
    } finally {
      unlock();
    }
  } catch (error) {
    console.error(sentence(error));
    return 1;
  }
}

function readArguments(): { from: string; escrow: string; to: string } | null {
  const options = { from: { type: 'string' }, key: { type: 'string' }, to: { type: 'string' } } as const;
  try {
    const { from, key, to } = parseArgs({ options }).values;
    if (from === undefined || key === undefined || to === undefined) return null;
    return { from: resolve(from), escrow: resolve(key), to: resolve(to) };
  } catch {
    return null;
  }
}

function present(file: string): string {
  if (existsSync(file)) return file;
  throw new FaultError('restore.fileMissing', {
    zh: `找不到檔案：${file}。請核對路徑。`,
    en: `There is no such file: ${file}. Check the path.`,
  });
}

function readText(file: string): string {
  return readFileSync(present(file), 'utf8');
}

process.exitCode = await run();
