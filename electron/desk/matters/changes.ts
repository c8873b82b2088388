import type { MatterOutcome } from '../../../src/contract/matter-terms.ts';
import { NO_ANSWERS, type VisitDraft } from '../visit.ts';
import type { Matter, PaperMark } from './matter.ts';

// What a clerk's act does to the matters of a visit. Each function returns the visit as it is afterwards.

/** A new matter at the end of the list, with a key that was never used in this visit. */
export function withMatter(draft: VisitDraft, { service, at }: { service: string; at: string }): VisitDraft {
  const matterCount = draft.matterCount + 1;
  const added: Matter = {
    key: `M${matterCount}`,
    service,
    addedAt: at,
    papers: {},
    outcome: 'open',
    note: '',
    referral: '',
    estimates: [],
    sheets: 0,
    automatic: false,
  };
  return takenBack({ ...draft, matterCount, matters: [...draft.matters, added] });
}

export function withMarks(draft: VisitDraft, key: string, marks: Readonly<Record<string, PaperMark>>): VisitDraft {
  return changed(draft, key, (one) => ({ ...one, papers: { ...one.papers, ...marks } }));
}

export function withOutcome(
  draft: VisitDraft,
  key: string,
  { outcome, note, referral }: { outcome: MatterOutcome; note: string; referral: string },
): VisitDraft {
  return changed(draft, key, (one) => ({ ...one, outcome, note, referral }));
}

export function withEstimate(draft: VisitDraft, key: string, right: string, shown: boolean): VisitDraft {
  return changed(draft, key, (one) => {
    const others = one.estimates.filter((other) => other !== right);
    return { ...one, estimates: shown ? [...others, right] : others };
  });
}

export function withoutMatter(draft: VisitDraft, key: string): VisitDraft {
  return takenBack({ ...draft, matters: draft.matters.filter((one) => one.key !== key) });
}

function changed(draft: VisitDraft, key: string, change: (one: Matter) => Matter): VisitDraft {
  return takenBack({ ...draft, matters: draft.matters.map((one) => (one.key === key ? change(one) : one)) });
}

/** Pages that show the matters or what is signed for them. */
const SHOWING: ReadonlySet<VisitDraft['customerPage']> = new Set(['matters', 'consent', 'sign']);

/**
 * What the customer was shown of the matters no longer holds: their screen is taken back, and what they confirmed of it.
 * The old-age claim stays as far as it was read; its choice is confirmed once more.
 */
export function takenBack(draft: VisitDraft): VisitDraft {
  if (!SHOWING.has(draft.customerPage)) return draft;
  const { answers, release } = draft;
  if (release === null || release.page === 'matters') {
    const { factsConfirmedAt, disputedFacts, readAloudAt, paperAskedAt } = answers;
    return {
      ...draft,
      step: 'matters',
      release: null,
      customerPage: 'welcome',
      answers: { ...NO_ANSWERS, factsConfirmedAt, disputedFacts, readAloudAt, paperAskedAt },
      pen: null,
      refusal: '',
    };
  }
  return {
    ...draft,
    customerPage: 'choose',
    answers: { ...answers, choiceConfirmedAt: null, consentAt: null, mattersConfirmedAt: null, disputedMatters: [] },
    pen: null,
    refusal: '',
  };
}
