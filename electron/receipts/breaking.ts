import { scriptOf } from './spacing.ts';

/** Never at the start of a line (clreq, 行首禁則). */
const closing = new Set('、，。．；：！？）」』〕】》〉］｝…—～／％‧・,.;:!?)]}%°℃”’*');
/** Never at the end of a line (行尾禁則). */
const opening = new Set('（「『〔【《〈［｛“‘([{#$＄№');
/** Units that stay with the figure before them. */
const units = new Set('年月日時分秒元歲個頁號條項款字號碼萬％%');
/** Joins figures and Latin letters into one word: 21,947 · 01-1151130 · O'Brien · 1.32% · A12345**** · Sa’aroa · ka^t */
const joining = new Set(".,-\u2212–_/'’:*%&@+#^ʼʻˈːꞌꞋ");

/** What a character is to a line break. `letter` also covers diacritics of other alphabets. */
function isWord(character: string): boolean {
  return scriptOf(character.codePointAt(0) ?? 0) === 'latin' || joining.has(character);
}

/** Whether a word too long for its line may be cut here. */
export function mayCut(left: string, right: string): boolean {
  return right.trim() !== '' && !closing.has(right) && !opening.has(left);
}

/** Whether a line may end after `left` and the next begin with `right`; `solid` is the last character before that is no space. */
export function mayBreak(solid: string, left: string, right: string): boolean {
  if (right === ' ' || right === '\u3000') return false;
  if (closing.has(right) || opening.has(solid)) return false;
  if (left === '第' && /\d/.test(right)) return false;
  if (left === ' ' || left === '\u3000') return true;
  if (isWord(left) && isWord(right)) return false;
  if (scriptOf(left.codePointAt(0) ?? 0) === 'latin' && units.has(right)) return false;
  return true;
}
