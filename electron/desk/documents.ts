import type { Visit } from '../../src/contract/staff-view.ts';
import type { VisitDraft } from './visit.ts';

interface CounterDocument {
  readonly key: string;
  readonly title: string;
  readonly english: string;
  readonly source: string;
  /** Made by the program when the customer signs. */
  readonly automatic: boolean;
}

/** Papers of an old-age claim (勞保細則78, 94): none for residents but the form and an account of one's own (細則48). */
const OLD_AGE_DOCUMENTS: readonly CounterDocument[] = [
  { key: 'identity', title: '身分證件', english: 'photo ID', source: '看過退還', automatic: true },
  { key: 'passbook', title: '本人存摺影本', english: 'copy of passbook', source: '細則48', automatic: false },
  { key: 'form', title: '申請書，簽名時自動產生', english: 'application', source: '細則78', automatic: true },
];

export interface HeldDocument extends CounterDocument {
  readonly state: Visit['documents'][number]['state'];
  readonly pages: number;
}

export function documentsOf(draft: VisitDraft): HeldDocument[] {
  return OLD_AGE_DOCUMENTS.map((document) => {
    const held = draft.documents[document.key];
    if (document.key === 'identity') {
      const seen = draft.identity.sighted === 'none' ? 'open' : 'sighted';
      return { ...document, state: held?.state ?? seen, pages: 0 };
    }
    return { ...document, state: held?.state ?? 'open', pages: held?.pages ?? 0 };
  });
}

export function isDocument(key: string): boolean {
  return OLD_AGE_DOCUMENTS.some((document) => document.key === key);
}
