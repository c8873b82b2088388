import { start } from './0001-start.ts';

/** In order; the position counted from one is the database's version. Forward only. */
export const migrations: readonly string[] = [start];
