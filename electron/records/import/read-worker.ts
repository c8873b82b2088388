import { parentPort, workerData } from 'node:worker_threads';
import { FaultError, type Fault } from '../../../src/contract/fault.ts';
import { type ParsedImport, parseImport } from './parse-import.ts';
import type { Gathered } from './profile/gather.ts';
import type { ImportProfile } from './profile/profile.ts';
import { readTable } from './read/read-table.ts';

/** What the worker is given; without a profile the file is one in the counter's own format. */
export interface Given {
  readonly content: Uint8Array;
  readonly profile: ImportProfile | null;
}

/** What the worker says once before it ends. */
export type Told = { readonly read: Gathered | ParsedImport } | { readonly fault: Fault };

const given: Given = workerData;

function tell(): Told {
  try {
    const { content, profile } = given;
    return { read: profile === null ? parseImport(content) : readTable(content, profile) };
  } catch (error) {
    if (error instanceof FaultError) return { fault: { code: error.code, message: error.text } };
    throw error;
  }
}

parentPort?.postMessage(tell(), []);
