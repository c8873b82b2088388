import type { CallOutput } from '../../../src/contract/calls.ts';
import { checkHandout } from '../../records/index.ts';
import { printDocument } from '../../receipts/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';

const NOT_FOUND: CallOutput<'print.check'> = {
  found: false,
  title: '',
  at: '',
  recipient: '',
  staff: '',
  sheets: 0,
  contentHash: '',
  lines: [],
};

/** 核對列印: what was handed out under a verification code, line by line, to compare with the paper that came back. */
export function checkPrint(
  desk: DeskContext,
  { code, reason }: { code: string; reason: string },
): CallOutput<'print.check'> {
  const signs = code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const asked = { actor: actorOf(desk), at: now(desk), reason };
  const handout = checkHandout(desk.store, `${signs.slice(0, 5)}-${signs.slice(5)}`, asked);
  if (handout === null) return NOT_FOUND;
  const document = printDocument.parse(JSON.parse(handout.content));
  return {
    found: true,
    title: handout.title,
    at: `${staffDate(dateOf(handout.at))} ${timeOf(handout.at)}`,
    recipient: `${handout.recipient}（${handout.capacity}）`,
    staff: handout.actor,
    sheets: handout.sheets,
    contentHash: handout.contentHash,
    lines: [
      ...document.subject.map(({ label, value }) => `${label}：${value}`),
      ...document.warnings,
      ...document.sections.flatMap(({ title, rows, total }) => [
        title,
        ...rows.map((row) => row.filter((cell) => cell !== '').join('　')),
        ...(total === null ? [] : [`${total.label}：${total.value}`]),
      ]),
    ],
  };
}
