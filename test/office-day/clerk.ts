import type { CounterMode } from '../../src/contract/matter-terms.ts';
import type { StaffView } from '../../src/contract/staff-view.ts';
import { J1_IDENTITY } from '../desk/counter.ts';
import { NoAnswer, type OpenWindow, openWindow, Refused } from './window.ts';

/** What a clerk was told of a number, by the answer to what the clerk did. */
export interface Told {
  readonly counter: number;
  readonly act: 'called' | 'takenUp' | 'unanswered' | 'served' | 'skipped' | 'parked' | 'handedOn';
  readonly ticket: number;
  /** When the clerk pressed and when the answer came, in milliseconds. */
  readonly asked: number;
  readonly at: number;
}

/** Somebody who works at the window of a counter and remembers what the program said. */
export interface Clerk {
  readonly told: readonly Told[];
  readonly view: () => StaffView | null;
  readonly signIn: () => Promise<void>;
  /** Waits until this machine's hall is the office's: it is the hall host, or joined. */
  readonly joined: () => Promise<void>;
  /** 櫃檯種類: what this counter does from now on. */
  readonly become: (mode: CounterMode) => Promise<void>;
  /** Calls who is next; null where nobody waits. */
  readonly callNext: () => Promise<number | null>;
  /**
   * Takes a visit up again that was put aside with this number, or left by a crash; false where there is none here. The
   * visit may have to go on without its number, when that was called elsewhere meanwhile.
   */
  readonly takeUp: (ticket: number) => Promise<boolean>;
  readonly recall: () => Promise<void>;
  /** The person stands here and shows a card; the record is opened. */
  readonly identify: () => Promise<void>;
  readonly skip: () => Promise<void>;
  readonly putAside: () => Promise<void>;
  readonly handOn: (lane: 'full' | 'express') => Promise<void>;
  /** Answered, nothing to sign for: the visit ends. */
  readonly finish: () => Promise<void>;
  readonly close: () => void;
}

const CODE = 'T0217';
const PIN = '021700';
/** Nobody can be called now. */
const NOBODY: ReadonlySet<string> = new Set([
  'ticket.none',
  'hall.aloneNothingKept',
  'hall.allKept',
  'hall.keptElsewhere',
]);
/** Long enough for a view to follow its answer on a busy machine. */
const VIEW_MILLISECONDS = 10_000;

/**
 * A clerk at the staff window of this address.
 *
 * @param told what the clerk of this counter was told before the program was started again
 */
export function createClerk(address: string, counter: number, told: Told[] = []): Clerk {
  const lookers = new Set<() => void>();
  let gone = false;
  let hasNumber = true;
  let view: StaffView | null = null;
  const window: OpenWindow = openWindow(address, {
    event: 'staff.view',
    view: (next) => {
      view = next;
      for (const look of lookers) look();
    },
    gone() {
      gone = true;
      for (const look of lookers) look();
    },
  });

  /** The view of this revision or a later one, as the window shows it. */
  function shown(revision: number): Promise<StaffView> {
    return new Promise((settle, reject) => {
      const late = setTimeout(() => {
        lookers.delete(look);
        reject(new Error(`counter ${counter} showed nothing for ${VIEW_MILLISECONDS} ms after its answer`));
      }, VIEW_MILLISECONDS);
      const look = () => {
        const isShown = view !== null && view.revision >= revision;
        if (!isShown && !gone) return;
        clearTimeout(late);
        lookers.delete(look);
        if (view !== null && isShown) settle(view);
        else reject(new NoAnswer(address));
      };
      lookers.add(look);
      look();
    });
  }

  /** Does something as a clerk does whose desk may have locked itself in the meantime. */
  async function act(work: () => Promise<{ readonly revision: number }>): Promise<StaffView> {
    try {
      return await shown((await work()).revision);
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'session.locked') throw error;
      await window.act('session.unlock', { pin: PIN });
      return shown((await work()).revision);
    }
  }

  function ticketHere(): number {
    return Number(view?.visit?.ticket ?? 0);
  }

  /** Does what ends with a number being somewhere else, and remembers that it was told so. */
  async function tell(what: Told['act'], work: () => Promise<{ readonly revision: number }>): Promise<void> {
    const [ticket, asked] = [ticketHere(), performance.now()];
    try {
      await act(work);
    } catch (error) {
      told.push({ counter, act: 'unanswered', ticket, asked, at: performance.now() });
      throw error;
    }
    if (hasNumber) told.push({ counter, act: what, ticket, asked, at: performance.now() });
  }

  return {
    told,
    view: () => view,
    async signIn() {
      await act(() => window.act('session.signIn', { code: CODE, pin: PIN }));
    },
    async joined() {
      for (;;) {
        const { line } = await window.act('hall.view', {});
        if (line.way !== 'alone') return;
        await new Promise((settle) => setTimeout(settle, 50));
      }
    },
    async become(mode) {
      await act(() => window.act('counter.setMode', { mode }));
    },
    async callNext() {
      const asked = performance.now();
      try {
        const next = await act(() => window.act('visit.callNext', {}));
        const ticket = Number(next.visit?.ticket ?? 0);
        hasNumber = true;
        told.push({ counter, act: 'called', ticket, asked, at: performance.now() });
        return ticket;
      } catch (error) {
        if (error instanceof Refused && NOBODY.has(error.code)) return null;
        throw error;
      }
    },
    async takeUp(ticket) {
      const visit = view?.start?.open.find((one) => Number(one.ticket) === ticket);
      if (visit === undefined) return false;
      const asked = performance.now();
      await act(() => window.act('visit.resume', { visitId: visit.visitId }));
      const { here } = await window.act('hall.view', {});
      hasNumber = Number(here.ticket) === ticket;
      if (hasNumber) told.push({ counter, act: 'takenUp', ticket, asked, at: performance.now() });
      return true;
    },
    async recall() {
      await act(() => window.act('hall.recall', {}));
    },
    async identify() {
      if (view?.visit?.person !== null) return;
      await act(() => window.act('visit.draftIdentity', J1_IDENTITY));
      await act(() => window.act('visit.identify', {}));
    },
    skip: () => tell('skipped', () => window.act('hall.skip', {})),
    putAside: () => tell('parked', () => window.act('visit.putAside', {})),
    handOn: (lane) => tell('handedOn', () => window.act('hall.transfer', { lane, reason: '要辦的是另一種事' })),
    async finish() {
      for (const { key, outcome } of view?.visit?.matters?.rows ?? []) {
        if (outcome !== 'open') continue;
        await act(() => window.act('matter.settle', { matter: key, outcome: 'answered', note: '', referral: '' }));
      }
      await tell('served', () => window.act('visit.finish', {}));
    },
    close: window.close,
  };
}
