/** A PDF with one cross-reference table, as the room draws them, taken apart into its numbered objects. */
export interface PdfObjects {
  /** What stands before the first object. */
  readonly header: Buffer;
  /** By number, without `N 0 obj` and `endobj`. */
  readonly objects: Map<number, Buffer>;
  /** The entries of the trailer but `Size`, such as `/Root 3 0 R`. */
  readonly trailer: string;
}

/** @throws RangeError where the bytes are not such a file */
export function readPdfObjects(bytes: Buffer): PdfObjects {
  const text = bytes.toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const table = /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s+)+)trailer\s+<<([\s\S]*?)>>\s+startxref/.exec(
    text.slice(start),
  );
  if (table === null) throw new RangeError('This is not a PDF with one table of its objects.');
  const [, , entries = '', trailer = ''] = table;
  const places = [...entries.matchAll(/(\d{10}) \d{5} ([nf])/g)]
    .map(([, offset = '', kind = ''], number) => ({ number, offset: Number(offset), isUsed: kind === 'n' }))
    .filter(({ isUsed }) => isUsed)
    .toSorted((one, other) => one.offset - other.offset);
  const objects = new Map<number, Buffer>();
  for (const [index, { number, offset }] of places.entries()) {
    const end = places[index + 1]?.offset ?? start;
    const head = /^\d+ 0 obj\s/.exec(text.slice(offset, offset + 20))?.[0];
    const tail = text.lastIndexOf('endobj', end);
    if (head === undefined || tail < offset) throw new RangeError(`Object ${number} is not where the table says.`);
    objects.set(number, bytes.subarray(offset + head.length, tail));
  }
  const header = bytes.subarray(0, places[0]?.offset ?? 0);
  return { header, objects, trailer: trailer.replace(/\/Size \d+/, '').trim() };
}

/** Puts the objects together again, with a new table. */
export function writePdfObjects({ header, objects, trailer }: PdfObjects): Buffer {
  const parts: Buffer[] = [header];
  const offsets = new Map<number, number>();
  let length = header.length;
  for (const [number, content] of [...objects].toSorted(([one], [other]) => one - other)) {
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), content, Buffer.from('endobj\n')]);
    offsets.set(number, length);
    parts.push(part);
    length += part.length;
  }
  const size = Math.max(0, ...objects.keys()) + 1;
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f ' : `${String(offset).padStart(10, '0')} 00000 n `;
  });
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n${lines.join('\n')}\ntrailer\n<<\n/Size ${size}\n${trailer}\n>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
