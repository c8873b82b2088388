/** What the other rooms may use. Persons are reached only through functions that log who looked and why. */
export { type AccessSettings, readAccessSettings, writeAccessSettings } from './access-settings.ts';
export {
  changeRole,
  CODE_HOURS,
  disableAccount,
  enableAccount,
  openAccount,
  resetAccount,
  reviewAccounts,
  unlockAccount,
} from './account-care.ts';
export { firstAccount } from './account-first.ts';
export { changePin, type PinChange } from './account-pin.ts';
export { type PinFault, SHORTEST_PIN } from './account-pin-rules.ts';
export type { Account, AccountRole, AccountState } from './account-rows.ts';
export { checkPin, type PinCheck } from './account-sign-in.ts';
export { type AccountLine, addAccounts, listAccounts, type NewAccount } from './accounts.ts';
export {
  appendAudit,
  type AuditEntry,
  type AuditEvent,
  type AuditEventType,
  type AuditHead,
  auditHead,
  type ChainCheck,
  listAudit,
  verifyChain,
} from './audit.ts';
export { type Backup, backUp, type BackupPlace } from './backup.ts';
export { backupFolderOf, type BackupRun, type BackupState, backupState, runBackup } from './backup-run.ts';
export { type BackupFile, type BackupPlan, listBackups } from './backup-rotation.ts';
export { isBackupDue } from './backup-due.ts';
export { type BackupSettings, readBackupSettings, writeBackupSettings } from './backup-settings.ts';
export { moveIntoPlace } from './durable-file.ts';
export { canonicalJson, type Json } from './canonical-json.ts';
export { defaultDataFolder } from './data-folder.ts';
export { type DayEnd, printDayEnd, readDayEnd } from './day-end.ts';
export { type DayFigures, dayFigures } from './day-figures.ts';
export { importError, LARGEST_IMPORT } from './import/import-error.ts';
export { type ImportOptions, importPersons, type ImportProblem, type ImportReport } from './import/import-persons.ts';
export { type PdfRefusal } from './import/pdf/pdf-text.ts';
export { readPdfApart } from './import/pdf/read-pdf-apart.ts';
export { importTable, type TableReport } from './import/import-table.ts';
export { type Gathered } from './import/profile/gather.ts';
export { readTable } from './import/read/read-table.ts';
export { type ImportProfile, readProfile } from './import/profile/profile.ts';
export type { PersonSource } from './import/sources.ts';
export { type ParsedImport, parseImport } from './import/parse-import.ts';
export { escrowKey, keyName, lastKeyEscrow, logEscrow, openEscrow, SHORTEST_PASSPHRASE } from './key-escrow.ts';
export { changeKey, formerKeys, KEY_CHANGE_STEPS, type KeyChangeStep } from './key-rotation.ts';
export { databaseFile, readOrCreateKey } from './key-file.ts';
export { keepLawBook, keepLawBundle, listLawBundles, readLawBook, type StoredLawBundle } from './law-bundles.ts';
export { type LookUpEntry, listLookUps, lookUpsOfPerson, reviewLookUp } from './look-up-review.ts';
export { setPrivacyLock } from './privacy-lock.ts';
export { checkHandout, type Handout, keepHandout, type PartlyPrinted } from './handouts.ts';
export { lookUpUnit, searchUnits, type UnitRecord } from './look-up-unit.ts';
export type { RosterSpell } from './person-units.ts';
export type { RosterLine } from './roster.ts';
export { type LookUp, type LookUpRequest, lookUpPerson, type PersonRequest, searchPersons } from './look-up.ts';
export { type OpenOptions, openStore } from './open.ts';
export type {
  Arrears,
  ArrearsKind,
  IdentifierKind,
  InsuredCategory,
  LaborInsuranceSpell,
  Person,
  RecordedClaim,
  RecordedScheme,
  Unit,
} from './person.ts';
export type { PersonHit, PersonRecord } from './persons.ts';
export { type Completion, completeReceipt, type Reservation, reserveReceipt } from './receipts.ts';
export { type CopyMedium, countCopy, listCopies, type ReceiptCopy, spoilLastCopy } from './receipt-copies.ts';
export {
  beginCorrection,
  type Correction,
  correctionOfVisit,
  linksOfReceipt,
  type ReceiptLinks,
} from './receipt-correction.ts';
export {
  type Bundle,
  bundledFile,
  type BundledReceipt,
  type BundlePlan,
  keepBundle,
  listBundles,
  logBundleWritten,
  planBundle,
} from './receipt-bundle.ts';
export { fetchReceipt, logOffer } from './receipt-fetch.ts';
export { readReceiptMeasures, type ReceiptMeasures, type Spread } from './receipt-measures.ts';
export { voidReceipt, type Voiding } from './receipt-void.ts';
export { documentOfReceipt } from './receipt-documents.ts';
export { mattersOfReceipt, type ReceiptMatter } from './receipt-matters.ts';
export { logVerified, type SealedFile, sealedFileOfHash, sealedFileOfNumber } from './receipt-check.ts';
export { keepOfficeSeal } from './office-seal.ts';
export {
  dueTimestamps,
  type KeptTimestamp,
  keepTimestamp,
  postponeTimestamp,
  queueTimestamps,
  timestampOf,
  type WaitingTimestamp,
  waitingTimestamps,
} from './timestamps.ts';
export { readReceiptBasis, type ReceiptBasis } from './receipt-basis.ts';
export type { Receipt, ReceiptKind, ReceiptLine } from './receipt-rows.ts';
export {
  openReceipt,
  readReceiptLine,
  receiptOfVisit,
  type ReceiptQuery,
  receiptSearchSql,
  type ReceiptStanding,
  searchReceipts,
} from './receipt-search.ts';
export { checkStore, type StoreCheck } from './check-store.ts';
export {
  abandonPractice,
  beginPractice,
  endPractice,
  eventsSince,
  listPractices,
  noteConsulted,
  type Practice,
  runningPractice,
} from './practice-visits.ts';
export { keepQuizResult, listQuizResults, type QuizResult } from './quiz-results.ts';
export { readSetting, writeSecret, writeSetting } from './settings.ts';
export type { Office, Store } from './store.ts';
export {
  dueOn,
  readRetention,
  readRetentionStates,
  RETENTION_CLASSES,
  type RetentionClass,
  type RetentionState,
  type RetentionTerm,
  type RetentionTerms,
  writeRetention,
} from './retention.ts';
export { type Diagnosis, diagnose, recover, type Rung, type RungName } from './recovery.ts';
export { type StoreFault, storeFaultOf } from './store-fault.ts';
export { endOf, restore, type StoreEnd } from './restore.ts';
export { StoreError, type StoreErrorCode } from './store-error.ts';
export { countSlips, type FollowUpSlip, keepSlip } from './follow-up-slips.ts';
export {
  type BatchedNotice,
  exportBatch,
  handBatch,
  listBatches,
  type NewNotice,
  type Notice,
  type NoticeBatch,
  type NoticeChannel,
  noticesOfBatch,
  queueNotice,
  readBatch,
  settleNotice,
  waitingNotices,
} from './notices.ts';
export { addTask, countTasks, finishTask, listTasks, type NewTask, type Task, type TaskFigures } from './tasks.ts';
export {
  answerComplaint,
  type Complaint,
  complaintsBetween,
  listComplaints,
  receiveComplaint,
} from './complaints.ts';
export { followUpGrade, type GivenGrade, gradesBetween, keepGrade, keepOpinion, lowGrades } from './survey-grades.ts';
export {
  type ClaimantAge,
  claimantAges,
  type Days,
  daysOfHall,
  finishedVisits,
  hallDays,
  periodMeasures,
  type VisitFigures,
} from './statistics-rows.ts';
export { keepSurveySheets, type SurveySheet, surveySheetsBetween } from './survey-sheets.ts';
export { hallEvents, type HallRow, keepHallEvents, ticketNumber } from './hall-events.ts';
export {
  aloneHallEvents,
  copiedHall,
  copyHallEvents,
  hallReleases,
  keepAloneEvents,
  listedHallEvents,
  releaseTickets,
} from './hall-office.ts';
export {
  type HallMember,
  keepHallHost,
  listHallMembers,
  logHallRefusals,
  pairHallMember,
  sawHallMember,
  unpairHallMember,
} from './hall-members.ts';
export { addTickets, type Ticket, ticketsOfDay } from './tickets.ts';
export { readReservationRows, type ReservationLine } from './reservation-rows.ts';
export {
  countSheet,
  type KeptReservation,
  listReservations,
  moveReservation,
  type ReservedPapers,
  reservationNumbered,
  reservationsOfDay,
} from './reservations.ts';
export { trainingClerks } from './training/clerks.ts';
export { createTrainingOffice, listTrainingJourneys, startTrainingDay } from './training/create.ts';
export {
  closeVisit,
  listOpenVisits,
  loadVisit,
  type NewVisit,
  openVisit,
  type OpenVisitLine,
  saveVisit,
  type StoredVisit,
  type VisitSave,
} from './visits.ts';
