import type { HandbookPlace } from '../../../src/contract/handbook-view.ts';
import { staffDate } from '../words/dates.ts';
import type { HandbookSources } from './handbook.ts';

/** Kinds whose pages are kept as they are today only: at another day the page says so. */
const TODAY_ONLY: ReadonlySet<HandbookPlace['kind']> = new Set(['event', 'document', 'form', 'clock', 'referral']);

/** Whether the counter did the service on that day. */
function isDoneOn({ catalogue }: HandbookSources, key: string, on: string): boolean {
  const service = catalogue.services.get(key);
  const from = service?.from ?? catalogue.groups.get(key.slice(0, 2))?.from ?? on;
  return from <= on && on <= (service?.to ?? on);
}

/** What is said above a page that is seen from another day than today; empty for today. */
export function pastNote(sources: HandbookSources, { kind, key }: HandbookPlace, on: string): string {
  const { today } = sources;
  if (on === today) return '';
  const day = staffDate(on);
  if (kind === 'answer') return `看的是${day}；這一頁的每一段都寫了自己的日期。`;
  if (TODAY_ONLY.has(kind)) return `看的是${day}；這一頁只有今天的內容，沒有收當時的。`;
  if (kind !== 'service') return `看的是${day}${on < today ? '當時' : ''}的內容，不是今天的。`;
  return isDoneOn(sources, key, on)
    ? `看的是${day}；書件和步驟是今天的辦法，當時的規定請看相關的規則。`
    : `${day}還沒有或已經沒有這一項；這一頁是今天的辦法。`;
}
