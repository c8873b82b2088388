import type { HandbookHits, HandbookPage, HandbookPlace } from '../../../src/contract/handbook-view.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import type { DeskContext } from '../context.ts';
import { placeId } from './entry.ts';
import { handbookSources } from './handbook.ts';
import { handbookPageOf } from './page.ts';
import { consulted } from './practice.ts';
import { searchHandbook } from './search.ts';

/** @param asked.on the day the handbook is seen from, `YYYY-MM-DD`; null = today */
export function findInHandbook(desk: DeskContext, asked: { text: string; on: string | null }): HandbookHits {
  const sources = handbookSources(desk);
  return searchHandbook(sources, asked.text, asked.on ?? sources.today);
}

/** @throws FaultError `handbook.noSuchPage` */
export function readHandbook(desk: DeskContext, asked: { page: HandbookPlace; on: string | null }): HandbookPage {
  const sources = handbookSources(desk);
  const page = handbookPageOf(sources, asked.page, asked.on ?? sources.today);
  if (page !== null) {
    consulted(desk, placeId(page.page));
    return page;
  }
  throw new FaultError('handbook.noSuchPage', {
    zh: `手冊裡沒有「${asked.page.key}」。請用上面的欄位查詢，再從結果打開。`,
    en: `The handbook has no ${asked.page.key}. Search above and open it from the results.`,
  });
}
