/** Line and paragraph separators, tabs: they separate words, they never move a line of the paper. */
const separators = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/**
 * What has no picture or turns the reading direction around (Unicode TR36, bidirectional spoofing): controls, format
 * characters such as U+202E, and variation selectors, which no bundled face knows.
 */
const invisible = /\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u115f|\u1160|\u3164/gu;
const composable = /\p{Script=Latin}\p{M}+/gu;

/**
 * Words as they may be drawn. Han characters stay as they were given: Unicode's own normalisation would replace a
 * compatibility ideograph in a name by another character.
 */
export function clean(words: string): string {
  return words
    .toWellFormed()
    .replaceAll(separators, ' ')
    .replaceAll(invisible, '')
    .replaceAll(composable, (cluster) => cluster.normalize('NFC'));
}

const markup: Readonly<Record<string, string>> = { '<': '＜', '>': '＞', '&': '＆' };

/** Words as they may stand in XML that somebody else writes without escaping them. */
export function plain(words: string): string {
  return clean(words).replaceAll(/[<>&]/g, (sign) => markup[sign] ?? '');
}
