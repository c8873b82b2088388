import { importError } from './import-error.ts';

/** @throws FaultError `import.notText` */
export function decodeUtf8(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw importError('import.notText');
  }
}

/** @throws FaultError `import.notJson`, with the place where it breaks */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw importError('import.notJson', placeOf(error instanceof Error ? error.message : '', text));
  }
}

/** Where the engine's message says the text breaks: by line and column, or by the piece of text around it. */
function placeOf(message: string, text: string): string {
  const place = /line (\d+) column (\d+)/.exec(message);
  if (place !== null) return `（第 ${place[1]} 行第 ${place[2]} 個字附近）`;
  if (message.includes('end of JSON')) return '（檔案結尾不完整）';
  // An excerpt in the middle of a text begins ten characters before the one that was not expected.
  const excerpt = /, \.\.\."([^]+)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1] ?? '';
  const at = text.indexOf(excerpt);
  if (excerpt === '' || at === -1 || at !== text.lastIndexOf(excerpt)) return '';
  const line = text.slice(0, at + 10).split('\n').length;
  return `（第 ${line} 行附近）`;
}
