import type { CallOutput } from '../../../src/contract/calls.ts';
import { type LookUpEntry, lookUpsOfPerson } from '../../records/index.ts';
import { isInPerson } from '../access/presence.ts';
import { maskStaff, MOST_LOOK_UPS, purposeOf } from '../access/person-look-ups.ts';
import { accessFaults } from '../access/words.ts';
import { actorOf, type DeskContext, now, openedRecord } from '../context.ts';
import { dateOf, staffDate, timeOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';

/** One more than is shown tells that there are more. */
function entriesOf(desk: DeskContext): LookUpEntry[] {
  const { visit, record } = openedRecord(desk);
  const asked = { actor: actorOf(desk), at: now(desk), limit: MOST_LOOK_UPS + 1 };
  return lookUpsOfPerson(desk.store, { ...asked, personId: record.personId, visitId: visit.draft.id });
}

/** 誰查過: for the clerk to explain; that it was shown is logged too. */
export function lookUpsOfOpenRecord(desk: DeskContext): CallOutput<'visit.lookUps'> {
  const entries = entriesOf(desk);
  return {
    rows: entries.slice(0, MOST_LOOK_UPS).map((entry) => ({
      key: String(entry.sequence),
      at: `${staffDate(dateOf(entry.at))} ${timeOf(entry.at)}`,
      office: desk.office.zh,
      purpose: purposeOf(entry).zh,
      staff: maskStaff(entry.actor),
    })),
    more: entries.length > MOST_LOOK_UPS,
  };
}

/** Puts the list on the customer's screen, or takes it off. @throws FaultError `access.ownLookUpsOnly` */
export function showLookUps(desk: DeskContext, { shown }: { shown: boolean }): void {
  const { visit } = openedRecord(desk);
  if (!shown) {
    desk.state.shownLookUps = null;
    return;
  }
  if (!isInPerson(visit.draft)) throw refused(accessFaults.ownLookUpsOnly);
  desk.state.shownLookUps = { visitId: visit.draft.id, entries: entriesOf(desk) };
}
