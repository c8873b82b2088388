import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';

const run = promisify(execFile);

interface ReceiptFile {
  readonly fileName: string;
  readonly bytes: Buffer;
  /** What the record says its SHA-256 is. */
  readonly sha256: string;
}

/** The sealed file as this window gets it: over the window's own address and with its own rights. */
export async function readReceiptFile(clerk: Page, number: string): Promise<ReceiptFile> {
  const reply = await clerk.evaluate(async (wanted) => {
    const response = await fetch('../call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'receipt.read', input: { number: wanted } }),
    });
    return (await response.json()) as { ok: boolean; output: { fileName: string; base64: string; sha256: string } };
  }, number);
  if (!reply.ok) throw new Error(`the receipt was refused: ${JSON.stringify(reply)}`);
  const { fileName, base64, sha256 } = reply.output;
  return { fileName, bytes: Buffer.from(base64, 'base64'), sha256 };
}

export function fingerprint(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The words on the paper without spaces and line ends, or null where `pdftotext` (poppler-utils) is not installed. */
export async function wordsOn(bytes: Buffer): Promise<string | null> {
  const reading = run('pdftotext', ['-layout', '-', '-'], { maxBuffer: 10_000_000 });
  reading.child.stdin?.on('error', () => {});
  reading.child.stdin?.end(bytes);
  try {
    return (await reading).stdout.replaceAll(/\s+/g, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      console.log('the words of the PDF were not read: pdftotext (poppler-utils) is not installed');
      return null;
    }
    throw error;
  }
}
