import { checkIdentifier as check } from '../rules/identifiers/check.ts';
import { IDENTIFIER_NAMES } from './words/staff.ts';

export interface CheckedIdentifier {
  readonly kind: string;
  readonly kindName: string;
  readonly valid: boolean;
  /** What is wrong and what to look at again; empty where it is right. */
  readonly message: string;
}

/** A unit's number 保險證號: eight digits and a letter. */
const INSURANCE_NUMBER = /^\d{8}[A-Z]$/;

/** Explains a typed number to the clerk: which kind it is and, where it cannot be right, why. */
export function checkIdentifier(typed: string): CheckedIdentifier {
  const value = typed.trim().toUpperCase();
  if (INSURANCE_NUMBER.test(value)) return { kind: 'unitNumber', kindName: '保險證號', valid: true, message: '' };
  const { kind, valid } = check(value);
  const kindName = IDENTIFIER_NAMES[kind] ?? '';
  if (valid) return { kind, kindName, valid, message: '' };
  return { kind, kindName, valid, message: explain(value, kind) };
}

function explain(value: string, kind: string): string {
  if (value === '') return '請輸入證號。';
  if (kind !== 'unknown') return '號碼檢查不符，最後一碼可能打錯。請再看一次證件。';
  if (/[^A-Z0-9]/.test(value)) return '證號只有英文字母和數字，請去掉空格和其他符號。';
  if (/^[A-Z]/.test(value) && value.length !== 10) return `個人證號是10碼，現在有${value.length}碼。`;
  if (/^\d/.test(value) && value.length !== 8) return '個人證號第1碼是英文字母；單位的統一編號是8位數字。';
  return '這不是證號的格式：身分證第2碼是1或2，居留證第2碼是8、9或英文A到D。';
}
