import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import type { LookUpLine } from '../../../src/contract/access-view.ts';
import {
  appendAudit,
  auditHead,
  listAccounts,
  listAudit,
  listLookUps,
  reviewLookUp,
  verifyChain,
} from '../../records/index.ts';
import { csv } from '../access/csv.ts';
import { lookUpLine } from '../access/look-up-words.ts';
import { actorOf, type DeskContext, now } from '../context.ts';

/** Rows on the screen at most; an export has all of them. */
const MOST_ROWS = 300;
/** Signs of a fingerprint that must be typed from paper, out of 64. */
const SHORTEST_FINGERPRINT = 12;

function asking(desk: DeskContext) {
  return { actor: actorOf(desk), at: now(desk) };
}

type Days = Pick<CallInput<'lookUp.list'>, 'from' | 'to' | 'all'>;

/** The looks of these days: all of them, or those nothing explains. */
function linesOf(desk: DeskContext, { from, to, all }: Days, purpose: 'listed' | 'exported') {
  const entries = listLookUps(desk.store, { from, to }, asking(desk), purpose);
  const names = new Map(listAccounts(desk.store).map((account) => [account.code, account.name]));
  const open = entries.filter((entry) => entry.explanation === null);
  const wanted = all ? entries : open;
  return {
    lines: wanted.map((entry) => lookUpLine(entry, names, actorOf(desk))),
    total: entries.length,
    unexplained: open.length,
    waiting: open.filter((entry) => entry.review === null).length,
  };
}

/** 查詢紀錄: newest first. */
export function lookUpsOf(desk: DeskContext, days: CallInput<'lookUp.list'>): CallOutput<'lookUp.list'> {
  const { lines, ...counts } = linesOf(desk, days, 'listed');
  return {
    ...counts,
    rows: lines.slice(-MOST_ROWS).reverse(),
    more: lines.length > MOST_ROWS,
    head: auditHead(desk.store),
  };
}

export function markLookUp(desk: DeskContext, { sequence, note }: CallInput<'lookUp.review'>): void {
  reviewLookUp(desk.store, { sequence, note, ...asking(desk) });
}

/** Walks the whole chain and says in words what it found; the head of a printed day-end report may be held against it. */
export function checkLog(desk: DeskContext, { printed }: CallInput<'chain.verify'>): CallOutput<'chain.verify'> {
  const check = verifyChain(desk.store);
  const matches = printed === null || isInChain(desk, printed);
  const intact = check.intact && matches;
  const head = auditHead(desk.store);
  appendAudit(desk.store, { ...asking(desk), type: 'chain.verified', subject: 'audit', details: { intact } });
  if (!check.intact) return { intact, sentence: brokenWords(check.sequence, check.problem), head };
  if (!matches) {
    return {
      intact,
      sentence: '和印出來的日結對不上。請先核對有沒有打錯；確定沒有打錯，請保留這台電腦，通知資訊單位。',
      head,
    };
  }
  const held = printed === null ? '要連整條重做也查得出來，請再輸入日結上的號數和指紋。' : '也和印出來的日結一致。';
  return { intact, sentence: `從第1筆到第${head.sequence}筆都接得上，沒有更改過。${held}`, head };
}

function isInChain(desk: DeskContext, { sequence, fingerprint }: { sequence: number; fingerprint: string }): boolean {
  const [event] = listAudit(desk.store, { from: sequence, limit: 1 });
  const typed = fingerprint.replaceAll(/\s/g, '').toLowerCase();
  return event?.sequence === sequence && typed.length >= SHORTEST_FINGERPRINT && event.hash.startsWith(typed);
}

function brokenWords(sequence: number, problem: 'missing' | 'altered' | 'anchor'): string {
  const found = problem === 'missing' ? '不見了' : '和前後接不上';
  return `第${sequence}筆${found}。請先不要再用這台電腦，保留現在的資料庫檔案，通知資訊單位。`;
}

const COLUMNS: readonly (readonly [keyof LookUpLine, string])[] = [
  ['sequence', '序號'],
  ['at', '時間'],
  ['staff', '承辦'],
  ['person', '號碼'],
  ['kindName', '種類'],
  ['reason', '事由'],
  ['basis', '依據'],
  ['visit', '臨櫃'],
  ['explanation', '說明'],
  ['review', '覆核'],
  ['note', '覆核說明'],
];

export function exportLookUps(desk: DeskContext, input: CallInput<'lookUp.export'>): CallOutput<'lookUp.export'> {
  const { lines } = linesOf(desk, input, 'exported');
  const name = `查詢紀錄-${input.from}-${input.to}`;
  const content =
    input.format === 'csv'
      ? csv([COLUMNS.map(([, title]) => title), ...lines.map((line) => COLUMNS.map(([key]) => String(line[key])))])
      : `${JSON.stringify({ from: input.from, to: input.to, head: auditHead(desk.store), lookUps: lines }, null, 2)}\n`;
  return { fileName: `${name}.${input.format}`, base64: Buffer.from(content, 'utf8').toString('base64') };
}
