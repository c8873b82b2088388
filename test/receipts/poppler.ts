import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';

/** Whether a program is on this machine. Tests that need one print why they are left out. */
function has(program: string): boolean {
  return spawnSync(program, ['-v']).error === undefined;
}

/** A test that runs where the program exists and otherwise says which one is missing. */
export function testWith(program: string, name: string, body: () => Promise<void> | void): void {
  if (has(program)) test(name, body);
  else test.skip(`${name} (left out: ${program} is not installed here)`, () => {});
}

/** Runs a program on files that exist only for the call: their names stand in `args` as `{name}`. */
export function runOn(program: string, files: Record<string, Uint8Array | string>, ...args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'receipt-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const placed = args.map((arg) => arg.replaceAll(/\{(.+?)\}/g, (_, name: string) => join(folder, name)));
    const { stdout, stderr } = spawnSync(program, placed, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The text of a PDF in the order it was written, without any space: where a reader puts spaces and line ends depends on
 * the reader. Look in it with `unspaced`.
 */
export function textOf(bytes: Uint8Array, ...options: string[]): string {
  return unspaced(runOn('pdftotext', { 'receipt.pdf': bytes }, '-raw', ...options, '{receipt.pdf}', '-'));
}

export function unspaced(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
