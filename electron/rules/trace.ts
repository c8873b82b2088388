import type { Caution, Step, UsedParameter } from '../../src/contract/answer.ts';
import type { Text } from '../../src/contract/text.ts';
import { parseDay, rocDay } from './calendar.ts';
import { halfUp } from './expression.ts';
import type { Dated, Table } from './law.ts';
import type { Rate } from './money.ts';

/** Whole NT$ as shown: `22,241`, `−1,000` with U+2212. */
export function shownMoney(amount: number): string {
  const digits = String(amount < 0 ? -amount : amount);
  const minus = amount < 0 ? '−' : '';
  if (digits.length < 4) return minus + digits;
  if (digits.length < 7) return `${minus}${digits.slice(0, -3)},${digits.slice(-3)}`;
  return minus + digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Hundredths as shown, always two decimals: 3133 → `31.33`. */
export function shownHundredths(hundredths: number): string {
  const size = hundredths < 0 ? -hundredths : hundredths;
  const odd = size % 100;
  return `${hundredths < 0 ? '−' : ''}${(size - odd) / 100}.${odd < 10 ? '0' : ''}${odd}`;
}

/** Years and months in both languages: `31年4個月` / `31 y 4 m`. */
export function shownMonths(months: number): Text {
  const odd = months % 12;
  const years = (months - odd) / 12;
  if (odd === 0) return { zh: `${years}年`, en: `${years} y` };
  if (years === 0) return { zh: `${odd}個月`, en: `${odd} m` };
  return { zh: `${years}年${odd}個月`, en: `${years} y ${odd} m` };
}

/** A value of the law as a step may name it. */
type UsedHere = Dated<number> | Dated<Rate> | Dated<Table> | Dated<string> | Dated<readonly number[]>;

/** A share of an amount inside a longer expression, rounded on its own: `四捨五入(18,328 × 50%)`, of a third `四捨五入(18,328 ÷ 3)`. */
export function shareExpression(amount: string, share: Dated<Rate>): string {
  const { num, den } = share.value;
  if (share.used.value.endsWith('%')) return halfUp(`${amount} × ${share.used.value}`);
  return halfUp(num === 1 ? `${amount} ÷ ${den}` : `${amount} × ${num} ÷ ${den}`);
}

const shownUnits: Readonly<Record<Step['unit'], Text>> = {
  dollar: { zh: '元', en: '' },
  dollarPerMonth: { zh: '元', en: ' a month' },
  year: { zh: '年', en: ' years' },
  month: { zh: '個月', en: ' months' },
  day: { zh: '天', en: ' days' },
  percent: { zh: '%', en: '%' },
  date: { zh: '', en: '' },
  none: { zh: '', en: '' },
};

/** `每月減少，是1,000元`; a statement says itself. */
function headingAndFigure(label: Text, value: string, unit: Step['unit']): Text {
  if (value === '' || unit === 'none') return label;
  const dollar = unit === 'dollar' || unit === 'dollarPerMonth' ? 'NT$' : '';
  const zh = unit === 'date' ? rocDay(parseDay(value)) : value;
  return {
    zh: `${label.zh}，是${zh}${shownUnits[unit].zh}`,
    en: `${label.en}: ${dollar}${value}${shownUnits[unit].en}`,
  };
}

/**
 * One line of a derivation.
 * @param expression in the grammar of `expression.ts`; empty where the value is given, carried over or missing
 * @param plain the same in plain words for a citizen, where heading and figure do not say it already
 */
export function step(
  code: string,
  label: Text,
  expression: string,
  value: string,
  unit: Step['unit'],
  source: Text,
  parameters: readonly UsedHere[] = [],
  plain = headingAndFigure(label, value, unit),
): Step {
  const used: UsedParameter[] = [];
  for (const one of parameters) used.push(one.used);
  return { code, label, expression, value, unit, article: source, parameters: used, plain };
}

/** A sentence to be said beside the figure. */
export function caution(code: string, text: Text, source?: Text): Caution {
  return source === undefined ? { code, text } : { code, text, article: source };
}

export { article } from './articles.ts';
