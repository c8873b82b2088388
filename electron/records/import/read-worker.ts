import { parentPort, workerData } from 'node:worker_threads';
import { FaultError, type Fault } from '../../../src/contract/fault.ts';
import type { Gathered } from './profile/gather.ts';
import type { ImportProfile } from './profile/profile.ts';
import { readTable } from './read/read-table.ts';

/** What the worker says once before it ends. */
export type Told = { readonly gathered: Gathered } | { readonly fault: Fault };

const given: { content: Uint8Array; profile: ImportProfile } = workerData;

function tell(): Told {
  try {
    return { gathered: readTable(given.content, given.profile) };
  } catch (error) {
    if (error instanceof FaultError) return { fault: { code: error.code, message: error.text } };
    throw error;
  }
}

parentPort?.postMessage(tell(), []);
