/**
 * How the steps of a derivation write their arithmetic, so that anyone can redo it on paper:
 *
 *     sum     = product { ("+" | "−") product }
 *     product = power { ("×" | "÷") power }
 *     power   = factor [ "^" factor ]
 *     factor  = "−" factor | word "(" sum { "、" sum } ")" | day "–" day | atom [ unit ]
 *     atom    = number [ "%" ] | day | month | "(" sum ")"
 *     word    = 取大 | 取小 | 進位 | 捨去 | 四捨五入
 *     unit    = 年 | 個月 | 日 | 投保日
 *
 * Numbers have thousands separators, days and months the years of the Republic (`115/11/30`, `115/11`). `day − day` counts
 * days, `month − month` months, `day – day` insured days in months of thirty days, both ends counted (細則28-1), and
 * `day + n投保日` is the n-th of them. The unit of the step says how the result is rounded: NT$ half up to whole, years half
 * up to two decimals (細則45), everything else not at all. A step without arithmetic has an empty expression.
 */

/** The largest of its parts. */
export function largest(...parts: readonly string[]): string {
  return `取大(${parts.join('、')})`;
}

/** The smallest of its parts. */
export function smallest(...parts: readonly string[]): string {
  return `取小(${parts.join('、')})`;
}

/** A part of a month counts as a whole one. */
export function roundedUp(part: string): string {
  return `進位(${part})`;
}

/** Only whole months count. */
export function roundedDown(part: string): string {
  return `捨去(${part})`;
}

/** Half up to a whole number, inside a longer expression. */
export function halfUp(part: string): string {
  return `四捨五入(${part})`;
}

const inEnglish: Readonly<Record<string, string>> = {
  取大: 'max',
  取小: 'min',
  進位: 'round up ',
  捨去: 'round down ',
  四捨五入: 'round ',
  投保日: ' insured days',
  個月: ' months',
  年: ' years',
  日: ' days',
  '、': ', ',
};

/** The same expression for a reader of English: its words translated, its dates in the years of the calendar they know. */
export function englishExpression(expression: string): string {
  return expression
    .replace(
      /(民前)?(\d+)\/(\d\d)(?:\/(\d\d))?(?!\d)/g,
      (_all, before: string | undefined, year: string, month: string, day?: string) => {
        const western = before === undefined ? Number(year) + 1911 : 1912 - Number(year);
        return day === undefined ? `${western}-${month}` : `${western}-${month}-${day}`;
      },
    )
    .replace(/取大|取小|進位|捨去|四捨五入|投保日|個月|年|日|、/g, (word) => inEnglish[word] ?? word);
}
