import type { CustomerView, Language } from '../../../src/contract/customer-view.ts';
import type { Right } from '../../../src/contract/rights.ts';
import type { Text } from '../../../src/contract/text.ts';
import { isRefusal } from '../../rules/index.ts';
import type { DeskContext } from '../context.ts';
import { rightId } from '../rights/right-id.ts';
import { rightsOf } from '../rights/rights-of.ts';
import type { VisitDraft } from '../visit.ts';
import { inLanguage } from '../words/customer.ts';
import { takenBack } from './changes.ts';
import type { MatterLine } from './matters-of.ts';

type ShownEstimate = Extract<CustomerView, { screen: 'matters' }>['matters'][number]['estimates'][number];

/** 這是試算，不是正式決定, which comes with every figure of the engine; the page says it once, beside the figures. */
const SAID_BY_THE_PAGE = '.estimate';

/** All rights of the person at the counter, as of a day; none where the visit is about a unit or the facts cannot be. */
function allRights(desk: DeskContext, { story }: VisitDraft, day: string): readonly Right[] {
  const record = desk.state.visit?.record ?? null;
  if (record === null) return [];
  const answer = rightsOf(desk.law, record, story, day);
  return isRefusal(answer) ? [] : (answer.rights ?? []);
}

/**
 * Rights whose estimate a clerk may lay beside a matter: nothing is left to ask, and it can be had, opens on a known day,
 * comes from what happened or belongs to the service. Those of the service come first, then what can be had.
 */
export function offeredRights(desk: DeskContext, draft: VisitDraft, line: MatterLine, day: string): Right[] {
  const own = new Set(line.service.questions);
  const offered = allRights(desk, draft, day).filter(
    (one) =>
      one.standing === 'eligible' ||
      (one.standing === 'notEligible' && (own.has(one.key) || one.opensOn !== null || one.event !== null)),
  );
  const rank = (one: Right) => (own.has(one.key) ? 0 : 2) + (one.standing === 'eligible' ? 0 : 1);
  return offered.toSorted((a, b) => rank(a) - rank(b));
}

/** The estimates the clerk laid beside a matter, as the customer reads them; what no longer holds is left out. */
export function shownEstimates(
  desk: DeskContext,
  draft: VisitDraft,
  line: MatterLine,
  day: string,
  language: Language,
): ShownEstimate[] {
  const say = (text: Text) => inLanguage(text, language);
  return laidBeside(desk, draft, line, day).map((one) => ({
    key: rightId(one),
    title: say(one.title),
    figures: figuresOf(one).map((figure) => ({
      key: figure.key,
      label: say(figure.text),
      amount: figure.amount,
      per: figure.per,
      note: figureNotes(figure).map(say).join(' '),
    })),
    whyNot: one.reasons.map(({ text, article }) => ({ text: say(text), article: say(article) })),
    article: say(one.article),
    deadline: one.standing === 'eligible' ? say(one.deadline.text) : '',
    where: one.standing === 'eligible' ? say(one.where.text) : '',
    cautions: [
      ...one.choices.map(({ text }) => say(text)),
      ...one.cautions.filter(({ code }) => !code.endsWith(SAID_BY_THE_PAGE)).map(({ text }) => say(text)),
    ],
  }));
}

/** The rights the clerk laid beside a matter, as far as they still hold. */
export function laidBeside(desk: DeskContext, draft: VisitDraft, line: MatterLine, day: string): Right[] {
  if (line.estimates.length === 0) return [];
  return offeredRights(desk, draft, line, day).filter((one) => line.estimates.includes(rightId(one)));
}

/** The sums of a right in the order in which they are shown. */
export function figuresOf({ figures }: Right): Right['figures'] {
  return figures.toSorted(monthlyFirst);
}

/** What has to be said beside a sum. */
export function figureNotes({ atLeast, direction }: Right['figures'][number]): Text[] {
  return [...(atLeast ? [figureWords.atLeast] : []), ...(direction === 'pay' ? [figureWords.pay] : [])];
}

/** A monthly sum stands apart from what is paid once, so that a total stays below its own parts. */
function monthlyFirst(a: Right['figures'][number], b: Right['figures'][number]): number {
  return Number(b.per === 'month') - Number(a.per === 'month');
}

const figureWords = {
  atLeast: { zh: '至少', en: 'at least' },
  pay: { zh: '自己繳', en: 'you pay' },
} as const satisfies Record<string, Text>;

/** Another story gives other figures: what the customer was shown of them is taken back. */
export function withoutShownEstimates(draft: VisitDraft): VisitDraft {
  return draft.matters.some(({ estimates }) => estimates.length > 0) ? takenBack(draft) : draft;
}
