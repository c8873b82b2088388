/**
 * Characters that registers and keyboards use for one another in names. Only for finding: what is stored and shown is
 * always the person's own spelling.
 */
const variants: readonly (readonly [kept: string, others: string])[] = [
  ['峰', '峯'],
  ['吉', '𠮷'],
  ['喜', '㐂'],
  ['哲', '喆嚞'],
  ['坤', '堃'],
  ['台', '臺'],
  ['群', '羣'],
  ['裡', '裏'],
  ['線', '綫'],
  ['啟', '啓'],
  ['眾', '衆'],
  ['廈', '厦'],
  ['床', '牀'],
  ['慎', '愼'],
  ['真', '眞'],
  ['溫', '温'],
  ['黃', '黄'],
  ['衛', '衞'],
  ['產', '産'],
  ['吳', '吴'],
  ['強', '强'],
  ['珍', '珎'],
  ['煙', '烟'],
  ['鄰', '隣'],
  ['晉', '晋'],
  ['雞', '鷄'],
  ['泛', '汎'],
  ['恆', '恒'],
  ['豔', '艷'],
  ['鬥', '鬪'],
  ['略', '畧'],
  ['蔥', '葱'],
  ['寧', '甯'],
  ['尚', '尙'],
  ['青', '靑'],
  ['清', '淸'],
];

const keptFor = new Map(variants.flatMap(([kept, others]) => Array.from(others, (other) => [other, kept] as const)));

/** A name as it is searched: NFKC, lower case, variant characters folded, no spaces, dots or apostrophes. */
export function foldName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,'’ʼ‘`\-‧・·•]/gu, '');
  return Array.from(plain, (character) => keptFor.get(character) ?? character).join('');
}
