/** Why a PIN (密碼) cannot be taken; the desk says it in words. */
export type PinFault = 'tooShort' | 'tooFewKinds' | 'repeats' | 'sequence' | 'ownCode' | 'usedBefore' | 'tooNew';

/** Characters at least: 資通安全責任等級分級辦法 附表十 asks for complexity and leaves the figure to the agency. */
export const SHORTEST_PIN = 8;
const LEAST_DIFFERENT = 5;
/** So many equal or neighbouring characters in a row are a pattern and not a secret. */
const LONGEST_RUN = 3;

/** The first rule a new PIN breaks, apart from its history and age; null where it breaks none. */
export function pinFault(pin: string, code: string): Exclude<PinFault, 'usedBefore' | 'tooNew'> | null {
  const characters = Array.from(pin.normalize('NFKC'));
  if (characters.length < SHORTEST_PIN) return 'tooShort';
  if (holdsCode(characters.join(''), code)) return 'ownCode';
  if (hasRun(characters, [0])) return 'repeats';
  if (hasRun(characters, [1, -1])) return 'sequence';
  return new Set(characters).size < LEAST_DIFFERENT ? 'tooFewKinds' : null;
}

/** The code itself, or its figures where there are enough of them to be guessed by. */
function holdsCode(pin: string, code: string): boolean {
  const figures = code.replaceAll(/\D/g, '');
  const folded = pin.toUpperCase();
  return folded.includes(code.toUpperCase()) || (figures.length >= LONGEST_RUN && folded.includes(figures));
}

/** More than the longest run of characters that follow each other by one of these steps: `1111`, `1234`, `dcba`. */
function hasRun(characters: readonly string[], steps: readonly number[]): boolean {
  const points = characters.map((character) => character.toLowerCase().codePointAt(0) ?? 0);
  return steps.some((step) => {
    let run = 1;
    return points.some((point, index) => {
      run = index > 0 && point - (points[index - 1] ?? 0) === step ? run + 1 : 1;
      return run > LONGEST_RUN;
    });
  });
}
