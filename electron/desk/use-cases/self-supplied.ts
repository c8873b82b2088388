import { type DeskContext, now, openedRecord, saveDraft, visitEvent } from '../context.ts';
import { estimateOf } from '../old-age/estimate.ts';
import { readSupplied } from '../self-supplied/read.ts';
import { dateOf } from '../words/dates.ts';
import { faults, refused } from '../words/faults.ts';

interface Given {
  readonly file: { readonly name: string; readonly base64: string } | null;
}

/** 民眾自帶資料: adds what the citizen brought to the supposed side of the estimate, or takes it away again. */
export async function supplyOwnFacts(desk: DeskContext, { file }: Given): Promise<void> {
  const { visit, record } = openedRecord(desk);
  const { draft } = visit;
  if (draft.receipt !== null) throw refused(faults.alreadyEnded);
  const at = now(desk);
  const selfSupplied =
    file === null
      ? null
      : {
          fileName: file.name.replace(/\p{C}/gu, '').slice(0, 60) || '檔案',
          at,
          laborInsurance: await readSupplied(Buffer.from(file.base64, 'base64'), record.person),
        };
  const assumptions = { ...draft.assumptions, selfSupplied };
  estimateOf(desk, record, draft.release?.asOf ?? dateOf(at), assumptions);
  saveDraft(desk, { ...draft, assumptions }, visitEvent('visit.step', file === null ? 'notSupplied' : 'supplied'));
}
