import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFonts, renderReceipt, systemFontFolders } from '../../electron/receipts/index.ts';
import { createTypesetter } from '../../electron/receipts/typeset.ts';
import { runOn, testWith, textOf, unspaced } from './poppler.ts';
import { fonts, sampleReceipt } from './sample.ts';

const bundle = join(import.meta.dirname, '../../resources/fonts');
const shard = 'TWSung-ExtB-20000-21FFF.ttf';
const latin = 'NotoSans-Regular-Latin.ttf';
const { person } = sampleReceipt();

/** Names as registered: Amis, Tsou, Hla'alua, Kanakanavu, Rukai, Saisiyat, Paiwan, Yami; and a Vietnamese one. */
const names = [
  'Kolas Yotaka',
  'Uongʉ Yatauyungana',
  'Hla’alua ʉsʉa',
  'Kanakanavu Ka’angaeana ʉ́',
  'Taki Ḻegeane l̠i̱ṟḏ',
  'Obay a Ataw Hayawan ’ae:',
  'Saljeljeng Tjuveljevelj ḍ ṯ ʼ ˈ',
  'Syaman Rapongan ŋ ɨ ə ʔ',
  'Nguyễn Thị Kim Phượng',
  'ka^tiw Tomiyac Ciwás é̌',
];

/** A copy of the bundle in which one file is another font, so that its characters are missing. */
function bundleWithout(file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  for (const name of readdirSync(bundle)) {
    if (!name.endsWith('.ttf')) continue;
    copyOrLink(join(bundle, name === file ? latin : name), join(folder, name));
  }
  return folder;
}

function copyOrLink(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** The shard of an office: its last range of characters moved to the private-use code point U+F0000. */
function privateFont(): Buffer {
  const bytes = readFileSync(join(bundle, shard));
  const tables = bytes.readUInt16BE(4);
  const record = Array.from({ length: tables }, (_, index) => 12 + index * 16).find(
    (at) => bytes.toString('latin1', at, at + 4) === 'cmap',
  );
  const cmap = bytes.readUInt32BE((record ?? 0) + 8);
  for (let index = 0; index < bytes.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + bytes.readUInt32BE(cmap + 8 + index * 8);
    if (bytes.readUInt16BE(table) !== 12) continue;
    const last = table + 16 + (bytes.readUInt32BE(table + 12) - 1) * 12;
    bytes.writeUInt32BE(0xf0000, last);
    bytes.writeUInt32BE(0xf0000, last + 4);
  }
  return bytes;
}

function widthOf(text: string): number {
  return createTypesetter(fonts).lines([{ text, size: 10, weight: 'regular', color: '#000000' }], 999)[0]!.width;
}

describe('names in Latin letters', () => {
  testWith('pdftotext', 'are drawn with every letter and sign, and found again', async () => {
    for (const name of names) {
      const { bytes, missingGlyphs } = await renderReceipt(sampleReceipt({ person: { ...person, name } }), fonts);
      expect(missingGlyphs).toEqual([]);
      expect(textOf(bytes).normalize('NFC')).toContain(unspaced(name).normalize('NFC'));
    }
  });

  test('a sign stands over or under its letter and takes no room of its own', () => {
    expect(widthOf('l̠')).toBe(widthOf('ḻ'));
    const { source } = fonts.faceForCluster('l̠', 'regular')!;
    const { positions } = source.layout('l̠');
    expect(positions[1]).toMatchObject({ xAdvance: 0, xOffset: expect.toSatisfy((offset: number) => offset < 0) });
  });

  test('no line ends between a letter and its sign', () => {
    const text = 'l̠i̱ṟ'.repeat(40);
    const lines = createTypesetter(fonts).lines([{ text, size: 10, weight: 'regular', color: '#000000' }], 60);
    expect(lines.length).toBeGreaterThan(3);
    for (const { runs } of lines) expect(runs[0]?.text).not.toMatch(/^\p{M}/u);
  });
});

describe('a character that is not in the bundle', () => {
  const office = mkdtempSync(join(tmpdir(), 'office-fonts-'));
  const machine = join(mkdtempSync(join(tmpdir(), 'machine-fonts-')), 'truetype', 'rare');
  mkdirSync(machine, { recursive: true });
  copyOrLink(join(bundle, shard), join(machine, 'rare.ttf'));
  writeFileSync(join(machine, 'damaged.ttf'), 'no font at all');
  writeFileSync(join(office, 'office.ttf'), privateFont());
  const poor = bundleWithout(shard);
  const system = [join(machine, '..', '..'), '/no/such/folder'];
  /** The first character that only the shard has. */
  const rare = Array.from({ length: 0x2000 }, (_, index) => 0x20000 + index).find(
    (codePoint) => fonts.faceFor(codePoint, 'regular')?.name === shard.replace('.ttf', ''),
  )!;
  const name = `王${String.fromCodePoint(rare)}明`;

  testWith('pdffonts', 'comes from a font of this machine, embedded like the others', async () => {
    const found = openFonts(poor, { system });
    const { bytes, missingGlyphs } = await renderReceipt(sampleReceipt({ person: { ...person, name } }), found);
    expect(missingGlyphs).toEqual([]);
    expect(textOf(bytes)).toContain(name);
    expect(runOn('pdffonts', { 'receipt.pdf': bytes }, '{receipt.pdf}')).not.toMatch(/ no +(yes|no) +(yes|no)/);
  });

  testWith('pdftotext', 'is a notice, never a box, where no font has it', async () => {
    const { bytes, missingGlyphs } = await renderReceipt(
      sampleReceipt({ person: { ...person, name } }),
      openFonts(poor),
    );
    expect(missingGlyphs).toEqual([String.fromCodePoint(rare)]);
    expect(textOf(bytes)).toContain(`王〔字缺：U+${rare.toString(16).toUpperCase()}〕明`);
  });

  test('a private-use character comes from the office’s own folder and from nowhere else', () => {
    expect(openFonts(bundle, { office }).faceFor(0xf0000, 'regular')).not.toBeNull();
    expect(openFonts(bundle, { system: [office] }).faceFor(0xf0000, 'regular')).toBeNull();
  });

  test('each system’s usual folders are known', () => {
    expect(systemFontFolders('linux', { HOME: '/home/a' })).toContain('/usr/share/fonts');
    expect(systemFontFolders('win32', { WINDIR: 'D:/Windows', LOCALAPPDATA: 'D:/me' })[1]).toMatch(
      /^D:.Windows.Fonts$/,
    );
    expect(systemFontFolders('darwin', {})).toContain('/Library/Fonts');
  });
});
