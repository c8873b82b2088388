import { smallest } from './expression.ts';
import { type Dated, numberIn, type Table } from './law.ts';
import { exactProduct, roundToDollar } from './money.ts';

/** Percent added for a number of persons, at most the cap; the table holds `perPerson` and `cap`. */
export function supplementPercent(table: Dated<Table>, persons: number): number {
  return Math.min(persons * numberIn(table, 'perPerson'), numberIn(table, 'cap'));
}

/**
 * What persons add, `25% × 2`, held to the cap where it is passed; empty where nothing is added.
 * @param counted the persons as the expression names them
 */
export function supplementPart(table: Dated<Table>, persons: number, counted: string): string {
  if (supplementPercent(table, persons) === 0) return '';
  const part = `${numberIn(table, 'perPerson')}% × ${counted}`;
  const cap = numberIn(table, 'cap');
  return persons * numberIn(table, 'perPerson') > cap ? smallest(part, `${cap}%`) : part;
}

/** `9,920 × (100% + 25% × (3 − 1))`; empty where nothing is added. */
export function supplementExpression(table: Dated<Table>, base: string, persons: number, counted: string): string {
  const part = supplementPart(table, persons, counted);
  return part === '' ? '' : `${base} × (100% + ${part})`;
}

/** An annuity with the addition for persons (勞保54-2, 63-2 III): on the rounded, floored base, rounded once. */
export function withSupplement(table: Dated<Table>, base: number, persons: number): number {
  return roundToDollar(exactProduct(base, 100 + supplementPercent(table, persons)), 100);
}
