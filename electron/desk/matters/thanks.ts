import type { CustomerView, Language } from '../../../src/contract/customer-view.ts';
import type { DeskContext } from '../context.ts';
import { thanksOf } from '../old-age/thanks.ts';
import type { VisitDraft } from '../visit.ts';
import { inLanguage, thanksWords } from '../words/customer.ts';
import { citizenMoment } from '../words/dates.ts';
import { shownMatters } from './shown.ts';
import { appliesForOldAge } from './visit-document.ts';

type Thanks = Extract<CustomerView, { screen: 'thanks' }>;
type Next = Thanks['next'][number];

/** The last screen of any visit: the old-age claim's own, then what is still missing and what happens next of the others. */
export function visitThanks(
  desk: DeskContext,
  draft: VisitDraft,
  language: Language,
): Pick<Thanks, 'kind' | 'receiptNumber' | 'at' | 'next'> {
  const { receipt } = draft;
  const matters = shownMatters(desk, draft, language);
  if (matters.length === 0 || receipt === null) return thanksOf(desk, draft, language);
  const others: Next[] = matters.flatMap(({ code, name, outcome, missing }) => [
    { when: code, text: `${name} ${outcome}`, detail: missing.map((one) => `${one.name} ${one.until}`).join(' ') },
  ]);
  if (appliesForOldAge(draft)) {
    const claim = thanksOf(desk, draft, language);
    return { ...claim, next: [...claim.next, ...others] };
  }
  const isPaper = receipt.kind === 'paper';
  const today: Next = {
    when: inLanguage(thanksWords.today, language),
    text: inLanguage(isPaper ? thanksWords.paper : thanksWords.receiptPrinted, language),
    detail: inLanguage(isPaper ? thanksWords.paperSame : thanksWords.askByNumber, language),
  };
  return {
    kind: isPaper ? 'paper' : 'services',
    receiptNumber: receipt.number,
    at: citizenMoment(receipt.at, language),
    next: [today, ...others],
  };
}
