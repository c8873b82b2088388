import type { Fault } from '../fault.ts';

/** A table of premiums as the Bureau prints it: sums in whole NT$, days and grades in rows or columns. */
export interface PremiumTable {
  /** Name of its file without ending. */
  readonly name: string;
  readonly title: string;
  /** What the figures are made of, for the reader of the printed table. */
  readonly note: string;
  /** Titles of the parameters of that day that were not read in an official text. */
  readonly unofficial: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What only the maker of a table knows. */
export type TableBody = Pick<PremiumTable, 'note' | 'columns' | 'rows'>;

/** A table that cannot be given for the day, and why. */
export interface MissingTable {
  readonly name: string;
  readonly title: string;
  readonly fault: Fault;
}

/** The days of a month of premiums (細則28-1). */
export const daysOfMonth: readonly number[] = Array.from({ length: 30 }, (_, index) => index + 1);
