import { z } from 'zod';
import {
  accessSettings,
  accountList,
  accountRole,
  chainCheck,
  dayEnd,
  dayEndPrinted,
  entitlement,
  lookUpDays,
  lookUpList,
  oneTimeCode,
  personLookUps,
  staffCode,
} from './access-view.ts';
import {
  backupSettings,
  backupsView,
  dueList,
  escrowFile,
  passphrase,
  retentionInput,
  retentionView,
} from './backups-view.ts';
import { customerView, preferences } from './customer-view.ts';
import { DESK_SCREENS } from './desk-screens.ts';
import { guidanceView, guideAnswer, guideInput, speechHeard, speechSound, speechState } from './guidance-view.ts';
import * as reservations from './hall-reservations.ts';
import * as hall from './hall-view.ts';
import { benefitPage, lawHits, lawNews, parameterPage } from './law-view.ts';
import { handbookHits, handbookPage, handbookPlace } from './handbook-view.ts';
import { LARGEST_LAW_FILE } from './law-file.ts';
import { bundlePreview, lawBundles, recomputed } from './law-updates-view.ts';
import { COUNTER_MODES } from './matter-terms.ts';
import { matterOutcome, paperState } from './matters-view.ts';
import { NUMBER_STATES, RECEIPT_STATES } from './receipt-life.ts';
import {
  bundled,
  cannotSign,
  correcting,
  dayBundles,
  letOut,
  printedReading,
  printing,
  readingCopy,
  receiptLife,
  voiding,
} from './receipt-life-view.ts';
import { lifeStory } from './rights.ts';
import { practiceOverview, practiceReport } from './practice-view.ts';
import { quizAnswer, quizChoice, quizOverview, quizScore, quizSheet, quizVerdict } from './quiz-view.ts';
import { joinInput, memberInput, officeNetworkView } from './office-network-view.ts';
import * as followUps from './follow-ups-view.ts';
import { checkedPiece, fileCheck, sealCheck, sealImport, sealView, timestampSettings } from './seal-view.ts';
import type { Role } from './roles.ts';
import * as seeing from './seeing-view.ts';
import { documentSlip, serviceHits, serviceOrEvent } from './services-view.ts';
import { strokes } from './signature.ts';
import { LARGEST_SUPPLIED_FILE } from './supplied-file.ts';
import { assumptions, staffView, visitStep } from './staff-view.ts';
import { ARREARS_KINDS, PERSON_PRINTS, UNIT_PRINTS } from './print-kinds.ts';
import { calendarDate } from './text.ts';
import { handoutCheck, personHits, printed, unitHits, unitNumber, unitView } from './unit-view.ts';

/**
 * Every message a window may send: who may send it, what it must look like, what comes back.
 * `account` says whether someone must be signed in and the desk unlocked.
 */
interface Call {
  readonly roles: readonly Role[];
  readonly account: boolean;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

const nothing = z.strictObject({});
/** Acts change the view; the new view arrives as an event with this revision or a later one. */
const done = z.strictObject({ revision: z.int() });

const anyone: readonly Role[] = ['staff', 'greeter', 'supervisor', 'branchHead', 'auditor', 'trainer'];
const clerk: readonly Role[] = ['staff', 'supervisor', 'branchHead'];
/** Who may read what was sealed or logged about citizens. */
const reader: readonly Role[] = [...clerk, 'auditor'];
/** Who looks after accounts: 主管, 科長／主任. */
const leader: readonly Role[] = ['supervisor', 'branchHead'];
/** Who reviews look-ups. */
const reviewer: readonly Role[] = [...leader, 'auditor'];
const customer: readonly Role[] = ['customer'];

const words = z.string().max(200);
const approval = z.strictObject({ code: z.string().min(1).max(20), pin: z.string().min(1).max(64) });
const release = z.string().min(1).max(64);
const matterKey = z.string().min(1).max(20);
const arrearsKinds = z.array(z.enum(ARREARS_KINDS)).max(ARREARS_KINDS.length);
/** A megabyte in base64. */
const suppliedFile = Math.ceil(LARGEST_SUPPLIED_FILE / 3) * 4;
/** An update of the law in base64. */
const bundleFile = z.base64().max(Math.ceil(LARGEST_LAW_FILE / 3) * 4);

function staffCall<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { roles: clerk, account: true, input, output } as const;
}
function leaderCall<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { roles: leader, account: true, input, output } as const;
}
function reviewerCall<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { roles: reviewer, account: true, input, output } as const;
}
function customerCall<Input extends z.ZodType>(input: Input) {
  return { roles: customer, account: false, input, output: done } as const;
}

export const receiptRow = z.strictObject({
  number: z.string(),
  at: z.string(),
  name: z.string(),
  identifier: z.string(),
  /** Null where the number was taken and nothing was sealed under it. */
  kind: z.enum(['application', 'estimateOnly', 'paper', 'services']).nullable(),
  choice: z.string(),
  state: z.enum(NUMBER_STATES),
  stateName: z.string(),
});
export type ReceiptRow = z.infer<typeof receiptRow>;

export const calls = {
  'staff.view': { roles: anyone, account: false, input: nothing, output: staffView },
  'session.signIn': {
    roles: anyone,
    account: false,
    input: z.strictObject({ code: z.string().min(1).max(20), pin: z.string().min(1).max(64) }),
    output: done,
  },
  'session.signOut': { roles: anyone, account: true, input: nothing, output: done },
  'session.lock': { roles: anyone, account: true, input: nothing, output: done },
  /** Opens a screen beside the work; `work` goes back to the visit, or to the start where none is open. */
  'screen.open': {
    roles: anyone,
    account: true,
    input: z.strictObject({ screen: z.enum(['work', ...DESK_SCREENS]) }),
    output: done,
  },
  /** 引導: what somebody who speaks may need; `say` keeps it, and what it answers, with the visit. */
  'guide.hear': { roles: anyone, account: true, input: guideInput, output: guidanceView },
  'guide.say': { roles: anyone, account: true, input: guideAnswer, output: guidanceView },
  /** Takes a service into the visit; before a record is open it waits for that. */
  'guide.take': staffCall(z.strictObject({ service: z.string().min(1).max(60) }), done),
  'guide.startOver': { roles: anyone, account: true, input: guideInput.pick({ day: true }), output: guidanceView },
  /** 語音: sound becomes text on this computer and is kept nowhere. */
  'speech.state': { roles: anyone, account: true, input: nothing, output: speechState },
  'speech.start': { roles: anyone, account: true, input: nothing, output: speechHeard },
  'speech.feed': { roles: anyone, account: true, input: speechSound, output: speechHeard },
  'speech.stop': { roles: anyone, account: true, input: nothing, output: speechHeard },
  /** What can be done at a counter, with papers, times and places; nothing of it is about a person. */
  'services.search': {
    roles: anyone,
    account: true,
    input: z.strictObject({ text: z.string().max(100) }),
    output: serviceHits,
  },
  'services.read': {
    roles: anyone,
    account: true,
    input: z.strictObject({ kind: z.enum(['service', 'event']), key: z.string().min(1).max(60) }),
    output: serviceOrEvent,
  },
  /** 應備表件告知單 of a service or a life event, with boxes to tick. */
  'services.slip': {
    roles: anyone,
    account: true,
    input: z.strictObject({ kind: z.enum(['service', 'event']), key: z.string().min(1).max(60) }),
    output: documentSlip,
  },
  /** Everything the desk knows in words, one search; `on` null = today. */
  'handbook.search': {
    roles: anyone,
    account: true,
    input: z.strictObject({ text: z.string().max(100), on: calendarDate.nullable() }),
    output: handbookHits,
  },
  'handbook.read': {
    roles: anyone,
    account: true,
    input: z.strictObject({ page: handbookPlace, on: calendarDate.nullable() }),
    output: handbookPage,
  },
  /** Dated questions for staff; the right choice comes only after one was made. */
  'quiz.read': { roles: anyone, account: true, input: nothing, output: quizOverview },
  'quiz.start': { roles: anyone, account: true, input: quizChoice, output: quizSheet },
  'quiz.answer': { roles: anyone, account: true, input: quizAnswer, output: quizVerdict },
  'quiz.finish': {
    roles: anyone,
    account: true,
    input: z.strictObject({ chosen: quizChoice, answers: z.array(quizAnswer).min(1).max(400) }),
    output: quizScore,
  },
  /** Practice visits of a training office: the visit itself is worked like any other. */
  'practice.read': { roles: anyone, account: true, input: nothing, output: practiceOverview },
  'practice.start': staffCall(z.strictObject({ script: z.string().min(1).max(20) }), done),
  'practice.end': staffCall(nothing, practiceReport),
  /** Gives it up: nothing is scored, the visit stays. */
  'practice.abandon': staffCall(nothing, done),
  /** The law as anyone signed in may read it; nothing of it is about a person. `on` null = today. */
  'law.search': { roles: anyone, account: true, input: z.strictObject({ text: z.string().max(100) }), output: lawHits },
  'law.news': { roles: anyone, account: true, input: nothing, output: lawNews },
  'law.parameter': {
    roles: anyone,
    account: true,
    input: z.strictObject({ name: z.string().min(1).max(100), on: calendarDate.nullable() }),
    output: parameterPage,
  },
  'law.benefit': {
    roles: anyone,
    account: true,
    input: z.strictObject({ ask: z.string().min(1).max(100), on: calendarDate.nullable() }),
    output: benefitPage,
  },
  /** The imported updates of the law; importing is for leaders, whose PIN is asked once more. */
  'law.bundles': { roles: anyone, account: true, input: nothing, output: lawBundles },
  'law.inspectBundle': leaderCall(z.strictObject({ base64: bundleFile }), bundlePreview),
  'law.acceptBundle': leaderCall(
    z.strictObject({ base64: bundleFile, sha256: z.string().length(64), pin: z.string().min(1).max(64) }),
    done,
  ),
  'session.unlock': {
    roles: anyone,
    account: false,
    input: z.strictObject({ pin: z.string().min(1).max(64) }),
    output: done,
  },

  'account.list': leaderCall(nothing, accountList),
  'account.open': leaderCall(
    z.strictObject({ code: staffCode, name: z.string().trim().min(1).max(40), role: accountRole }),
    oneTimeCode,
  ),
  /** A forgotten PIN gives way to a one-time code. */
  'account.reset': leaderCall(z.strictObject({ code: staffCode }), oneTimeCode),
  'account.setRole': leaderCall(z.strictObject({ code: staffCode, role: accountRole }), done),
  'account.disable': leaderCall(z.strictObject({ code: staffCode }), done),
  'account.enable': leaderCall(z.strictObject({ code: staffCode }), done),
  'account.unlock': leaderCall(z.strictObject({ code: staffCode }), done),
  'account.review': leaderCall(nothing, done),
  'account.settings': leaderCall(accessSettings, done),
  'account.changeOwnPin': {
    roles: anyone,
    account: true,
    input: z.strictObject({ pin: z.string().min(1).max(64), newPin: z.string().min(1).max(64) }),
    output: done,
  },

  'lookUp.list': reviewerCall(lookUpDays, lookUpList),
  /** Marks a look as reviewed, for good; never by the one who looked. */
  'lookUp.review': reviewerCall(z.strictObject({ sequence: z.int().min(1), note: words.trim().min(2) }), done),
  'lookUp.export': reviewerCall(
    lookUpDays.extend({ format: z.enum(['csv', 'json']) }),
    z.strictObject({ fileName: z.string(), base64: z.string() }),
  ),
  /** Walks the log; `printed` = the head as a printed day-end report has it. */
  'chain.verify': reviewerCall(
    z.strictObject({
      printed: z.strictObject({ sequence: z.int().min(1), fingerprint: z.string().min(12).max(100) }).nullable(),
    }),
    chainCheck,
  ),

  'backup.read': leaderCall(nothing, backupsView),
  'backup.make': leaderCall(nothing, done),
  'backup.settings': leaderCall(backupSettings, done),
  /** The key under a passphrase, to be kept elsewhere; a second supervisor agrees. */
  'backup.escrowKey': leaderCall(z.strictObject({ passphrase, approval }), escrowFile),
  'retention.read': leaderCall(nothing, retentionView),
  'retention.settings': leaderCall(retentionInput, done),
  'retention.dueList': leaderCall(nothing, dueList),

  'dayEnd.read': leaderCall(nothing, dayEnd),
  /** Keeps that the day's report goes to paper, and with which head of the log. */
  'dayEnd.print': leaderCall(nothing, dayEndPrinted),
  /** 日結歸檔: the index, the sealed files and their sealed list, written to the archive's folder and read again. */
  'dayEnd.bundles': leaderCall(nothing, dayBundles),
  'dayEnd.bundle': leaderCall(nothing, bundled),
  'dayEnd.bundleFolder': leaderCall(z.strictObject({ folder: z.string().max(400) }), done),

  'identifier.check': staffCall(
    z.strictObject({ value: z.string().max(40) }),
    z.strictObject({ kind: z.string(), kindName: z.string(), valid: z.boolean(), message: z.string() }),
  ),

  /** 櫃檯種類: what this counter does from now on; kept in the log, no restart. */
  'counter.setMode': staffCall(z.strictObject({ mode: z.enum(COUNTER_MODES) }), done),
  /** 快速櫃檯: opens the record, prints, keeps the sign-off and ends the visit. */
  'express.handOut': staffCall(z.strictObject({ kind: z.enum(PERSON_PRINTS) }), printed),
  'visit.callNext': staffCall(nothing, done),
  'visit.walkIn': staffCall(z.strictObject({ identifier: z.string().max(40) }), done),
  /** 緊急調閱: opens a record with nobody present; somebody else reviews it. */
  'visit.emergency': leaderCall(z.strictObject({ identifier: z.string().max(40), reason: words.trim().min(10) }), done),
  'visit.resume': staffCall(z.strictObject({ visitId: z.string().min(1).max(64) }), done),
  /** Back to the start screen; the visit stays open and can be resumed. */
  'visit.putAside': staffCall(nothing, done),
  /** Saves what the clerk has typed so far; sent at most a second after the last key. */
  'visit.draftIdentity': staffCall(
    z.strictObject({
      identifier: z.string().max(40),
      capacity: z.enum(['self', 'agent', 'employer']),
      agentName: z.string().max(100),
      agentLastFour: z.string().max(4),
      mandateSeen: z.boolean(),
      sighted: z.enum(['none', 'nationalIdCard', 'residentCard', 'passport', 'driverLicence']),
      reason: words,
      words,
      chosenPurpose: z.string().max(60),
      ...entitlement,
    }),
    done,
  ),
  /** Opens the record on what was drafted; the look-up is logged before anything is shown. */
  'visit.identify': staffCall(nothing, done),
  /** The second person agrees, with code and PIN, that a locked record opens for the person who is present. */
  'visit.approveLocked': staffCall(approval, done),
  /** 個資保密: sets or lifts the lock of the person who is present; a second person agrees. */
  'privacy.setLock': staffCall(approval.extend({ locked: z.boolean() }), done),
  /** Who looked at the data of the person whose record is open. */
  'visit.lookUps': staffCall(nothing, personLookUps),
  /** Puts that list on the customer's screen, or takes it off; for the person in person only. */
  'visit.showLookUps': staffCall(z.strictObject({ shown: z.boolean() }), done),
  'visit.go': staffCall(z.strictObject({ step: visitStep }), done),
  'visit.assume': staffCall(assumptions, done),
  /** 民眾自帶資料: a download the customer brought, for the supposed side of the estimate only; null takes it away. */
  'visit.selfSupplied': staffCall(
    z.strictObject({
      file: z.strictObject({ name: z.string().max(255), base64: z.base64().max(suppliedFile) }).nullable(),
    }),
    done,
  ),
  /** What happened in the life of the person, as the clerk ticked it; the rights are looked at again. */
  'visit.rights': staffCall(lifeStory, done),
  'visit.markDocument': staffCall(
    z.strictObject({
      key: z.string().max(60),
      state: z.enum(['open', 'sighted', 'copied', 'missing']),
      pages: z.int().min(0).max(99),
    }),
    done,
  ),
  /** 辦理事項: adds a service of the catalogue to the visit; one that is open already stays the only one. */
  'matter.add': staffCall(z.strictObject({ service: z.string().min(1).max(60) }), done),
  /** Ticks a paper of a matter: its state, the sheets handed in, what to remember of it. */
  'matter.mark': staffCall(
    z.strictObject({
      matter: matterKey,
      paper: z.string().min(1).max(60),
      state: paperState,
      pages: z.int().min(0).max(999),
      note: words,
    }),
    done,
  ),
  /** Everything that is always asked and still open came, each as the catalogue asks for it. */
  'matter.markAll': staffCall(z.strictObject({ matter: matterKey }), done),
  /** How a matter ended; `referral` = the office the visitor is sent to, empty for every other outcome. */
  'matter.settle': staffCall(
    z.strictObject({ matter: matterKey, outcome: matterOutcome, note: words, referral: z.string().max(60) }),
    done,
  ),
  /** Lays the estimate of a right beside a matter on the customer's next page, or takes it off again. */
  'matter.show': staffCall(
    z.strictObject({ matter: matterKey, right: z.string().min(1).max(80), shown: z.boolean() }),
    done,
  ),
  'matter.remove': staffCall(z.strictObject({ matter: matterKey }), done),
  'visit.cancel': staffCall(
    z.strictObject({
      reason: z.enum(['customerLeft', 'wrongPerson', 'missingDocuments', 'notOurBusiness', 'other']),
      note: words,
    }),
    done,
  ),
  'visit.finish': staffCall(nothing, done),

  'release.facts': staffCall(nothing, done),
  /** The matters of this visit, to be confirmed and signed for. */
  'release.matters': staffCall(nothing, done),
  'release.comparison': staffCall(z.strictObject({ withAssumptions: z.boolean() }), done),
  'release.choice': staffCall(nothing, done),
  'release.withdraw': staffCall(nothing, done),
  'release.readAloud': staffCall(nothing, done),
  'screen.cover': staffCall(z.strictObject({ covered: z.boolean() }), done),

  /** The comparison sheet to take home ("今天先不選"). */
  'receipt.makeSheet': staffCall(nothing, done),
  /** The paper way: a form to sign by hand, with the reason why. */
  'receipt.makePaper': staffCall(
    z.strictObject({ reason: z.enum(['customerPrefersPaper', 'cannotSign', 'padBroken', 'other']), note: words }),
    done,
  ),
  'receipt.read': {
    roles: reader,
    account: true,
    input: z.strictObject({ number: z.string().min(1).max(40) }),
    output: z.strictObject({ fileName: z.string(), base64: z.string(), sha256: z.string() }),
  },
  /** The paper way for somebody who cannot write: a mark, vouched for by two who sign (民法3). */
  'receipt.makePaperForMark': staffCall(cannotSign, done),
  /** The first is the citizen's original, every later one a stamped copy. */
  'receipt.print': staffCall(printing, letOut),
  /** Saves to a place the clerk chooses, counted and stamped like a print. */
  'receipt.save': staffCall(z.strictObject({ number: z.string().min(1).max(40) }), letOut),
  /** A copy to read beside the original: large print 大字本, or an English page. */
  'receipt.printReading': staffCall(readingCopy, printedReading),
  /** 作廢: by the clerk while the visit is at the counter, afterwards with a leader's PIN. */
  'receipt.void': staffCall(voiding, done),
  /** 更正: begins the visit whose receipt takes the place of this one. */
  'receipt.correct': staffCall(correcting, done),
  /** The citizen asked to fetch the receipt of this visit by telephone. */
  'receipt.offerDownload': staffCall(nothing, done),
  'receipt.life': {
    roles: reader,
    account: true,
    input: z.strictObject({ number: z.string().min(1).max(40) }),
    output: receiptLife,
  },
  /** The estimate of a receipt once more, under the law of then and of today. */
  'receipt.recompute': {
    roles: reader,
    account: true,
    input: z.strictObject({ number: z.string().min(1).max(40) }),
    output: recomputed,
  },
  /** 查驗收件證明: a file that came back, in pieces; and what the QR code of a paper says. */
  'receipt.checkFile': { roles: reader, account: true, input: checkedPiece, output: fileCheck },
  'receipt.checkCode': {
    roles: reader,
    account: true,
    input: z.strictObject({ text: z.string().max(200) }),
    output: sealCheck,
  },
  /** 封章: the certificate the office seals with; a new one needs the PIN once more. */
  'seal.read': leaderCall(nothing, sealView),
  'seal.import': leaderCall(sealImport, done),
  'seal.timestamps': leaderCall(timestampSettings, done),
  'receipt.search': {
    roles: reader,
    account: true,
    input: z.strictObject({
      text: z.string().max(100),
      day: calendarDate.nullable(),
      /** Absent = however they stand. */
      state: z.enum(RECEIPT_STATES).optional(),
      reason: words,
    }),
    output: z.strictObject({ rows: z.array(receiptRow), more: z.boolean() }),
  },

  /** 找人、找單位: the search and its reason are in the log, what is shown is enough to tell hits apart. */
  'person.find': staffCall(z.strictObject({ name: z.string().max(100), reason: words }), personHits),
  /** Begins a visit for one of the persons found last. */
  'person.take': staffCall(z.strictObject({ key: z.string().min(1).max(64) }), done),
  'unit.find': staffCall(z.strictObject({ text: z.string().max(100), reason: words }), unitHits),
  /** Begins a visit for a unit that was looked up. */
  'unit.take': staffCall(z.strictObject({ number: unitNumber, reason: words }), done),
  'unit.open': staffCall(z.strictObject({ number: unitNumber, reason: words }), unitView),
  /** Papers for a unit; less than all kinds of arrears on a slip needs `partReason`. */
  'unit.print': staffCall(
    z.strictObject({
      number: unitNumber,
      reason: words,
      kind: z.enum(UNIT_PRINTS),
      kinds: arrearsKinds,
      partReason: words,
      recipient: z.string().max(60),
      capacity: z.string().max(40),
    }),
    printed,
  ),
  /** Papers about the person whose record is open; `kinds` of arrears as above. */
  'summary.print': staffCall(
    z.strictObject({ kind: z.enum(PERSON_PRINTS), kinds: arrearsKinds, partReason: words }),
    printed,
  ),
  /** What was handed out under a verification code. */
  'print.check': {
    roles: reader,
    account: true,
    input: z.strictObject({ code: z.string().min(1).max(20), reason: words.trim().min(2) }),
    output: handoutCheck,
  },

  /** 待辦, 通知 and the slips that lead to them. */
  'task.list': staffCall(followUps.taskQuery, followUps.taskList),
  'task.add': staffCall(followUps.newTask, done),
  'task.finish': staffCall(followUps.finishedTask, done),
  'slip.offer': staffCall(z.strictObject({ service: z.string().max(60) }), followUps.slipOffer),
  'slip.referral': staffCall(followUps.referralSlip, followUps.slipPrinted),
  'slip.question': staffCall(followUps.questionSlip, followUps.slipPrinted),
  'slip.missing': staffCall(followUps.missingSlip, followUps.slipPrinted),
  'slip.oral': staffCall(followUps.oralRecord, followUps.slipPrinted),
  'form.print': staffCall(followUps.personForm, printed),
  'form.printUnit': staffCall(followUps.unitForm, printed),
  'ahead.read': staffCall(followUps.aheadQuestion, followUps.aheadView),
  'ahead.slip': staffCall(followUps.aheadQuestion, followUps.slipPrinted),
  'notice.queue': staffCall(followUps.queuedNotice, followUps.queuedAnswer),
  'notice.list': leaderCall(nothing, followUps.noticesView),
  'notice.batch': leaderCall(followUps.noticeBatchId, followUps.noticeBatchRows),
  /** What waits goes into one batch and never into another; an earlier batch can be read again, the same bytes. */
  'notice.export': leaderCall(followUps.noticeChannel, followUps.noticeExport),
  'notice.readBatch': leaderCall(followUps.noticeBatchId, followUps.noticeFile),
  'notice.handed': leaderCall(followUps.noticeBatchId, done),
  'notice.outcome': leaderCall(followUps.noticeOutcome, done),

  /** The hall: numbers are drawn at the door and called to a counter. */
  'hall.view': { roles: anyone, account: true, input: nothing, output: hall.hallView },
  'hall.draw': {
    roles: [...clerk, 'greeter'],
    account: true,
    input: hall.greeterDraw,
    output: hall.drawnTicket,
  },
  'hall.move': {
    roles: [...clerk, 'greeter'],
    account: true,
    input: z.strictObject({ ticket: hall.ticketText, to: z.enum(['return', 'leave']) }),
    output: done,
  },
  'hall.recall': staffCall(nothing, done),
  'hall.call': staffCall(z.strictObject({ ticket: hall.ticketText, reason: words }), done),
  /** 過號: nobody came to this counter. */
  'hall.skip': staffCall(nothing, done),
  /** To another lane; the visit here ends and the time of arrival stays. */
  'hall.transfer': staffCall(hall.handOn, done),
  /** Numbers kept for a counter that does not answer any more. */
  'hall.takeBack': {
    roles: ['supervisor', 'branchHead', 'greeter'],
    account: true,
    input: z.strictObject({ counter: z.int().min(1), reason: words }),
    output: done,
  },
  'hall.suggest': {
    roles: [...clerk, 'greeter'],
    account: true,
    input: z.strictObject({ text: z.string().max(100) }),
    output: hall.hallSuggestions,
  },
  /** A ticket on paper, 80 mm wide. */
  'hall.print': {
    roles: [...clerk, 'greeter'],
    account: true,
    input: z.strictObject({ ticket: hall.ticketText, service: z.string().max(60) }),
    output: hall.slipPaper,
  },
  'hall.setNotices': leaderCall(hall.boardNotices, done),
  /** 網路預約取件: the day's list and what becomes of it. */
  'reservation.list': {
    roles: [...clerk, 'greeter'],
    account: true,
    input: nothing,
    output: reservations.reservationList,
  },
  'reservation.import': staffCall(reservations.reservationFile, reservations.reservationImport),
  'reservation.arrive': {
    roles: [...clerk, 'greeter'],
    account: true,
    input: reservations.reservationNumber,
    output: hall.drawnTicket.nullable(),
  },
  'reservation.handOver': staffCall(reservations.handOver, reservations.handedOver),
  /** The sheet to sign once more, as a copy. */
  'reservation.printAgain': staffCall(reservations.reservationNumber, reservations.handedOver),
  'reservation.missed': staffCall(reservations.reservationNumber, done),
  'display.view': { roles: ['display'], account: false, input: nothing, output: hall.displayView },
  'kiosk.view': { roles: ['kiosk'], account: false, input: nothing, output: hall.kioskView },
  'kiosk.draw': { roles: ['kiosk'], account: false, input: hall.kioskDraw, output: hall.drawnTicket },
  'kiosk.print': {
    roles: ['kiosk'],
    account: false,
    input: z.strictObject({ ticket: hall.ticketText }),
    output: hall.slipPaper,
  },

  'customer.view': { roles: customer, account: false, input: nothing, output: customerView },
  'customer.setPreferences': customerCall(preferences),
  'customer.lookUpsSeen': customerCall(nothing),
  'customer.confirmFacts': customerCall(z.strictObject({ release })),
  'customer.disputeFact': customerCall(
    z.strictObject({ release, fact: z.string().min(1).max(60), disputed: z.boolean() }),
  ),
  'customer.confirmMatters': customerCall(z.strictObject({ release })),
  'customer.disputeMatter': customerCall(z.strictObject({ release, matter: matterKey, disputed: z.boolean() })),
  'customer.understood': customerCall(z.strictObject({ release })),
  'customer.back': customerCall(z.strictObject({ release })),
  'customer.choose': customerCall(z.strictObject({ release, option: z.string().min(1).max(60) })),
  'customer.acknowledge': customerCall(z.strictObject({ release, acknowledged: z.boolean() })),
  'customer.confirmChoice': customerCall(z.strictObject({ release })),
  'customer.consent': customerCall(z.strictObject({ release })),
  'customer.usePaper': customerCall(z.strictObject({ release })),
  'customer.pen': customerCall(z.strictObject({ release, strokes: strokes.nullable() })),
  'customer.sign': customerCall(z.strictObject({ release, shownHash: z.string().length(64), strokes })),
  /** The goodbye: a face, taken back with null; asked once more; left to stand; explained. */
  'customer.grade': customerCall(seeing.faceTouched),
  'customer.gradeSure': customerCall(nothing),
  'customer.gradeStands': customerCall(nothing),
  'customer.opinion': customerCall(seeing.opinionGiven),

  /** 民眾意見: low grades and complaints, for leaders. */
  'opinion.list': leaderCall(nothing, seeing.opinionsView),
  'opinion.followUp': leaderCall(seeing.followedUp, done),
  'complaint.add': leaderCall(seeing.newComplaint, done),
  'complaint.answer': leaderCall(seeing.complaintAnswer, done),

  /** 統計, with the sheets of the exit survey that go into it. */
  'statistics.read': leaderCall(seeing.statisticsAsked, seeing.statisticsView),
  'statistics.export': leaderCall(seeing.statisticsExport, seeing.statisticsFile),
  'statistics.print': leaderCall(seeing.statisticsAsked, printed.omit({ code: true })),
  /** 現況, and 模擬 of this office's own day. */
  'live.read': leaderCall(nothing, seeing.liveView),
  'live.overtakings': leaderCall(z.strictObject({ day: calendarDate }), seeing.overtakingsView),
  'whatIf.play': leaderCall(seeing.whatIfAsked, seeing.whatIfView),
  /** 連線櫃檯: the office's hall host and the machines that joined it. */
  'network.read': leaderCall(nothing, officeNetworkView),
  'network.offer': leaderCall(memberInput, done),
  'network.unpair': leaderCall(memberInput, done),
  'network.join': leaderCall(joinInput, done),
  'network.leave': leaderCall(nothing, done),
  'survey.add': leaderCall(seeing.surveySheet, done),
  'survey.import': leaderCall(seeing.surveyFile, seeing.surveyKept),
} as const satisfies Record<string, Call>;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<Name extends CallName> = z.infer<Calls[Name]['input']>;
export type CallOutput<Name extends CallName> = z.infer<Calls[Name]['output']>;
