import type { PowerMonitor } from 'electron';
import type { Desk } from '../desk/desk.ts';

/**
 * When the computer is locked or put to sleep nobody stands at the counter: the desk locks, and with it the customer's
 * screen goes blank. Refused when nobody is signed in, and then there is nothing to lock.
 */
export function lockWithComputer(power: Pick<PowerMonitor, 'on'>, desk: Pick<Desk, 'receive'>): void {
  const lock = () => void desk.receive('staff', { name: 'session.lock', input: {} });
  power.on('lock-screen', lock);
  power.on('suspend', lock);
  power.on('shutdown', lock);
  power.on('user-did-resign-active', lock);
}
