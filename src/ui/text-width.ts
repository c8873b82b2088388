/**
 * An estimate, in em, of how wide a text is drawn in the bundled face: Chinese letters are one em, figures and Latin
 * letters about 0.57, and a hair space stands between the two kinds (`text-autospace`). Slightly generous, so that a box
 * of this width always holds its text.
 */
export function textWidth(text: string): number {
  let width = 0;
  let before: 'wide' | 'narrow' | 'none' = 'none';
  for (const letter of text) {
    const kind = widthOf(letter) === 1 ? 'wide' : 'narrow';
    const spaced = before !== 'none' && before !== kind && letter !== ' ';
    width += widthOf(letter) + (spaced ? 0.13 : 0);
    before = letter === ' ' ? 'none' : kind;
  }
  return width;
}

function widthOf(letter: string): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}]/u.test(letter)) return 1;
  if (/[ .,'’:;|!ijlIft()]/.test(letter)) return 0.32;
  if (/[mwMW%]/.test(letter)) return 0.9;
  if (/[A-Z$]/.test(letter)) return 0.68;
  return 0.57;
}
