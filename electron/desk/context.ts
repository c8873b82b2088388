import type { DeskScreen } from '../../src/contract/desk-screens.ts';
import type { Purpose } from '../guidance/purposes.ts';
import {
  type Account,
  type LookUpEntry,
  type PersonRecord,
  saveVisit,
  type Store,
  type UnitRecord,
  type VisitSave,
} from '../records/index.ts';
import type { Fonts, OfficeSeal } from '../receipts/index.ts';
import type { Law } from '../rules/law.ts';
import type { DeskOptions } from './desk.ts';
import type { LawShelf } from './law-update/shelf.ts';
import type { OfficeNetwork } from './office-network/state.ts';
import type { OldAgePicture } from './old-age/picture.ts';
import type { Downloads } from './receipts/downloads.ts';
import type { VisitDraft } from './visit.ts';
import { faults, refused } from './words/faults.ts';

/** The visit at the counter now: its saved draft, the revision it was saved as, and the record that was opened for it. */
export interface OpenVisit {
  draft: VisitDraft;
  revision: number;
  record: PersonRecord | null;
  /** The unit the visit is about, as it was looked up; none where it is about a person. */
  unit?: UnitRecord | null;
}

/** What the clerk's window is doing besides the visit. Lost at a restart; nothing here was acknowledged to anyone. */
export interface DeskState {
  account: Account | null;
  locked: boolean;
  /** The signed-in account must choose a new PIN before it does anything else. */
  pinMustChange: boolean;
  screen: 'start' | 'visit' | DeskScreen;
  visit: OpenVisit | null;
  covered: boolean;
  /** The list of who looked, while it is on the customer's screen, and the visit it belongs to. */
  shownLookUps: { readonly visitId: string; readonly entries: readonly LookUpEntry[] } | null;
  /** What a visitor said to whoever is signed in, before a visit was begun. */
  conversation: { readonly by: string; readonly said: VisitDraft['conversation'] };
  customerWindows: number;
  /** The last thing the clerk did, for the idle lock. */
  lastActAt: string;
  /** Estimates of this visit, kept because every view is drawn from them. */
  readonly estimates: Map<string, OldAgePicture>;
}

/** Everything a use case needs: the rooms, the clock and the state of this counter. */
export interface DeskContext {
  readonly options: DeskOptions;
  readonly store: Store;
  /** The law of the day; replaced whole when an update takes effect. */
  law: Law;
  readonly shelf: LawShelf;
  readonly fonts: Fonts;
  /** Replaced whole when another certificate is imported. */
  seal: OfficeSeal;
  readonly purposes: readonly Purpose[];
  readonly office: { readonly code: string; readonly zh: string; readonly en: string };
  readonly state: DeskState;
  /** The other machines of the office: those that joined this one, or the one it joined. */
  readonly officeNetwork: OfficeNetwork;
  /** What citizens asked to fetch by telephone. */
  readonly downloads: Downloads;
}

export function now(desk: DeskContext): string {
  return desk.options.clock.now();
}

/** The signed-in account's code, for the audit chain. The gate has made sure that there is one. */
export function actorOf(desk: DeskContext): string {
  const { account } = desk.state;
  if (account === null) throw refused(faults.signInFirst);
  return account.code;
}

/** @throws FaultError `visit.none` */
export function currentVisit(desk: DeskContext): OpenVisit {
  const { visit } = desk.state;
  if (visit === null) throw refused(faults.noVisit);
  return visit;
}

/** The visit and the record opened in it. @throws FaultError `visit.stepNotReached` before a record is open */
export function openedRecord(desk: DeskContext): { visit: OpenVisit; record: PersonRecord } {
  const visit = currentVisit(desk);
  if (visit.record === null) throw refused(faults.stepNotReached);
  return { visit, record: visit.record };
}

/**
 * Saves a visit with its event in one transaction and only then lets the windows see it.
 * @param event what happened, for the audit chain; null for mere typing
 */
export function saveDraft(desk: DeskContext, draft: VisitDraft, event: VisitSave['event']): void {
  const visit = currentVisit(desk);
  visit.revision = saveVisit(desk.store, {
    id: draft.id,
    revision: visit.revision,
    step: draft.step,
    personId: draft.personId,
    draft,
    actor: draft.clerk.code,
    at: now(desk),
    event,
  });
  visit.draft = draft;
}

/** What happened in a visit, as the audit chain keeps it: a code, never a person's data. */
export function visitEvent(type: 'visit.step' | 'visit.released' | 'visit.answered', what: string): VisitSave['event'] {
  return { type, details: { what } };
}
