import type { Text } from '../../../src/contract/text.ts';

/** Objects of a PDF as they stand in its plain bytes; those inside compressed object streams are not seen. */
function objectsOf(text: string): Map<number, string> {
  const objects = new Map<number, string>();
  const starts = [...text.matchAll(/(?<=^|[\r\n ])(\d{1,7}) \d{1,5} obj\b/g)];
  for (const [index, { 0: head, 1: number, index: at }] of starts.entries()) {
    objects.set(Number(number), text.slice(at + head.length, starts[index + 1]?.index ?? text.length));
  }
  return objects;
}

function isPage(content: string | undefined): boolean {
  return content !== undefined && /\/Type ?\/Page\b/.test(headOf(content));
}

function isPicture(content: string): boolean {
  return /\/Subtype ?\/Image\b/.test(headOf(content));
}

/** What stands before a stream: only that is a dictionary. */
function headOf(content: string): string {
  const stream = content.indexOf('stream');
  return stream < 0 ? content : content.slice(0, stream);
}

/** Which page, counted from 1 in the order of the page tree, draws this object as its content; 0 = none. */
function pageDrawing(objects: ReadonlyMap<number, string>, number: number): number {
  const tree = [...objects.values()].find((content) => /\/Type ?\/Pages\b/.test(headOf(content))) ?? '';
  const kids = [...(/\/Kids ?\[([^\]]*)\]/.exec(tree)?.[1] ?? '').matchAll(/(\d+) \d+ R/g)].map(([, kid]) =>
    Number(kid),
  );
  return 1 + kids.findIndex((kid) => new RegExp(`/Contents ?\\[? ?${number} \\d+ R`).test(objects.get(kid) ?? ''));
}

function partOf(objects: ReadonlyMap<number, string>, number: number): Text | null {
  const content = objects.get(number) ?? '';
  if (isPicture(content)) return { zh: '一張圖片', en: 'a picture' };
  const page = pageDrawing(objects, number);
  if (page > 0) return { zh: `第${page}頁的內容`, en: `the content of page ${page}` };
  if (isPage(content)) return { zh: '一頁的設定', en: 'the settings of a page' };
  if (/\/FontFile|\/Type ?\/Font/.test(headOf(content))) return { zh: '字型', en: 'a font' };
  return null;
}

/** What an incremental update (ISO 32000-1, 7.5.6) put over a sealed file. */
export function describeAddition(sealed: string, added: string): Text[] {
  const before = objectsOf(sealed);
  const after = objectsOf(added);
  const details: Text[] = [];
  if (added.includes('/ByteRange')) {
    details.push({ zh: '後來附加的部分另有一個封章。', en: 'The addition carries a seal of its own.' });
  }
  const pages = [...after].filter(([number, content]) => !before.has(number) && isPage(content)).length;
  if (pages > 0) details.push({ zh: `後來多加了${pages}頁。`, en: `Pages added later: ${pages}.` });
  for (const { zh, en } of partsOf(before, [...after.keys()])) {
    details.push({ zh: `後來附加的部分換掉了${zh}。`, en: `The addition replaces ${en}.` });
  }
  return details.slice(0, MOST_DETAILS);
}

/** Where a file differs from the original of the same number, object by object. */
export function describeDifference(original: Buffer, given: Buffer): Text[] {
  const before = objectsOf(original.toString('latin1'));
  const after = objectsOf(given.toString('latin1'));
  const differing = [...before].filter(([number, content]) => after.get(number) !== content);
  const parts = partsOf(
    before,
    differing.map(([number]) => number),
  );
  return parts.slice(0, MOST_DETAILS).map(({ zh, en }) => ({
    zh: `和原件不同的地方：${zh}。`,
    en: `Differs from the original: ${en}.`,
  }));
}

/** What these objects are to a reader, each kind once. */
function partsOf(objects: ReadonlyMap<number, string>, numbers: readonly number[]): Text[] {
  const parts = numbers.flatMap((number) => partOf(objects, number) ?? []);
  return [...new Map(parts.map((part) => [part.zh, part])).values()];
}

const MOST_DETAILS = 8;
