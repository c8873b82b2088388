import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { FaultError, type Reply } from '../../src/contract/fault.ts';
import type { WindowKind } from '../../src/contract/roles.ts';
import { staffView } from '../../src/contract/staff-view.ts';
import { readPurposes } from '../guidance/purposes.ts';
import { openFonts, systemFontFolders } from '../receipts/index.ts';
import {
  createTrainingOffice,
  databaseFile,
  firstAccount,
  openStore,
  startTrainingDay,
  type Store,
} from '../records/index.ts';
import { checkClockAtOpening, watchClock } from './access/clock-watch.ts';
import { roleOf } from './access/roles.ts';
import type { DeskContext } from './context.ts';
import type { Desk, DeskOptions, Push } from './desk.ts';
import { createGate } from './gate.ts';
import { prepareGuide } from './guidance/learning.ts';
import { keepBook, refreshLaw } from './law-update/refresh.ts';
import { openShelf } from './law-update/shelf.ts';
import { hallDoorOf } from './office-network/door.ts';
import { joinedLine } from './office-network/joined-line.ts';
import { ownOpinions } from './office-network/opinions.ts';
import { createOfficeNetwork } from './office-network/state.ts';
import { officeSealOf } from './seal/office-seal.ts';
import { keepTimestamps } from './seal/timestamps.ts';
import { dateOf } from './words/dates.ts';
import { faults } from './words/faults.ts';
import { createDownloads, fetchOffered } from './receipts/downloads.ts';
import { keepBackups, refuseDamaged } from './recovery/backups.ts';
import { useCasesOf } from './use-cases.ts';
import { displayViewOf, kioskViewOf } from './hall/hall-views.ts';
import { openHall } from './hall/open-hall.ts';
import { lockWhenIdle } from './use-cases/session.ts';
import { customerViewOf } from './views/customer-view.ts';
import { staffViewOf } from './views/staff-view.ts';

/** The training office is the same on every machine: persons are invented from this number. */
const TRAINING_SEED = 20_260_101;
const IDLE_CHECK_MILLISECONDS = 10_000;
/** The guide is made ready when the first screens are drawn, or at once when it is first asked. */
const LEARN_AFTER_MILLISECONDS = 2_000;

/**
 * Opens the counter: store, law, fonts, seal; and gives back the one gate to it.
 * @throws FaultError with words for the person at the machine: store, key, font, law or office cannot be used
 */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const at = options.clock.now();
  const office = officeOf(options);
  const fonts = openFonts(join(options.resources, 'fonts'), {
    office: join(options.dataFolder, 'fonts'),
    system: systemFontFolders(process.platform, process.env),
  });
  const purposes = readPurposes(readYaml(join(options.resources, 'knowledge', 'purposes.yaml')));
  const store = openStore({ file: databaseFile(options.dataFolder), key: options.key, office: options.holds, at });
  refuseDamaged(store);
  checkClockAtOpening(store, at);
  beginOffice(store, options, at);
  const shelf = openShelf(options.resources, store);
  const book = shelf.bookOn(dateOf(at));
  keepBook(store, book, at);
  const officeNetwork = createOfficeNetwork();
  const context: DeskContext = {
    options: { ...options, ...(await joinedLine(store, options, officeNetwork)) },
    store,
    law: book.law,
    shelf,
    fonts,
    seal: officeSealOf(store, office.zh, at),
    purposes,
    office,
    state: {
      account: null,
      locked: false,
      pinMustChange: false,
      screen: 'start',
      visit: null,
      covered: false,
      shownLookUps: null,
      conversation: { by: '', said: [] },
      customerWindows: 0,
      lastActAt: at,
      estimates: new Map(),
    },
    officeNetwork,
    downloads: createDownloads(),
  };
  const desk = deskOf(context);
  return { ...desk, hallDoor: hallDoorOf(context, desk) };
}

/** A training office is filled with invented persons; a real one begins with an account that opens the others. */
function beginOffice(store: Store, options: DeskOptions, at: string): void {
  if (options.holds === 'training') {
    createTrainingOffice(store, { seed: TRAINING_SEED, asOf: at.slice(0, 10), at });
    startTrainingDay(store, at);
    return;
  }
  const first = firstAccount(store, at);
  if (first !== null) options.firstAccount(first);
}

function deskOf(context: DeskContext): Omit<Desk, 'hallDoor'> {
  const pushes = new Set<Push>();
  /** The kinds of window that are there; the hall's views are only drawn for windows that show them. */
  const openWindows = new Set<WindowKind>();
  /** Starts at the clock so that a window that outlives a restart never takes an old view for a new one. */
  let revision = Date.parse(context.options.clock.now());
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;

  function views() {
    const customer = customerViewOf(context, revision);
    return {
      customer,
      staff: staffView.parse(staffViewOf(context, revision, customer)),
      display: () => displayViewOf(context, revision),
      kiosk: () => kioskViewOf(context, revision),
    };
  }
  function changed(): number {
    revision += 1;
    const { customer, staff, display, kiosk } = views();
    for (const push of pushes) {
      push('customer', 'customer.view', customer);
      push('staff', 'staff.view', staff);
      if (openWindows.has('display')) push('display', 'display.view', display());
      if (openWindows.has('kiosk')) push('kiosk', 'kiosk.view', kiosk());
    }
    context.officeNetwork.sayOpinions();
    return revision;
  }
  /** Shows what happened elsewhere in the office; what nobody foresaw there does not end the program. */
  function show(): void {
    try {
      if (!closed) changed();
    } catch (error) {
      reportUnforeseen('hall', error);
    }
  }
  const hall = openHall(context, show, (error) => reportUnforeseen('hall', error));
  Object.assign(context.officeNetwork, {
    follow: (dial: DeskOptions['hallLine']) => hall.follow(dial),
    ownOpinions: () => ownOpinions(context),
    changed: show,
  });
  const gate = createGate(useCasesOf(context, { changed, views }), {
    accountRole: () => {
      const { account } = context.state;
      return account === null ? null : roleOf(account.role, context.store.office);
    },
    locked: () => context.state.locked,
    mustChangePin: () => context.state.pinMustChange,
    report: (call, error) => reportUnforeseen(call, error),
  });
  /** Looks whether an update of the law takes effect today; false where it does and could not be taken up. */
  function takesUpLaw(): boolean {
    try {
      if (refreshLaw(context)) changed();
      return true;
    } catch (error) {
      reportUnforeseen('law', error);
      return false;
    }
  }
  const watched = watchClock(context);
  function lookAtClock(): void {
    try {
      watched();
    } catch (error) {
      reportUnforeseen('clock', error);
    }
  }
  const backedUp = keepBackups(context);
  /** A backup that fails is in the log and in the notices; the counter goes on. */
  function looksAfterBackups(closing = false): boolean {
    try {
      return backedUp(closing);
    } catch (error) {
      if (!(error instanceof FaultError)) reportUnforeseen('backup', error);
      return true;
    }
  }
  const timestamps = keepTimestamps(
    context.store,
    () => context.options.clock.now(),
    (error) => reportUnforeseen('timestamp', error),
  );
  const idle = setInterval(() => {
    timestamps.look();
    lookAtClock();
    takesUpLaw();
    const locked = lockWhenIdle(context);
    if (looksAfterBackups() || locked) changed();
  }, IDLE_CHECK_MILLISECONDS);
  idle.unref();
  const learning = setTimeout(() => prepareGuide(context), LEARN_AFTER_MILLISECONDS);
  learning.unref();

  return {
    receive(sender: WindowKind, message: unknown) {
      // One message at a time: what a use case read is still true when it writes.
      const reply = turn.then((): Reply<unknown> | Promise<Reply<unknown>> => {
        lookAtClock();
        if (!takesUpLaw()) return { ok: false, fault: faults.unforeseen };
        if (sender === 'staff' && !context.state.locked) context.state.lastActAt = context.options.clock.now();
        return gate(sender, message);
      });
      turn = reply.catch(() => {});
      return reply;
    },
    onPush(push) {
      pushes.add(push);
      return () => pushes.delete(push);
    },
    windowsOpen(window, count) {
      if (count > 0) openWindows.add(window);
      else openWindows.delete(window);
      if (window !== 'customer' || context.state.customerWindows === count) return;
      context.state.customerWindows = count;
      changed();
    },
    serveDownloads(base) {
      context.downloads.base = base;
    },
    fetchDownload(secret) {
      const fetched = turn.then(() => fetchOffered(context, secret));
      turn = fetched.catch(() => {});
      return fetched;
    },
    serveHall: (members) => hall.serve(members),
    receiveMember: (member, ask) => hall.receive(member, ask),
    memberCame: show,
    memberGone: show,
    close() {
      clearInterval(idle);
      timestamps.stop();
      clearTimeout(learning);
      closed = true;
      hall.close();
      lookAtClock();
      looksAfterBackups(true);
      context.store.close();
    },
  };
}

/** What failed and where in the program, never what the message held. */
function reportUnforeseen(call: string, error: unknown): void {
  const where = error instanceof Error ? (error.stack?.split('\n').slice(1, 4).join(' ') ?? '') : '';
  const kind = error instanceof Error ? error.name : typeof error;
  process.stderr.write(`desk.unforeseen ${call} ${kind}${where}\n`);
}

const offices = z.strictObject({
  offices: z.array(z.strictObject({ code: z.string(), zh: z.string(), en: z.string() })).min(1),
});

function officeOf({ resources, office }: DeskOptions) {
  const known = offices.parse(readYaml(join(resources, 'knowledge', 'offices.yaml'))).offices;
  const found = known.find((one) => one.code === office);
  if (found !== undefined) return found;
  const codes = known.map((one) => `${one.code} ${one.zh}`).join('、');
  throw new FaultError('office.unknown', {
    zh: `沒有代碼「${office}」的辦事處。請從這些代碼選一個：${codes}。`,
    en: `There is no office ${office}. Choose one of: ${known.map((one) => one.code).join(', ')}.`,
  });
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    throw new FaultError('resources.missing', {
      zh: `程式的資料檔讀不到：${file}。請重新安裝程式。`,
      en: `A file of the program cannot be read: ${file}. Install the program again.`,
    });
  }
}
