import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { FaultError } from '../../src/contract/fault.ts';

/** One built file: its place on the disk and the type it is sent as. */
export interface PageFile {
  readonly path: string;
  readonly type: string;
}

/** The built windows by their path under `out/renderer`, `staff/index.html`, `assets/…`. */
export type Pages = ReadonlyMap<string, PageFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Lists every built file once, so that an address is looked up and never resolved: what is not in the list does not
 * exist, whatever dots or escapes the address carries.
 *
 * @throws FaultError `pages.missing` when the windows have not been built
 */
export async function readPages(folder: string): Promise<Pages> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const pages = new Map<string, PageFile>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const type = types[extname(entry.name)];
    if (type !== undefined) pages.set(relative(folder, path).split(sep).join('/'), { path, type });
  }
  if (!pages.has('staff/index.html') || !pages.has('customer/index.html')) {
    throw new FaultError('pages.missing', {
      zh: '找不到建置好的畫面（out/renderer）。請在專案資料夾執行 npm run build 再啟動。',
      en: 'The built windows (out/renderer) are missing. Run npm run build in the project folder and start again.',
    });
  }
  return pages;
}
