import { LOW_GRADE } from '../../../src/contract/seeing-terms.ts';
import type { CounterOpinions } from '../../office-network/wire.ts';
import { listComplaints, lowGrades } from '../../records/index.ts';
import type { DeskContext } from '../context.ts';
import { GRADE_NAMES } from '../seeing/words.ts';
import { timeOf } from '../words/dates.ts';

/** As many as one message carries; nobody leaves more open. */
const MOST = 50;

/** What visitors of this counter were not content with and nobody has followed up, for the leader at the hall host. */
export function ownOpinions({ store }: DeskContext): CounterOpinions {
  const low = lowGrades(store, LOW_GRADE, MOST).filter(({ done }) => done === '');
  const complaints = listComplaints(store, MOST).filter(({ answeredAt }) => answeredAt === '');
  return {
    low: low.map(({ ticket, grade, at }) => ({ ticket, grade, at })),
    complaints: complaints.map(({ receivedAt }) => ({ at: receivedAt })),
  };
}

export interface OpinionElsewhere {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
}

/** What is open at the counters that joined this hall host; what was said stays at the counter where it was said. */
export function opinionsElsewhere({ officeNetwork }: DeskContext): OpinionElsewhere[] {
  const found: OpinionElsewhere[] = [];
  for (const [counter, { low, complaints }] of officeNetwork.opinions) {
    const [grade] = low;
    const [complaint] = complaints;
    if (grade !== undefined) {
      const number = grade.ticket === '' ? '' : `${grade.ticket}號，`;
      found.push({
        key: `lowGrade-${counter}`,
        title: `${counter}號櫃檯有民眾不滿意，${low.length}件還沒處理。`,
        detail: `最近一件：${number}${timeOf(grade.at)}，${GRADE_NAMES[grade.grade] ?? ''}。請先去關心，再到那一櫃的「民眾意見」寫下怎麼處理。`,
      });
    }
    if (complaint !== undefined) {
      found.push({
        key: `complaint-${counter}`,
        title: `${counter}號櫃檯收到陳情，${complaints.length}件還沒回覆。`,
        detail: `最近一件：${timeOf(complaint.at)}。請到那一櫃的「民眾意見」看。`,
      });
    }
  }
  return found;
}
