import type { CustomerView, Language } from '../../../src/contract/customer-view.ts';
import { canonicalBytes, sha256 } from '../../receipts/index.ts';
import type { DeskContext } from '../context.ts';
import { documentsOf } from '../documents.ts';
import { agentLabel, signingFacts } from '../receipts/signing.ts';
import type { VisitDraft } from '../visit.ts';
import { documentWords, inLanguage, optionWords } from '../words/customer.ts';
import { citizenMonth } from '../words/dates.ts';
import { faults, refused } from '../words/faults.ts';
import { dollars } from '../words/money.ts';
import { comparisonOf } from './comparison.ts';
import { factsOf, maskIdentifier } from './facts.ts';
import { choicesOf, irrevocabilityOf } from './options.ts';
import type { Choice, OldAgePicture } from './picture.ts';
import { releasedPicture } from './released.ts';

type SignedDocument = Extract<CustomerView, { screen: 'sign' }>['document'];

/** What a customer signs: the document, the canonical text of everything shown with it, and that text's SHA-256. */
export interface ShownContent {
  readonly document: SignedDocument;
  readonly shown: string;
  readonly shownHash: string;
}

export function signedDocument(desk: DeskContext, draft: VisitDraft): ShownContent {
  const { picture, record, release } = releasedPicture(desk);
  const { language } = draft.preferences;
  const choice = chosenOf(picture, draft);
  const document = documentOf(desk, draft, picture, choice, language);
  const bytes = canonicalBytes({
    estimate: release.estimateId,
    release: release.id,
    law: picture.lawVersion,
    language,
    facts: factsOf(record, picture, draft, language),
    dataAsOf: picture.dataAsOf,
    comparison: draft.answers.comparisonReadAt === null ? null : comparisonOf(picture, language),
    options: choicesOf(picture, language),
    chosen: choice.key,
    irrevocability: irrevocabilityOf(choice, language, true),
    signing: signingFacts(desk, draft),
    document,
  });
  return { document, shown: bytes.toString('utf8'), shownHash: sha256(bytes) };
}

/** The choice the customer touched. @throws FaultError `choice.chooseFirst` */
export function chosenOf(picture: OldAgePicture, draft: VisitDraft): Choice {
  const choice = picture.choices.find((one) => one.key === draft.answers.touched);
  if (choice === undefined) throw refused(faults.chooseFirst);
  return choice;
}

/** "每月21,947元", "2,182,828元". */
function amountInWords(choice: Choice, language: Language): string {
  const amount = dollars(choice.amount);
  if (language === 'en') return choice.per === 'month' ? `NT$${amount} a month` : `NT$${amount}`;
  return choice.per === 'month' ? `每月${amount}元` : `${amount}元`;
}

function documentOf(
  desk: DeskContext,
  draft: VisitDraft,
  picture: OldAgePicture,
  choice: Choice,
  language: Language,
): SignedDocument {
  const { record } = releasedPicture(desk);
  const { person } = record;
  const say = (key: keyof typeof documentWords) => inLanguage(documentWords[key], language);
  const title = inLanguage(optionWords[choice.key].sentence, language);
  const others = picture.choices.filter((one) => one !== choice);
  const row = (label: keyof typeof documentWords, value: string, note = '', strong = false) => ({
    label: say(label),
    value,
    strong,
    note,
  });
  const rows = [row('applicant', `${person.name}　${maskIdentifier(draft.identity.identifier)}`)];
  if (draft.identity.capacity === 'agent') {
    const label = agentLabel(draft.identity, language);
    rows.push({ label, value: draft.identity.agentName, strong: false, note: '' });
  }
  rows.push(row('applies', title, '', true));
  if (choice.per === 'month') rows.push(row('fromMonth', citizenMonth(picture.facts.applyMonth, language)));
  rows.push(row('amount', amountInWords(choice, language), say('byLetter')));
  for (const other of others) {
    const gap = language === 'zh' ? '' : ': ';
    rows.push(
      row('others', `${inLanguage(optionWords[other.key].title, language)}${gap}${amountInWords(other, language)}`),
    );
  }
  rows.push(row('account', accountInWords(person.account, language)));
  rows.push(row('papers', papersInWords(draft, language)));
  const chosen = inLanguage(optionWords[choice.key].title, language);
  return {
    title: language === 'zh' ? `老年給付　${say('title')}` : `Old-age benefit: ${say('title')}`,
    pages: say('pages'),
    rows,
    declarations: [language === 'zh' ? `${say('compared')}${chosen}。` : `${say('compared')}${chosen}.`, say('knows')],
  };
}

function accountInWords(account: { bank: string; lastFour: string } | null, language: Language): string {
  if (account === null) return inLanguage(documentWords.noAccount, language);
  const own = inLanguage(documentWords.ownAccount, language);
  return language === 'zh'
    ? `${account.bank}，${own}　末4碼${account.lastFour}`
    : `${account.bank}, ${own}, ending ${account.lastFour}`;
}

function papersInWords(draft: VisitDraft, language: Language): string {
  const copied = documentsOf(draft).filter((one) => one.state === 'copied');
  const seen = inLanguage(documentWords.seenReturned, language);
  const copies = copied.map((one) =>
    language === 'zh' ? `${one.title}${one.pages}頁` : `${one.english} (${one.pages} p.)`,
  );
  return [seen, ...copies].join(language === 'zh' ? '、' : ', ');
}
