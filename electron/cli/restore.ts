import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FaultError } from '../../src/contract/fault.ts';
import { systemClock } from '../desk/clock.ts';
import { openEscrow, restore, type StoreEnd } from '../records/index.ts';
import { readOptionValues, runOnFolder } from './on-folder.ts';
import { askPassphrase } from './passphrase.ts';

const USAGE = `用法：npm run restore -- --from 備份.db --key 金鑰備援.txt --to 資料夾
從備份做出一個可以開始工作的資料夾，可以在另一台電腦上做。備份不會被更動，已經有資料的資料夾不會被覆蓋。
會問通行句；也可以從標準輸入給。`;

interface Wanted {
  readonly from: string;
  readonly escrow: string;
  /** The folder to be made. */
  readonly folder: string;
}

/** 0 restored, 1 refused, 2 not asked properly. */
async function make({ from, escrow, folder }: Wanted): Promise<number> {
  const key = openEscrow(readText(escrow), await askPassphrase('通行句：'));
  const end = restoreFrom(present(from), folder, key);
  console.log(`還原好了：${folder}`);
  console.log(`內容到 ${end.at.replace('T', ' ').slice(0, 16)} 為止，最後一張收件證明：${end.lastReceipt || '沒有'}`);
  console.log('這之後的收件不在備份裡，請用紙本和收件證明補回。');
  const real = end.office === 'real' ? ' --real' : '';
  console.log(`開始工作：npm start -- --data-dir '${folder}'${real}`);
  return 0;
}

/** It is the backup that fails here, not a store somebody works on. @throws FaultError `restore.damaged`, `restore.otherKey` */
function restoreFrom(from: string, folder: string, key: Uint8Array): StoreEnd {
  try {
    return restore({ from, to: folder, key, actor: 'restore', at: systemClock().now() });
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    if (error.code === 'store.wrongKey') {
      throw new FaultError('restore.otherKey', {
        zh: `這把金鑰打不開這份備份：${from}。請核對兩個檔案是不是同一個櫃檯、換金鑰以後的；也可能是備份的開頭壞了。什麼都沒有還原。`,
        en: `This key does not open this backup: ${from}. Check that both are of the same counter and of the same key; or the backup is damaged at its start. Nothing was restored.`,
      });
    }
    if (error.code !== 'store.corrupt') throw error;
    throw new FaultError('restore.damaged', {
      zh: `這份備份壞了或不完整：${from}。什麼都沒有還原；請改用另一份備份，例如前一天的或第二個資料夾裡的。`,
      en: `This backup is damaged or incomplete: ${from}. Nothing was restored; take another one, of the day before or from the second folder.`,
    });
  }
}

function readArguments(): Wanted | null {
  const values = readOptionValues({ from: { type: 'string' }, key: { type: 'string' }, to: { type: 'string' } });
  if (values?.from === undefined || values.key === undefined || values.to === undefined) return null;
  return { from: resolve(values.from), escrow: resolve(values.key), folder: resolve(values.to) };
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

process.exitCode = await runOnFolder(USAGE, readArguments(), make);
