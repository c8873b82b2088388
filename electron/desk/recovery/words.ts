import type { Fault } from '../../../src/contract/fault.ts';
import type { StoreErrorCode } from '../../records/index.ts';

function fault(code: string, zh: string, en: string): Fault {
  return { code, message: { zh, en } };
}

/** What the desk refuses about backups and the key. */
export const recoveryFaults = {
  folderNotAbsolute: fault(
    'backup.folderNotAbsolute',
    '第二個資料夾請寫完整的路徑，例如 /mnt/backup 或 E:\\備份。',
    'Write the full path of the second folder, such as /mnt/backup or E:\\backup.',
  ),
  supervisorOnly: fault(
    'recovery.supervisorOnly',
    '只有主管可以決定用哪一份資料接著做。請主管輸入自己的代號和 PIN 碼。',
    'Only a supervisor decides which data to go on with. Ask one to enter code and PIN.',
  ),
  sameFolder: fault(
    'backup.sameFolder',
    '第二個資料夾不能和第一個相同。請選另一顆磁碟上的資料夾。',
    'The second folder must not be the first one. Choose a folder on another disk.',
  ),
} as const;

/** Why a backup failed, and what to do, in one sentence. */
export function backupFailures(code: StoreErrorCode): string {
  if (code === 'store.corrupt') return '資料庫有讀不出來的地方：請停止收件、關掉程式，由主管執行 npm run recover。';
  return code === 'store.backupFolderMissing'
    ? '找不到資料夾，請確認外接或網路磁碟已經接上。'
    : '沒有通過檢查或寫不進去，請確認磁碟空間，再按「現在備份」。';
}
