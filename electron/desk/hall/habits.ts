import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mean, standardDeviation } from 'simple-statistics';
import { parse } from 'yaml';
import { z } from 'zod';
import type { HallEvent } from '../../hall/event.ts';
import { byLane, type Lane } from '../../hall/lanes.ts';
import type { Habits } from '../../hall/simulation/forecast.ts';
import type { Service } from '../../hall/simulation/random.ts';
import { hallAfter } from '../../hall/state.ts';
import type { DeskContext } from '../context.ts';

const service = z.strictObject({ meanMinutes: z.number().positive(), variation: z.number().positive() });
const book = z.strictObject({
  service: z.strictObject({
    priority: service,
    reservation: service,
    full: service,
    express: service,
    slipReprint: service,
  }),
  preferredPerHour: z.number().min(0),
});

/** Visits of a lane from which on the office's own times count. */
const ENOUGH = 30;

/** How this office serves: its own times of today where there are enough, else those of the knowledge file. */
export function habitsOf(desk: DeskContext, events: readonly HallEvent[]): Habits {
  const assumed = readHabits(desk);
  const measured = servedMinutes(events);
  const services = byLane((lane): Service => {
    const minutes = measured.get(lane) ?? [];
    const own = minutes.length < ENOUGH ? assumed.service[lane] : fromMinutes(minutes);
    return { ...own, shape: 'lognormal' };
  });
  return { service: services, preferredPerHour: assumed.preferredPerHour };
}

function fromMinutes(minutes: readonly number[]): { meanMinutes: number; variation: number } {
  const average = mean([...minutes]);
  return { meanMinutes: average, variation: Math.max(0.1, standardDeviation([...minutes]) / average) };
}

/** Minutes from the call to the end of each visit of today, by lane. */
function servedMinutes(events: readonly HallEvent[]): Map<Lane, number[]> {
  const minutes = new Map<Lane, number[]>();
  const { tickets } = hallAfter(events);
  for (const event of events) {
    const ticket = event.type === 'served' ? tickets.get(event.ticket) : undefined;
    if (ticket?.calledAt === null || ticket === undefined) continue;
    const list = minutes.get(ticket.lane) ?? [];
    list.push(Math.max(0.1, (event.at - ticket.calledAt) / 60_000));
    minutes.set(ticket.lane, list);
  }
  return minutes;
}

const books = new Map<string, z.infer<typeof book>>();

function readHabits({ options }: DeskContext): z.infer<typeof book> {
  const file = join(options.resources, 'knowledge', 'hall', 'habits.yaml');
  const held = books.get(file) ?? book.parse(parse(readFileSync(file, 'utf8')));
  books.set(file, held);
  return held;
}
