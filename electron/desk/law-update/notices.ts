import type { StaffView } from '../../../src/contract/staff-view.ts';
import { type DeskContext, now } from '../context.ts';
import { dateOf } from '../words/dates.ts';

type Notice = StaffView['notices'][number];

/** What the clerk must know of updates today: one that takes effect, or one the program's own tables no longer fit. */
export function lawNotices(desk: DeskContext): Notice[] {
  const today = dateOf(now(desk));
  const notices: Notice[] = [];
  for (const { stored, bundle, place } of desk.shelf.bundles()) {
    const { sequence, effectiveFrom } = bundle.manifest;
    const acceptedOn = dateOf(stored.acceptedAt);
    const beginsOn = effectiveFrom > acceptedOn ? effectiveFrom : acceptedOn;
    if (place === 'unusable') {
      notices.push({
        key: `lawUnusable${sequence}`,
        kind: 'fault',
        title: `第${sequence}號法規更新和這版程式的表不合，沒有套用。`,
        detail: '試算用的規定比較舊，請先通知資訊人員更新程式。',
      });
    } else if (place === 'onTop' && beginsOn === today) {
      notices.push({
        key: `lawNew${sequence}`,
        kind: 'attention',
        title: `今天起適用第${sequence}號法規更新。`,
        detail: '還沒簽名的試算，請重新給民眾看。',
      });
    }
  }
  return notices;
}
