import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FaultError } from '../../src/contract/fault.ts';
import { type Face, openFace } from './face.ts';
import { searchFolders } from './fallback.ts';

export type Weight = 'regular' | 'bold';

export interface Fonts {
  /**
   * The first face that has the character, in the order everyday, rest, rare, Latin, the office's own folder, the
   * machine's fonts; null when none has.
   */
  faceFor(codePoint: number, weight: Weight): Face | null;
  /** The face of Latin letters and their marks. */
  latin(): Face;
  /** The first bundled face that has a letter and every sign on it; null when none has. */
  faceForCluster(cluster: string, weight: Weight): Face | null;
}

/** Where faces are looked for that are not bundled. */
export interface FurtherFonts {
  /** A folder in which the office puts fonts of its own: only these may give private-use characters. */
  readonly office?: string;
  /** Folders of the machine's fonts. */
  readonly system?: readonly string[];
}

const everyday = { regular: 'NotoSansTC-Regular-Big5-Paper.ttf', bold: 'NotoSansTC-Bold-Big5.ttf' } as const;
const rest = 'NotoSansTC-Regular-Rest.ttf';
/** Names of the indigenous peoples in Latin letters, with signs above, below and across them (姓名條例1, 4). */
const latin = 'NotoSans-Regular-Latin.ttf';
/** Rare characters of CNS 11643, cut by code range: [first, last, file]. */
const rare = [
  [0x20000, 0x21fff, 'TWSung-ExtB-20000-21FFF.ttf'],
  [0x22000, 0x23fff, 'TWSung-ExtB-22000-23FFF.ttf'],
  [0x24000, 0x25fff, 'TWSung-ExtB-24000-25FFF.ttf'],
  [0x26000, 0x27fff, 'TWSung-ExtB-26000-27FFF.ttf'],
  [0x28000, 0x2a6df, 'TWSung-ExtB-28000-2A6DF.ttf'],
  [0x2a700, 0x2ffff, 'TWSung-ExtB-2A700-2FFFF.ttf'],
] as const;

/**
 * Opens the bundled faces of a folder. Each file is parsed once, when its first character is drawn.
 * Throws `font.missing`, naming the file, when one is not there: a rare name must not be the first to find out.
 */
export function openFonts(folder: string, { office, system = [] }: FurtherFonts = {}): Fonts {
  for (const file of [...Object.values(everyday), rest, latin, ...rare.map(([, , name]) => name)]) {
    if (!existsSync(join(folder, file))) {
      throw new FaultError('font.missing', {
        zh: `找不到字型檔 ${file}，不能列印收件證明。請重新安裝程式，或請資訊人員補上這個檔案。`,
        en: `The font file ${file} is missing, so receipts cannot be made. Please reinstall the program or restore the file.`,
      });
    }
  }
  const open = new Map<string, Face>();
  const found: Record<Weight, Map<number, Face | null>> = { regular: new Map(), bold: new Map() };
  const inOffice = searchFolders(office === undefined ? [] : [office]);
  const inSystem = searchFolders(system);

  function face(file: string): Face {
    const held = open.get(file) ?? openFace(file.replace('.ttf', ''), join(folder, file));
    open.set(file, held);
    return held;
  }

  function bundled(codePoints: readonly number[], weight: Weight): Face | null {
    const [first = 0] = codePoints;
    const shard = rare.find(([from, to]) => from <= first && first <= to);
    for (const file of [everyday[weight], rest, shard?.[2], latin]) {
      if (file !== undefined && codePoints.every((one) => face(file).has(one))) return face(file);
    }
    return null;
  }

  return {
    faceFor(codePoint, weight) {
      const held = found[weight].get(codePoint);
      if (held !== undefined) return held;
      const searched =
        bundled([codePoint], weight) ?? inOffice(codePoint) ?? (isPrivate(codePoint) ? null : inSystem(codePoint));
      found[weight].set(codePoint, searched);
      return searched;
    },
    latin: () => face(latin),
    faceForCluster: (cluster, weight) => bundled(codePointsOf(cluster), weight),
  };
}

export function codePointsOf(characters: string): number[] {
  return Array.from(characters, (character) => character.codePointAt(0) ?? 0);
}

/** Private use means what its maker says: an unknown font's picture would be a wrong character in a name. */
function isPrivate(codePoint: number): boolean {
  return (0xe000 <= codePoint && codePoint <= 0xf8ff) || codePoint >= 0xf0000;
}
