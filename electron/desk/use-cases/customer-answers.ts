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

const BACK: Partial<Record<VisitDraft['customerPage'], VisitDraft['customerPage']>> = {
  choose: 'comparison',
  consent: 'choose',
  sign: 'consent',
};

/** One page back; what was confirmed on the way stays until it is changed. */
export function goBack(visit: VisitDraft): VisitDraft {
  const page = BACK[visit.customerPage];
  if (page === undefined) throw refused(faults.notAsked);
  const step = page === 'comparison' || page === 'choose' ? 'choice' : 'sign';
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

/** @param irrevocable whether the law makes the touched choice final once paid, so that it must be acknowledged first */
export function confirmChoice(visit: VisitDraft, irrevocable: boolean, at: string): VisitDraft {
  onPage(visit, 'choose');
  const { touched, acknowledgedAt } = visit.answers;
  if (touched === null) throw refused(faults.chooseFirst);
  if (irrevocable && acknowledgedAt === null) throw refused(faults.acknowledgeFirst);
  const next = touched === NOT_TODAY ? 'choose' : 'consent';
  return answered(
    visit,
    { choiceConfirmedAt: at },
    { customerPage: next, step: touched === NOT_TODAY ? 'choice' : 'sign' },
  );
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
