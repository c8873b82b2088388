import { FaultError } from '../../../src/contract/fault.ts';
import type { BenefitPage, LawHits, LawNews, ParameterPage } from '../../../src/contract/law-view.ts';
import { type DeskContext, now } from '../context.ts';
import { consulted } from '../handbook/practice.ts';
import { dateOf } from '../words/dates.ts';
import { benefitPageOf } from './benefit-page.ts';
import { lawInWords, ruleOf } from './book.ts';
import { newsOf } from './news.ts';
import { parameterPageOf } from './parameter-page.ts';
import { searchLaw } from './search.ts';

/** The day a page is seen from; today where none is given. */
function daysOf(desk: DeskContext, on: string | null) {
  const today = dateOf(now(desk));
  return { on: on ?? today, today };
}

function noSuchPage(name: string): FaultError {
  return new FaultError('law.noSuchPage', {
    zh: `法規表裡沒有「${name}」。請用上面的欄位查詢，再從結果打開。`,
    en: `The tables have no ${name}. Search above and open it from the results.`,
  });
}

export function findLaw(desk: DeskContext, { text }: { text: string }): LawHits {
  return searchLaw(lawInWords(desk), desk.law, text, daysOf(desk, null).on);
}

export function newsOfLaw(desk: DeskContext): LawNews {
  return newsOf(lawInWords(desk), desk.law, daysOf(desk, null).today);
}

/** @throws FaultError `law.noSuchPage` */
export function readParameter(desk: DeskContext, { name, on }: { name: string; on: string | null }): ParameterPage {
  const parameter = desk.law.parameters.get(name);
  if (parameter === undefined) throw noSuchPage(name);
  return parameterPageOf(lawInWords(desk), desk.law, parameter, daysOf(desk, on));
}

/** @throws FaultError `law.noSuchPage` */
export function readBenefit(desk: DeskContext, { ask, on }: { ask: string; on: string | null }): BenefitPage {
  const book = lawInWords(desk);
  const rule = ruleOf(book, ask);
  if (rule === undefined) throw noSuchPage(ask);
  consulted(desk, `benefit ${rule.ask}`);
  return benefitPageOf(book, desk.law, rule, daysOf(desk, on));
}
