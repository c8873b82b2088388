import { t as translate } from 'i18next';
import type { zh } from '../i18n/staff/zh.ts';

type Messages = typeof zh;

/** Every sentence of the clerk's window by name; a name that does not exist fails the type check. */
export type MessageKey = {
  [Section in keyof Messages]: `${Section}.${keyof Messages[Section] & string}`;
}[keyof Messages];

export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return translate(key, values);
}
