import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FaultError } from '../../src/contract/fault.ts';
import { systemClock } from '../desk/clock.ts';
import {
  changeKey,
  databaseFile,
  type KeyChangeStep,
  openStore,
  readBackupSettings,
  readOrCreateKey,
  runBackup,
} from '../records/index.ts';
import { type DataFolder, dataFolderFrom, folderOptions, readOptionValues, runOnFolder } from './on-folder.ts';

const USAGE = `用法：npm run rotate-key -- [--data-dir 資料夾] [--real]
換一把新的金鑰。先關掉櫃檯程式。中途斷電也沒關係：再開一次，舊的或新的金鑰會接著用。
以前的備份仍然要用以前的金鑰備援才打得開；換好以後請再做一份新的金鑰備援。`;

const steps: Readonly<Record<KeyChangeStep, string>> = {
  keyKept: '新的金鑰存好了',
  copied: '資料另存了一份',
  encrypted: '用新的金鑰加密了',
  verified: '整份讀過、點過',
  databasePlaced: '資料庫換好了',
  keyPlaced: '金鑰換好了',
};

/** 0 changed, 1 refused, 2 not asked properly. */
function change({ folder, office }: DataFolder): number {
  if (existsSync(join(folder, 'counter.key.sealed'))) {
    throw new FaultError('key.inKeyStore', {
      zh: '這個資料夾的金鑰由作業系統保管，這個指令不能換。',
      en: 'The key of this folder is kept by the operating system; this command cannot change it.',
    });
  }
  const act = { actor: 'rotate-key', at: systemClock().now() };
  const name = changeKey({ ...act, folder, office, passed: (step) => console.log(steps[step]) });
  const file = databaseFile(folder);
  const store = openStore({ file, key: readOrCreateKey(folder), office, at: act.at });
  try {
    const { secondFolder, ...plan } = readBackupSettings(store);
    const { main } = runBackup(store, { ...act, plan, secondFolder });
    console.log(`用新的金鑰備份好了：${main.file}`);
  } finally {
    store.close();
  }
  console.log(`新的金鑰代號 ${name}。請做一份新的金鑰備援：「備份」畫面，或 npm run backup -- --key 檔案`);
  return 0;
}

const values = readOptionValues(folderOptions);
process.exitCode = await runOnFolder(USAGE, values === null ? null : dataFolderFrom(values), change);
