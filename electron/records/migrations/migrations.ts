import { start } from './0001-start.ts';
import { access } from './0002-access.ts';
import { lawUpdates } from './0003-law-updates.ts';
import { unitsAndHandouts } from './0004-units-and-handouts.ts';
import { importSources } from './0005-import-sources.ts';
import { receiptTimestamps } from './0006-receipt-timestamps.ts';
import { receiptLife } from './0007-receipt-life.ts';
import { staffTraining } from './0008-staff-training.ts';
import { visitMatters } from './0009-visit-matters.ts';
import { unitsByNumber } from './0010-units-by-number.ts';
import { followUps } from './0011-follow-ups.ts';
import { hall } from './0012-hall.ts';
import { receiptDocuments } from './0013-receipt-documents.ts';
import { goodbye } from './0014-goodbye.ts';
import { reservations } from './0015-reservations.ts';
import { officeHall } from './0016-office-hall.ts';
import { hallMembers } from './0017-hall-members.ts';

/** In order; the position counted from one is the database's version. Forward only. */
export const migrations: readonly string[] = [
  start,
  access,
  lawUpdates,
  unitsAndHandouts,
  importSources,
  receiptTimestamps,
  receiptLife,
  staffTraining,
  visitMatters,
  unitsByNumber,
  followUps,
  hall,
  receiptDocuments,
  goodbye,
  reservations,
  officeHall,
  hallMembers,
];
