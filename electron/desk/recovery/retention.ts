import type { RetentionInput, RetentionView } from '../../../src/contract/backups-view.ts';
import {
  readRetentionStates,
  RETENTION_CLASSES,
  type RetentionClass,
  type RetentionTerm,
  writeRetention,
} from '../../records/index.ts';
import { csv } from '../access/csv.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { dateOf, staffDate } from '../words/dates.ts';

const NAMES: Readonly<Record<RetentionClass, string>> = {
  receipts: '收件證明',
  visits: '臨櫃紀錄',
  reservations: '預約取件',
  opinions: '滿意度、陳情、問卷',
  hall: '抽號與叫號（一天一筆）',
  log: '操作紀錄（一天一筆）',
  imports: '資料匯入（一天一筆）',
};

function termWords(term: RetentionTerm): string {
  if (term === 'undecided') return '還沒定';
  return term === 'permanent' ? '永久' : `${term}年`;
}

/** Each class of what is kept, its term, and how much has reached it. */
export function retentionOf(desk: DeskContext): RetentionView {
  return {
    rows: readRetentionStates(desk.store, dateOf(now(desk))).map((state) => ({
      key: state.class,
      name: NAMES[state.class],
      count: state.count,
      oldest: state.oldest === null ? '' : staffDate(state.oldest),
      term: state.term,
      due: state.due.length,
    })),
  };
}

export function setRetention(desk: DeskContext, terms: RetentionInput): void {
  writeRetention(desk.store, terms, { actor: actorOf(desk), at: now(desk) });
}

/** 到期清單 as a table for those who decide; nothing is deleted. */
export function exportDueList(desk: DeskContext): { fileName: string; base64: string } {
  const day = dateOf(now(desk));
  const states = readRetentionStates(desk.store, day);
  const rows = RETENTION_CLASSES.flatMap((each) => {
    const state = states.find((one) => one.class === each);
    if (state === undefined) return [];
    const { term, due } = state;
    return due.map((one) => [NAMES[each], one.name, staffDate(one.day), termWords(term), staffDate(one.dueOn)]);
  });
  const content = csv([['類別', '編號', '日期', '保存年限', '到期日'], ...rows]);
  return { fileName: `到期清單-${day}.csv`, base64: Buffer.from(content, 'utf8').toString('base64') };
}
