import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Paper } from '../../electron/desk/desk.ts';
import { openFonts, renderTicket } from '../../electron/receipts/index.ts';
import { createPaper } from '../../electron/shell/paper.ts';
import { BrowserWindow, dialog, dialogState, protocol, windows } from '../fake/electron.ts';

const PDF = new TextEncoder().encode('%PDF-1.7 a receipt');

let folder: string;
let paper: Paper;
/** What the print window read of the PDF while it was open. */
let shown: string[];
let printers: { name: string }[];

class PrintWindow extends BrowserWindow {
  override async loadURL(address: string): Promise<void> {
    const answer = await protocol.served.get('counter')?.(new Request(address));
    shown.push((await answer?.text()) ?? '');
    this.webContents.printers = printers;
    await super.loadURL(address);
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paper-'));
  shown = [];
  printers = [{ name: 'Counter 7' }, { name: 'Roll' }];
  paper = createPaper({
    create: (options) => new PrintWindow(options),
    protocol,
    askWhere: () => dialog.showSaveDialog(),
    dataFolder: folder,
  });
});
afterEach(() => rm(folder, { recursive: true }));

test('the counter’s printer prints without asking, and no file is left', async () => {
  await writeFile(join(folder, 'printer.json'), '{"deviceName":"Counter 7"}');
  expect(await paper.print(PDF, '01-115-0001')).toBe('printer');
  const window = windows.at(-1);
  expect(window?.webContents.printed).toMatchObject([{ silent: true, deviceName: 'Counter 7' }]);
  expect(window?.options).toMatchObject({ show: false, webPreferences: { sandbox: true } });
  expect(window?.destroyed).toBe(true);
  expect(shown).toEqual(['%PDF-1.7 a receipt']);
  expect(await readdir(folder)).toEqual(['printer.json']);
});

test.each([
  ['no printer is named', null],
  ['the named printer is not there', '{"deviceName":"Counter 8"}'],
])('when %s the system asks', async (_why, settings) => {
  if (settings !== null) await writeFile(join(folder, 'printer.json'), settings);
  expect(await paper.print(PDF, '1')).toBe('dialogue');
  expect(windows.at(-1)?.webContents.printed).toMatchObject([{ silent: false }]);
});

test('settings that make no sense are said', async () => {
  await writeFile(join(folder, 'printer.json'), '{"printer":"x"}');
  await expect(paper.print(PDF, '1')).rejects.toMatchObject({ code: 'printer.settings' });
  expect(windows.at(-1)?.destroyed).toBe(true);
});

test('a printed PDF cannot be asked for again', async () => {
  await paper.print(PDF, '1');
  const answer = await protocol.served.get('counter')?.(new Request(windows.at(-1)?.address ?? ''));
  expect(answer?.status).toBe(404);
});

test('saves where the clerk says, or nowhere', async () => {
  dialogState.chosen = { canceled: true, filePath: '' };
  expect(await paper.save(PDF, 'a.pdf')).toBe('cancelled');
  dialogState.chosen = { canceled: false, filePath: join(folder, 'a.pdf') };
  expect(await paper.save(PDF, 'a.pdf')).toBe('dialogue');
  expect(await readFile(join(folder, 'a.pdf'), 'utf8')).toBe('%PDF-1.7 a receipt');
});

test('a place that cannot be written is said', async () => {
  dialogState.chosen = { canceled: false, filePath: join(folder, 'no such folder', 'a.pdf') };
  await expect(paper.save(PDF, 'a.pdf')).rejects.toMatchObject({ code: 'paper.notSaved' });
});

/** A page 80 mm wide, as `renderTicket` makes it. */
const STRIP = new TextEncoder().encode('%PDF-1.7 /MediaBox [0 0 226.771654 480.3]');

test('a number goes to the ticket printer, as wide as its roll and as long as its page', async () => {
  await writeFile(join(folder, 'printer.json'), '{"deviceName":"Counter 7","ticketDeviceName":"Roll"}');
  expect(await paper.print(STRIP, '093', { mayAsk: false })).toBe('printer');
  expect(await paper.print(PDF, '1')).toBe('printer');
  expect(windows.slice(-2).map(({ webContents }) => webContents.printed)).toMatchObject([
    [
      {
        deviceName: 'Roll',
        silent: true,
        pageSize: { width: 80_000, height: 169_439 },
        margins: { marginType: 'none' },
      },
    ],
    [{ deviceName: 'Counter 7', pageSize: 'A4' }],
  ]);
});

test('without a ticket printer the greeter is asked, and whoever stands at the door is told to note the number', async () => {
  await writeFile(join(folder, 'printer.json'), '{"deviceName":"Counter 7"}');
  expect(await paper.print(STRIP, '093', { mayAsk: true })).toBe('dialogue');
  expect(windows.at(-1)?.webContents.printed).toMatchObject([{ silent: false, pageSize: { width: 80_000 } }]);
  await expect(paper.print(STRIP, '093', { mayAsk: false })).rejects.toMatchObject({ code: 'paper.noTicketPrinter' });
  expect(windows.at(-1)?.webContents.printed).toEqual([]);
});

test('the strip of the program says its own size', async () => {
  const { bytes } = await renderTicket(
    {
      training: true,
      agency: '勞動部勞工保險局',
      office: '臺北市辦事處',
      moment: '2026-11-30T09:12:00+08:00',
      number: '093',
      lane: { zh: '一般', en: 'General' },
      drawnAt: '09:12',
      ahead: 3,
      band: { from: 5, to: 12 },
      papers: [],
      code: '01 2026-11-30 093',
    },
    openFonts('resources/fonts'),
  );
  await paper.print(bytes, '093', { mayAsk: true });
  const [printed] = windows.at(-1)?.webContents.printed ?? [];
  expect(printed).toMatchObject({ pageSize: { width: 80_000 } });
});
