import type { HallView } from '../../contract/hall-view.ts';
import { t } from '../words.ts';

/** The honest band of waiting, as staff say it. */
export function bandWords(band: HallView['lanes'][number]['band']): string {
  if (band === null) return t('hall.bandClosed');
  if (band.to <= 1) return t('hall.bandNone');
  return band.from === 0
    ? t('hall.bandUpTo', { to: band.to })
    : t('hall.bandBetween', { from: band.from, to: band.to });
}

export function stateWords({ state, counter }: HallView['tickets'][number]): string {
  if (state === 'called') return t('hall.stateCalled', { counter: counter ?? 0 });
  if (state === 'serving') return t('hall.stateServing', { counter: counter ?? 0 });
  if (state === 'parked') return t('hall.stateParked');
  return t(state === 'skipped' ? 'hall.stateSkipped' : 'hall.stateWaiting');
}
