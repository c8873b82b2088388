import type { StaffView } from '../../../src/contract/staff-view.ts';
import { waitingIn } from '../../hall/state.ts';
import { unservedLanes } from '../../hall/unserved.ts';
import type { DeskContext } from '../context.ts';
import { hallToday } from './hall-today.ts';
import { LANE_NAMES } from './words.ts';

/** Said on the start screen, where the next number is called; not in the morning, before any counter has opened. */
export function unservedNotices(desk: DeskContext): StaffView['notices'] {
  const { account, screen, visit } = desk.state;
  if (account === null || visit !== null || screen !== 'start') return [];
  const { state } = hallToday(desk);
  if (![...state.counters.values()].some(({ open }) => open)) return [];
  const lanes = unservedLanes(state);
  if (lanes.length === 0) return [];
  const names = lanes.map((lane) => LANE_NAMES[lane].zh).join('、');
  return [
    {
      key: 'unservedLane',
      kind: 'attention',
      title: `${names}號有${waitingIn(state, lanes).length}人在等，沒有櫃檯會叫。`,
      detail: '要叫他們，請改櫃檯種類，或請別的櫃檯幫忙。',
    },
  ];
}
