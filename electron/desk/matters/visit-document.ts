import type { CustomerView, Language } from '../../../src/contract/customer-view.ts';
import { NOT_TODAY } from '../../../src/contract/not-today.ts';
import { canonicalBytes, sha256 } from '../../receipts/index.ts';
import type { DeskContext } from '../context.ts';
import { agentLabel, signingFacts } from '../receipts/signing.ts';
import { signedDocument, type ShownContent } from '../old-age/signed-document.ts';
import type { VisitDraft } from '../visit.ts';
import { documentWords, inLanguage } from '../words/customer.ts';
import { claimsOldAge } from './matters-of.ts';
import { aboutOf, shownMatters, signingOf } from './shown.ts';
import { matterWords } from './words.ts';

type SignedDocument = Extract<CustomerView, { screen: 'sign' }>['document'];
type Row = SignedDocument['rows'][number];

/** A choice that is applied for; 今天先不選 is none. */
export function appliesForOldAge(draft: VisitDraft): boolean {
  return claimsOldAge(draft) && draft.answers.touched !== NOT_TODAY;
}

/** The comparison was shown and is taken home as it was seen. */
export function takesSheetHome(draft: VisitDraft): boolean {
  return claimsOldAge(draft) && draft.answers.touched === NOT_TODAY;
}

/**
 * What a customer signs in this visit: the old-age claim alone as it always was, the matters alone, or both on one sheet with
 * one signature.
 */
export function visitDocument(desk: DeskContext, draft: VisitDraft): ShownContent {
  const { language } = draft.preferences;
  const matters = shownMatters(desk, draft, language);
  if (matters.length === 0) return signedDocument(desk, draft);
  const claim = appliesForOldAge(draft) ? signedDocument(desk, draft) : null;
  const signing = signingOf(desk, draft, language);
  const document = documentOf(desk, draft, matters, claim?.document ?? null, signing);
  const bytes = canonicalBytes({
    ...signingFacts(desk, draft),
    release: draft.release?.id ?? '',
    language,
    claim: claim?.shownHash ?? null,
    claimShown: claim?.shown ?? null,
    sheet: takesSheetHome(draft),
    about: aboutOf(desk, draft),
    matters,
    signing,
    document,
  });
  return { document, shown: bytes.toString('utf8'), shownHash: sha256(bytes) };
}

type Shown = ReturnType<typeof shownMatters>[number];

function row(label: string, value: string, note = '', strong = false): Row {
  return { label, value, strong, note };
}

function documentOf(
  desk: DeskContext,
  draft: VisitDraft,
  matters: readonly Shown[],
  claim: SignedDocument | null,
  signing: readonly string[],
): SignedDocument {
  const { language } = draft.preferences;
  const { unit, identity } = draft;
  const say = (key: keyof typeof matterWords) => inLanguage(matterWords[key], language);
  const who: Row[] = [row(unit === null ? say('person') : say('unit'), aboutOf(desk, draft))];
  if (unit !== null) who.push(row(say('comer'), `${identity.agentName.trim()}（${identity.agentRelation.trim()}）`));
  if (unit === null && identity.capacity === 'agent') {
    who.push(row(agentLabel(identity, language), identity.agentName));
  }
  if (takesSheetHome(draft)) who.push(row('LI-09', say('sheet'), say('sheetGiven')));
  return {
    title: claim === null ? say('title') : claim.title,
    pages: inLanguage(documentWords.pages, language),
    rows: [...(claim === null ? who : claim.rows), ...matters.flatMap((one) => rowsOf(one, language))],
    declarations: [...(claim?.declarations ?? []), say('allRight'), ...signing],
  };
}

function rowsOf({ code, name, outcome, brought, missing }: Shown, language: Language): Row[] {
  const isChinese = language === 'zh';
  const papers =
    brought.length === 0
      ? []
      : [row(`${code} ${inLanguage(documentWords.papers, language)}`, brought.join(isChinese ? '；' : '; '))];
  const lacking = missing.map((one) =>
    row(`${code} ${inLanguage(matterWords.missing, language)}`, `${one.name}${isChinese ? '，' : ', '}${one.until}`),
  );
  return [row(code, name, outcome, true), ...papers, ...lacking];
}
