import type { CallOutput } from '../../../src/contract/calls.ts';
import { FaultError } from '../../../src/contract/fault.ts';
import type { ServiceHits, ServiceOrEvent } from '../../../src/contract/services-view.ts';
import { findServices } from '../../guidance/find-services.ts';
import { type DeskContext, now } from '../context.ts';
import { consulted } from '../handbook/practice.ts';
import { renderSlip } from '../../receipts/index.ts';
import { slipOf } from '../services/slip.ts';
import { pageSources } from '../services/page-sources.ts';
import { eventPageOf, serviceLine, servicePageOf } from '../services/pages.ts';
import { catalogueOf } from '../services/read-catalogue.ts';

const MOST_SERVICES = 24;

function noSuchService(key: string): FaultError {
  return new FaultError('service.unknown', {
    zh: `服務目錄裡沒有「${key}」。請用上面的欄位查詢，再從結果打開。`,
    en: `The catalogue has no ${key}. Search above and open it from the results.`,
  });
}

/** What can be done here, by words, code or what happened; everything where nothing is typed. */
export function searchServices(desk: DeskContext, { text }: { text: string }): ServiceHits {
  const catalogue = catalogueOf(desk);
  const { services, events } = findServices(catalogue, text);
  const shown = text.trim() === '' ? services : services.slice(0, MOST_SERVICES);
  const [service] = services;
  const [event] = events;
  const top = Math.max(service?.score ?? 0, event?.score ?? 0);
  const eventFirst = event !== undefined && event.score >= (service?.score ?? 0);
  const key = eventFirst ? event.one.key : service?.one.key;
  return {
    best: top === 0 || key === undefined ? null : { kind: eventFirst ? 'event' : 'service', key },
    events: events.map(({ one }) => ({ key: one.key, name: one.name.zh, detail: one.questions[0] ?? one.name.zh })),
    services: shown.map(({ one }) => serviceLine(catalogue, one)),
    more: shown.length < services.length,
  };
}

/** @throws FaultError `service.unknown` */
export function readService(
  desk: DeskContext,
  { kind, key }: { kind: 'service' | 'event'; key: string },
): ServiceOrEvent {
  consulted(desk, `${kind} ${key}`);
  const sources = pageSources(desk);
  const service = kind === 'service' ? sources.catalogue.services.get(key) : undefined;
  if (service !== undefined) return servicePageOf(sources, service);
  const event = kind === 'event' ? sources.catalogue.events.get(key) : undefined;
  if (event === undefined) throw noSuchService(key);
  return eventPageOf(sources, event);
}

/**
 * Draws the slip of what to bring, for one service or for all a life event leads to, and gives it to the printer.
 * @throws FaultError `service.unknown`
 */
export async function printDocumentSlip(
  desk: DeskContext,
  asked: { kind: 'service' | 'event'; key: string },
): Promise<CallOutput<'services.slip'>> {
  const about = readService(desk, asked);
  consulted(desk, `slip ${asked.key}`);
  const sources = pageSources(desk);
  const keys = about.kind === 'service' ? [about.key] : about.services.map(({ key }) => key);
  const services = keys.flatMap((key) => sources.catalogue.services.get(key) ?? []);
  const { office, options, store } = desk;
  const head = {
    agency: '勞動部勞工保險局',
    office: { name: office.zh, code: office.code },
    counter: options.counter,
    moment: now(desk),
  };
  const pages = services.map((one) => servicePageOf(sources, one));
  const { bytes } = await renderSlip(slipOf(about, pages, head, store.office === 'training'), desk.fonts);
  const fileName = `應備表件-${about.name.zh}.pdf`;
  const by = await options.paper.print(bytes, fileName);
  return { by, fileName, base64: by === 'browser' ? bytes.toString('base64') : '' };
}
