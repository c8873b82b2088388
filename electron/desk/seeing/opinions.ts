import type { CallInput } from '../../../src/contract/calls.ts';
import { COMPLAINT_ABOUT, COMPLAINT_WAYS, LOW_GRADE } from '../../../src/contract/seeing-terms.ts';
import type { OpinionsView } from '../../../src/contract/seeing-view.ts';
import type { StaffView } from '../../../src/contract/staff-view.ts';
import { addWorkingDays } from '../../guidance/holidays.ts';
import {
  answerComplaint,
  type Complaint,
  followUpGrade,
  type GivenGrade,
  listComplaints,
  lowGrades,
  receiveComplaint,
} from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { opinionsElsewhere } from '../office-network/opinions.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { dateOf, staffDate, staffDateWithWeekday, timeOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { ABOUT_NAMES, GRADE_NAMES, seeingFaults, WAY_NAMES } from './words.ts';

const MOST_ROWS = 200;
/** A complaint is answered within this many working days; the day it came is not counted. */
const COMPLAINT_DAYS = 3;

function momentWords(at: string): string {
  return `${staffDate(dateOf(at))} ${timeOf(at)}`;
}

/** Where and when, never who served: one bad day is no judgement of a clerk. */
function gradeRow(given: GivenGrade): OpinionsView['low'][number] {
  return {
    visitId: given.visitId,
    when: momentWords(given.at),
    where: `${given.counter}號櫃檯${given.ticket === '' ? '' : ` ${given.ticket}號`}`,
    gradeName: GRADE_NAMES[given.grade] ?? '',
    about: given.about === '' ? '' : ABOUT_NAMES[given.about],
    words: given.words,
    followedUp: given.done === '' ? '' : `${momentWords(given.followedUpAt)} ${given.followedUpBy}`,
    done: given.done,
  };
}

function complaintRow(complaint: Complaint, today: string): OpinionsView['complaints'][number] {
  const { id, way, about, what, reach, dueOn, answeredAt } = complaint;
  const open = dueOn < today ? 'overdue' : dueOn === today ? 'today' : 'later';
  return {
    id,
    way: WAY_NAMES[way],
    about: ABOUT_NAMES[about],
    what,
    reach,
    received: `${momentWords(complaint.receivedAt)} ${complaint.receivedBy}`,
    due: staffDateWithWeekday(dueOn),
    state: answeredAt === '' ? open : 'answered',
    answered: answeredAt === '' ? '' : `${momentWords(answeredAt)} ${complaint.answeredBy}`,
    answer: complaint.answer,
  };
}

/** 民眾意見: low grades with what was done about them, and complaints with their day. */
export function opinionsOf(desk: DeskContext): OpinionsView {
  const today = dateOf(now(desk));
  return {
    low: lowGrades(desk.store, LOW_GRADE, MOST_ROWS).map(gradeRow),
    complaints: listComplaints(desk.store, MOST_ROWS).map((one) => complaintRow(one, today)),
    ways: COMPLAINT_WAYS.map((key) => ({ key, name: WAY_NAMES[key] })),
    abouts: COMPLAINT_ABOUT.map((key) => ({ key, name: ABOUT_NAMES[key] })),
    dueIfToday: staffDateWithWeekday(dueFrom(desk, today)),
  };
}

function dueFrom(desk: DeskContext, day: string): string {
  return addWorkingDays(catalogueOf(desk).calendar, day, COMPLAINT_DAYS);
}

/** @throws FaultError `satisfaction.unknown` */
export function followUp(desk: DeskContext, { visitId, done }: CallInput<'opinion.followUp'>): void {
  if (!lowGrades(desk.store, LOW_GRADE, Number.MAX_SAFE_INTEGER).some((one) => one.visitId === visitId)) {
    throw refused(seeingFaults.unknownGrade);
  }
  followUpGrade(desk.store, { visitId, done, actor: actorOf(desk), at: now(desk) });
}

/** Takes a complaint up: its day is three working days away and stands among the tasks. */
export function takeComplaint(desk: DeskContext, input: CallInput<'complaint.add'>): void {
  const at = now(desk);
  receiveComplaint(
    desk.store,
    { ...input, visitId: null, dueOn: dueFrom(desk, dateOf(at)) },
    { actor: actorOf(desk), at },
  );
}

/** @throws FaultError `complaint.unknown` */
export function replyToComplaint(desk: DeskContext, { id, answer }: CallInput<'complaint.answer'>): void {
  const known = answerComplaint(desk.store, { id, answer, actor: actorOf(desk), at: now(desk) });
  if (!known) throw refused(seeingFaults.unknownComplaint);
}

/** Low grades nobody followed up, and complaints that are late. */
export function openOpinions(desk: DeskContext): { readonly low: readonly GivenGrade[]; readonly late: number } {
  const today = dateOf(now(desk));
  const low = lowGrades(desk.store, LOW_GRADE, MOST_ROWS).filter(({ done }) => done === '');
  const late = listComplaints(desk.store, MOST_ROWS).filter((one) => one.answeredAt === '' && one.dueOn < today);
  return { low, late: late.length };
}

/** Said to leaders at once, on whatever screen they are. */
export function opinionNotices(desk: DeskContext): StaffView['notices'] {
  const role = desk.state.account?.role;
  if (role !== 'supervisor' && role !== 'branchHead') return [];
  const { low, late } = openOpinions(desk);
  const [newest] = low.map(gradeRow);
  const notices: StaffView['notices'] = [];
  if (newest !== undefined) {
    notices.push({
      key: 'lowGrade',
      kind: 'attention',
      title: `有民眾不滿意，${low.length}件還沒處理。`,
      detail: `最近一件：${newest.where}，${newest.when}，${newest.gradeName}。請到「民眾意見」寫下怎麼處理。`,
    });
  }
  for (const elsewhere of opinionsElsewhere(desk)) notices.push({ ...elsewhere, kind: 'attention' });
  if (late > 0) {
    notices.push({
      key: 'lateComplaint',
      kind: 'attention',
      title: `有${late}件陳情超過3個工作天。`,
      detail: '請到「民眾意見」回覆。',
    });
  }
  return notices;
}
