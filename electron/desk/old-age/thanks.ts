import type { CustomerView, Language } from '../../../src/contract/customer-view.ts';
import type { Text } from '../../../src/contract/text.ts';
import { isoDay, lastDayOfMonth, parseMonth } from '../../rules/calendar.ts';
import type { DeskContext } from '../context.ts';
import type { VisitDraft } from '../visit.ts';
import { inLanguage, thanksWords } from '../words/customer.ts';
import { citizenMoment, citizenMonth } from '../words/dates.ts';
import { chosenOf } from './signed-document.ts';
import { releasedPicture } from './released.ts';

type Thanks = Extract<CustomerView, { screen: 'thanks' }>;
type Next = Thanks['next'][number];

/** The last screen: the number, the moment and what happens next. */
export function thanksOf(
  desk: DeskContext,
  draft: VisitDraft,
  language: Language,
): Pick<Thanks, 'kind' | 'receiptNumber' | 'at' | 'next'> {
  const { receipt } = draft;
  const kind = receipt?.kind === 'paper' || receipt?.kind === 'estimateOnly' ? receipt.kind : 'signed';
  return {
    kind,
    receiptNumber: receipt?.number ?? '',
    at: citizenMoment(receipt?.at ?? draft.startedAt, language),
    next: nextSteps(desk, draft, kind, language),
  };
}

function nextSteps(desk: DeskContext, draft: VisitDraft, kind: Thanks['kind'], language: Language): Next[] {
  const say = (text: Text) => inLanguage(text, language);
  const next = (when: Text, words: Text, detail?: Text): Next => ({
    when: say(when),
    text: say(words),
    detail: detail === undefined ? '' : say(detail),
  });
  if (kind === 'estimateOnly') {
    return [
      next(thanksWords.today, thanksWords.takeHome),
      next(thanksWords.later, thanksWords.comeBack, thanksWords.monthCounts),
    ];
  }
  const today =
    kind === 'paper'
      ? next(thanksWords.today, thanksWords.paper, thanksWords.paperSame)
      : next(thanksWords.today, thanksWords.receiptPrinted, thanksWords.askByNumber);
  return [
    today,
    next(thanksWords.review, thanksWords.missingLater, thanksWords.message),
    payment(desk, draft, language),
  ];
}

/** An annuity is paid by the end of the month after the application month (勞保65-1, 29-1); a single sum within ten days of a complete claim (細則49). */
function payment(desk: DeskContext, draft: VisitDraft, language: Language): Next {
  const { picture } = releasedPicture(desk);
  const say = (text: Text) => inLanguage(text, language);
  if (chosenOf(picture, draft).per === 'once') {
    return { when: say(thanksWords.onceDays), text: say(thanksWords.oncePaid), detail: '' };
  }
  const month = citizenMonth(paymentMonth(picture.facts.applyMonth), language)
    .replace(/^民國\d+年/, '')
    .replace(/月$/, '');
  return { when: say(thanksWords.monthEnd).replace('{month}', month), text: say(thanksWords.firstAnnuity), detail: '' };
}

/** The month after the application month, `YYYY-MM`. */
export function paymentMonth(applyMonth: string): string {
  return isoDay(lastDayOfMonth(parseMonth(applyMonth) + 1)).slice(0, 7);
}
