import { parentPort, workerData } from 'node:worker_threads';
import { readPdf } from './pdf-text.ts';

// Nothing here may ask the network for anything, whatever a file names.
Reflect.deleteProperty(globalThis, 'fetch');
Reflect.deleteProperty(globalThis, 'WebSocket');

const content: Uint8Array = workerData;

parentPort?.postMessage(await readPdf(content), []);
