import { appendAudit, checkPin, readAccessSettings } from '../../records/index.ts';
import { refuseUnlessRight } from '../access/pin-check.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { putAside } from './visits.ts';

function enter(desk: DeskContext, code: string, pin: string): void {
  const at = now(desk);
  const check = checkPin(desk.store, { code: code.trim().toUpperCase(), pin, at });
  desk.state.account = refuseUnlessRight(check, at);
  desk.state.locked = false;
  desk.state.pinMustChange = check.outcome === 'right' && check.mustChange !== 'no';
  desk.state.lastActAt = at;
}

export async function signIn(desk: DeskContext, { code, pin }: { code: string; pin: string }): Promise<void> {
  if (desk.state.account !== null) await signOut(desk);
  enter(desk, code, pin);
  desk.state.screen = 'start';
}

export function unlock(desk: DeskContext, { pin }: { pin: string }): void {
  enter(desk, actorOf(desk), pin);
}

export function lock(desk: DeskContext): void {
  desk.state.locked = true;
}

/** The visit in progress stays saved and can be resumed by whoever signs in next. */
export async function signOut(desk: DeskContext): Promise<void> {
  const actor = actorOf(desk);
  if (desk.state.visit !== null) await putAside(desk);
  appendAudit(desk.store, { at: now(desk), actor, type: 'account.signedOut', subject: actor, details: {} });
  desk.state.account = null;
  desk.state.locked = false;
  desk.state.pinMustChange = false;
  desk.state.screen = 'start';
}

/**
 * Locks a desk left alone (資通安全責任等級分級辦法 附表十: 閒置登出); true where it did. On a training day that runs faster, the
 * minutes are still those of whoever sits there.
 */
export function lockWhenIdle(desk: DeskContext): boolean {
  const { account, locked, lastActAt } = desk.state;
  if (account === null || locked) return false;
  const allowed = readAccessSettings(desk.store).idleMinutes * 60_000 * (desk.options.clock.speed ?? 1);
  if (Date.parse(now(desk)) - Date.parse(lastActAt) < allowed) return false;
  lock(desk);
  return true;
}
