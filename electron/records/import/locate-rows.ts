/** Where the rows of the lists in an import file begin, and keys written twice in one object. */
export interface RowLocations {
  /** 1-based line of every row, by the name of its list. */
  readonly lines: ReadonlyMap<string, readonly number[]>;
  readonly doubles: readonly DoubleKey[];
}

export interface DoubleKey {
  readonly key: string;
  readonly line: number;
  /** The list and row it stands in; null outside of rows. */
  readonly row: { readonly list: string; readonly index: number } | null;
}

interface Frame {
  /** Keys seen so far; null in an array. */
  readonly keys: Set<string> | null;
  /** The key whose value is being read. */
  key: string;
  expectsKey: boolean;
  expectsItem: boolean;
}

/**
 * Walks a text that `JSON.parse` has accepted. One pass without recursion and without a tree: a parser that keeps
 * positions builds one of some thirty times the file's size, and JSON.parse quietly keeps the last of two equal keys.
 */
export function locateRows(text: string): RowLocations {
  const lines = new Map<string, number[]>();
  const doubles: DoubleKey[] = [];
  const frames: Frame[] = [];
  let line = 1;
  let row: DoubleKey['row'] = null;

  function beginValue(): void {
    const frame = frames.at(-1);
    if (frame === undefined || !frame.expectsItem) return;
    frame.expectsItem = false;
    const list = frames[0]?.key;
    if (frames.length !== 2 || frames[0]?.keys == null || list === undefined) return;
    const found = lines.get(list) ?? [];
    row = { list, index: found.length };
    found.push(line);
    lines.set(list, found);
  }

  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const frame = frames.at(-1);
    if (code === NEW_LINE) line += 1;
    if (code <= SPACE || code === COLON) continue;
    if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      beginValue();
      const isArray = code === OPEN_ARRAY;
      frames.push({ keys: isArray ? null : new Set(), key: '', expectsKey: !isArray, expectsItem: isArray });
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      frames.pop();
      if (frames.length < 2) row = null;
    } else if (code === COMMA && frame !== undefined) {
      frame.expectsKey = frame.keys !== null;
      frame.expectsItem = frame.keys === null;
    } else if (code === QUOTE) {
      const end = endOfString(text, at);
      if (frame?.keys != null && frame.expectsKey) {
        frame.expectsKey = false;
        frame.key = keyOf(text.slice(at, end + 1));
        if (frame.keys.has(frame.key)) doubles.push({ key: frame.key, line, row });
        frame.keys.add(frame.key);
      } else beginValue();
      at = end;
    } else beginValue();
  }
  return { lines, doubles };
}

/** The same key may be spelled with escapes. */
function keyOf(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

function endOfString(text: string, start: number): number {
  let end = start + 1;
  for (let code = text.charCodeAt(end); code !== QUOTE; code = text.charCodeAt(end)) end += code === BACKSLASH ? 2 : 1;
  return end;
}

const [NEW_LINE, SPACE, QUOTE, COMMA, COLON] = [0x0a, 0x20, 0x22, 0x2c, 0x3a];
const [OPEN_ARRAY, BACKSLASH, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5c, 0x5d, 0x7b, 0x7d];
