/** What one row of a table holds; columns a version does not have yet are left out when it is written. */
export interface SampleRow {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | Uint8Array | null>>;
}

const at = '2026-11-30T14:25:00+08:00';
const bytes = Buffer.from('sealed bytes');

/**
 * One row or more of every table, in an order that satisfies the references. A new table, or a new column that must be
 * filled, gets its line here: the test of the migrations says so. The audit log is written by the program itself.
 */
export const sampleRows: readonly SampleRow[] = [
  { table: 'office', row: { id: 1, kind: 'real', created_at: at } },
  {
    table: 'person',
    row: { id: 7, record: '{"name":"張正文","identifiers":[]}', data_as_of: '2026-11-27', privacy_lock: 1 },
  },
  { table: 'person_identifier', row: { value: 'A123456789', person_id: 7, kind: 'nationalId', current: 1 } },
  { table: 'person_name', row: { folded: '張正文', person_id: 7 } },
  {
    table: 'unit',
    row: {
      insurance_number: '01000001A',
      business_number: '00000000',
      folded_name: '大同',
      record: '{}',
      data_as_of: at,
    },
  },
  {
    table: 'account',
    row: {
      code: 'T0217',
      name: '林雅婷',
      role: 'clerk',
      salt: bytes,
      pin_hash: bytes,
      failures: 3,
      locked_until: null,
    },
  },
  { table: 'account_pin', row: { code: 'T0217', place: 2, salt: bytes, pin_hash: bytes } },
  {
    table: 'visit',
    row: {
      id: 'visit-1',
      ticket: '017',
      clerk: 'T0217',
      state: 'open',
      step: 'sign',
      person_id: 7,
      revision: 4,
      draft: '{"step":"sign"}',
      opened_at: at,
      saved_at: at,
    },
  },
  {
    table: 'receipt',
    row: {
      office: '01',
      day: '2026-11-30',
      sequence: 1,
      number: '0111511300001',
      visit_id: 'visit-1',
      state: 'complete',
      reserved_at: at,
      completed_at: at,
      idempotency_key: 'once',
      person_id: 7,
      name: '張正文',
      folded_name: '張正文',
      identifier: 'A123456789',
      kind: 'application',
      choice: '月領',
      shown: '{}',
      shown_hash: 'ab',
      strokes: '[]',
      pdf: bytes,
      sha256: 'cd',
    },
  },
  {
    table: 'ticket',
    row: {
      day: '2026-11-30',
      number: '017',
      wish: '老年給付',
      brought: '身分證',
      lane: '一般',
      arrived_at: at,
      hint: '',
      state: 'called',
      called_at: at,
    },
  },
  { table: 'setting', row: { key: 'note', value: '"kept"' } },
  { table: 'look_up_review', row: { sequence: 2, reviewer: 'T0101', at, note: 'seen' } },
  { table: 'privacy_lock', row: { person_id: 7, locked: 1, at, actor: 'T0217', approved_by: 'T0101' } },
  {
    table: 'law_bundle',
    row: {
      sequence: 1,
      sha256: 'ef',
      bytes,
      signer: 'aa',
      training: 0,
      base: 'b',
      version: 'v',
      accepted_at: at,
      accepted_by: 'T0101',
    },
  },
  { table: 'law_book', row: { version: 'v', kept_at: at, book: bytes } },
  { table: 'unit_person', row: { unit: '01000001A', last_day: '9999-12-31', person_id: 7 } },
  {
    table: 'handout',
    row: {
      code: 'ABCDE-FGHJK',
      kind: 'spells',
      title: '異動明細',
      person_id: 7,
      unit: null,
      visit_id: 'visit-1',
      recipient: '張正文',
      capacity: '本人',
      sheets: 2,
      actor: 'T0217',
      at,
      content: '{}',
      content_hash: 'ab',
    },
  },
  {
    table: 'import_batch',
    row: {
      id: 1,
      file_name: 'persons.json',
      sha256: 'a'.repeat(64),
      profile: 'canonical',
      profile_version: 1,
      official: 1,
      data_as_of: '2026-11-27',
      at,
      actor: 'import',
    },
  },
  { table: 'person_source', row: { person_id: 7, part: 'all', batch: 1 } },
  {
    table: 'receipt_timestamp',
    row: {
      number: '0111511300001',
      sha256: 'b'.repeat(64),
      tries: 1,
      next_at: null,
      last_fault: null,
      token: bytes,
      stamped_at: at,
      signer: 'c'.repeat(64),
    },
  },
  {
    table: 'receipt_void',
    row: { number: '0111511300001', cause: 'rethought', note: '', actor: 'T0217', approved_by: 'T0101', at },
  },
  {
    table: 'receipt_correction',
    row: { visit_id: 'visit-1', corrects: '0111511300001', cause: 'wrongFact', note: '', actor: 'T0217', at },
  },
  { table: 'receipt_copy', row: { number: '0111511300001', copy: 1, medium: 'printed', actor: 'T0217', at } },
  {
    table: 'day_bundle',
    row: {
      day: '2026-11-30',
      part: 1,
      first_sequence: 1,
      head_sequence: 2,
      head_hash: 'ab',
      files: bytes,
      seal: bytes,
      actor: 'T0101',
      at,
    },
  },
  {
    table: 'quiz_result',
    row: { id: 1, account: 'T0217', at, chosen: 'all', right_answers: 3, questions: 4, missed: '["np-funeral"]' },
  },
  {
    table: 'practice',
    row: {
      id: 1,
      account: 'T0217',
      script: 'J1',
      visit_id: 'visit-1',
      started_at: at,
      first_event: 1,
      consulted: '[]',
      ended_at: null,
      points: null,
      full_points: null,
      missed: null,
    },
  },
  { table: 'receipt_basis', row: { number: '0111511300001', law_version: 'v', basis: bytes } },
];
