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
  return remembered(held, options, '', () => {
    const read = (...path: string[]): unknown =>
      parse(readFileSync(join(options.resources, 'knowledge', ...path), 'utf8'));
    return {
      notices: readNoticeBook(read('notices', 'notices.yaml')),
      windows: readAheadWindows(read('forms', 'filed-ahead.yaml')),
      sheets: readFormSheets(read('forms', 'sheets.yaml'), catalogueOf(desk).forms, {
        person: Object.keys(personFields),
        unit: Object.keys(unitFields),
      }),
    };
  });
}
