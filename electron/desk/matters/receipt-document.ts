import type { Strokes } from '../../../src/contract/signature.ts';
import { auditHead, type ReceiptMatter } from '../../records/index.ts';
import type { ReceiptDocument } from '../../receipts/index.ts';
import { type DeskContext, openedRecord } from '../context.ts';
import { receiptHead } from '../receipts/head.ts';
import { comparisonReceipt, signedReceipt } from '../old-age/receipt-document.ts';
import type { ShownContent } from '../old-age/signed-document.ts';
import { capacityOf, padName } from '../receipts/signing.ts';
import type { VisitDraft } from '../visit.ts';
import { dateOf } from '../words/dates.ts';
import { nextStepWords } from '../words/receipt.ts';
import { SIGHTED_NAMES } from '../words/staff.ts';
import { OLD_AGE_SERVICE } from './matter.ts';
import { receiptEstimates } from './receipt-estimates.ts';
import { itemOf, pagesOf, paperForms, stepsOf, withRemedies } from './receipt-lines.ts';
import { missingPapers, releasedMatters } from './shown.ts';
import { appliesForOldAge, takesSheetHome } from './visit-document.ts';
import { servicesTexts } from './words.ts';

type Kind = ReceiptDocument['kind'];

/** How a visit is sealed: what the customer wrote, or why it is on paper, or neither where data were handed over. */
export interface Sealing {
  readonly kind: Kind;
  readonly content: ShownContent;
  readonly strokes: Strokes | null;
  readonly paperReason: string | null;
}

/** The receipt of a visit: the old-age claim as it always was, with one line more for every other matter 辦理事項. */
export function visitReceipt(
  desk: DeskContext,
  draft: VisitDraft,
  sealing: Sealing,
  number: string,
  at: string,
): ReceiptDocument {
  const lines = releasedMatters(desk, draft);
  const base = claimReceipt(desk, draft, sealing, number, at) ?? servicesReceipt(desk, draft, sealing, number, at);
  if (lines.length === 0) return base;
  const { kind, content, strokes, paperReason } = sealing;
  const estimates = receiptEstimates(desk, draft);
  return {
    ...base,
    kind,
    items: [...base.items, ...lines.map(itemOf)],
    application: writtenDown(content),
    ...(estimates === undefined ? {} : { estimates }),
    nextSteps: [...stepsOf(lines), ...withRemedies(base.nextSteps, lines)],
    legalTexts: [...new Set([...paperForms(lines), ...base.legalTexts])],
    signature: strokes === null ? null : signatureOf(desk, draft, strokes, at),
    paperReason,
  };
}

/** The lines as statistics keep them; the old-age claim or its sheet first. */
export function receiptMatters(desk: DeskContext, draft: VisitDraft): ReceiptMatter[] {
  const lines = releasedMatters(desk, draft);
  if (lines.length === 0) return [];
  const claim = { service: OLD_AGE_SERVICE, pages: 1, missing: 0 };
  const first = appliesForOldAge(draft)
    ? [{ ...claim, outcome: 'received' }]
    : takesSheetHome(draft)
      ? [{ ...claim, outcome: 'printed' }]
      : [];
  const others = lines.map((line) => ({
    service: line.service.key,
    outcome: line.outcome,
    pages: pagesOf(line),
    missing: missingPapers(line).length,
  }));
  return [...first, ...others];
}

function claimReceipt(
  desk: DeskContext,
  draft: VisitDraft,
  { content, strokes, paperReason }: Sealing,
  number: string,
  at: string,
): ReceiptDocument | null {
  const { shownHash } = content;
  if (takesSheetHome(draft)) return comparisonReceipt(desk, draft, 'estimateOnly', '', shownHash, number, at);
  if (!appliesForOldAge(draft)) return null;
  if (strokes !== null) return signedReceipt(desk, draft, content, strokes, number, at);
  // What is signed by hand says the same as what would have been signed on the screen.
  return {
    ...comparisonReceipt(desk, draft, 'paper', paperReason ?? '', shownHash, number, at),
    application: writtenDown(content),
  };
}

/** The document of the customer's screen, word for word. */
function writtenDown({ document }: ShownContent): NonNullable<ReceiptDocument['application']> {
  return {
    title: document.title,
    rows: document.rows.map(({ label, value, note }) => ({ label, value: note === '' ? value : `${value}　${note}` })),
    declarations: document.declarations,
  };
}

/** A receipt of matters alone, of a person or of a unit. */
function servicesReceipt(
  desk: DeskContext,
  draft: VisitDraft,
  { kind, content, strokes, paperReason }: Sealing,
  number: string,
  at: string,
): ReceiptDocument {
  const { message, ask, complaint, sign } = nextStepWords;
  const dataAsOf = desk.state.visit?.unit?.dataAsOf ?? desk.state.visit?.record?.dataAsOf ?? dateOf(at);
  const handedOver = kind === 'services' && strokes === null;
  return {
    kind,
    training: desk.store.office === 'training',
    head: receiptHead(desk, draft, number, at),
    person: whoOf(desk, draft),
    items: [],
    application: null,
    comparison: null,
    derivations: [],
    notComputed: [],
    confirmedFacts: [],
    irrevocability: null,
    basis: {
      estimate: '',
      dataAsOf,
      lawVersion: draft.release?.lawVersion ?? desk.law.version,
      shownHash: content.shownHash,
    },
    nextSteps: (kind === 'paper' ? [sign, message, ask, complaint] : [message, ask, complaint]).map(
      ([label, text]) => ({ label, text }),
    ),
    legalTexts: [handedOver ? servicesTexts.handedOver : servicesTexts[kind === 'paper' ? 'paper' : 'services']],
    signature: null,
    paperReason,
    clerk: { name: draft.clerk.name, code: draft.clerk.code },
    auditEntry: `${desk.office.code}-${dateOf(at).replaceAll('-', '')}-${String(auditHead(desk.store).sequence).padStart(6, '0')}`,
  };
}

function whoOf(desk: DeskContext, draft: VisitDraft): ReceiptDocument['person'] {
  const { unit, identity } = draft;
  const identitySeen = SIGHTED_NAMES[identity.sighted];
  if (unit !== null) {
    return {
      name: unit.name,
      identifier: unit.number,
      formerIdentifier: null,
      birthYear: null,
      capacity: { as: 'employer', name: identity.agentName.trim(), basis: identity.agentRelation.trim() },
      identitySeen,
    };
  }
  const { person } = openedRecord(desk).record;
  const former = person.identifiers.find((one) => one.value !== identity.identifier);
  return {
    name: person.name,
    identifier: identity.identifier,
    formerIdentifier: former?.value ?? null,
    birthYear: Number(person.birthDate.slice(0, 4)),
    capacity: capacityOf(identity),
    identitySeen,
  };
}

function signatureOf(
  desk: DeskContext,
  { answers }: VisitDraft,
  strokes: Strokes,
  at: string,
): NonNullable<ReceiptDocument['signature']> {
  return {
    strokes,
    at,
    pad: padName(desk),
    consentAt: answers.consentAt ?? at,
    readAloud: answers.readAloudAt !== null,
    witnesses: [],
  };
}
