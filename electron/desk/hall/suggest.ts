import type { HallSuggestion } from '../../../src/contract/hall-view.ts';
import type { Lane } from '../../hall/lanes.ts';
import { findServices } from '../../guidance/find-services.ts';
import type { Service } from '../../guidance/services.ts';
import type { DeskContext } from '../context.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { waitingBands } from './bands.ts';
import { papersOf } from './draw.ts';

/** Suggestions a greeter reads at a glance. */
const MOST_SUGGESTIONS = 4;

/** Which services fit what somebody says at the door, and the lane and the papers of each; best first. */
export function suggestAtDoor(desk: DeskContext, { text }: { text: string }): HallSuggestion[] {
  if (text.trim() === '') return [];
  const catalogue = catalogueOf(desk);
  const { services, events } = findServices(catalogue, text);
  const [event] = events;
  // What happened says more than a name that is alike: then the services of the event come first.
  const eventFirst = event !== undefined && event.score >= (services[0]?.score ?? 0);
  const ofEvent = eventFirst
    ? [...catalogue.services.values()].filter((one) => one.events.includes(event.one.key))
    : [];
  const found = [...new Set([...ofEvent, ...services.map(({ one }) => one)])].slice(0, MOST_SUGGESTIONS);
  const bands = waitingBands(desk);
  return found.map((one) => {
    const lane = laneOf(one);
    return { service: one.key, name: one.name.zh, lane, band: bands[lane], papers: papersOf(desk, [one.key]) };
  });
}

/** The narrowest counter that does it. */
function laneOf({ counters }: Service): Lane {
  if (counters.includes('nationalPensionSlip')) return 'slipReprint';
  return counters.includes('express') ? 'express' : 'full';
}
