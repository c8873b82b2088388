import type { Place } from '../profile/profile.ts';

/** A row as it stands in the file. */
export interface RawRow {
  /** 1-based line in the file on which the row begins; in a workbook its row. */
  readonly line: number;
  /** Why no cell of it can be read; empty where they can. */
  readonly fault: string;
  /** The text of a cell; null where there is none, or it cannot be told apart. */
  readonly at: (place: Place) => string | null;
}

export interface RawTable {
  readonly rows: readonly RawRow[];
  /** Totals that stand beside the rows and not among them. */
  readonly beside: RawRow | null;
  /** Headings that the profile does not use. */
  readonly unused: readonly string[];
}
