import { z } from 'zod';
import type { PracticeFacts } from './facts.ts';

const name = z.string().min(1);

/** What must have been recorded for a mark to be earned; a closed list, each an object with one member. */
export const condition = z.union([
  z.strictObject({ sighted: z.literal(true) }),
  z.strictObject({ mandateSeen: z.literal(true) }),
  z.strictObject({ capacity: z.enum(['self', 'agent', 'employer']) }),
  /** A service on the list of matters, whatever came of it. */
  z.strictObject({ matter: name }),
  /** A service that ended in one of these ways. */
  z.strictObject({ settled: name, as: z.array(name).min(1) }),
  z.strictObject({ referredTo: name }),
  z.strictObject({ told: name }),
  z.strictObject({ chosen: z.array(name).min(1) }),
  z.strictObject({ readAloud: z.literal(true) }),
  z.strictObject({ receipt: z.array(name).min(1) }),
  /** An event of this type; about this, where it is named. */
  z.strictObject({ happened: name, about: name.optional() }),
  z.strictObject({ never: name }),
  /** Exactly one event of this type. */
  z.strictObject({ once: name }),
  /** A service that was not taken in. */
  z.strictObject({ notReceived: name }),
  /** One of these was looked up. */
  z.strictObject({ consulted: z.array(name).min(1) }),
  z.strictObject({ withinMinutes: z.int().min(1) }),
]);
export type Condition = z.output<typeof condition>;

/** Whether a visit meets a condition. */
export function isMet(wanted: Condition, facts: PracticeFacts): boolean {
  if ('sighted' in wanted) return facts.sighted;
  if ('mandateSeen' in wanted) return facts.mandateSeen;
  if ('capacity' in wanted) return facts.capacity === wanted.capacity;
  if ('matter' in wanted) return facts.matters.some(({ service }) => service === wanted.matter);
  if ('settled' in wanted) {
    return facts.matters.some(({ service, outcome }) => service === wanted.settled && wanted.as.includes(outcome));
  }
  if ('referredTo' in wanted) return facts.matters.some(({ referral }) => referral === wanted.referredTo);
  if ('told' in wanted) return facts.lifeEvents.includes(wanted.told);
  if ('chosen' in wanted) return wanted.chosen.includes(facts.chosen);
  if ('readAloud' in wanted) return facts.readAloud;
  if ('receipt' in wanted) return wanted.receipt.includes(facts.receipt);
  if ('happened' in wanted) {
    const { happened, about } = wanted;
    return facts.events.some(({ type, what }) => type === happened && (about === undefined || what === about));
  }
  if ('never' in wanted) return !facts.events.some(({ type }) => type === wanted.never);
  if ('once' in wanted) return facts.events.filter(({ type }) => type === wanted.once).length === 1;
  if ('notReceived' in wanted) {
    return !facts.matters.some(({ service, outcome }) => service === wanted.notReceived && outcome === 'received');
  }
  if ('consulted' in wanted) return wanted.consulted.some((one) => facts.consulted.includes(one));
  return facts.minutes <= wanted.withinMinutes;
}
