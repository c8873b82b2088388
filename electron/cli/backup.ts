import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FaultError } from '../../src/contract/fault.ts';
import { systemClock } from '../desk/clock.ts';
import {
  databaseFile,
  escrowKey,
  logEscrow,
  openStore,
  readBackupSettings,
  readOrCreateKey,
  runBackup,
} from '../records/index.ts';
import { type DataFolder, dataFolderFrom, folderOptions, readOptionValues, runOnFolder } from './on-folder.ts';
import { askPassphrase } from './passphrase.ts';

const USAGE = `用法：npm run backup -- [--data-dir 資料夾] [--real] [--backup-folder 第二個資料夾] [--key 金鑰備援.txt]
櫃檯程式沒有開的時候備份一次；--key 另外把金鑰用通行句封起來存成檔案（會問通行句）。
櫃檯開著的時候，請用畫面上的「備份」。`;

interface Wanted extends DataFolder {
  readonly second: string | null;
  readonly escrow: string | null;
}

/** 0 done, 1 refused or the second folder failed, 2 not asked properly. */
async function backUpClosed({ folder, office, second, escrow }: Wanted): Promise<number> {
  if (!existsSync(databaseFile(folder))) {
    throw new FaultError('backup.nothingThere', {
      zh: `這個資料夾沒有櫃檯的資料：${folder}。請用 --data-dir 指定，正式機關加 --real。`,
      en: `There is no data in ${folder}. Name the folder with --data-dir; add --real for a real office.`,
    });
  }
  const key = readOrCreateKey(folder);
  const act = { actor: 'backup', at: systemClock().now() };
  const store = openStore({ file: databaseFile(folder), key, office, at: act.at });
  try {
    if (escrow !== null) {
      writeFileSync(escrow, escrowKey(key, await askPassphrase('通行句（至少16個字）：')), { mode: 0o600, flag: 'wx' });
      logEscrow(store, key, { ...act, approvedBy: 'terminal' });
      console.log(`金鑰備援：${escrow}`);
    }
    const { secondFolder, ...plan } = readBackupSettings(store);
    const made = runBackup(store, { ...act, plan, secondFolder: second ?? secondFolder });
    console.log(`備份好了：${made.main.file}`);
    if (made.second === 'verified') console.log(`第二個資料夾也好了：${second ?? secondFolder}`);
    if (made.second === 'none' || made.second === 'verified') return 0;
    console.error(`備份到第二個資料夾失敗（${made.second}）。請確認它的磁碟已經接上、還有空間。`);
    return 1;
  } finally {
    store.close();
  }
}

function absolute(path: string | undefined): string | null {
  return path === undefined ? null : resolve(path);
}

function readArguments(): Wanted | null {
  const values = readOptionValues({ ...folderOptions, 'backup-folder': { type: 'string' }, key: { type: 'string' } });
  if (values === null) return null;
  return { ...dataFolderFrom(values), second: absolute(values['backup-folder']), escrow: absolute(values.key) };
}

process.exitCode = await runOnFolder(USAGE, readArguments(), backUpClosed);
