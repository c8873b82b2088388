import type { CustomerView } from '../../src/contract/customer-view.ts';
import type { DisplayView, KioskView } from '../../src/contract/hall-view.ts';
import type { StaffView } from '../../src/contract/staff-view.ts';
import { type DeskContext, now, saveDraft, visitEvent } from './context.ts';
import type { UseCases } from './gate.ts';
import * as guide from './guidance/calls.ts';
import { hear } from './guidance/hear.ts';
import * as speech from './guidance/speech.ts';
import { checkIdentifier } from './identifier.ts';
import { printAhead, readAhead } from './follow-ups/ahead.ts';
import { printPersonForm, printUnitForm } from './follow-ups/form-sheets.ts';
import * as notices from './follow-ups/notices.ts';
import { slipOfferOf } from './follow-ups/offer.ts';
import { queueOwn } from './follow-ups/queue.ts';
import * as slips from './follow-ups/slips.ts';
import { addOwnTask, endTask, tasksOf } from './follow-ups/tasks.ts';
import { findLaw, newsOfLaw, readBenefit, readParameter } from './law-reader/reader.ts';
import { abandonPractice, finishPractice, practiceOverview, startPractice } from './handbook/practice.ts';
import { answerQuiz, finishQuiz, quizOverview, startQuiz } from './handbook/quiz.ts';
import { findInHandbook, readHandbook } from './handbook/read.ts';
import { acceptBundle, inspectBundle, lawBundlesOf } from './law-update/import.ts';
import { recomputeEstimate } from './law-update/recompute.ts';
import { setCounterMode } from './counter-mode.ts';
import { handOutExpress } from './matters/express.ts';
import { takeUnit } from './unit/take-unit.ts';
import * as matters from './matters/clerk-acts.ts';
import { otherMatters } from './matters/matters-of.ts';
import { isToRead } from './matters/shown.ts';
import * as backups from './recovery/backups.ts';
import { exportKey } from './recovery/escrow.ts';
import * as retention from './recovery/retention.ts';
import { drawAtDoor, drawByGreeter } from './hall/draw.ts';
import { followKind } from './hall/at-counter.ts';
import { hallViewOf } from './hall/hall-views.ts';
import { setBoardNotices } from './hall/notices.ts';
import { importReservations } from './hall/reservation-list.ts';
import { arriveForReservation, missReservation, reservationListOf } from './hall/reservations.ts';
import { suggestAtDoor } from './hall/suggest.ts';
import { printTicketAtDoor, printTicketHere } from './hall/ticket-paper.ts';
import * as network from './office-network/members.ts';
import { choicesOf } from './old-age/options.ts';
import { releasedPicture } from './old-age/released.ts';
import { printDayReport } from './prints/day-end-paper.ts';
import { checkPrint } from './prints/check-handout.ts';
import { printForPerson } from './prints/person-prints.ts';
import { findPersons, takeFound } from './unit/find-person.ts';
import { findUnits, openUnit, printForUnit } from './unit/find-unit.ts';
import * as customer from './use-cases/customer-answers.ts';
import * as accounts from './use-cases/accounts.ts';
import { markDocument, suppose } from './use-cases/clerks-notes.ts';
import { keepLifeStory } from './use-cases/life-story.ts';
import { dayEndReport } from './use-cases/day-end.ts';
import { callThis, moveTicket, recallTicket, skipTicket, takeBackNumbers, transferTicket } from './use-cases/hall.ts';
import { handOverReservation, printSheetAgain } from './use-cases/hand-over.ts';
import { openInEmergency } from './use-cases/emergency.ts';
import { approveLocked, draftIdentity, identify } from './use-cases/identify.ts';
import * as lookUps from './use-cases/look-ups.ts';
import { lookUpsOfOpenRecord, showLookUps } from './use-cases/person-look-ups.ts';
import { setLock } from './use-cases/privacy.ts';
import { bundleDay, bundlesOfToday, setBundleFolder } from './receipts/bundle.ts';
import { beginCorrecting } from './receipts/correct-receipt.ts';
import { offerDownload } from './receipts/downloads.ts';
import { printReceipt, saveReceipt } from './receipts/let-out.ts';
import { printReadingCopy } from './receipts/reading-copy.ts';
import { lifeOfReceipt } from './receipts/life.ts';
import { makePaperForMark } from './receipts/mark.ts';
import { voidAt } from './receipts/void-receipt.ts';
import { findReceipts, readReceipt } from './use-cases/receipts.ts';
import * as release from './use-cases/release.ts';
import { openScreen } from './use-cases/screens.ts';
import { checkCode } from './seal/check-code.ts';
import { checkPiece } from './seal/pieces.ts';
import { importSeal, sealOf, setTimestamps } from './seal/seal-screen.ts';
import * as goodbye from './seeing/goodbye.ts';
import { exportStatistics, printStatistics } from './seeing/export.ts';
import { liveOf } from './seeing/live.ts';
import * as opinions from './seeing/opinions.ts';
import { overtakingsOf } from './seeing/overtakings.ts';
import { statisticsOf } from './seeing/statistics.ts';
import * as survey from './seeing/survey.ts';
import { playWhatIf } from './seeing/what-if.ts';
import { supplyOwnFacts } from './use-cases/self-supplied.ts';
import { printDocumentSlip, readService, searchServices } from './use-cases/services.ts';
import * as session from './use-cases/session.ts';
import { makePaper, makeSheet, sign } from './use-cases/sign.ts';
import * as visits from './use-cases/visits.ts';
import { NOT_TODAY } from '../../src/contract/not-today.ts';
import type { VisitDraft } from './visit.ts';

interface Windows {
  /** Tells every window and returns the new revision. */
  readonly changed: () => number;
  readonly views: () => {
    customer: CustomerView;
    staff: StaffView;
    display: () => DisplayView;
    kiosk: () => KioskView;
  };
}

/** The table of what may be asked, each line one use case. */
export function useCasesOf(desk: DeskContext, { changed, views }: Windows): UseCases {
  type Act<Input> = (desk: DeskContext, input: Input) => void | Promise<void>;

  /** Runs an act of the clerk's and shows what it changed. */
  const act =
    <Input>(run: Act<Input>) =>
    async (input: Input) => {
      await run(desk, input);
      return { revision: changed() };
    };

  /** Runs an answer of the customer's to the current release, saves it and shows it. */
  const answer =
    <Input extends { release: string }>(what: string, run: (draft: VisitDraft, input: Input) => VisitDraft) =>
    (input: Input) => {
      const draft = customer.released(desk.state.visit?.draft ?? null, input.release);
      const next = run(draft, input);
      if (next !== draft) saveDraft(desk, next, what === 'pen' ? null : visitEvent('visit.answered', what));
      return { revision: changed() };
    };

  return {
    'staff.view': () => views().staff,
    'customer.view': () => views().customer,

    'session.signIn': act(session.signIn),
    'session.signOut': act(session.signOut),
    'session.lock': act(session.lock),
    'session.unlock': act(session.unlock),

    'account.list': () => accounts.accountsOf(desk),
    'account.open': (input) => ({ ...accounts.openNewAccount(desk, input), revision: changed() }),
    'account.reset': (input) => ({ ...accounts.resetPin(desk, input), revision: changed() }),
    'account.setRole': act(accounts.setRole),
    'account.disable': act(accounts.switchOff),
    'account.enable': act(accounts.switchOn),
    'account.unlock': act(accounts.endLock),
    'account.review': act(accounts.markReviewed),
    'account.settings': act(accounts.setAccessSettings),
    'account.changeOwnPin': act(accounts.changeOwnPin),

    'lookUp.list': (input) => lookUps.lookUpsOf(desk, input),
    'lookUp.review': act(lookUps.markLookUp),
    'lookUp.export': (input) => lookUps.exportLookUps(desk, input),
    'chain.verify': (input) => lookUps.checkLog(desk, input),

    'backup.read': () => backups.backupsOf(desk),
    'backup.make': act(backups.backUpNow),
    'backup.settings': act(backups.setBackups),
    'backup.escrowKey': (input) => ({ ...exportKey(desk, input), revision: changed() }),
    'retention.read': () => retention.retentionOf(desk),
    'retention.settings': act(retention.setRetention),
    'retention.dueList': () => retention.exportDueList(desk),

    'dayEnd.read': () => dayEndReport(desk),
    'dayEnd.print': () => printDayReport(desk),
    'dayEnd.bundles': () => bundlesOfToday(desk),
    'dayEnd.bundle': () => bundleDay(desk),
    'dayEnd.bundleFolder': act(setBundleFolder),

    'identifier.check': ({ value }) => checkIdentifier(value),

    'counter.setMode': act(async (context, input) => {
      setCounterMode(context, input);
      await followKind(context);
    }),
    'express.handOut': async (input) => {
      try {
        return await handOutExpress(desk, input);
      } finally {
        changed();
      }
    },
    'visit.callNext': act(visits.callNext),
    'visit.walkIn': act(visits.walkIn),
    'visit.emergency': act(openInEmergency),
    'visit.resume': act(visits.resume),
    'visit.putAside': act(visits.putAside),
    'visit.draftIdentity': act(draftIdentity),
    'visit.identify': act(identify),
    'visit.approveLocked': act(approveLocked),
    'privacy.setLock': act(setLock),
    'visit.lookUps': () => lookUpsOfOpenRecord(desk),
    'visit.showLookUps': act(showLookUps),
    'visit.go': act(visits.goTo),
    'visit.assume': act(suppose),
    'visit.selfSupplied': act(supplyOwnFacts),
    'visit.rights': act(keepLifeStory),
    'visit.markDocument': act(markDocument),
    'matter.add': act(matters.addMatter),
    'matter.mark': act(matters.markPaper),
    'matter.markAll': act(matters.markAllPapers),
    'matter.settle': act(matters.settleMatter),
    'matter.show': act(matters.showEstimate),
    'matter.remove': act(matters.removeMatter),
    'visit.cancel': act(visits.cancel),
    'visit.finish': act(visits.finish),

    'release.facts': act(release.releaseFacts),
    'release.matters': act(release.releaseMatters),
    'release.comparison': act(release.releaseComparison),
    'release.choice': act(release.releaseChoice),
    'release.withdraw': act(release.withdraw),
    'release.readAloud': act(release.readAloud),
    'screen.cover': act((context, { covered }: { covered: boolean }) => {
      context.state.covered = covered;
    }),

    'receipt.makeSheet': act(makeSheet),
    'receipt.makePaper': act(makePaper),
    'receipt.read': (input) => readReceipt(desk, input),
    'receipt.print': async (input) => {
      const printed = await printReceipt(desk, input);
      changed();
      return printed;
    },
    'receipt.save': async (input) => {
      const saved = await saveReceipt(desk, input);
      changed();
      return saved;
    },
    'receipt.printReading': (input) => printReadingCopy(desk, input),
    'receipt.makePaperForMark': act(makePaperForMark),
    'receipt.void': act(voidAt),
    'receipt.correct': act(beginCorrecting),
    'receipt.offerDownload': act(offerDownload),
    'receipt.life': (input) => lifeOfReceipt(desk, input),
    'receipt.search': (input) => findReceipts(desk, input),
    'receipt.recompute': (input) => recomputeEstimate(desk, input),
    'receipt.checkFile': (input) => checkPiece(desk, input),
    'receipt.checkCode': (input) => checkCode(desk, input),
    'seal.read': () => sealOf(desk),
    'seal.import': act(importSeal),
    'seal.timestamps': act(setTimestamps),
    'person.find': (input) => findPersons(desk, input),
    'person.take': act(takeFound),
    'unit.find': (input) => findUnits(desk, input),
    'unit.take': act(takeUnit),
    'unit.open': (input) => openUnit(desk, input),
    'unit.print': async (input) => {
      const printed = await printForUnit(desk, input);
      changed();
      return printed;
    },
    'summary.print': async (input) => {
      const printed = await printForPerson(desk, input);
      changed();
      return printed;
    },
    'print.check': (input) => checkPrint(desk, input),
    'screen.open': act(openScreen),

    'task.list': (input) => tasksOf(desk, input),
    'task.add': act(addOwnTask),
    'task.finish': act(endTask),
    'slip.offer': (input) => slipOfferOf(desk, input),
    'slip.referral': async (input) => ({ ...(await slips.printReferral(desk, input)), revision: changed() }),
    'slip.question': async (input) => ({ ...(await slips.printQuestion(desk, input)), revision: changed() }),
    'slip.missing': async (input) => ({ ...(await slips.printMissing(desk, input)), revision: changed() }),
    'slip.oral': async (input) => ({ ...(await slips.printOralRecord(desk, input)), revision: changed() }),
    'form.print': (input) => printPersonForm(desk, input),
    'form.printUnit': (input) => printUnitForm(desk, input),
    'ahead.read': (input) => readAhead(desk, input),
    'ahead.slip': async (input) => ({ ...(await printAhead(desk, input)), revision: changed() }),
    'notice.queue': (input) => ({ ...queueOwn(desk, input), revision: changed() }),
    'notice.list': () => notices.noticesOf(desk),
    'notice.batch': (input) => notices.batchRows(desk, input),
    'notice.export': (input) => ({ ...notices.exportNotices(desk, input), revision: changed() }),
    'notice.readBatch': (input) => notices.batchAgain(desk, input),
    'notice.handed': act(notices.markHanded),
    'notice.outcome': act(notices.keepOutcome),

    'guide.hear': (input) => hear(desk, input),
    'guide.say': (input) => guide.say(desk, input),
    'guide.startOver': (input) => guide.startOver(desk, input),
    'guide.take': act(guide.take),
    'speech.state': () => speech.speechState(desk),
    'speech.start': () => speech.startListening(desk),
    'speech.feed': (input) => speech.feedSound(desk, input),
    'speech.stop': () => speech.stopListening(desk),

    'services.search': (input) => searchServices(desk, input),
    'services.read': (input) => readService(desk, input),
    'services.slip': (input) => printDocumentSlip(desk, input),
    'handbook.search': (input) => findInHandbook(desk, input),
    'handbook.read': (input) => readHandbook(desk, input),
    'quiz.read': () => quizOverview(desk),
    'quiz.start': (input) => startQuiz(desk, input),
    'quiz.answer': (input) => answerQuiz(desk, input),
    'quiz.finish': (input) => finishQuiz(desk, input),
    'practice.read': () => practiceOverview(desk),
    'practice.start': act(startPractice),
    'practice.end': () => finishPractice(desk),
    'practice.abandon': act(abandonPractice),
    'law.bundles': () => lawBundlesOf(desk),
    'law.inspectBundle': (input) => inspectBundle(desk, input),
    'law.acceptBundle': act(acceptBundle),
    'law.search': (input) => findLaw(desk, input),
    'law.news': () => newsOfLaw(desk),
    'law.parameter': (input) => readParameter(desk, input),
    'law.benefit': (input) => readBenefit(desk, input),

    'hall.view': () => hallViewOf(desk),
    'hall.draw': async (input) => {
      const ticket = await drawByGreeter(desk, input);
      changed();
      return ticket;
    },
    'hall.move': act(moveTicket),
    'hall.recall': act(recallTicket),
    'hall.call': act(callThis),
    'hall.skip': act(skipTicket),
    'hall.transfer': act(transferTicket),
    'hall.takeBack': act(takeBackNumbers),
    'hall.suggest': (input) => suggestAtDoor(desk, input),
    'hall.print': (input) => printTicketHere(desk, input),
    'hall.setNotices': act(setBoardNotices),
    'reservation.list': () => reservationListOf(desk),
    'reservation.import': (input) => {
      const report = importReservations(desk, input);
      changed();
      return report;
    },
    'reservation.arrive': async (input) => {
      const ticket = await arriveForReservation(desk, input);
      changed();
      return ticket;
    },
    'reservation.handOver': async (input) => {
      try {
        return await handOverReservation(desk, input);
      } finally {
        changed();
      }
    },
    'reservation.printAgain': (input) => printSheetAgain(desk, input),
    'reservation.missed': act(missReservation),
    'kiosk.print': (input) => printTicketAtDoor(desk, input),
    'display.view': () => views().display(),
    'kiosk.view': () => views().kiosk(),
    'kiosk.draw': async (input) => {
      const ticket = await drawAtDoor(desk, input);
      changed();
      return ticket;
    },

    'customer.setPreferences': (preferences) => {
      const { visit } = desk.state;
      if (visit !== null) saveDraft(desk, customer.setPreferences(visit.draft, preferences), null);
      return { revision: changed() };
    },
    'customer.lookUpsSeen': act((context) => {
      context.state.shownLookUps = null;
    }),
    'customer.confirmFacts': answer('factsConfirmed', (draft) => customer.confirmFacts(draft, now(desk))),
    'customer.disputeFact': answer('factDisputed', (draft, { fact, disputed }) =>
      customer.disputeFact(draft, fact, disputed),
    ),
    'customer.understood': answer('comparisonRead', (draft) => customer.understand(draft, now(desk))),
    'customer.back': answer('back', customer.goBack),
    'customer.choose': answer('touched', (draft, { option }) => customer.choose(draft, option, openOptions(desk))),
    'customer.acknowledge': answer('acknowledged', (draft, { acknowledged }) =>
      customer.acknowledge(draft, acknowledged, now(desk)),
    ),
    'customer.confirmMatters': answer('mattersConfirmed', (draft) =>
      customer.confirmMatters(draft, now(desk), isToRead(desk, draft)),
    ),
    'customer.disputeMatter': answer('matterDisputed', (draft, { matter, disputed }) =>
      customer.disputeMatter(draft, matter, disputed),
    ),
    'customer.confirmChoice': answer('choiceConfirmed', (draft) =>
      customer.confirmChoice(
        draft,
        draft.answers.touched !== NOT_TODAY,
        now(desk),
        otherMatters(matters.currentMatters(desk)),
      ),
    ),
    'customer.consent': answer('consented', (draft) => customer.consent(draft, now(desk))),
    'customer.usePaper': answer('paperAsked', (draft) => customer.askForPaper(draft, now(desk))),
    'customer.pen': answer('pen', (draft, { strokes }) => customer.movePen(draft, strokes)),
    'customer.sign': act(sign),
    'customer.grade': act(goodbye.touchFace),
    'customer.gradeSure': act(goodbye.confirmFace),
    'customer.gradeStands': act(goodbye.letFaceStand),
    'customer.opinion': act(goodbye.explainGrade),

    'opinion.list': () => opinions.opinionsOf(desk),
    'opinion.followUp': act(opinions.followUp),
    'complaint.add': act(opinions.takeComplaint),
    'complaint.answer': act(opinions.replyToComplaint),
    'statistics.read': (input) => statisticsOf(desk, input),
    'statistics.export': (input) => exportStatistics(desk, input),
    'statistics.print': (input) => printStatistics(desk, input),
    'survey.add': act(survey.keepSheet),
    'live.read': () => liveOf(desk),
    'live.overtakings': (input) => overtakingsOf(desk, input),
    'network.read': () => network.officeNetworkOf(desk),
    'network.offer': act(network.offerPairing),
    'network.unpair': act(network.unpair),
    'network.join': act(network.join),
    'network.leave': act(network.leave),
    'whatIf.play': (input) => playWhatIf(desk, input),
    'survey.import': (input) => ({ sheets: survey.importSheets(desk, input), revision: changed() }),
  };
}

/** Keys of the choices that can be applied for today. */
function openOptions(desk: DeskContext): string[] {
  const { picture } = releasedPicture(desk);
  return choicesOf(picture, 'zh').map((option) => option.key);
}
