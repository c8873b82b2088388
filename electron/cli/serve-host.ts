import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FaultError } from '../../src/contract/fault.ts';
import type { Desk, Paper } from '../desk/desk.ts';
import type { DownloadListener } from '../host/downloads.ts';
import { readOrCreateKey } from '../records/key-file.ts';
import { StoreError } from '../records/store-error.ts';
import { startNodeListener } from '../speech/node-listener.ts';
import { firstAccountWords } from './first-account.ts';
import { lockFolder } from './folder-lock.ts';
import { dataFolderOf, type KeySource, openCounter } from './open-counter.ts';
import type { StartOptions } from './options.ts';
import { sentence } from './sentence.ts';
import { hasDisplay } from './shell-choice.ts';

/** A browser prints and downloads by itself. */
const browserPaper: Paper = {
  print: () => Promise.resolve('browser'),
  save: () => Promise.resolve('browser'),
};

const readKeyFile: KeySource = async (folder) => ({ key: readOrCreateKey(folder), keyPlace: 'keyFile' });

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** Serves the counter to browsers and prints the addresses. Returns a function that stops it. */
export async function serveHost(options: StartOptions, root: string): Promise<() => Promise<void>> {
  const hostRoom = import('../host/host.ts');
  const { readPages } = await import('../pages/pages.ts');
  const pages = await readPages(join(root, 'out', 'renderer'));
  const open = () =>
    openCounter(
      options,
      root,
      readKeyFile,
      browserPaper,
      (account) => {
        console.log(firstAccountWords(account));
      },
      startNodeListener,
    );
  const counter = await open().catch((error: unknown) => recoverFirst(options, error).then(open));
  try {
    const { startHost } = await hostRoom;
    const host = await startHost({
      desk: counter.desk,
      pages,
      address: options.host,
      port: options.port,
      microphone: counter.microphone,
    });
    console.log(`承辦  ${host.url('staff')}`);
    console.log(`民眾  ${host.url('customer')}`);
    console.log(`叫號  ${host.url('display')}`);
    console.log(`抽號  ${host.url('kiosk')}`);
    if (counter.hallAddress !== null)
      console.log(`主機  ${counter.hallAddress}（讓同一個機關的櫃檯加入，配對碼在「連線櫃檯」）`);
    if (!LOOPBACK.includes(options.host)) {
      console.log('注意：網路上的其他電腦也連得到這個位址，而且傳輸沒有加密，只適合訓練用的封閉網路。');
    }
    console.log('按 Ctrl-C 結束。');
    if (options.openBrowser) await openBrowser([host.url('staff'), host.url('customer')]);
    const downloads = await serveDownloads(options, counter.desk);
    return async () => {
      await downloads?.close();
      await host.close();
      counter.close();
    };
  } catch (error) {
    counter.close();
    throw error;
  }
}

/** The listener from which citizens fetch their receipts; null where none was asked for. */
async function serveDownloads({ downloads }: StartOptions, desk: Desk): Promise<DownloadListener | null> {
  if (downloads === null) return null;
  const { address, port, tls } = downloads;
  const { startDownloads } = await import('../host/downloads.ts');
  const files = tls === null ? {} : { tls: { certificate: readText(tls.certificate), key: readText(tls.key) } };
  const listener = await startDownloads({ desk, address, port, ...files });
  console.log(`下載  ${listener.base}（只給在櫃檯要求下載的民眾）`);
  return listener;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new FaultError('option.invalid', {
      zh: `讀不到憑證檔 ${file}。請檢查 --download-certificate 和 --download-key。`,
      en: `The certificate file ${file} cannot be read. Check --download-certificate and --download-key.`,
    });
  }
}

/** Where the database cannot be read: shows a supervisor what can be gone on with, and waits until one was chosen. */
async function recoverFirst(options: StartOptions, error: unknown): Promise<void> {
  if (!(error instanceof StoreError) || !['store.corrupt', 'store.wrongKey'].includes(error.code)) throw error;
  const folder = dataFolderOf(options);
  const [{ serveRecovery }, unlock] = await Promise.all([import('./recovery-page.ts'), lockFolder(folder)]);
  // Nothing is open yet that would have to be closed.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, endAtOnce);
  try {
    const backupFolders = [join(folder, 'backups'), ...(options.backupFolder === null ? [] : [options.backupFolder])];
    const office = options.real ? 'real' : 'training';
    const broken = { folder, key: readOrCreateKey(folder), office, backupFolders, port: options.port } as const;
    const page = await serveRecovery(broken);
    // Nothing to choose: the words at the terminal say what to put right.
    if (page === null) throw error;
    console.log(sentence(error));
    console.log(`復原  ${page.url}`);
    if (options.openBrowser) await openBrowser([page.url]);
    await page.recovered;
  } finally {
    for (const signal of signals) process.off(signal, endAtOnce);
    unlock();
  }
}

function endAtOnce(): void {
  process.exit(0);
}

/** The addresses are printed in any case: a computer without a browser loses nothing. */
async function openBrowser(addresses: readonly string[]): Promise<void> {
  if (!hasDisplay({ platform: process.platform, environment: process.env })) return;
  const { default: open } = await import('open');
  for (const address of addresses) {
    const browser = await open(address).catch(() => null);
    browser?.on('error', () => {});
  }
}
