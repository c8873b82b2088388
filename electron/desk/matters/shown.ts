import type { CustomerView, Language } from '../../../src/contract/customer-view.ts';
import type { Text } from '../../../src/contract/text.ts';
import { spanWords } from '../../guidance/clocks.ts';
import type { DeskContext } from '../context.ts';
import { maskIdentifier } from '../old-age/facts.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import type { VisitDraft } from '../visit.ts';
import { inLanguage } from '../words/customer.ts';
import { citizenDate, dateOf } from '../words/dates.ts';
import { shownEstimates } from './estimates.ts';
import { type MatterLine, type MatterPaper, mattersOf, needsSignOff, otherMatters } from './matters-of.ts';
import { matterWords, outcomeSentences, paperWords } from './words.ts';

type ShownMatter = Extract<CustomerView, { screen: 'matters' }>['matters'][number];

/** The matters of the release beside the old-age claim, with the days that hold for the day of the release. */
export function releasedMatters(desk: DeskContext, draft: VisitDraft): MatterLine[] {
  const day = releaseDay(desk, draft);
  return otherMatters(mattersOf(draft, catalogueOf(desk), day)).filter(({ outcome }) => outcome !== 'open');
}

/** The day whose law and times the customer's page shows. */
export function releaseDay(desk: DeskContext, draft: VisitDraft): string {
  return draft.release?.asOf ?? dateOf(draft.receipt?.at ?? desk.options.clock.now());
}

/** The page of the release is only read: nothing was taken in or handed out, and nothing was chosen. */
export function isToRead(desk: DeskContext, draft: VisitDraft): boolean {
  if (draft.release?.page !== 'matters' || draft.answers.choiceConfirmedAt !== null) return false;
  return !releasedMatters(desk, draft).some(needsSignOff);
}

/** What the customer reads of each matter: what was brought, what is missing until when, what happens next. */
export function shownMatters(
  desk: DeskContext,
  draft: VisitDraft,
  language: Language,
): Omit<ShownMatter, 'disputed'>[] {
  return releasedMatters(desk, draft).map((line) => ({
    key: line.key,
    code: line.code,
    name: inLanguage(line.service.name, language),
    outcome: outcomeOf(line, language),
    brought: broughtOf(line, language),
    missing: missingOf(line, language),
    next: nextOf(line, language),
    estimates: shownEstimates(desk, draft, line, releaseDay(desk, draft), language),
  }));
}

/** The outcome in a sentence, with the office the visitor is referred to and the clerk's own words. */
export function outcomeOf({ outcome, note, referral }: MatterLine, language: Language): string {
  const say = (text: Text) => inLanguage(text, language);
  const office = referral === null ? '' : `${say(referral)}${referral.phone === '' ? '' : `　${referral.phone}`}`;
  return [`${say(outcomeSentences[outcome])}${office}`, note].filter((part) => part !== '').join(' ');
}

export function broughtOf({ papers }: MatterLine, language: Language): string[] {
  return papers.flatMap(({ paper, state, pages, note }) => {
    if (state === 'open' || state === 'missing') return [];
    const how = inLanguage(paperWords[state], language).replace('{pages}', String(pages));
    const remark = note === '' ? '' : language === 'zh' ? `（${note}）` : ` (${note})`;
    return [`${inLanguage(paper, language)}${language === 'zh' ? '：' : ': '}${how}${remark}`];
  });
}

export function missingPapers({ papers }: MatterLine): MatterPaper[] {
  return papers.filter(({ state }) => state === 'missing');
}

function missingOf(line: MatterLine, language: Language): ShownMatter['missing'] {
  return missingPapers(line).map(({ paper, due }) => ({
    name: inLanguage(paper, language),
    until:
      due === null
        ? inLanguage(matterWords.soon, language)
        : inLanguage(matterWords.until, language).replace('{date}', citizenDate(due.on, language)),
  }));
}

/** Times that run from now on, as far as something was taken in. */
export function nextOf(line: MatterLine, language: Language): string[] {
  if (line.outcome !== 'received') return [];
  return line.clocks.map((clock) => {
    const name = inLanguage(clock, language);
    const from = inLanguage(clock.from, language);
    const span = inLanguage(spanWords(clock), language);
    return language === 'zh' ? `${name}：從${from}起，${span}` : `${name}: ${span} from ${from}`;
  });
}

/** What the signature on the screen stands for, by what was done: an application, or a sign-off alone 簽收. */
export function signingOf(desk: DeskContext, draft: VisitDraft, language: Language): string[] {
  const lines = releasedMatters(desk, draft).filter(needsSignOff);
  const received = lines.filter(({ outcome }) => outcome === 'received');
  const sentences: Text[] = [];
  if (received.some(({ service }) => service.signature === 'electronic')) sentences.push(matterWords.electronic);
  if (received.some(({ service }) => service.signature === 'paper')) sentences.push(matterWords.paperForm);
  if (lines.some(({ outcome }) => outcome === 'printed')) sentences.push(matterWords.handedOut);
  return sentences.map((sentence) => inLanguage(sentence, language));
}

/** Whom the visit is about: the name and the number, a person's without its last four signs. */
export function aboutOf(desk: DeskContext, draft: VisitDraft): string {
  if (draft.unit !== null) return `${draft.unit.name}　${draft.unit.number}`;
  const name = desk.state.visit?.record?.person.name ?? '';
  return `${name}　${maskIdentifier(draft.identity.identifier)}`;
}
