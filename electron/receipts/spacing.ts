const han = /\p{Script=Han}/u;
const latin = /[\p{Script=Latin}\p{Nd}]/u;

/** Space between a Han character and a Latin letter or figure beside it, in thousandths of an em. Wider than 0.1 em
 * would read as a word space when text is copied from the PDF. */
const hairSpace = 95;

/** Whether a code point is a Han character, a Latin letter or figure, or neither: asked once per character and kept. */
const scripts = new Map<number, 'han' | 'latin' | 'other'>();

export function scriptOf(codePoint: number): 'han' | 'latin' | 'other' {
  const known = scripts.get(codePoint);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(codePoint);
  const script = han.test(character) ? 'han' : latin.test(character) ? 'latin' : 'other';
  scripts.set(codePoint, script);
  return script;
}

/** Half of a full-width mark is blank: two that meet share it (clreq, 標點擠壓). */
const squeeze = -460;
const closes = new Set(codePoints('」』）〉》】〕'));
const opens = new Set(codePoints('「『（〈《【〔'));
const stops = new Set(codePoints('，。、；：！？'));

function codePoints(characters: string): number[] {
  return Array.from(characters, (character) => character.codePointAt(0) ?? 0);
}

/** Space to add between two neighbours of one face, in thousandths of an em; negative where marks close up. */
export function spaceBetween(left: number, right: number): number {
  if (closes.has(left) && (stops.has(right) || closes.has(right) || opens.has(right))) return squeeze;
  if (opens.has(right) && (stops.has(left) || opens.has(left))) return squeeze;
  const first = scriptOf(left);
  const second = scriptOf(right);
  return (first === 'han' && second === 'latin') || (first === 'latin' && second === 'han') ? hairSpace : 0;
}
