import type { Right } from '../../../src/contract/rights.ts';
import type { ReceiptDocument } from '../../receipts/index.ts';
import type { DeskContext } from '../context.ts';
import type { VisitDraft } from '../visit.ts';
import { figureNotes, figuresOf, laidBeside } from './estimates.ts';
import { releaseDay, releasedMatters } from './shown.ts';

type Estimates = NonNullable<ReceiptDocument['estimates']>;

/** The estimates the customer read beside the matters and signed with them, for the receipt; undefined where none was. */
export function receiptEstimates(desk: DeskContext, draft: VisitDraft): Estimates | undefined {
  const asOf = releaseDay(desk, draft);
  const rights = releasedMatters(desk, draft).flatMap((line) =>
    laidBeside(desk, draft, line, asOf).map((one) => rightOf(line.code, one)),
  );
  if (rights.length === 0) return undefined;
  return { asOf, lawVersion: draft.release?.lawVersion ?? desk.law.version, rights };
}

function rightOf(code: string, right: Right): Estimates['rights'][number] {
  const { title, article, reasons } = right;
  return {
    code,
    title,
    article,
    figures: figuresOf(right).map((figure) => {
      const notes = figureNotes(figure);
      const note = { zh: notes.map(({ zh }) => zh).join('，'), en: notes.map(({ en }) => en).join(', ') };
      return { label: figure.text, amount: figure.amount, per: figure.per, note: notes.length === 0 ? null : note };
    }),
    whyNot: reasons.map(({ text, article: of }) => ({ text, article: of })),
  };
}
