import { inflateSync } from 'node:zlib';

/** Bytes all packed parts of a file may unpack to. */
const MOST_UNPACKED = 128 * 1024 * 1024;

/** The head of a part that is packed last, and so unpacked first, by deflate. */
const PACKED = /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)(?![A-Za-z])[^]{0,2000}?stream(?:\r\n|\n)/g;

/**
 * Whether every packed part of a PDF unpacks to its own checksum (RFC 1950). Readers of PDF forgive a broken part and go
 * on with what is left of it: half a list, or another digit, would then be computed with.
 */
export function areStreamsSound(content: Uint8Array): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const text = bytes.toString('latin1');
  let left = MOST_UNPACKED;
  for (const found of text.matchAll(PACKED)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    if (end === -1) return false;
    try {
      left -= inflateSync(bytes.subarray(start, end), { maxOutputLength: left }).length;
    } catch {
      return false;
    }
    if (left <= 0) return false;
  }
  return true;
}
