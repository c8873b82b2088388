import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type AheadWindow, readAheadWindows } from '../../guidance/filed-ahead.ts';
import { type FormSheet, readFormSheets } from '../../guidance/form-sheets.ts';
import { type NoticeBook, readNoticeBook } from '../../guidance/notice-templates.ts';
import type { DeskContext } from '../context.ts';
import { type Memory, remembered } from '../remembered.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { personFields, unitFields } from './form-fields.ts';

interface FollowUpKnowledge {
  readonly notices: NoticeBook;
  readonly windows: readonly AheadWindow[];
  readonly sheets: ReadonlyMap<string, FormSheet>;
}

const held: Memory<DeskContext['options'], FollowUpKnowledge> = new WeakMap();

/** Texts of notices, windows of filing ahead and data sheets of forms, read when first asked for. */
export function followUpKnowledge(desk: DeskContext): FollowUpKnowledge {
  const { options } = desk;
  const folder = join(options.resources, 'knowledge');
  return remembered(held, options, '', () => ({
    notices: readNoticeBook(parsed(folder, 'notices', 'notices.yaml')),
    windows: readAheadWindows(parsed(folder, 'forms', 'filed-ahead.yaml')),
    sheets: readFormSheets(parsed(folder, 'forms', 'sheets.yaml'), catalogueOf(desk).forms, {
      person: Object.keys(personFields),
      unit: Object.keys(unitFields),
    }),
  }));
}

function parsed(...path: string[]): unknown {
  return parse(readFileSync(join(...path), 'utf8'));
}
