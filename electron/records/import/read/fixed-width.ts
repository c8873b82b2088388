import type { ImportProfile, Place } from '../profile/profile.ts';
import type { RawRow, RawTable } from './raw-row.ts';

const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];

/** Lines of fixed width, as mainframes write them. Positions count bytes, so a line is cut before it is decoded. */
export function readFixedWidth(content: Uint8Array, profile: ImportProfile): RawTable {
  const decoder = new TextDecoder(profile.encoding, { fatal: true, ignoreBOM: true });
  const rows = [...linesOf(content)].flatMap(({ bytes, line }): RawRow[] => {
    if (bytes.length === 0) return [];
    const wanted = profile.lineBytes ?? 0;
    const fault = bytes.length === wanted ? '' : `這一行有 ${bytes.length} 個位元組，應該是 ${wanted} 個。`;
    return [{ line, fault, at: (place) => cut(bytes, place, decoder) }];
  });
  return { rows, beside: null, unused: [] };
}

/** Null where the cut goes through the middle of a character. */
function cut(bytes: Uint8Array, place: Place, decoder: TextDecoder): string | null {
  if (typeof place !== 'object' || place.from - 1 + place.length > bytes.length) return null;
  try {
    return decoder.decode(bytes.subarray(place.from - 1, place.from - 1 + place.length));
  } catch {
    return null;
  }
}

function* linesOf(content: Uint8Array): Generator<{ bytes: Uint8Array; line: number }> {
  let start = 0;
  for (let line = 1; start < content.length; line += 1) {
    const found = content.indexOf(LINE_FEED, start);
    const end = found === -1 ? content.length : found;
    const bytes = content.subarray(start, content[end - 1] === CARRIAGE_RETURN && end > start ? end - 1 : end);
    yield { bytes, line };
    start = end + 1;
  }
}
