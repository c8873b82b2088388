import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { type Face, faceOf } from './face.ts';

/** Bytes of font files read in search of characters, per process: a machine with thousands of fonts is not read whole. */
const MOST_BYTES = 400_000_000;
const LARGEST_FILE = 80_000_000;
const DEEPEST = 4;

/** Names of families made for rare Han characters come first, then whatever else there is. */
const likely = /sung|song|ming|kai|hei|cjk|han|ext-?[b-j]|jigmo|noto|gothic|unifont|plangothic|tw-|msjh|thai/i;
/** Faces that draw a box or nothing for every character there is. */
const pretending = /last\s*resort|adobe\s*blank|tofu|notdef/i;

/** Where a machine keeps its fonts: fontconfig's usual folders, macOS, Windows. */
export function systemFontFolders(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  const { HOME = '', WINDIR = String.raw`C:\Windows`, LOCALAPPDATA = '' } = environment;
  if (platform === 'win32') {
    const own = LOCALAPPDATA === '' ? [] : [join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')];
    return [...own, join(WINDIR, 'Fonts')];
  }
  if (platform === 'darwin') return [join(HOME, 'Library/Fonts'), '/Library/Fonts', '/System/Library/Fonts'];
  const data = environment['XDG_DATA_HOME'] ?? join(HOME, '.local/share');
  return [join(data, 'fonts'), join(HOME, '.fonts'), '/usr/local/share/fonts', '/usr/share/fonts'];
}

/** A font that was opened, and the characters it has. */
interface Opened {
  readonly characters: ReadonlySet<number>;
  readonly face: Face;
}

/**
 * Looks in folders for a face that has a character. Files are opened when they are needed, one after the other, and kept
 * only where they gave a character; one that cannot be read, or that may not be embedded, is passed over.
 */
export function searchFolders(folders: readonly string[]): (codePoint: number) => Face | null {
  let left: string[] | null = null;
  let bytes = 0;
  const opened: Opened[] = [];

  function next(): Opened | null {
    left ??= folders.flatMap((folder) => filesIn(folder, 0)).sort(byLikelihood);
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: LARGEST_FILE + 1 };
      if (size > LARGEST_FILE || bytes + size > MOST_BYTES) continue;
      bytes += size;
      const font = fontIn(file);
      if (font === null) continue;
      const found = { characters: new Set(font.characterSet), face: faceOf(`${font.postscriptName}@${file}`, font) };
      opened.push(found);
      return found;
    }
    return null;
  }

  return (codePoint) => {
    const has = ({ characters, face }: Opened) => characters.has(codePoint) && isDrawn(face, codePoint);
    const known = opened.find(has);
    if (known) return known.face;
    for (let found = next(); found !== null; found = next()) if (has(found)) return found.face;
    return null;
  };
}

function byLikelihood(one: string, other: string): number {
  return Number(likely.test(other)) - Number(likely.test(one)) || (one < other ? -1 : 1);
}

function filesIn(folder: string, depth: number): string[] {
  if (depth > DEEPEST) return [];
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path, depth + 1);
      return /\.(ttf|otf|ttc|otc)$/i.test(entry.name) ? [path] : [];
    });
  } catch {
    // A folder that is not there, or that this account may not read, has no fonts for us.
    return [];
  }
}

/** The font of a file that may be embedded in parts (OS/2 fsType); of a collection the one for Taiwan. */
function fontIn(file: string): Font | null {
  try {
    const parsed = create(readFileSync(file));
    const fonts = 'fonts' in parsed ? parsed.fonts : [parsed];
    const font = fonts.find(({ postscriptName }) => /TC|TW|HK/.test(postscriptName)) ?? fonts[0];
    if (font === undefined || pretending.test(font.fullName) || !mayEmbed(font)) return null;
    return font;
  } catch {
    // Other people's fonts may be damaged or of a kind fontkit does not know.
    return null;
  }
}

function mayEmbed(font: Font): boolean {
  const { noEmbedding, noSubsetting, bitmapOnly } = font['OS/2'].fsType;
  return !noEmbedding && !noSubsetting && !bitmapOnly;
}

/** A glyph without an outline would be lost on paper without a word. */
function isDrawn(face: Face, codePoint: number): boolean {
  try {
    return face.source.glyphForCodePoint(codePoint).path.commands.length > 0;
  } catch {
    return false;
  }
}
