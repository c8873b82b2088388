import type { DayEndView } from '../../../src/contract/access-view.ts';
import type { ReceiptMeasures, Spread } from '../../records/index.ts';
import { VOID_WORDS } from './words.ts';

type Row = DayEndView['rows'][number];

function row(key: string, label: string, value: string, note: string): Row {
  return { key, label, value, note, attention: false };
}

/** 民眾要用紙本 3件、簽名板故障 1件 */
export function paperReasons({ paper }: ReceiptMeasures): string {
  return paper.map(({ reason, count }) => `${reason}${count}件`).join('、');
}

/** `4分05秒` */
function durationWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}分${String(seconds % 60).padStart(2, '0')}秒`;
}

function spreadNote(spread: Spread | null): string {
  return spread === null
    ? '今天還沒有人簽名'
    : `${spread.count}次的中位數；九成在${durationWords(spread.ninetieth)}以內`;
}

/** What signing on the screen saved and cost today, for the day-end report. */
export function measureRows(measures: ReceiptMeasures): Row[] {
  const { slipsAvoided, disputes, toSignature, voided, corrected, copies, spoiled, fetched } = measures;
  const known: Readonly<Record<string, string>> = VOID_WORDS;
  const why = voided.map(({ cause, count }) => `${known[cause] ?? cause}${count}件`).join('、');
  return [
    row('slips', '省下簽收單', String(slipsAvoided), '收件證明和比較表，一件一張'),
    row('disputes', '民眾說資料不對', String(disputes), disputes === 0 ? '' : '登錄資料沒有因此更改'),
    row(
      'toSignature',
      '從給民眾看到簽名',
      toSignature === null ? '—' : durationWords(toSignature.median),
      spreadNote(toSignature),
    ),
    row('corrected', '更正', String(corrected), ''),
    row('copies', '補發副本', String(copies), spoiled === 0 ? '' : `另有${spoiled}張印壞重印`),
    row('fetched', '民眾用手機下載', String(fetched), ''),
    ...(why === ''
      ? []
      : [row('voidCauses', '今天作廢的原因', String(voided.reduce((sum, one) => sum + one.count, 0)), why)]),
  ];
}
