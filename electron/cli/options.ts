import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { FaultError } from '../../src/contract/fault.ts';

/** Address and port of the office network, and the files of a certificate where the way there is to be encrypted. */
export interface DownloadPlace {
  readonly address: string;
  readonly port: number;
  readonly tls: { readonly certificate: string; readonly key: string } | null;
}

/** Where other machines of the office join this one's hall. */
export interface HallPlace {
  readonly address: string;
  readonly port: number;
}

export type WantedShell = 'auto' | 'host' | 'electron';

export interface StartOptions {
  readonly shell: WantedShell;
  readonly host: string;
  readonly port: number;
  /** null: the folder of this computer's user. */
  readonly dataFolder: string | null;
  /** Second folder for backups; null: as the office's settings say. */
  readonly backupFolder: string | null;
  /** Where citizens may fetch the receipts they asked for, with their telephones; null: nowhere. */
  readonly downloads: DownloadPlace | null;
  /** Where other machines join this one's hall; null: this machine is no hall host. */
  readonly hall: HallPlace | null;
  /** A pairing code of the hall host to join; null: none is joined at this start. */
  readonly join: string | null;
  /** Folder of a speech model; null: the usual place beside the data, where one was put. */
  readonly speechModel: string | null;
  readonly office: string;
  readonly counter: number;
  /** The moment a training day starts, with its offset; null: today, by this computer's clock. */
  readonly trainingStart: string | null;
  /** How many times faster than the real day the training day runs, 1 to 60. */
  readonly trainingSpeed: number;
  /** A real office instead of the training office. */
  readonly real: boolean;
  readonly openBrowser: boolean;
  readonly help: boolean;
}

const known = {
  shell: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  'data-dir': { type: 'string' },
  'backup-folder': { type: 'string' },
  'download-address': { type: 'string' },
  'download-certificate': { type: 'string' },
  'download-key': { type: 'string' },
  'hall-address': { type: 'string' },
  join: { type: 'string' },
  'speech-model': { type: 'string' },
  office: { type: 'string' },
  counter: { type: 'string' },
  'training-date': { type: 'string' },
  'training-speed': { type: 'string' },
  real: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** Training days start when the counters open. */
const OPENING_TIME = '08:30';

/** A start asked for in a way we do not know; the process ends with 2, as shells expect. */
export function isUsageFault(error: unknown): boolean {
  return error instanceof FaultError && error.code.startsWith('option.');
}

/**
 * @throws FaultError `option.unknown`, `option.invalid`
 */
export function readOptions(args: readonly string[]): StartOptions {
  const values = parse(args);
  if (values.real === true && values['training-date'] !== undefined) {
    throw invalid('--training-date', '正式機關照電腦的時鐘，不能和 --real 一起用');
  }
  return {
    shell: shell(values.shell ?? 'auto'),
    host: values.host ?? '127.0.0.1',
    port: whole('--port', values.port ?? '4180', 0, 65_535),
    dataFolder: values['data-dir'] ?? null,
    backupFolder: values['backup-folder'] === undefined ? null : resolve(values['backup-folder']),
    downloads: downloads(values),
    hall: hall(values),
    join: values.join ?? null,
    speechModel: values['speech-model'] === undefined ? null : resolve(values['speech-model']),
    office: office(values.office ?? '01'),
    counter: whole('--counter', values.counter ?? '7', 1, 99),
    trainingStart: values['training-date'] === undefined ? null : trainingStart(values['training-date']),
    trainingSpeed: trainingSpeed(values['training-speed'], values['training-date']),
    real: values.real === true,
    openBrowser: values['no-open'] !== true,
    help: values.help === true,
  };
}

/** Only the options of the counter, out of a command line that also carries Chromium's. */
export function ownArguments(args: readonly string[]): string[] {
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  return tokens.flatMap((token) => {
    if (token.kind !== 'option' || !Object.hasOwn(known, token.name)) return [];
    return token.value === undefined ? [`--${token.name}`] : [`--${token.name}=${token.value}`];
  });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, strict: true }).values;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const name = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      throw invalid(name, '後面要接一個值（--no-open、--help 則不接）');
    throw new FaultError('option.unknown', {
      zh: `看不懂「${unknownPart(error)}」。加上 --help 可以看所有選項。`,
      en: `"${unknownPart(error)}" is not an option. Add --help to see them all.`,
    });
  }
}

function unknownPart(error: unknown): string {
  return /'([^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
}

function invalid(name: string, wanted: string): FaultError {
  return new FaultError('option.invalid', {
    zh: `${name} 的值不對：${wanted}。加上 --help 可以看說明。`,
    en: `The value of ${name} is not valid. Add --help for an explanation.`,
  });
}

function shell(value: string): WantedShell {
  if (value === 'auto' || value === 'host' || value === 'electron') return value;
  throw invalid('--shell', '請寫 auto、host 或 electron');
}

function whole(name: string, value: string, least: number, most: number): number {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw invalid(name, `請寫 ${least} 到 ${most} 的整數`);
}

const ANY_ADDRESS = ['0.0.0.0', '::', '*'];

/** Off unless an address is named. */
function downloads(values: ReturnType<typeof parse>): DownloadPlace | null {
  const wanted = values['download-address'];
  const files = { certificate: values['download-certificate'], key: values['download-key'] };
  if (wanted === undefined) {
    if (files.certificate === undefined && files.key === undefined) return null;
    throw invalid('--download-address', '有憑證還要寫位址，例如 --download-address 10.1.2.3:4181');
  }
  const place = officePlace('--download-address', wanted, '10.1.2.3:4181');
  const { certificate, key } = files;
  if ((certificate === undefined) !== (key === undefined)) {
    throw invalid('--download-certificate', '--download-certificate 和 --download-key 要一起寫');
  }
  const tls =
    certificate === undefined || key === undefined ? null : { certificate: resolve(certificate), key: resolve(key) };
  return { ...place, tls };
}

/** Only an address: it is carried in the pairing code, and a name could lead elsewhere. */
function hall(values: ReturnType<typeof parse>): HallPlace | null {
  const wanted = values['hall-address'];
  if (wanted === undefined) return null;
  if (values.join !== undefined) {
    throw invalid('--join', '叫號主機不能再加入別台，--hall-address 和 --join 請只寫一個');
  }
  const place = officePlace('--hall-address', wanted, '10.1.2.3:4190');
  if (isIP(place.address) === 0) throw invalid('--hall-address', '請寫數字的位址，不要寫名稱，例如 10.1.2.3:4190');
  return place;
}

/** An address of this machine and a port; one that listens everywhere is refused: only the office network is meant. */
function officePlace(name: string, wanted: string, example: string): HallPlace {
  const [, bracketed, plain, port = ''] = /^(?:\[([0-9a-fA-F:]+)\]|([^:\s]+)):(\d{1,5})$/.exec(wanted) ?? [];
  const address = bracketed ?? plain ?? '';
  if (address === '' || ANY_ADDRESS.includes(address)) {
    throw invalid(name, `請寫這台電腦在機關網路的位址和連接埠，例如 ${example}`);
  }
  return { address, port: whole(name, port, 0, 65_535) };
}

function office(value: string): string {
  if (/^\d{2}$/.test(value)) return value;
  throw invalid('--office', '請寫兩位數的辦事處代碼，例如 01');
}

function trainingStart(value: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?$/.exec(value);
  const date = match?.[1] ?? '';
  if (!isCalendarDate(date)) throw invalid('--training-date', '請寫日期，例如 2026-11-30 或 2026-11-30T09:00');
  const time = match?.[2] === undefined ? OPENING_TIME : `${match[2]}:${match[3]}`;
  return `${date}T${time}:00+08:00`;
}

/** A whole working day in nine minutes at most; a day that runs by this computer's clock cannot run faster. */
function trainingSpeed(value: string | undefined, date: string | undefined): number {
  if (value === undefined) return 1;
  if (date === undefined) throw invalid('--training-speed', '要和 --training-date 一起用');
  return whole('--training-speed', value, 1, 60);
}

function isCalendarDate(value: string): boolean {
  const milliseconds = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(value);
}
