import type { Gathered, ImportProfile, ImportReport, TableReport } from '../records/index.ts';

const MOST_LINES = 200;

const totalNames: Readonly<Record<string, string>> = {
  salary: '投保薪資',
  wage: '提繳工資',
  employees: '投保人數',
  pensionBalance: '專戶餘額',
  pensionIndividualBalance: '自願提繳餘額',
};

/** The outcome of a file in the counter's own format. */
export function sayCanonical({ persons, units, problems }: ImportReport): void {
  for (const { line, path, reason } of problems.slice(0, MOST_LINES)) console.error(`第 ${line} 行 ${path}：${reason}`);
  if (problems.length > MOST_LINES) console.error(`……還有 ${problems.length - MOST_LINES} 則`);
  console.log(`單位：${countsIn(units)}`);
  console.log(`人員：${countsIn(persons)}`);
}

/** The preview, or the outcome, of a file read by a profile. Every row that is not understood is told. */
export function sayTable(profile: ImportProfile, gathered: Gathered, report: TableReport, preview: boolean): void {
  const { counts, problems, problemCount, reconciled, stored } = report;
  for (const { line, column, reason } of problems) {
    console.error(`第 ${line} 行${column === '' ? '' : ` ${column}`}：${reason}`);
  }
  if (problemCount > problems.length) console.error(`……還有 ${problemCount - problems.length} 則`);
  console.log(
    `格式：${profile.title} 第 ${profile.version} 版${profile.official ? '' : '（非官方格式）'}。${profile.source}`,
  );
  console.log(
    `資料列：${gathered.rowCount} 列，看得懂 ${gathered.understood}、看不懂 ${gathered.rowCount - gathered.understood}`,
  );
  for (const { what, claimed, counted } of gathered.totals) {
    const verdict = claimed === counted ? '相符' : '不符';
    console.log(
      `合計 ${totalNames[what] ?? what}：檔案寫 ${claimed ?? '（沒有，檔案可能不完整）'}，實際 ${counted}，${verdict}`,
    );
  }
  if (gathered.totals.length === 0) console.log('合計：這個格式沒有合計可以核對');
  if (gathered.unused.length > 0) console.log(`沒有用到的欄位：${gathered.unused.join('、')}`);
  console.log(`${profile.target === 'unit' ? '單位' : '人員'}：${countsIn(counts)}`);
  if (preview) sayChanges(profile, report);
  if (counts.added > 0 && profile.target !== 'unit') {
    console.log('新增的人只有這個檔案裡的項目；其他項目是空的，不表示沒有');
  }
  if (stored) console.log('已全部存入');
  else if (preview) console.log('這是預覽，什麼都沒有存');
  else console.log(`什麼都沒有存：${reconciled ? '' : '合計不符；'}有一列不對就整個檔案不存。請更正後再匯入`);
}

/** Who would change, and how: the last four characters of a person's number stay hidden. */
function sayChanges({ target }: ImportProfile, { changes }: TableReport): void {
  for (const { line, number, kept, spells } of changes.slice(0, MOST_LINES)) {
    const shown = target === 'unit' ? number : `${number.slice(0, -4)}****`;
    const lists = target === 'unit' || target === 'person' ? '' : `，${spells.before} 段改成 ${spells.after} 段`;
    console.log(`  第 ${line} 行 ${shown}：${kept === 'added' ? '新增' : '更新'}${lists}`);
  }
  if (changes.length > MOST_LINES) console.log(`  ……還有 ${changes.length - MOST_LINES} 筆`);
}

function countsIn({ added, updated, same, refused }: ImportReport['persons']): string {
  return `新增 ${added}、更新 ${updated}、已相同 ${same}、未匯入 ${refused}`;
}
