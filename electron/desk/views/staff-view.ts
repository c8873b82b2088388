import type { CustomerView } from '../../../src/contract/customer-view.ts';
import type { StaffView } from '../../../src/contract/staff-view.ts';
import { trainingClerks } from '../../records/index.ts';
import { type DeskContext, now } from '../context.ts';
import { counterMode, counterModeName } from '../counter-mode.ts';
import { hallLineNotices } from '../hall/hall-line.ts';
import { quietRoomNotices } from '../hall/quiet-room.ts';
import { unservedNotices } from '../hall/unserved-notices.ts';
import { lawNotices } from '../law-update/notices.ts';
import { isLastWorkingDayOfMonth } from '../month-end.ts';
import { backupNotices } from '../recovery/backups.ts';
import { opinionNotices } from '../seeing/opinions.ts';
import { sealNotices } from '../seal/notices.ts';
import { officeCalendarOf } from '../services/read-catalogue.ts';
import { placesOf } from '../use-cases/screens.ts';
import { dateOf, staffDateWithWeekday } from '../words/dates.ts';
import { ROLE_NAMES } from '../words/staff.ts';
import { startViewOf } from './start-view.ts';
import { visitViewOf } from './visit-view.ts';

/** The clerk's whole window. Before sign-in and while locked it holds nothing of any person. */
export function staffViewOf(desk: DeskContext, revision: number, customer: CustomerView): StaffView {
  const { account, locked, pinMustChange, visit, customerWindows, covered } = desk.state;
  const training = desk.store.office === 'training';
  const screen = account === null ? 'signIn' : locked ? 'locked' : pinMustChange ? 'ownPin' : desk.state.screen;
  const at = now(desk);
  return {
    revision,
    now: at,
    today: staffDateWithWeekday(dateOf(at)),
    training,
    office: { code: desk.office.code, name: desk.office.zh },
    counter: { number: desk.options.counter, kind: counterModeName(desk) },
    notices: noticesOf(desk),
    screen,
    account: account === null ? null : { ...account, roleName: ROLE_NAMES[account.role] },
    places:
      account === null || locked || pinMustChange ? [] : placesOf(account.role, desk.store.office, counterMode(desk)),
    trainingAccounts:
      training && screen === 'signIn'
        ? trainingClerks.map(({ code, name, role, pin }) => ({ code, name, roleName: ROLE_NAMES[role], pin }))
        : [],
    start: screen === 'start' ? startViewOf(desk) : null,
    visit: screen === 'visit' && visit !== null ? visitViewOf(desk, visit) : null,
    customer: { connected: customerWindows > 0, blanked: covered, view: withoutGrade(customer) },
  };
}

/** Whoever serves does not see which face was touched: nobody grades freely before the eyes of the one they grade. */
function withoutGrade(customer: CustomerView): CustomerView {
  return customer.screen === 'thanks' ? { ...customer, satisfaction: null } : customer;
}

function noticesOf(desk: DeskContext): StaffView['notices'] {
  const notices: StaffView['notices'] = [
    ...lawNotices(desk),
    ...backupNotices(desk),
    ...sealNotices(desk),
    ...quietRoomNotices(desk),
    ...unservedNotices(desk),
    ...opinionNotices(desk),
    ...hallLineNotices(desk),
  ];
  const today = dateOf(now(desk));
  const month = Number(today.slice(5, 7));
  const calendar = officeCalendarOf(desk);
  if (isLastWorkingDayOfMonth(calendar, today)) {
    const known = calendar.isAnnounced(today) ? '' : '今年的辦公日曆還沒有公布，這裡只看週末。';
    notices.push({
      key: 'monthEnd',
      kind: 'attention',
      title: `今天是${month}月最後一個上班日。`,
      detail: `今天收件，年金從${month}月起算。${known}`,
    });
  }
  if (desk.options.keyPlace === 'keyFile') {
    notices.push({
      key: 'keyFile',
      kind: 'info',
      title: '金鑰放在資料夾的檔案裡。',
      detail: '只適合試用和訓練；正式櫃檯請用安裝版，金鑰由作業系統保管。',
    });
  }
  return notices;
}
