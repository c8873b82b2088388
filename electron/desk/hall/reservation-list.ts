import { createHash } from 'node:crypto';
import type { ReservationImport } from '../../../src/contract/hall-reservations.ts';
import { calendarDate } from '../../../src/contract/text.ts';
import {
  listReservations,
  readReservationRows,
  type ReservedPapers,
  type ReservationLine,
} from '../../records/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { checkIdentifier } from '../identifier.ts';
import { dateOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { hallDeskFaults } from './words.ts';

/** Lines of a list at most; the busiest office reported seven a day. */
const MOST_LINES = 500;
const SINCE_1911 = 1911;
/** 115/11/30, 115-11-30, 1151130, 2026-11-30. */
const DAY = /^(\d{3,4})[/-]?(\d{2})[/-]?(\d{2})$/;
/** 09:30-10:00, 9:30～10:00. */
const SLOT = /^(\d{1,2}):(\d{2})\s*[-~～至]\s*(\d{1,2}):(\d{2})$/;

/**
 * Takes in the list of the web reservations. What is understood is kept, every other line is named with its reason.
 * @throws FaultError `import.…`, `reservation.tooMany`
 */
export function importReservations(desk: DeskContext, { base64 }: { base64: string }): ReservationImport {
  const content = Buffer.from(base64, 'base64');
  const lines = readReservationRows(content);
  if (lines.length > MOST_LINES) throw refused(hallDeskFaults.listTooLong);
  const today = dateOf(now(desk));
  const seen = new Set<string>();
  const problems: { line: number; reason: string }[] = [];
  const list: ReservedPapers[] = [];
  for (const line of lines) {
    const read = understood(line, today);
    if (typeof read === 'string') problems.push({ line: line.line, reason: read });
    else if (seen.has(`${read.day} ${read.number}`)) {
      problems.push({ line: line.line, reason: '同一天的預約編號重複。請只留一列。' });
    } else {
      seen.add(`${read.day} ${read.number}`);
      list.push(read);
    }
  }
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { ...listReservations(desk.store, list, { actor: actorOf(desk), at: now(desk), sha256 }), problems };
}

/** What a line says; a sentence where it is not understood. */
function understood(line: ReservationLine, today: string): ReservedPapers | string {
  const { fault, number, identifier, name, papers, place } = line;
  if (fault !== '') return fault;
  if (!/^[A-Za-z0-9-]{1,30}$/.test(number)) return '預約編號只能有英文字母、數字和減號。請補上。';
  const day = dayOf(line.day);
  if (day === null) return '日期看不懂。請寫成 115/11/30。';
  if (day < today) return '這是以前的預約。清單只收今天和以後的。';
  const slot = slotOf(line.slot);
  if (slot === null) return '時段看不懂。請寫成 09:30-10:00，後面的時間要比較晚。';
  const checked = checkIdentifier(identifier);
  if (!checked.valid) return checked.message;
  if (name === '' || name.length > 100) return '沒有姓名，或超過100字。';
  if (papers === '' || papers.length > 300) return '沒有寫備妥哪些資料，或超過300字。';
  if (place.length > 100) return '免下車地點超過100字。';
  return { day, number, ...slot, identifier, name, papers, place };
}

function dayOf(written: string): string | null {
  const [, year = '', month = '', day = ''] = DAY.exec(written) ?? [];
  const full = year.length === 3 ? String(Number(year) + SINCE_1911) : year;
  const iso = `${full}-${month}-${day}`;
  return calendarDate.safeParse(iso).success ? iso : null;
}

function slotOf(written: string): { slotFrom: string; slotTo: string } | null {
  const [, fromHour, fromMinute, toHour, toMinute] = SLOT.exec(written) ?? [];
  const slotFrom = timeOfDay(fromHour, fromMinute);
  const slotTo = timeOfDay(toHour, toMinute);
  return slotFrom === null || slotTo === null || slotTo <= slotFrom ? null : { slotFrom, slotTo };
}

function timeOfDay(hour: string | undefined, minute: string | undefined): string | null {
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
