import { type CustomerView, customerView, type Language } from '../../../src/contract/customer-view.ts';
import { NOT_TODAY } from '../../../src/contract/not-today.ts';
import { customersLookUps } from '../access/person-look-ups.ts';
import type { DeskContext } from '../context.ts';
import { aboutOf, isToRead, shownMatters, signingOf } from '../matters/shown.ts';
import { visitThanks } from '../matters/thanks.ts';
import { visitDocument } from '../matters/visit-document.ts';
import { comparisonOf } from '../old-age/comparison.ts';
import { factsOf } from '../old-age/facts.ts';
import { choicesOf, irrevocabilityOf } from '../old-age/options.ts';
import { releasedPicture } from '../old-age/released.ts';
import { offeredCode } from '../receipts/downloads.ts';
import { gradeShown } from '../seeing/goodbye.ts';
import type { VisitDraft } from '../visit.ts';
import { consentLines, inLanguage } from '../words/customer.ts';
import { citizenDate } from '../words/dates.ts';
import { hasAssumptions } from '../visit.ts';

const PLAIN = { language: 'zh', textSize: 'normal', contrast: false } as const;

/**
 * What the customer's screen shows now. Nothing is shown unless a visit is open, the desk is unlocked and the screen is
 * not covered, so close, lock and next clear it with the very next view.
 */
export function customerViewOf(desk: DeskContext, revision: number): CustomerView {
  const { visit, locked, account, covered } = desk.state;
  const training = desk.store.office === 'training';
  const preferences = visit?.draft.preferences ?? PLAIN;
  const office = preferences.language === 'zh' ? desk.office.zh : desk.office.en;
  const common = { revision, training, office, counter: desk.options.counter, preferences };
  if (visit === null || account === null)
    return { ...common, preferences: PLAIN, office: desk.office.zh, screen: 'blank' };
  if (locked) return { ...common, preferences: PLAIN, office: desk.office.zh, screen: 'blank' };
  if (covered) return { ...common, screen: 'resting' };
  const { shownLookUps } = desk.state;
  if (shownLookUps?.visitId === visit.draft.id) {
    const list = customersLookUps(shownLookUps.entries, desk.office, preferences.language);
    return customerView.parse({ ...common, screen: 'lookUps', ...list });
  }
  return customerView.parse({ ...common, ...pageOf(desk, visit.draft, preferences.language) });
}

function pageOf(desk: DeskContext, draft: VisitDraft, language: Language): object {
  const { release, customerPage: page } = draft;
  if (page === 'welcome' || release === null)
    return { screen: 'welcome', clerk: draft.clerk.name, ticket: draft.ticket };
  if (page === 'thanks') {
    const download = draft.receipt === null ? null : offeredCode(desk, draft.receipt.number);
    return { screen: 'thanks', ...visitThanks(desk, draft, language), download, satisfaction: gradeShown(draft) };
  }
  const released = { release: release.id, paperAsked: draft.answers.paperAskedAt !== null };
  if (page === 'matters') {
    const signing = signingOf(desk, draft, language);
    const shown = { about: aboutOf(desk, draft), matters: disputable(desk, draft, language), signing };
    const read = { toRead: isToRead(desk, draft), confirmed: draft.answers.mattersConfirmedAt !== null };
    return { screen: 'matters', ...released, ...shown, ...read };
  }
  if (page === 'consent') {
    return { screen: 'consent', ...released, lines: consentLines.map((line) => inLanguage(line, language)) };
  }
  if (page === 'sign') {
    const { document, shownHash } = visitDocument(desk, draft);
    const { pen, refusal } = draft;
    return { screen: 'sign', ...released, document, shownHash, signer: signerOf(desk, draft), pen, refusal };
  }
  const { picture, record } = releasedPicture(desk);
  const dataAsOf = citizenDate(picture.dataAsOf, language);
  switch (page) {
    case 'facts':
      return { screen: 'facts', ...released, facts: factsOf(record, picture, draft, language), dataAsOf };
    case 'comparison':
      return {
        screen: 'comparison',
        ...released,
        ...comparisonOf(picture, language),
        assumption: assumptionOf(release.assumptions, language),
        dataAsOf,
      };
    default:
      return { screen: 'choose', ...released, ...choosePage(picture, draft, language) };
  }
}

/** The matters with what the customer said of each. */
function disputable(desk: DeskContext, draft: VisitDraft, language: Language): object[] {
  const { disputedMatters } = draft.answers;
  return shownMatters(desk, draft, language).map((one) => ({ ...one, disputed: disputedMatters.includes(one.key) }));
}

/** Whoever sits here and signs: the person, the agent, or the one who came for the unit. */
function signerOf(desk: DeskContext, { identity }: VisitDraft): string {
  const own = desk.state.visit?.record?.person.name ?? '';
  return identity.capacity === 'self' ? own : identity.agentName;
}

/** What the figures rest on where it is not the record; empty where it is. */
function assumptionOf(given: VisitDraft['assumptions'], language: Language): string {
  if (!hasAssumptions(given)) return '';
  return given.selfSupplied === null ? assumptionWords[language] : suppliedWords[language];
}

const suppliedWords = {
  zh: '這張比較表用了您自己帶來的資料（民眾自行提供，非勞保局資料），不是您登錄的資料。',
  en: 'This comparison rests on facts you brought yourself. They are not data of the Bureau, nor your record.',
} satisfies Record<Language, string>;

const assumptionWords = {
  zh: '這張比較表用了假設的資料，不是您登錄的資料。',
  en: 'This comparison rests on assumed facts, not on your record.',
} satisfies Record<Language, string>;

function choosePage(picture: Parameters<typeof choicesOf>[0], draft: VisitDraft, language: Language) {
  const { touched, acknowledgedAt } = draft.answers;
  const options = choicesOf(picture, language).map((option) => ({ ...option, chosen: option.key === touched }));
  const chosen = picture.choices.find((choice) => choice.key === touched);
  const irrevocability = chosen === undefined ? null : irrevocabilityOf(chosen, language, acknowledgedAt !== null);
  const notTodayChosen = touched === NOT_TODAY;
  return {
    options,
    notTodayChosen,
    irrevocability,
    canConfirm: notTodayChosen || (chosen !== undefined && acknowledgedAt !== null),
  };
}
