import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstAccountWords } from './cli/first-account.ts';
import { type KeySource, dataFolderOf, openCounter } from './cli/open-counter.ts';
import { type StartOptions, ownArguments, readOptions } from './cli/options.ts';
import { sentence } from './cli/sentence.ts';
import { readPages } from './pages/pages.ts';
import { databaseFile, readOrCreateKey } from './records/key-file.ts';
import {
  type BrowserWindow,
  Menu,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
  app,
  createWindow,
  dialog,
  ipcMain,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  utilityProcess,
} from './shell/electron.ts';
import { sendEvents } from './shell/events.ts';
import { endWith } from './shell/failure.ts';
import { answerCalls } from './shell/gate.ts';
import { readHallScreens, writeHallScreens } from './shell/hall-screens.ts';
import { hasSealedKey, readOrSealKey } from './shell/key-store.ts';
import { startUtilityListener } from './shell/listener.ts';
import { holdAllInPlace, refuseErrands, refuseNetwork, refusePermissions } from './shell/lock-down.ts';
import { lockWithComputer } from './shell/lock-with-computer.ts';
import { setHallMenu, setMenu } from './shell/menu.ts';
import { registerPageScheme, servePages } from './shell/pages-protocol.ts';
import { PAPER_PARTITION, createPaper } from './shell/paper.ts';
import { isFirst } from './shell/single.ts';
import { PAGE_PARTITION, windowOptions } from './shell/window-options.ts';
import { type CounterWindows, openWindows } from './shell/windows.ts';

let windows: CounterWindows<BrowserWindow> | null = null;

function fail(error: unknown): void {
  endWith(app, dialog, sentence(error));
}

/** The operating system's key store, unless this folder was begun without one: its key then stays where it is. */
const readKey: KeySource = async (dataFolder) => {
  if (existsSync(databaseFile(dataFolder)) && !hasSealedKey(dataFolder)) {
    return { key: readOrCreateKey(dataFolder), keyPlace: 'keyFile' };
  }
  return { key: await readOrSealKey({ safeStorage, platform: process.platform, dataFolder }), keyPlace: 'keyStore' };
};

/** Chromium's own files go beside the data, so that two data folders are two counters. */
function placeProfile(dataFolder: string): void {
  const profile = join(dataFolder, 'window');
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
}

/** The dialogue belongs to the clerk's window and stays in front of it. */
function askWhere(settings: SaveDialogOptions): Promise<SaveDialogReturnValue> {
  return windows === null ? dialog.showSaveDialog(settings) : dialog.showSaveDialog(windows.staff, settings);
}

async function openApp(options: StartOptions, dataFolder: string): Promise<void> {
  const root = app.getAppPath();
  const [pageSession, paperSession] = [session.fromPartition(PAGE_PARTITION), session.fromPartition(PAPER_PARTITION)];
  for (const each of [pageSession, paperSession]) refuseNetwork(each);
  setMenu(Menu, process.platform);
  const pages = await readPages(join(root, 'out', 'renderer'));
  const paper = createPaper({ create: createWindow, protocol: paperSession.protocol, askWhere, dataFolder });
  const counter = await openCounter(
    options,
    root,
    readKey,
    paper,
    (account) => {
      dialog.showMessageBoxSync({ title: '數位服務櫃檯', message: firstAccountWords(account) });
    },
    startUtilityListener(
      (file, args, settings) => utilityProcess.fork(file, args, settings),
      join(root, 'out', 'main', 'listener.js'),
    ),
  );
  // Before any page is loaded.
  refusePermissions(paperSession);
  refusePermissions(pageSession, counter.microphone);
  servePages(pageSession.protocol, pages, counter.microphone);
  app.on('will-quit', () => counter.close());
  const { desk } = counter;
  answerCalls(ipcMain, desk, (contentsId) => windows?.windowOf(contentsId) ?? null);
  const screens = readHallScreens(dataFolder);
  const opened = openWindows({
    app,
    screen,
    create: createWindow,
    settings: (window) => windowOptions(join(root, 'out', 'preload', 'preload.cjs'), app.isPackaged, window),
    hall: screens,
    keep: (changed) => writeHallScreens(dataFolder, changed),
    count: (window, count) => desk.windowsOpen(window, count),
  });
  windows = opened;
  setHallMenu(Menu, process.platform, opened.staff, {
    screens,
    open: (window, open) => opened.openHall(window, open),
    turn: () => opened.turn(),
  });
  sendEvents(desk, (window, channel, ...values) => opened.send(window, channel, ...values));
  lockWithComputer(powerMonitor, desk);
}

function start(): void {
  const options = readOptions(ownArguments(process.argv.slice(1)));
  const dataFolder = dataFolderOf(options);
  placeProfile(dataFolder);
  if (!isFirst(app, () => windows?.focus())) {
    app.quit();
    return;
  }
  app.enableSandbox();
  refuseErrands(app.commandLine);
  registerPageScheme(protocol);
  holdAllInPlace(app);
  app
    .whenReady()
    .then(() => openApp(options, dataFolder), fail)
    .catch(fail);
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
try {
  start();
} catch (error) {
  fail(error);
}
