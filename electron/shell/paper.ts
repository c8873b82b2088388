import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Protocol,
  SaveDialogOptions,
  WebContents,
} from 'electron';
import { z } from 'zod';
import { FaultError } from '../../src/contract/fault.ts';
import type { Paper } from '../desk/desk.ts';
import { PAGE_SCHEME } from './addresses.ts';

/** Kept apart from the pages: this session can load one thing, the PDF being printed. */
export const PAPER_PARTITION = 'paper';

const printerSettings = z.strictObject({ deviceName: z.string().min(1).max(200) });

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
  /** Its `printer.json`, `{"deviceName": "…"}`, names the printer that prints without asking. */
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
    print: (pdf, number) => print(options, waiting, pdf, number),
    save: (pdf, fileName) => save(options, pdf, fileName),
  };
}

/** The PDF stays in memory: a temporary file would leave a person's data on the disk. */
async function print(
  { create, dataFolder }: PaperOptions,
  waiting: Map<string, Uint8Array>,
  pdf: Uint8Array,
  number: string,
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
    const printer = await configuredPrinter(window.webContents, dataFolder);
    if (printer !== null && (await send(window.webContents, { silent: true, deviceName: printer }))) return 'printer';
    await send(window.webContents, { silent: false });
    return 'dialogue';
  } finally {
    waiting.delete(path);
    window.destroy();
  }
}

/** The printer of `printer.json`, when this computer has it; otherwise the clerk is asked. */
async function configuredPrinter(contents: PrintContents, dataFolder: string): Promise<string | null> {
  const text = await readFile(join(dataFolder, 'printer.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const settings = printerSettings.safeParse(parseJson(text));
  if (!settings.success) {
    throw new FaultError('printer.settings', {
      zh: '印表機設定檔 printer.json 的內容不對。請寫成 {"deviceName": "印表機名稱"}，或刪除它改用系統的列印視窗。',
      en: 'printer.json is not valid. Write {"deviceName": "name of the printer"}, or delete it to use the print dialogue.',
    });
  }
  const printers = await contents.getPrintersAsync();
  return printers.find((printer) => printer.name === settings.data.deviceName)?.name ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function send(
  contents: PrintContents,
  to: { readonly silent: boolean; readonly deviceName?: string },
): Promise<boolean> {
  return new Promise((resolve) => {
    contents.print({ ...to, printBackground: true, pageSize: 'A4' }, (success) => resolve(success));
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
