/** DER (X.690) as far as a seal needs it: writing a few kinds, reading any. */

const tags = { sequence: 0x30, set: 0x31, integer: 0x02, octets: 0x04, bits: 0x03, utf8: 0x0c, boolean: 0x01 } as const;

export function der(tag: keyof typeof tags | number, ...contents: Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const kind = typeof tag === 'number' ? tag : tags[tag];
  return Buffer.concat([Buffer.from([kind]), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  if (length < 0x100) return Buffer.from([0x81, length]);
  if (length < 0x10000) return Buffer.from([0x82, length >> 8, length & 0xff]);
  throw new RangeError('A part of a seal is never that long.');
}

/** `1.2.840.113549.1.7.2` */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of others) {
    const groups = [arc & 0x7f];
    for (let rest = arc >> 7; rest > 0; rest >>= 7) groups.unshift((rest & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return der(0x06, Buffer.from(bytes));
}

/** A SET OF, its members in the order DER wants. */
export function setOf(...members: Buffer[]): Buffer {
  return der('set', ...members.toSorted((a, b) => a.compare(b)));
}

/** One element: its tag, its content and its whole encoding. */
export interface Element {
  tag: number;
  content: Buffer;
  encoded: Buffer;
}

/** Reads the element that begins at `offset`. Throws a `RangeError` where the bytes are not one. */
export function readElement(bytes: Buffer, offset = 0): Element {
  const tag = bytes.readUInt8(offset);
  const first = bytes.readUInt8(offset + 1);
  const more = first < 0x80 ? 0 : first - 0x80;
  if (more > 2) throw new RangeError('A part of a seal is never that long.');
  const length = more === 0 ? first : bytes.readUIntBE(offset + 2, more);
  const start = offset + 2 + more;
  if (start + length > bytes.length) throw new RangeError('The element ends before its length says.');
  return { tag, content: bytes.subarray(start, start + length), encoded: bytes.subarray(offset, start + length) };
}

/** The elements inside a constructed one. */
export function readMembers({ content }: Element): Element[] {
  const members: Element[] = [];
  for (let offset = 0; offset < content.length; ) {
    const member = readElement(content, offset);
    members.push(member);
    offset += member.encoded.length;
  }
  return members;
}
