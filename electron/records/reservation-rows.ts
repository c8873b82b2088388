import { readDelimited } from './import/read/delimited.ts';

/** Headings of the day's list. The Bureau has published no layout of it: this one is the application's own. */
const COLUMNS = {
  number: '預約編號',
  day: '日期',
  slot: '時段',
  identifier: '證號',
  name: '姓名',
  papers: '備妥資料',
  place: '免下車地點',
} as const;

/** One line of the list as it is written. */
export type ReservationLine = Readonly<Record<keyof typeof COLUMNS, string>> & {
  readonly line: number;
  /** Why its cells cannot be told apart; empty where they can. */
  readonly fault: string;
};

/** Reads the list, UTF-8 or Big5. @throws FaultError `import.brokenTable`, `import.columnMissing` */
export function readReservationRows(content: Uint8Array): ReservationLine[] {
  const { rows } = readDelimited(content, {
    kind: 'csv',
    encoding: isUtf8(content) ? 'utf-8' : 'big5',
    delimiter: ',',
    header: true,
    fields: Object.values(COLUMNS).map((at) => ({ at })),
  });
  return rows.map(({ line, fault, at }) => {
    const cell = (key: keyof typeof COLUMNS) => at(COLUMNS[key])?.trim() ?? '';
    return {
      line,
      fault,
      number: cell('number'),
      day: cell('day'),
      slot: cell('slot'),
      identifier: cell('identifier').toUpperCase(),
      name: cell('name'),
      papers: cell('papers'),
      place: cell('place'),
    };
  });
}

function isUtf8(content: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}
