import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Catalogue, readCatalogue } from '../../guidance/catalogue.ts';
import { type OfficeCalendar, readOfficeCalendar } from '../../guidance/holidays.ts';
import type { DeskContext } from '../context.ts';
import { type Memory, remembered } from '../remembered.ts';

/** Files of the folder `services` that hold no services. */
const BESIDE_SERVICES = new Set(['groups.yaml', 'laws.yaml']);

/**
 * Reads the catalogue of services.
 * @param folder the folder `resources/knowledge`
 * @throws ZodError or Error where a file is unsound or a link leads nowhere
 */
export function openCatalogue(folder: string): Catalogue {
  const read = (...path: string[]): unknown => readYaml(join(folder, ...path));
  const all = (under: string) => readAll(join(folder, under));
  return readCatalogue({
    groups: read('services', 'groups.yaml'),
    services: all('services'),
    documents: read('documents', 'documents.yaml'),
    forms: read('forms', 'forms.yaml'),
    referrals: read('referrals', 'referrals.yaml'),
    clocks: read('clocks', 'clocks.yaml'),
    holidays: all('holidays'),
    events: read('events', 'events.yaml'),
    laws: read('services', 'laws.yaml'),
  });
}

function readYaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}

function readAll(folder: string): unknown[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !BESIDE_SERVICES.has(name))
    .sort()
    .map((name) => readYaml(join(folder, name)));
}

const catalogues: Memory<DeskContext['options'], Catalogue> = new WeakMap();

/** The catalogue of this counter, read when first asked for. */
export function catalogueOf({ options }: DeskContext): Catalogue {
  return remembered(catalogues, options, '', () => openCatalogue(join(options.resources, 'knowledge')));
}

const calendars: Memory<DeskContext['options'], OfficeCalendar> = new WeakMap();

/** When offices are open; read without the rest of the catalogue, because the first screen needs it. */
export function officeCalendarOf({ options }: DeskContext): OfficeCalendar {
  const folder = join(options.resources, 'knowledge', 'holidays');
  return remembered(calendars, options, '', () => readOfficeCalendar(readAll(folder)));
}
