import { z } from 'zod';

/** What is wrong with one field, in words for whoever made the file. */
export interface Reason {
  /** JSON path, `$.persons[3].birthDate`. */
  readonly path: string;
  readonly reason: string;
}

const { localeError } = z.locales.zhTW();

const typeNames: Readonly<Record<string, string>> = {
  string: '文字（加引號）',
  number: '數字（不加引號）',
  int: '整數（不加引號）',
  boolean: 'true 或 false',
  array: '陣列 [ ]',
  object: '物件 { }',
};

/** Sentences for the schema checks that have none of their own. */
export function sayInChinese(issue: z.core.$ZodRawIssue): string | { message: string } | null | undefined {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return '缺少這一欄。';
    return `型別不對，要寫${typeNames[issue.expected] ?? issue.expected}。`;
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') return '日期要寫成 YYYY-MM-DD，而且真有這一天。';
  if (issue.code === 'unrecognized_keys') return `有不認得的欄位：${issue.keys.slice(0, 5).join('、')}。`;
  if (issue.code === 'invalid_value') return `只能是這些值之一：${issue.values.join('、')}。`;
  return localeError(issue);
}

/** Every reason of a failed check, at most 20. */
export function reasonsOf(error: z.ZodError, root: string): Reason[] {
  return error.issues.slice(0, 20).map(({ path, message }) => ({ path: pathFrom(root, path), reason: message }));
}

function pathFrom(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => text + (typeof part === 'number' ? `[${part}]` : `.${String(part)}`),
    root,
  );
}
