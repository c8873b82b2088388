import { DESK_SCREENS, type DeskScreen } from '../../../src/contract/desk-screens.ts';
import type { AccountRole } from '../../../src/contract/access-view.ts';
import type { CounterMode } from '../../../src/contract/matter-terms.ts';
import type { DeskContext } from '../context.ts';
import { counterMode, demandRecords } from '../counter-mode.ts';
import type { Office } from '../../records/index.ts';
import { faults, refused } from '../words/faults.ts';
import { putAside } from './visits.ts';

const everyone: readonly AccountRole[] = ['clerk', 'greeter', 'supervisor', 'branchHead', 'auditor', 'trainer'];
const readersOfReceipts: readonly AccountRole[] = ['clerk', 'supervisor', 'branchHead', 'auditor', 'trainer'];
/** Who serves visitors. */
const atCounter: readonly AccountRole[] = ['clerk', 'supervisor', 'branchHead', 'trainer'];
/** Who works in the hall: the greeter hands out numbers, the others call them. */
const inHall: readonly AccountRole[] = [...atCounter, 'greeter'];
const leaders: readonly AccountRole[] = ['supervisor', 'branchHead'];
const reviewers: readonly AccountRole[] = [...leaders, 'auditor'];

/** Who may open which screen. */
const readers: Readonly<Record<DeskScreen, readonly AccountRole[]>> = {
  receipts: readersOfReceipts,
  verify: readersOfReceipts,
  findPerson: atCounter,
  units: atCounter,
  guidance: everyone,
  services: everyone,
  handbook: everyone,
  quiz: everyone,
  practice: atCounter,
  lawReader: everyone,
  lawUpdates: everyone,
  hall: inHall,
  tasks: atCounter,
  notices: leaders,
  live: leaders,
  opinions: leaders,
  statistics: leaders,
  whatIf: leaders,
  lookUps: reviewers,
  dayEnd: leaders,
  backups: leaders,
  officeSeal: leaders,
  officeNetwork: leaders,
  emergency: leaders,
  accounts: leaders,
  ownPin: everyone,
};

/** Screens that show other people's data: the visit is put aside before they open. */
const asideFor: ReadonlySet<DeskScreen> = new Set<DeskScreen>([
  'receipts',
  'findPerson',
  'units',
  'tasks',
  'notices',
  'lookUps',
]);

/** The screens the account may open here: nothing is practised on real data, and the information zone shows nobody's. */
export function placesOf(role: AccountRole, office: Office, mode: CounterMode): DeskScreen[] {
  return DESK_SCREENS.filter(
    (screen) =>
      readers[screen].includes(role) &&
      (screen !== 'practice' || office === 'training') &&
      (mode !== 'informationZone' || !(asideFor.has(screen) || screen === 'practice')),
  );
}

/** Opens a screen over the visit, or goes back to the work (`work`): the visit if one is open, else the start. */
export async function openScreen(desk: DeskContext, { screen }: { screen: DeskScreen | 'work' }): Promise<void> {
  const { state } = desk;
  if (screen === 'work') {
    state.screen = state.visit === null ? 'start' : 'visit';
    return;
  }
  const { account } = state;
  if (asideFor.has(screen)) demandRecords(desk);
  if (account === null || !placesOf(account.role, desk.store.office, counterMode(desk)).includes(screen)) {
    throw refused(faults.notForThisWindow);
  }
  if (asideFor.has(screen) && state.visit !== null) await putAside(desk);
  state.screen = screen;
}
