/**
 * What was said, in the one form that is compared: full-width and half-width alike, small letters, 臺 as 台, without spaces
 * and punctuation. Digits become one mark, because a wish does not hang on the amount; ages that decide something
 * (15, 60, 65 …) are kept as words by the concepts, which are looked for before.
 */
export function heard(said: string): string {
  return said
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('臺', '台')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The characters one by one, numbers as `#`. */
export function charactersOf(said: string): string[] {
  return Array.from(said.replaceAll(/[0-9]+/g, '#'));
}
