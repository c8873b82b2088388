import { type Gathered, type ImportProfile, readTable } from '../../records/index.ts';

type Field = ImportProfile['fields'][number];

/** What downloads call their columns. No layout is published; these were seen or are plain words for them. */
const headings = {
  identifier: ['身分證號', '身分證統一編號', '身分證字號', '國民身分證統一編號', 'identifier'],
  from: ['加保日期', '生效日期', '投保起日', '加保日', '起日', 'from'],
  to: ['退保日期', '投保迄日', '退保日', '迄日', 'to'],
  salary: ['投保薪資', '月投保薪資', '投保金額', 'salary'],
  unit: ['投保單位名稱', '投保單位', '單位名稱', '保險證號', 'unit'],
} as const;

const OPEN = ['', '在保', '加保中', '至今', '迄今', '-'];
const dateForms = ['iso', 'rocParts', 'roc7', 'digits8'] as const;
const moneyForms = ['digits', 'grouped'] as const;

/** What is between the names of columns, so that a name is not found inside of a longer one. */
function has(text: string, name: string): boolean {
  return new RegExp(`(?:^|[\\s,"])${name}(?:$|[\\s,":])`, 'm').test(text);
}

/**
 * Reads a table with insured spells: a list in JSON, CSV or tab-separated text. Dates and amounts are read in the one way
 * in which every row is understood. Null where the text is no such table.
 * @param text decoded, at most 1 MB
 */
export function readSuppliedTable(text: string, identifier: string): Gathered | null {
  const frame = frameOf(text);
  if (frame === null) return null;
  const columns = fieldsIn(frame.text);
  if (columns === null) return null;
  const content = Buffer.from(frame.text);
  let best: Gathered | null = null;
  for (const date of dateForms) {
    for (const money of moneyForms) {
      const read = readTable(content, profileOf(frame, columns, date, money, identifier));
      if (read.problemCount === 0) return read;
      if (best === null || read.problemCount < best.problemCount) best = read;
    }
  }
  return best;
}

interface Frame {
  readonly kind: 'csv' | 'tsv' | 'json';
  readonly text: string;
  readonly list: string;
}

/** The table without the title lines above it. */
function frameOf(text: string): Frame | null {
  const start = text.trimStart();
  if (start.startsWith('[')) return { kind: 'json', text: `{"records":${text}}`, list: 'records' };
  if (start.startsWith('{')) {
    const list = /"([^"\\]{1,60})"\s*:\s*\[/.exec(text)?.[1];
    return list === undefined ? null : { kind: 'json', text, list };
  }
  const lines = text.split(/\r\n|\n|\r/);
  const head = lines.findIndex((line) => /[,\t]/.test(line) && fieldsIn(line) !== null);
  if (head === -1) return null;
  return { kind: lines[head]?.includes('\t') ? 'tsv' : 'csv', text: lines.slice(head).join('\n'), list: '' };
}

type Columns = Partial<Record<keyof typeof headings, string>>;

/** Null where days or salaries have no column. */
function fieldsIn(text: string): Columns | null {
  const found: Columns = {};
  for (const [name, alternatives] of Object.entries(headings)) {
    const heading = alternatives.find((each) => has(text, each));
    if (heading !== undefined) Object.assign(found, { [name]: heading });
  }
  return found.from === undefined || found.to === undefined || found.salary === undefined ? null : found;
}

function profileOf(
  { kind, list }: Frame,
  columns: Columns,
  date: (typeof dateForms)[number],
  money: (typeof moneyForms)[number],
  identifier: string,
): ImportProfile {
  const forms: Record<keyof typeof headings, Field['form']> = {
    identifier: { as: 'text' },
    from: { as: 'date', written: date, open: [] },
    to: { as: 'date', written: date, open: OPEN },
    salary: { as: 'money', written: money },
    unit: { as: 'text' },
  };
  const fields = (['identifier', 'from', 'to', 'salary', 'unit'] as const).flatMap((to): Field[] => {
    const at = columns[to];
    return at === undefined ? [] : [{ at, to, form: forms[to] }];
  });
  return {
    id: 'self-supplied',
    version: 1,
    title: '民眾自行提供',
    official: false,
    source: '民眾下載',
    kind,
    encoding: 'utf-8',
    delimiter: ',',
    header: true,
    ...(kind === 'json' ? { list } : {}),
    target: 'laborInsurance',
    fields,
    constants: {
      ...(columns.identifier === undefined ? { identifier } : {}),
      ...(columns.unit === undefined ? { unit: '單位未寫' } : {}),
    },
  };
}
