import type { Diagnosis, Rung, StoreEnd } from '../../records/index.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';

/** What a supervisor reads: what happened, what is safe, what to do. */
export interface DiagnosisWords {
  readonly happened: string;
  readonly safe: string;
  readonly todo: string;
  /** One line for each state to go on with, in the order of the diagnosis. */
  readonly choices: readonly string[];
}

const CHOOSE = '請主管看下面的選項，選一項。原來的檔案都會另存一份，不會刪除。';
const KEPT = '已經收的件都還在資料庫裡，沒有被更動。';
const PARTLY = '還讀得到的部分列在下面；檔案原樣留著，沒有被更動。';

const words: Readonly<Record<NonNullable<Diagnosis['fault']>, Omit<DiagnosisWords, 'choices'>>> = {
  missing: { happened: '資料夾裡沒有資料庫。', safe: '備份沒有被更動。', todo: CHOOSE },
  locked: {
    happened: '另一個程式正在使用資料庫。',
    safe: KEPT,
    todo: '請關掉另一個櫃檯程式或備份、防毒軟體，等一分鐘再啟動一次。',
  },
  unreadable: {
    happened: '資料庫打不開：金鑰不符，或檔案開頭壞了。',
    safe: PARTLY,
    todo: `請先確認資料夾沒有換過、金鑰檔是原來的。都對的話，${CHOOSE}`,
  },
  newerVersion: {
    happened: '資料庫是較新版本的程式建立的。',
    safe: KEPT,
    todo: '請資訊人員更新程式，再啟動一次。不要還原備份。',
  },
  otherOffice: {
    happened: '這個資料夾放的是另一種資料（訓練或正式）。',
    safe: KEPT,
    todo: '請確認 --data-dir 和 --real，再啟動一次。',
  },
  damaged: { happened: '資料庫有一部分壞了，讀不出來。', safe: PARTLY, todo: `請先停止收件。${CHOOSE}` },
  chain: {
    happened: '紀錄的順序接不起來，可能有人改過。',
    safe: PARTLY,
    todo: `請先通知政風與資訊單位，保留這台電腦。要接著收件的話，${CHOOSE}`,
  },
  behind: {
    happened: '資料庫比自己的備份還舊，最後寫的部分不見了。',
    safe: '備份裡有比較新的內容，沒有被更動。',
    todo: CHOOSE,
  },
  diskFull: { happened: '磁碟滿了。', safe: KEPT, todo: '請清出空間，再啟動一次。不要刪這個資料夾裡的檔案。' },
  unwritable: {
    happened: '資料夾不能寫入。',
    safe: KEPT,
    todo: '請確認資料夾的權限、磁碟沒有被設成唯讀，再啟動一次。',
  },
  unsafeDisk: {
    happened: '這顆磁碟不支援安全寫入，可能是網路磁碟。',
    safe: KEPT,
    todo: '請把資料夾移到本機磁碟，再啟動一次。',
  },
};

const NOTHING_LEFT =
  '在這台電腦找不到可以接著用的內容。請不要再試，保留原樣，通知資訊單位：第二個備份資料夾加上金鑰備援可以在另一台電腦還原（npm run restore）。';

/** What happened, what is safe and what to do; null where nothing is wrong. */
export function diagnosisWords({ fault, rungs }: Diagnosis): DiagnosisWords | null {
  if (fault === null) return null;
  const told = words[fault];
  const mayChoose = told.todo.includes(CHOOSE);
  const todo = mayChoose && rungs.length === 0 ? NOTHING_LEFT : told.todo;
  return { ...told, todo, choices: rungs.map((rung) => choiceWords(rung, rungs[0])) };
}

const sources: Readonly<Record<Rung['name'], string>> = {
  reopen: '重新開啟原來的資料庫',
  withoutLog: '用原來的資料庫，不用還沒併入的部分',
  backup: '用最近一份好的備份',
};

function choiceWords({ name, end }: Rung, first: Rung | undefined): string {
  const lost = (first?.end.head.sequence ?? 0) - end.head.sequence;
  const less = lost > 0 ? `比第1項少${lost}筆紀錄。` : '';
  return `${sources[name]}：${endWords(end)}。${less}`;
}

/** Where a store ends, `內容到115/11/30 14:25，最後的收件編號…`. */
export function endWords({ at, lastReceipt }: StoreEnd): string {
  const receipt = lastReceipt === '' ? '沒有收件證明' : `最後的收件編號 ${lastReceipt}`;
  return `內容到${staffDate(dateOf(at))} ${timeOf(at)}，${receipt}`;
}
