import { appendAudit, auditHead, listAudit, type Store } from '../../records/index.ts';
import type { Clock } from '../clock.ts';
import type { DeskContext } from '../context.ts';

/** A clock that jumps further than this is worth an event. */
const LARGEST_STEP = 2 * 60 * 1000;

function logStep(store: Store, at: string, milliseconds: number): void {
  const details = { seconds: Math.round(milliseconds / 1000) };
  appendAudit(store, { at, actor: 'system', type: 'clock.stepped', subject: 'clock', details });
}

/** Whether the clock was turned back while the counter was closed. A training day begins when its trainer says. */
export function checkClockAtOpening(store: Store, at: string): void {
  if (store.office === 'training') return;
  const [last] = listAudit(store, { from: auditHead(store).sequence, limit: 1 });
  const step = last === undefined ? 0 : Date.parse(at) - Date.parse(last.at);
  if (step < -LARGEST_STEP) logStep(store, at, step);
}

/**
 * Watches the clock against the time that really passed; where a clock cannot tell that, only against itself. A step over
 * two minutes is an event, and the time without a touch counts anew: a clock turned back must not keep a desk unlocked.
 * @returns looks once; to be called with every message and in between
 */
export function watchClock({ options, store, state }: DeskContext): () => void {
  const { clock } = options;
  let seen = moment(clock);
  return () => {
    const now = moment(clock);
    const went = now.wall - seen.wall;
    const passed = seen.passed === null || now.passed === null ? Math.max(went, 0) : now.passed - seen.passed;
    seen = now;
    const step = went - passed * (clock.speed ?? 1);
    if (Math.abs(step) <= LARGEST_STEP) return;
    logStep(store, clock.now(), step);
    state.lastActAt = clock.now();
  };
}

function moment(clock: Clock): { wall: number; passed: number | null } {
  return { wall: Date.parse(clock.now()), passed: clock.elapsed?.() ?? null };
}
