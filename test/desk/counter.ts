import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, inject } from 'vitest';
import { type CallInput, type CallName, type CallOutput, calls } from '../../src/contract/calls.ts';
import type { CustomerView } from '../../src/contract/customer-view.ts';
import type { Reply } from '../../src/contract/fault.ts';
import type { WindowKind } from '../../src/contract/roles.ts';
import type { StaffView } from '../../src/contract/staff-view.ts';
import type { Speech } from '../../electron/speech/speech.ts';
import type { Clock } from '../../electron/desk/clock.ts';
import type { Desk, DeskOptions, Paper } from '../../electron/desk/desk.ts';
import { openDesk } from '../../electron/desk/open-desk.ts';
import { databaseFile } from '../../electron/records/index.ts';
import { OPENING } from './training-store.ts';

/** A clock the test turns by hand. */
export interface HandClock extends Clock {
  set(moment: string): void;
  advance(minutes: number): void;
}

export function handClock(start: string): HandClock {
  let at = Date.parse(start);
  return {
    now: () => `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`,
    set: (moment) => {
      at = Date.parse(moment);
    },
    advance: (minutes) => {
      at += minutes * 60_000;
    },
  };
}

export const silentPaper: Paper = { print: async () => 'browser', save: async () => 'browser' };

export interface OpenCounter {
  readonly desk: Desk;
  readonly clock: HandClock;
  readonly folder: string;
  readonly key: Uint8Array;
  /** The last view each window was sent. */
  staff(): StaffView;
  customer(): CustomerView;
  /** Sends a call as a window and expects it to be accepted. */
  send<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** Sends anything as any window. */
  attempt(window: WindowKind, message: unknown): Promise<Reply<unknown>>;
  /** Closes the desk and opens it again on the same folder, as after a restart. */
  reopen(): Promise<OpenCounter>;
  dispose(): void;
}

export interface Opening {
  readonly clock?: HandClock;
  readonly folder?: string;
  readonly key?: Uint8Array;
  readonly paper?: Paper;
  readonly holds?: 'training' | 'real';
  readonly speech?: Speech;
  readonly office?: string;
  readonly counter?: number;
  readonly joinCode?: string;
  readonly hallLine?: DeskOptions['hallLine'];
  readonly firstAccount?: (account: { readonly code: string; readonly once: string }) => void;
}

/** A training counter in a folder of its own, on the last working day of November 2026. */
export async function openCounter(given: Opening = {}): Promise<OpenCounter> {
  const clock = given.clock ?? handClock(OPENING);
  const folder = given.folder ?? mkdtempSync(join(tmpdir(), 'desk-'));
  const isUsual = given.folder === undefined && given.holds !== 'real' && clock.now() === OPENING;
  const key = given.key ?? (isUsual ? copyTrainingStore(folder) : crypto.getRandomValues(new Uint8Array(32)));
  const desk = await openDesk({
    dataFolder: folder,
    key,
    keyPlace: 'keyFile',
    resources: resolve(import.meta.dirname, '../../resources'),
    holds: given.holds ?? 'training',
    firstAccount: given.firstAccount ?? (() => {}),
    office: given.office ?? '01',
    counter: given.counter ?? 7,
    clock,
    paper: given.paper ?? silentPaper,
    ...(given.speech === undefined ? {} : { speech: given.speech }),
    ...(given.hallLine === undefined ? {} : { hallLine: given.hallLine }),
    ...(given.joinCode === undefined ? {} : { joinCode: given.joinCode }),
  });
  const views: { staff?: StaffView; customer?: CustomerView } = {};
  desk.onPush((window, _name, payload) => Object.assign(views, { [window]: payload }));

  const attempt = (window: WindowKind, message: unknown) => desk.receive(window, message);
  return {
    desk,
    clock,
    folder,
    key,
    staff: () => shown(views.staff),
    customer: () => shown(views.customer),
    async send(name, input) {
      const window: WindowKind = name.startsWith('customer.') ? 'customer' : 'staff';
      const reply = await attempt(window, { name, input });
      if (!reply.ok) throw new Error(`${name}: ${reply.fault.code} ${reply.fault.message.zh}`);
      return calls[name].output.parse(reply.output) as CallOutput<typeof name>;
    },
    attempt,
    async reopen() {
      desk.close();
      return openCounter({ ...given, clock, folder, key });
    },
    dispose() {
      desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts a training store into a folder as its first start would leave it. @returns its key */
function copyTrainingStore(folder: string): Uint8Array {
  const { file, key } = inject('trainingStore');
  copyFileSync(file, databaseFile(folder));
  return Buffer.from(key, 'hex');
}

function shown<View>(view: View | undefined): View {
  if (view === undefined) throw new Error('No view was sent yet.');
  return view;
}

export async function signIn(counter: OpenCounter, code = 'T0217', pin = '021700'): Promise<void> {
  await counter.send('session.signIn', { code, pin });
}

export type IdentityInput = CallInput<'visit.draftIdentity'>;

export const J1_IDENTITY: IdentityInput = {
  identifier: 'A123456789',
  capacity: 'self',
  agentName: '',
  agentLastFour: '',
  mandateSeen: false,
  sighted: 'nationalIdCard',
  reason: '',
  words: '要退休了',
  chosenPurpose: 'oldAge',
  basis: 'applies',
  basisNumber: '',
  agentRelation: '父女',
  agentScope: ['inquire', 'apply', 'collect'],
  agentPapers: [],
};

/** From sign-in to the open record of J1, called by ticket. */
export async function identifyJ1(counter: OpenCounter): Promise<void> {
  await signIn(counter);
  await counter.send('visit.callNext', {});
  await counter.send('visit.draftIdentity', J1_IDENTITY);
  await counter.send('visit.identify', {});
  expect(counter.staff().visit?.person?.name).toBe('張正文');
}

/** The current release's number, as the customer's window holds it. */
export function releaseOf(counter: OpenCounter): string {
  const view = counter.customer();
  if (!('release' in view)) throw new Error(`The customer sees ${view.screen}, not a release.`);
  return view.release;
}

/** From the open record to the page with the given name. */
export async function leadTo(counter: OpenCounter, page: 'comparison' | 'choose' | 'consent' | 'sign'): Promise<void> {
  await counter.send('release.facts', {});
  await counter.send('customer.confirmFacts', { release: releaseOf(counter) });
  await counter.send('visit.go', { step: 'estimate' });
  await counter.send('release.comparison', { withAssumptions: false });
  if (page === 'comparison') return;
  await counter.send('customer.understood', { release: releaseOf(counter) });
  if (page === 'choose') return;
  await counter.send('customer.choose', { release: releaseOf(counter), option: 'annuity' });
  await counter.send('customer.acknowledge', { release: releaseOf(counter), acknowledged: true });
  await counter.send('customer.confirmChoice', { release: releaseOf(counter) });
  // What was handed out on the way is confirmed before anything is signed.
  if (counter.customer().screen === 'matters') {
    await counter.send('customer.confirmMatters', { release: releaseOf(counter) });
  }
  if (page === 'consent') return;
  await counter.send('customer.consent', { release: releaseOf(counter) });
}

/** Nine curved strokes across a pad, as a name of three characters leaves them. */
export const SIGNATURE: CallInput<'customer.sign'>['strokes'] = {
  width: 600,
  height: 300,
  lines: Array.from({ length: 9 }, (_, line) =>
    Array.from({ length: 20 }, (__, point) => ({
      x: 60 + line * 50 + point * 2,
      y: 110 + Math.round(Math.sin(line + point / 3) * 60) + (line % 3) * 20,
      time: line * 300 + point * 10,
      pressure: 0.5,
    })),
  ),
};

export async function sign(counter: OpenCounter): Promise<void> {
  const view = counter.customer();
  if (view.screen !== 'sign') throw new Error(`The customer sees ${view.screen}, not the pad.`);
  const { release, shownHash } = view;
  await counter.send('customer.sign', { release, shownHash, strokes: SIGNATURE });
}
