import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FaultError } from '../../src/contract/fault.ts';

/** @throws FaultError `key.inKeyStore` where only the installed program can open the folder */
export function refuseKeyStore(folder: string): void {
  if (!existsSync(join(folder, 'counter.key.sealed'))) return;
  throw new FaultError('key.inKeyStore', {
    zh: '這個資料夾的金鑰由作業系統保管，這個指令打不開。請用櫃檯畫面上的「封章」和「查驗收件證明」，或加 --alone 只看檔案。',
    en: 'The key of this folder is kept by the operating system. Use the screens of the counter, or --alone for the file.',
  });
}
