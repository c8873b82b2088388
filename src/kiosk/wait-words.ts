import type { KioskView } from '../contract/hall-view.ts';
import type { KioskWords } from './words.ts';

/** The honest band of waiting in the language of whoever asks. */
export function waitWords(t: KioskWords, band: KioskView['wishes'][number]['band']): string {
  if (band === null) return t('closed');
  if (band.to <= 1) return t('noWait');
  return band.from === 0 ? t('upTo', { to: band.to }) : t('between', { from: band.from, to: band.to });
}
