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
export function testWith(program: string, name: string, body: () => Promise<void> | void, timeout?: number): void {
  if (has(program)) test(name, body, timeout);
  else test.skip(`${name} (left out: ${program} is not installed here)`, () => {});
}

/** Runs a program on files that exist only for the call: their names stand in `args` as `{name}`. */
export function runOn(program: string, files: Record<string, Uint8Array | string>, ...args: string[]): string {
  const { stdout, stderr } = run(program, files, args, process.env);
  return stdout.toString('utf8') + stderr.toString('utf8');
}

/** The pages of a PDF in grey, one byte a pixel, 72 pixels an inch: drawn without any font of this machine, or with them. */
export function greyPages(bytes: Uint8Array, { withSystemFonts }: { withSystemFonts: boolean }): GreyPage[] {
  const files = { 'receipt.pdf': bytes, 'fonts.conf': '<?xml version="1.0"?><fontconfig></fontconfig>' };
  const hidden = withSystemFonts ? {} : { FONTCONFIG_FILE: '{fonts.conf}', HOME: '/nowhere' };
  const { stdout } = run('pdftoppm', files, ['-r', '72', '-gray', '{receipt.pdf}'], { ...process.env, ...hidden });
  const pages: GreyPage[] = [];
  for (let at = 0; at < stdout.length; ) {
    const [head = '', width = '', height = ''] =
      /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1', at, at + 40)) ?? [];
    const from = at + head.length;
    at = from + Number(width) * Number(height);
    pages.push({ width: Number(width), pixels: stdout.subarray(from, at) });
    if (head === '') break;
  }
  return pages;
}

export interface GreyPage {
  readonly width: number;
  /** Line by line from the top; 0 is black. */
  readonly pixels: Uint8Array;
}

function run(
  program: string,
  files: Record<string, Uint8Array | string>,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): { stdout: Buffer; stderr: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'receipt-'));
  const placed = (words: string) => words.replaceAll(/\{(.+?)\}/g, (_, name: string) => join(folder, name));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const env = Object.fromEntries(Object.entries(environment).map(([key, value = '']) => [key, placed(value)]));
    return spawnSync(program, args.map(placed), { env, maxBuffer: 256 * 1024 * 1024 });
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
