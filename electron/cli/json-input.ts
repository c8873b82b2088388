import { readFileSync } from 'node:fs';

/** Exit status when the file cannot be read as JSON; 1 is for a case that got an error. */
const unreadable = 2;

/** Ends the command with one sentence on standard error. */
export function fail(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(unreadable);
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return fail(`讀不到檔案 ${file}（${why}）。請核對路徑。 Cannot read ${file} (${why}). Check the path.`);
  }
}

/** A file, or `-` for standard input, that holds one JSON value or an array of them. */
export function readJsonList(file: string): unknown[] {
  const text = readText(file);
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(`${file} 不是 JSON（${why}）。請更正後再試。 ${file} is not JSON (${why}). Correct it and try again.`);
  }
}
