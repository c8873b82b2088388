import { type CitedLaw, readCitedLaws } from './articles.ts';
import { type Clock, readClocks } from './clocks.ts';
import { type Form, type PaperAsked, readForms, readPapers, readReferrals, type Referral } from './documents.ts';
import { type LifeEvent, readLifeEvents } from './events.ts';
import { type OfficeCalendar, readOfficeCalendar } from './holidays.ts';
import { itemCode, readServiceGroups, readServices, type Service, type ServiceGroup } from './services.ts';

/** What is in the files, as parsed. */
export interface CatalogueFiles {
  readonly groups: unknown;
  readonly services: readonly unknown[];
  readonly documents: unknown;
  readonly forms: unknown;
  readonly referrals: unknown;
  readonly clocks: unknown;
  readonly holidays: readonly unknown[];
  readonly events: unknown;
  readonly laws: unknown;
}

/** Everything a counter can do, with its papers, times and places 服務目錄. */
export interface Catalogue {
  readonly groups: ReadonlyMap<string, ServiceGroup>;
  readonly services: ReadonlyMap<string, Service>;
  readonly documents: ReadonlyMap<string, PaperAsked>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly referrals: ReadonlyMap<string, Referral>;
  readonly clocks: ReadonlyMap<string, Clock>;
  readonly events: ReadonlyMap<string, LifeEvent>;
  readonly calendar: OfficeCalendar;
  /** Laws that are cited here and not by the rules in words. */
  readonly laws: readonly CitedLaw[];
}

function byKey<One extends { readonly key: string }>(what: string, all: readonly One[]): ReadonlyMap<string, One> {
  const map = new Map(all.map((one) => [one.key, one]));
  if (map.size === all.length) return map;
  const twice = all.find(({ key }, index) => all.findIndex((one) => one.key === key) !== index);
  throw new Error(`${what} ${twice?.key ?? ''} comes twice`);
}

function check(from: string, what: string, keys: readonly string[], known: ReadonlyMap<string, unknown>): void {
  const missing = keys.find((key) => !known.has(key));
  if (missing !== undefined) throw new Error(`${from} names ${what} ${missing}, which is not there`);
}

/** @throws Error where a service or an event names what no file has, or only one of the two names the other */
function checkLinks({ services, groups, documents, forms, referrals, clocks, events }: Catalogue): void {
  for (const one of services.values()) {
    check(one.key, 'the group', [one.key.slice(0, 2)], groups);
    check(
      one.key,
      'the item',
      [itemCode(one.key), ...(one.sameFormAs === undefined ? [] : [one.sameFormAs])],
      services,
    );
    check(one.key, 'the form', one.forms, forms);
    check(
      one.key,
      'the document',
      one.documents.map(({ document }) => document),
      documents,
    );
    check(one.key, 'the clock', one.clocks, clocks);
    check(one.key, 'the referral', one.referrals, referrals);
    check(one.key, 'the event', one.events, events);
    const oneSided = one.events.find((key) => events.get(key)?.services.includes(one.key) !== true);
    if (oneSided !== undefined) throw new Error(`${one.key} names ${oneSided}, which does not lead to it`);
  }
  for (const event of events.values()) {
    check(event.key, 'the service', event.services, services);
    const oneSided = event.services.find((key) => services.get(key)?.events.includes(event.key) !== true);
    if (oneSided !== undefined) throw new Error(`${event.key} leads to ${oneSided}, which does not name it`);
  }
}

/** In the order of the groups; within one as the files have them. */
function inGroups(groups: ReadonlyMap<string, ServiceGroup>, services: readonly Service[]): Service[] {
  const order = [...groups.keys()];
  const place = ({ key }: Service) => order.indexOf(key.slice(0, 2));
  return services.toSorted((one, other) => place(one) - place(other));
}

/** @throws ZodError or Error where a file is unsound or a link leads nowhere */
export function readCatalogue(files: CatalogueFiles): Catalogue {
  const groups = byKey('group', readServiceGroups(files.groups));
  const catalogue: Catalogue = {
    groups,
    services: byKey('service', inGroups(groups, files.services.flatMap(readServices))),
    documents: byKey('document', readPapers(files.documents)),
    forms: byKey('form', readForms(files.forms)),
    referrals: byKey('referral', readReferrals(files.referrals)),
    clocks: byKey('clock', readClocks(files.clocks)),
    events: byKey('event', readLifeEvents(files.events)),
    calendar: readOfficeCalendar(files.holidays),
    laws: readCitedLaws(files.laws),
  };
  checkLinks(catalogue);
  return catalogue;
}
