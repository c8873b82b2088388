import { join, resolve } from 'node:path';
import { systemClock } from '../desk/clock.ts';
import { type DiagnosisWords, diagnosisWords } from '../desk/recovery/diagnosis-words.ts';
import { supervisorOf } from '../desk/recovery/supervisor.ts';
import { type Diagnosis, diagnose, readOrCreateKey, recover } from '../records/index.ts';
import { type DataFolder, dataFolderFrom, folderOptions, readOptionValues, runOnFolder } from './on-folder.ts';
import { askPassphrase } from './passphrase.ts';

const USAGE = `用法：npm run recover -- [--data-dir 資料夾] [--real] [--backup-folder 第二個資料夾]
看資料庫出了什麼事、什麼是安全的、可以怎麼辦。只看不改。
要照其中一項做：再加 --choose 號碼 --supervisor 員工代號，會問這位主管的 PIN 碼。原來的檔案都另存一份。`;

interface Wanted extends DataFolder {
  readonly backupFolders: readonly string[];
  readonly choose: number | null;
  readonly supervisor: string | null;
}

/** 0 nothing wrong or recovered, 1 something is wrong, 2 not asked properly. */
async function look({ folder, office, backupFolders, choose, supervisor }: Wanted): Promise<number> {
  const place = { folder, key: readOrCreateKey(folder), office, at: systemClock().now(), backupFolders };
  const diagnosis = diagnose(place);
  const words = diagnosisWords(diagnosis);
  if (words === null) {
    console.log('資料庫整份讀過，是好的。');
    return 0;
  }
  tell(words);
  const rung = rungOf(diagnosis, choose);
  if (rung === undefined || supervisor === null) {
    if (words.choices.length > 0) console.log('照做：再加 --choose 號碼 --supervisor 員工代號');
    return 1;
  }
  const pin = await askPassphrase(`${supervisor} 的 PIN 碼：`);
  const quarantine = recover(place, rung, (store) => supervisorOf(store, { code: supervisor, pin, at: place.at }));
  console.log(`\n照第${choose}項做好了，可以啟動櫃檯。`);
  console.log(`原來的檔案另存在：${quarantine}`);
  return 0;
}

function tell({ happened, safe, todo, choices }: DiagnosisWords): void {
  console.log(`發生什麼事　${happened}\n什麼是安全的　${safe}\n怎麼辦　　　　${todo}`);
  choices.forEach((choice, index) => console.log(`  ${index + 1}. ${choice}`));
}

function rungOf({ rungs }: Diagnosis, choose: number | null): Diagnosis['rungs'][number] | undefined {
  return choose === null ? undefined : rungs[choose - 1];
}

function readArguments(): Wanted | null {
  const values = readOptionValues({
    ...folderOptions,
    'backup-folder': { type: 'string' },
    choose: { type: 'string' },
    supervisor: { type: 'string' },
  });
  if (values === null || (values.choose !== undefined && !/^[1-9]$/.test(values.choose))) return null;
  const place = dataFolderFrom(values);
  const second = values['backup-folder'];
  return {
    ...place,
    backupFolders: [join(place.folder, 'backups'), ...(second === undefined ? [] : [resolve(second)])],
    choose: values.choose === undefined ? null : Number(values.choose),
    supervisor: values.supervisor ?? null,
  };
}

process.exitCode = await runOnFolder(USAGE, readArguments(), look);
