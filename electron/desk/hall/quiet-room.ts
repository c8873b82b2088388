import type { StaffView } from '../../../src/contract/staff-view.ts';
import type { DeskContext } from '../context.ts';
import { wordsOfTickets } from './hall-today.ts';

/** Begins what was noted at the door for whoever wants to talk where nobody listens, such as a widow with her papers. */
const QUIET = '想到安靜的地方談';

/** What the greeter noted, with the wish for a quiet room in front; both are for staff, never on ticket or board. */
export function notedAtDoor(brought: string, quiet: boolean): string {
  if (!quiet) return brought;
  return brought.trim() === '' ? QUIET : `${QUIET}；${brought}`;
}

/** Said to the clerk from the call on, until the record is open. */
export function quietRoomNotices(desk: DeskContext): StaffView['notices'] {
  const { account, visit } = desk.state;
  if (account === null || visit === null || visit.draft.personId !== null) return [];
  const noted = wordsOfTickets(desk).get(Number(visit.draft.ticket))?.brought ?? '';
  if (!noted.startsWith(QUIET)) return [];
  return [
    {
      key: 'quietRoom',
      kind: 'attention',
      title: '這位民眾想到安靜的地方談。',
      detail: '請先帶到會談室，或旁邊沒有人的櫃檯。號碼牌和看板都沒有寫。',
    },
  ];
}
