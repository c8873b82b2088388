import type { HallCommand } from './command.ts';
import { decide, type Decision } from './decide.ts';
import { hallFaults } from './faults.ts';
import type { HallState } from './state.ts';

const unknown: ReadonlySet<string> = new Set([hallFaults.allKept.code, hallFaults.nobodyWaits.code]);

/**
 * What a counter decides that cannot reach its hall host: it calls only numbers kept for it, and moves only its own.
 * @param own its number in the hall
 */
export function decideAlone(state: HallState, command: HallCommand, at: number, own: number): Decision {
  const isOwn = (ticket: number) => state.tickets.get(ticket)?.keeper === own;
  switch (command.type) {
    case 'issue':
      return { ok: false, fault: hallFaults.aloneNoNumber };
    case 'takeBack':
      return { ok: false, fault: hallFaults.aloneNotYours };
    case 'return':
    case 'leave':
      return isOwn(command.ticket) ? decide(state, command, at) : { ok: false, fault: hallFaults.aloneNotYours };
    default: {
      const others = [...state.tickets.keys()].filter((ticket) => !isOwn(ticket));
      const decision = decide(state, command, at, new Set(others));
      if (decision.ok) return decision;
      // Whether anybody else waits is not known here.
      if (command.type === 'callNext' && unknown.has(decision.fault.code)) {
        return { ok: false, fault: hallFaults.aloneNothingKept };
      }
      return decision.fault === hallFaults.keptElsewhere ? { ok: false, fault: hallFaults.aloneNotYours } : decision;
    }
  }
}
