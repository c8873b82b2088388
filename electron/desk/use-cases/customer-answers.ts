import type { Preferences } from '../../../src/contract/customer-view.ts';
import { NOT_TODAY } from '../../../src/contract/not-today.ts';
import type { Strokes } from '../../../src/contract/signature.ts';
import { requireScope } from '../access/presence.ts';
import { type VisitDraft, NO_ANSWERS } from '../visit.ts';
import { faults, refused } from '../words/faults.ts';

// What the customer's own finger does to a visit. Each function returns the visit as it is afterwards.

/** The visit whose current release the customer is answering; an answer to an older picture is refused. */
export function released(visit: VisitDraft | null, release: string): VisitDraft {
  if (visit === null || visit.release === null) throw refused(faults.notAsked);
  if (visit.receipt !== null) throw refused(faults.alreadyEnded);
  if (visit.release.id !== release) throw refused(faults.releaseChanged);
  return visit;
}

function onPage(visit: VisitDraft, ...pages: VisitDraft['customerPage'][]): void {
  if (!pages.includes(visit.customerPage)) throw refused(faults.notAsked);
}

function answered(
  visit: VisitDraft,
  answers: Partial<VisitDraft['answers']>,
  change: Partial<VisitDraft> = {},
): VisitDraft {
  return { ...visit, ...change, answers: { ...visit.answers, ...answers } };
}

export function setPreferences(visit: VisitDraft, preferences: Preferences): VisitDraft {
  return { ...visit, preferences };
}

export function disputeFact(visit: VisitDraft, fact: string, disputed: boolean): VisitDraft {
  onPage(visit, 'facts');
  const others = visit.answers.disputedFacts.filter((key) => key !== fact);
  return answered(visit, { disputedFacts: disputed ? [...others, fact] : others, factsConfirmedAt: null });
}

export function confirmFacts(visit: VisitDraft, at: string): VisitDraft {
  onPage(visit, 'facts');
  return answered(visit, { factsConfirmedAt: at, disputedFacts: [] });
}

/** "看懂了，去選": the comparison was read. */
export function understand(visit: VisitDraft, at: string): VisitDraft {
  onPage(visit, 'comparison');
  requireScope(visit, 'apply');
  return answered(visit, { comparisonReadAt: at }, { customerPage: 'choose', step: 'choice' });
}

export function disputeMatter(visit: VisitDraft, matter: string, disputed: boolean): VisitDraft {
  onPage(visit, 'matters');
  if (!visit.matters.some(({ key }) => key === matter)) throw refused(faults.notAsked);
  const others = visit.answers.disputedMatters.filter((key) => key !== matter);
  return answered(visit, { disputedMatters: disputed ? [...others, matter] : others, mattersConfirmedAt: null });
}

/**
 * "都對": everything that was done in this visit is as the page says.
 * @param toRead nothing is to be signed for, so that the page stays as long as it is talked about
 */
export function confirmMatters(visit: VisitDraft, at: string, toRead: boolean): VisitDraft {
  onPage(visit, 'matters');
  if (toRead) return answered(visit, { mattersConfirmedAt: at, disputedMatters: [] });
  return answered(visit, { mattersConfirmedAt: at, disputedMatters: [] }, { customerPage: 'consent', step: 'sign' });
}

const BACK: Partial<Record<VisitDraft['customerPage'], VisitDraft['customerPage']>> = {
  choose: 'comparison',
  consent: 'choose',
  sign: 'consent',
};

const STEP_OF_PAGE: Partial<Record<VisitDraft['customerPage'], VisitDraft['step']>> = {
  comparison: 'choice',
  choose: 'choice',
  matters: 'matters',
};

/** Consent comes after the matters where there are any, and these after the choice where one was made. */
function pageBefore({ customerPage, answers }: VisitDraft): VisitDraft['customerPage'] | undefined {
  if (customerPage === 'consent' && answers.mattersConfirmedAt !== null) return 'matters';
  if (customerPage === 'matters' && answers.choiceConfirmedAt !== null) return 'choose';
  return BACK[customerPage];
}

/** One page back; what was confirmed on the way stays until it is changed. */
export function goBack(visit: VisitDraft): VisitDraft {
  const page = pageBefore(visit);
  if (page === undefined) throw refused(faults.notAsked);
  const step = STEP_OF_PAGE[page] ?? 'sign';
  return { ...visit, customerPage: page, step, refusal: '' };
}

/** Touching another card takes the tick back: what is acknowledged belongs to one choice. */
export function choose(visit: VisitDraft, option: string, options: readonly string[]): VisitDraft {
  onPage(visit, 'choose');
  if (option !== NOT_TODAY && !options.includes(option)) throw refused(faults.unknownOption);
  if (option === visit.answers.touched) return visit;
  return answered(
    visit,
    { touched: option, acknowledgedAt: null, choiceConfirmedAt: null, consentAt: null },
    { pen: null, refusal: '' },
  );
}

export function acknowledge(visit: VisitDraft, acknowledged: boolean, at: string): VisitDraft {
  onPage(visit, 'choose');
  if (visit.answers.touched === null) throw refused(faults.chooseFirst);
  return answered(visit, { acknowledgedAt: acknowledged ? at : null });
}

/**
 * @param irrevocable whether the law makes the touched choice final once paid, so that it must be acknowledged first
 * @param others what else is done in the visit: comes next on the screen once each has its outcome
 */
export function confirmChoice(
  visit: VisitDraft,
  irrevocable: boolean,
  at: string,
  others: readonly { readonly outcome: string }[] = [],
): VisitDraft {
  onPage(visit, 'choose');
  const { touched, acknowledgedAt } = visit.answers;
  if (touched === null) throw refused(faults.chooseFirst);
  if (irrevocable && acknowledgedAt === null) throw refused(faults.acknowledgeFirst);
  const confirmed = { choiceConfirmedAt: at, mattersConfirmedAt: null };
  if (others.length > 0) {
    const isOpen = others.some(({ outcome }) => outcome === 'open');
    return answered(visit, confirmed, { customerPage: isOpen ? 'choose' : 'matters', step: 'matters' });
  }
  const next = touched === NOT_TODAY ? 'choose' : 'consent';
  return answered(visit, confirmed, { customerPage: next, step: touched === NOT_TODAY ? 'choice' : 'sign' });
}

export function consent(visit: VisitDraft, at: string): VisitDraft {
  onPage(visit, 'consent');
  return answered(visit, { consentAt: at, paperAskedAt: null }, { customerPage: 'sign', step: 'sign' });
}

/** 改用紙本: at any moment, and nothing confirmed before is lost. */
export function askForPaper(visit: VisitDraft, at: string): VisitDraft {
  return answered(visit, { paperAskedAt: at, consentAt: null }, { pen: null });
}

export function movePen(visit: VisitDraft, pen: Strokes | null): VisitDraft {
  onPage(visit, 'sign');
  return { ...visit, pen, refusal: '' };
}

/** A new release withdraws every answer given to the one before; the facts' confirmation stays where the facts stayed. */
export function withoutAnswers(visit: VisitDraft, keepFacts: boolean): VisitDraft['answers'] {
  const { factsConfirmedAt, disputedFacts, readAloudAt, paperAskedAt } = visit.answers;
  const kept = { ...NO_ANSWERS, readAloudAt, paperAskedAt };
  return keepFacts ? { ...kept, factsConfirmedAt, disputedFacts } : kept;
}
