import { create } from 'qrcode';

/** A QR code (error correction M) as one SVG path in units of a module, and how many modules a side has. */
export interface QrPath {
  readonly size: number;
  readonly d: string;
}

export function qrPath(content: string): QrPath {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  const runs: string[] = [];
  for (let line = 0; line < modules.size; line += 1) {
    for (let from = 0; from < modules.size; from += 1) {
      if (!modules.get(line, from)) continue;
      let to = from;
      while (to + 1 < modules.size && modules.get(line, to + 1)) to += 1;
      runs.push(`M${from} ${line}h${to - from + 1}v1h-${to - from + 1}z`);
      from = to;
    }
  }
  return { size: modules.size, d: runs.join('') };
}
