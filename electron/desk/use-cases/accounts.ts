import { type AccountList, type AccountRole, accountRole } from '../../../src/contract/access-view.ts';
import type { CallInput } from '../../../src/contract/calls.ts';
import {
  type AccountLine,
  changePin,
  changeRole,
  CODE_HOURS,
  disableAccount,
  enableAccount,
  listAccounts,
  openAccount,
  readAccessSettings,
  resetAccount,
  reviewAccounts,
  unlockAccount,
  writeAccessSettings,
} from '../../records/index.ts';
import { refuseUnlessRight } from '../access/pin-check.ts';
import { accessFaults, pinFaults, STATE_NAMES } from '../access/words.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { ROLE_NAMES } from '../words/staff.ts';

/** Days within which every account is looked at by somebody else: half a year. */
const REVIEW_DAYS = 183;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

interface OneTimeCode {
  readonly code: string;
  readonly once: string;
  /** In words, `24小時內`. */
  readonly until: string;
}

function care(desk: DeskContext) {
  return { actor: actorOf(desk), at: now(desk) };
}

function isBranchHead(desk: DeskContext): boolean {
  return desk.state.account?.role === 'branchHead';
}

/** 帳號管理: every account with its state, its last use and its last review. */
export function accountsOf(desk: DeskContext): AccountList {
  const at = now(desk);
  const rows = listAccounts(desk.store);
  const own = actorOf(desk);
  const oldest = Date.parse(at) - REVIEW_DAYS * DAY_MILLISECONDS;
  return {
    rows: rows.map((row) => ({
      code: row.code,
      name: row.name,
      role: row.role,
      roleName: ROLE_NAMES[row.role],
      ...stateOf(row, at),
      signedIn: row.signedInAt === null ? '' : `${staffDate(dateOf(row.signedInAt))} ${timeOf(row.signedInAt)}`,
      reviewed: row.reviewedAt === null ? '' : `${staffDate(dateOf(row.reviewedAt))} ${row.reviewedBy ?? ''}`,
      own: row.code === own,
      above: row.role === 'branchHead' && !isBranchHead(desk),
    })),
    roles: accountRole.options
      .filter((role) => role !== 'branchHead' || isBranchHead(desk))
      .map((role) => ({ role, name: ROLE_NAMES[role] })),
    settings: readAccessSettings(desk.store),
    reviewDue: rows.some((row) => row.code !== own && Date.parse(row.reviewedAt ?? '1970-01-01') < oldest),
  };
}

function stateOf({ state, codeUntil, lockedUntil }: AccountLine, at: string) {
  const isLocked = lockedUntil !== null && Date.parse(at) < lockedUntil;
  const shown = state !== 'active' ? state : isLocked ? 'locked' : codeUntil === null ? 'active' : 'waiting';
  return { state: shown, stateName: STATE_NAMES[shown] } as const;
}

/** A branch head's account is looked after by a branch head only. @throws FaultError `account.aboveYou` */
function requireReach(desk: DeskContext, code: string, role?: AccountRole): void {
  if (isBranchHead(desk)) return;
  const held = listAccounts(desk.store).find((row) => row.code === code)?.role;
  if (held === 'branchHead' || role === 'branchHead') throw refused(accessFaults.aboveYou);
}

function folded(code: string): string {
  return code.toUpperCase();
}

function codeGiven(code: string, once: string): OneTimeCode {
  return { code, once, until: `${CODE_HOURS}小時內` };
}

export function openNewAccount(desk: DeskContext, { code, name, role }: CallInput<'account.open'>): OneTimeCode {
  requireReach(desk, folded(code), role);
  return codeGiven(folded(code), openAccount(desk.store, { code: folded(code), name, role }, care(desk)));
}

export function resetPin(desk: DeskContext, { code }: { code: string }): OneTimeCode {
  requireReach(desk, folded(code));
  return codeGiven(folded(code), resetAccount(desk.store, folded(code), care(desk)));
}

export function setRole(desk: DeskContext, { code, role }: CallInput<'account.setRole'>): void {
  requireReach(desk, folded(code), role);
  changeRole(desk.store, folded(code), role, care(desk));
}

export function switchOff(desk: DeskContext, { code }: { code: string }): void {
  requireReach(desk, folded(code));
  disableAccount(desk.store, folded(code), care(desk));
}

export function switchOn(desk: DeskContext, { code }: { code: string }): void {
  requireReach(desk, folded(code));
  enableAccount(desk.store, folded(code), care(desk));
}

export function endLock(desk: DeskContext, { code }: { code: string }): void {
  requireReach(desk, folded(code));
  unlockAccount(desk.store, folded(code), care(desk));
}

export function markReviewed(desk: DeskContext): void {
  reviewAccounts(desk.store, care(desk));
}

export function setAccessSettings(desk: DeskContext, settings: CallInput<'account.settings'>): void {
  writeAccessSettings(desk.store, settings, care(desk));
}

/** 換密碼: one's own, with the present one first. @throws FaultError `pin.…`, and those of a sign-in */
export function changeOwnPin(desk: DeskContext, { pin, newPin }: CallInput<'account.changeOwnPin'>): void {
  const at = now(desk);
  const change = changePin(desk.store, { code: actorOf(desk), pin, newPin, at });
  if (change.outcome === 'unfit') throw refused(pinFaults[change.fault]);
  if (change.outcome !== 'changed') {
    refuseUnlessRight(change, at);
    return;
  }
  desk.state.pinMustChange = false;
  desk.state.screen = desk.state.visit === null ? 'start' : 'visit';
}
