import type { Strokes } from '../../../src/contract/signature.ts';
import type { ReceiptDocument } from '../../receipts/index.ts';
import { auditHead } from '../../records/index.ts';
import { isoDay, lastDayOfMonth, parseMonth } from '../../rules/calendar.ts';
import type { DeskContext } from '../context.ts';
import { receiptHead } from '../receipts/head.ts';
import { documentsOf } from '../documents.ts';
import { capacityOf, padName } from '../receipts/signing.ts';
import { suppliedCaution } from '../self-supplied/words.ts';
import type { VisitDraft } from '../visit.ts';
import { irrevocability, optionWords } from '../words/customer.ts';
import { citizenDate, citizenMonth, dateOf } from '../words/dates.ts';
import { legalTexts, nextStepWords, receiptWords } from '../words/receipt.ts';
import { SIGHTED_NAMES } from '../words/staff.ts';
import { chartOf, startLabel } from './comparison.ts';
import { factsOf } from './facts.ts';
import type { Choice, OldAgePicture } from './picture.ts';
import { releasedPicture } from './released.ts';
import { chosenOf, type ShownContent } from './signed-document.ts';
import { paymentMonth } from './thanks.ts';

type Item = ReceiptDocument['items'][number];
type ClaimKind = Exclude<ReceiptDocument['kind'], 'services'>;
type Option = NonNullable<ReceiptDocument['comparison']>['options'][number];

/** The receipt of a signed application: what was shown, chosen and signed, with every figure's derivation. */
export function signedReceipt(
  desk: DeskContext,
  draft: VisitDraft,
  content: ShownContent,
  strokes: Strokes,
  number: string,
  at: string,
): ReceiptDocument {
  const { answers } = draft;
  return {
    ...frameOf(desk, draft, 'application', content.shownHash, number, at),
    application: {
      title: content.document.title,
      rows: content.document.rows.map(({ label, value }) => ({ label, value })),
      declarations: content.document.declarations,
    },
    signature: {
      strokes,
      at,
      pad: padName(desk),
      consentAt: answers.consentAt ?? at,
      readAloud: answers.readAloudAt !== null,
      witnesses: [],
    },
  };
}

/** A sheet to take home, or a form to sign by hand: the same blocks without an electronic signature. */
export function comparisonReceipt(
  desk: DeskContext,
  draft: VisitDraft,
  kind: 'estimateOnly' | 'paper',
  paperReason: string,
  shownHash: string,
  number: string,
  at: string,
): ReceiptDocument {
  return {
    ...frameOf(desk, draft, kind, shownHash, number, at),
    paperReason: kind === 'paper' ? paperReason : null,
  };
}

function frameOf(
  desk: DeskContext,
  draft: VisitDraft,
  kind: ClaimKind,
  shownHash: string,
  number: string,
  at: string,
): ReceiptDocument {
  const { picture, record, release } = releasedPicture(desk);
  const { person } = record;
  const { identity, answers } = draft;
  const former = person.identifiers.find((one) => one.value !== identity.identifier);
  const chosen = kind === 'estimateOnly' ? null : chosenOf(picture, draft);
  return {
    kind,
    training: desk.store.office === 'training',
    head: receiptHead(desk, draft, number, at),
    person: {
      name: person.name,
      identifier: identity.identifier,
      formerIdentifier: former?.value ?? null,
      birthYear: Number(person.birthDate.slice(0, 4)),
      capacity: capacityOf(identity),
      identitySeen: SIGHTED_NAMES[identity.sighted],
    },
    items: [itemOf(draft, kind)],
    application: null,
    // Where nothing is open yet there is nothing to compare; the reasons and steps are printed all the same.
    comparison:
      picture.choices.length === 0
        ? null
        : {
            options: picture.choices.flatMap((choice) => optionsOf(picture, choice)),
            ...chartOf(picture, 'zh'),
            chosen: chosen?.key ?? null,
          },
    derivations: picture.derivations.map((one) => ({ title: one.title.zh, steps: [...one.steps] })),
    notComputed: [...picture.notComputed],
    confirmedFacts:
      answers.factsConfirmedAt === null
        ? []
        : factsOf(record, picture, draft, 'zh').map(({ label, value, unit, note }) => ({
            label,
            value: unit === '' ? value : `${value} ${unit}`,
            note,
          })),
    irrevocability:
      chosen === null || answers.acknowledgedAt === null
        ? null
        : {
            sentence: irrevocability.title.zh,
            article: irrevocability.article[chosen.key].zh,
            shownAt: answers.acknowledgedAt,
            acknowledgedAt: answers.acknowledgedAt,
            readAloud: answers.readAloudAt !== null,
          },
    basis: {
      estimate: release.estimateId,
      dataAsOf: picture.dataAsOf,
      lawVersion: picture.lawVersion,
      shownHash,
    },
    nextSteps: nextStepsOf(picture, person.account, chosen, kind),
    legalTexts: [...(picture.selfSupplied ? [suppliedCaution.text.zh] : []), legalTexts[kind]],
    signature: null,
    paperReason: null,
    clerk: { name: draft.clerk.name, code: draft.clerk.code },
    auditEntry: `${desk.office.code}-${dateOf(at).replaceAll('-', '')}-${String(auditHead(desk.store).sequence).padStart(6, '0')}`,
  };
}

function itemOf(draft: VisitDraft, kind: ClaimKind): Item {
  const copies = documentsOf(draft).filter((one) => one.state === 'copied');
  const missing = documentsOf(draft).filter((one) => one.state === 'missing');
  const papers = [receiptWords.identityReturned, ...copies.map((one) => `${one.title}${one.pages}頁`)];
  const isSheet = kind === 'estimateOnly';
  return {
    code: 'LI-09',
    name: isSheet ? receiptWords.sheet : receiptWords.form,
    edition: receiptWords.edition,
    attachments: isSheet ? '列印交付' : papers.join('；'),
    pages: 1 + copies.reduce((sum, one) => sum + one.pages, 0),
    missing: isSheet ? [] : missing.map((one) => ({ name: one.title, due: null })),
  };
}

/** The chosen kinds of payment; a monthly one also with its later starts, which are compared but not applied for. */
function optionsOf(picture: OldAgePicture, choice: Choice): Option[] {
  const words = optionWords[choice.key];
  const isMonthly = choice.per === 'month';
  const first: Option = {
    key: choice.key,
    name: words.title.zh,
    detail: isMonthly ? `從${citizenMonth(picture.facts.applyMonth, 'zh')}開始，領一輩子` : '只領這一次',
    amount: choice.amount,
    per: choice.per,
    fromMonth: isMonthly ? picture.facts.applyMonth : null,
    parts: choice.parts.map((part) => ({ label: part.label.zh, amount: part.amount, per: choice.per })),
    totals: picture.totalAges.map((age, index) => ({
      age,
      amount: isMonthly ? (picture.starts[0]?.totals[index] ?? 0) : choice.amount,
    })),
  };
  if (!isMonthly) return [first];
  const later = picture.starts.slice(1).map((start) => ({
    key: `${choice.key}:${start.month}`,
    name: `${startLabel(picture, start, 'zh')}開始`,
    detail: citizenMonth(start.month, 'zh'),
    amount: start.monthly,
    per: 'month' as const,
    fromMonth: start.month,
    parts: [],
    totals: picture.totalAges.map((age, index) => ({ age, amount: start.totals[index] ?? 0 })),
  }));
  return [first, ...later];
}

function say([label, text]: readonly [string, string]) {
  return { label, text };
}

function nextStepsOf(
  picture: OldAgePicture,
  account: { bank: string; lastFour: string } | null,
  chosen: Choice | null,
  kind: ClaimKind,
): ReceiptDocument['nextSteps'] {
  const { review, message, ask, dispute, complaint, comeBack, sign } = nextStepWords;
  if (chosen === null) return [say(comeBack), say(ask), say(complaint)];
  const pay = { label: receiptWords.pay, text: paymentSentence(picture, account, chosen) };
  const first = kind === 'paper' ? [say(sign)] : [];
  return [...first, say(review), pay, say(message), say(ask), say(dispute), say(complaint)];
}

function paymentSentence(
  picture: OldAgePicture,
  account: { bank: string; lastFour: string } | null,
  chosen: Choice,
): string {
  if (account === null) return receiptWords.accountMissing;
  if (chosen.per === 'once') return receiptWords.accountOnce(account.bank, account.lastFour);
  const last = isoDay(lastDayOfMonth(parseMonth(paymentMonth(picture.facts.applyMonth))));
  return receiptWords.account(account.bank, account.lastFour, citizenDate(last, 'zh'));
}
