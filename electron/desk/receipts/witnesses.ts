import type { ReceiptDocument } from '../../receipts/index.ts';
import type { VisitDraft } from '../visit.ts';
import { MARK_WORDS } from './words.ts';

const LINE = '＿＿＿＿＿＿＿＿';

/** The lines on which the witnesses sign, with what their signatures stand for. */
export function namingWitnesses({ mark }: VisitDraft, document: ReceiptDocument): ReceiptDocument {
  if (mark === null || document.kind !== 'paper') return document;
  const sentences = [
    `簽名的人不能寫字，在簽名處${MARK_WORDS[mark.kind]}，由下面兩位見證人簽名證明（民法第3條第3項）。這一項還要由審查單位認定。`,
    mark.witnesses.map((name) => `見證人　${name}　簽名${LINE}`).join('　　'),
  ];
  return { ...document, legalTexts: [...sentences, ...document.legalTexts] };
}
