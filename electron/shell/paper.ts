import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Protocol,
  SaveDialogOptions,
  WebContents,
  WebContentsPrintOptions,
} from 'electron';
import { z } from 'zod';
import { FaultError } from '../../src/contract/fault.ts';
import type { Paper, Strip } from '../desk/desk.ts';
import { PAGE_SCHEME } from './addresses.ts';

/** Kept apart from the pages: this session can load one thing, the PDF being printed. */
export const PAPER_PARTITION = 'paper';

const deviceName = z.string().min(1).max(200).optional();
/** `deviceName` for sheets of A4, `ticketDeviceName` for numbers of the hall. */
const printerSettings = z.strictObject({ deviceName, ticketDeviceName: deviceName });

type PrintContents = Pick<WebContents, 'print'> & {
  getPrintersAsync(): Promise<readonly { readonly name: string }[]>;
};
type PrintWindow = Pick<BrowserWindow, 'loadURL' | 'destroy'> & { readonly webContents: PrintContents };

export interface PaperOptions {
  readonly create: (options: BrowserWindowConstructorOptions) => PrintWindow;
  readonly protocol: Pick<Protocol, 'handle'>;
  readonly askWhere: (
    settings: SaveDialogOptions,
  ) => Promise<{ readonly canceled: boolean; readonly filePath: string }>;
  /** Its `printer.json`, `{"deviceName": "…", "ticketDeviceName": "…"}`, names the printers that print without asking. */
  readonly dataFolder: string;
}

/** Paper on a counter PC: silently to the counter's printer, else through the system's dialogue. */
export function createPaper(options: PaperOptions): Paper {
  const waiting = new Map<string, Uint8Array>();
  options.protocol.handle(PAGE_SCHEME, (request) => {
    const pdf = waiting.get(new URL(request.url).pathname);
    if (pdf === undefined) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(pdf), { headers: { 'Content-Type': 'application/pdf' } });
  });
  return {
    print: (pdf, number, strip) => print(options, waiting, pdf, number, strip),
    save: (pdf, fileName) => save(options, pdf, fileName),
  };
}

/** The PDF stays in memory: a temporary file would leave a person's data on the disk. */
async function print(
  { create, dataFolder }: PaperOptions,
  waiting: Map<string, Uint8Array>,
  pdf: Uint8Array,
  number: string,
  strip?: Strip,
): Promise<'printer' | 'dialogue'> {
  const path = `/${randomUUID()}/${encodeURIComponent(number)}.pdf`;
  waiting.set(path, pdf);
  const window = create({
    show: false,
    webPreferences: {
      partition: PAPER_PARTITION,
      plugins: true,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    },
  });
  try {
    await window.loadURL(`${PAGE_SCHEME}://paper${path}`);
    const page = strip === undefined ? A4 : { pageSize: boxOf(pdf), margins: { marginType: 'none' as const } };
    const wanted = strip === undefined ? 'deviceName' : 'ticketDeviceName';
    const printer = await configuredPrinter(window.webContents, dataFolder, wanted);
    if (printer !== null && (await send(window.webContents, { ...page, silent: true, deviceName: printer }))) {
      return 'printer';
    }
    if (strip?.mayAsk === false) throw notOnStrip();
    await send(window.webContents, { ...page, silent: false });
    return 'dialogue';
  } finally {
    waiting.delete(path);
    window.destroy();
  }
}

/** A printer of `printer.json`, when this computer has it; null where none is named or it is gone. */
async function configuredPrinter(
  contents: PrintContents,
  dataFolder: string,
  wanted: keyof z.infer<typeof printerSettings>,
): Promise<string | null> {
  const text = await readFile(join(dataFolder, 'printer.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const settings = printerSettings.safeParse(parseJson(text));
  if (!settings.success) {
    throw new FaultError('printer.settings', {
      zh: '印表機設定檔 printer.json 的內容不對。請寫成 {"deviceName": "印表機名稱", "ticketDeviceName": "號碼牌印表機名稱"}（可以只寫一個），或刪除它改用系統的列印視窗。',
      en: 'printer.json is not valid. Write {"deviceName": "name of the printer", "ticketDeviceName": "name of the ticket printer"} or one of them, or delete it to use the print dialogue.',
    });
  }
  const printers = await contents.getPrintersAsync();
  return printers.find((printer) => printer.name === settings.data[wanted])?.name ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function send(contents: PrintContents, options: WebContentsPrintOptions): Promise<boolean> {
  return new Promise((resolve) => {
    contents.print({ ...options, printBackground: true }, (success) => resolve(success));
  });
}

const A4 = { pageSize: 'A4' } as const;
/** Microns in a point of PDF, 1/72 inch. */
const MICRONS_PER_POINT = 25_400 / 72;

/** The size of the first page, in microns, as the file itself has it. */
function boxOf(pdf: Uint8Array): { width: number; height: number } {
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(pdf).toString('latin1'));
  if (box === null) throw new Error('a strip without a page');
  return { width: microns(box[1]), height: microns(box[2]) };
}

function microns(points: string | undefined): number {
  return Math.round(Number(points) * MICRONS_PER_POINT);
}

/** A dialogue at the machine at the door would be a way out of it, and nobody there could answer it. */
function notOnStrip(): FaultError {
  return new FaultError('paper.noTicketPrinter', {
    zh: '號碼牌印表機沒有印出來。請記下號碼，並請服務人員看印表機有沒有開、有沒有紙，printer.json 的 ticketDeviceName 對不對。',
    en: 'The ticket printer did not print. Please note the number and ask our staff to check the printer, its paper and ticketDeviceName in printer.json.',
  });
}

async function save({ askWhere }: PaperOptions, pdf: Uint8Array, fileName: string): Promise<'dialogue' | 'cancelled'> {
  const chosen = await askWhere({ defaultPath: fileName, filters: [{ name: 'PDF', extensions: ['pdf'] }] });
  if (chosen.canceled) return 'cancelled';
  await writeFile(chosen.filePath, pdf).catch(() => {
    throw new FaultError('paper.notSaved', {
      zh: '檔案沒有存進去。請確認那個資料夾可以寫入、磁碟沒有滿，再存一次。',
      en: 'The file was not saved. Check that the folder can be written and the disk is not full, then save again.',
    });
  });
  return 'dialogue';
}
