import { addMonths, type Day, dayReached, iso, ofRoc, ofSerial, serial, thirtyDays } from './days.ts';
import {
  compare,
  decimal,
  floor,
  halfUp,
  isWhole,
  negative,
  over,
  plus,
  type Rational,
  rational,
  times,
} from './rational.ts';

/**
 * An exact reader of the expressions that steps print. The grammar is that of `electron/rules/expression.ts`:
 *
 *     sum     = product { ("+" | "−") product }
 *     product = power { ("×" | "÷") power }
 *     power   = factor [ "^" factor ]
 *     factor  = "−" factor | word "(" sum { "、" sum } ")" | day "–" day | atom [ unit ]
 *     atom    = number [ "%" ] | day | month | "(" sum ")"
 *     word    = 取大 | 取小 | 進位 | 捨去 | 四捨五入
 *     unit    = 年 | 個月 | 日 | 投保日
 *
 * `day − day` counts days, `month − month` months; `day – day` counts both ends in months of thirty days.
 */
export type Value =
  | { readonly kind: 'number'; readonly number: Rational }
  | { readonly kind: 'day' | 'month'; readonly day: Day }
  | { readonly kind: 'length'; readonly count: Rational; readonly unit: string };

/** A number or date as it stands in an expression, to be traced to where it comes from. */
export type Literal = { readonly text: string } & (
  | { readonly kind: 'number'; readonly number: Rational }
  | { readonly kind: 'day' | 'month'; readonly date: string }
);

const token =
  /\s*(民前\d+\/\d\d\/\d\d|民前\d+\/\d\d|\d+\/\d\d\/\d\d|\d+\/\d\d(?!\d)|(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?|取大|取小|進位|捨去|四捨五入|投保日|個月|年|日|[+−×÷^()、–])/y;

function tokensOf(expression: string): string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < expression.length) {
    const at = token.lastIndex;
    const match = token.exec(expression);
    if (match?.[1] === undefined)
      throw new Error(`not in the grammar from “${expression.slice(at)}” in “${expression}”`);
    found.push(match[1]);
  }
  return found;
}

function numberOf(value: Value | undefined): Rational {
  if (value?.kind !== 'number') throw new Error('a number is expected');
  return value.number;
}

function ofNumber(number: Rational): Value {
  return { kind: 'number', number };
}

/** A key by which days and months can be compared. */
function order(value: Value): Rational {
  if (value.kind === 'number') return value.number;
  if (value.kind === 'length') throw new Error('a length alone has no value');
  return rational(BigInt(serial(value.day)));
}

function largest(values: readonly Value[], sign: number): Value {
  return values.reduce((best, one) => (Math.sign(compare(order(one), order(best))) === sign ? one : best));
}

function ceiling(number: Rational): Rational {
  return negative(floor(negative(number)));
}

function apply(word: string, values: readonly Value[]): Value {
  if (word === '取大') return largest(values, 1);
  if (word === '取小') return largest(values, -1);
  const [one, ...others] = values;
  if (others.length > 0) throw new Error(`${word} takes one value`);
  const round = { 進位: ceiling, 捨去: floor, 四捨五入: halfUp }[word];
  if (round === undefined) throw new Error(`no word: ${word}`);
  return ofNumber(round(numberOf(one)));
}

function raised(base: Rational, exponent: Rational): Rational {
  if (!isWhole(exponent) || exponent.num < 0n) throw new Error('only whole powers');
  return rational(base.num ** exponent.num, base.den ** exponent.num);
}

/** A day or month and a length, whole. */
function moved(from: Value, { count, unit }: { count: Rational; unit: string }, sign: 1 | -1): Value {
  if (from.kind !== 'day' || !isWhole(count)) throw new Error('only a whole length can be added, to a day');
  const by = Number(count.num) * sign;
  if (unit === '年') return { kind: 'day', day: addMonths(from.day, by * 12) };
  if (unit === '個月') return { kind: 'day', day: addMonths(from.day, by) };
  if (unit === '日') return { kind: 'day', day: ofSerial(serial(from.day) + by) };
  return { kind: 'day', day: dayReached(from.day, by) };
}

function monthNumber({ year, month }: Day): number {
  return year * 12 + month;
}

function added(one: Value, other: Value, sign: 1 | -1): Value {
  if (other.kind === 'length') return moved(one, other, sign);
  if (one.kind === 'number')
    return ofNumber(plus(one.number, sign === 1 ? numberOf(other) : negative(numberOf(other))));
  if (one.kind === 'length' || other.kind !== one.kind || sign === 1) throw new Error('these cannot be added');
  const difference =
    one.kind === 'day' ? serial(one.day) - serial(other.day) : monthNumber(one.day) - monthNumber(other.day);
  return ofNumber(rational(BigInt(difference)));
}

/** Evaluates an expression exactly and lists the numbers and dates it is made of. @throws Error outside the grammar */
export function evaluate(expression: string): { value: Value; literals: Literal[] } {
  const tokens = tokensOf(expression);
  const literals: Literal[] = [];
  let at = 0;
  const take = (...wanted: string[]) => (wanted.includes(tokens[at] ?? '') ? tokens[at++] : undefined);
  const expect = (wanted: string) => {
    if (take(wanted) === undefined) throw new Error(`“${wanted}” is missing in “${expression}”`);
  };

  function atom(): Value {
    if (take('(') !== undefined) {
      const inner = sum();
      expect(')');
      return inner;
    }
    const text = tokens[at++] ?? '';
    if (text.includes('/')) {
      const kind = text.split('/').length === 3 ? 'day' : 'month';
      const day = ofRoc(text);
      literals.push({ kind, text, date: kind === 'day' ? iso(day) : iso(day).slice(0, 7) });
      return { kind, day };
    }
    const number = decimal(text.replace('%', ''));
    if (number === undefined) throw new Error(`“${text}” stands in the wrong place in “${expression}”`);
    const scaled = text.endsWith('%') ? over(number, rational(100n)) : number;
    literals.push({ kind: 'number', text, number: scaled });
    return ofNumber(scaled);
  }

  function factor(): Value {
    if (take('−') !== undefined) return ofNumber(negative(numberOf(factor())));
    const word = take('取大', '取小', '進位', '捨去', '四捨五入');
    if (word !== undefined) {
      expect('(');
      const values = [sum()];
      while (take('、') !== undefined) values.push(sum());
      expect(')');
      return apply(word, values);
    }
    const value = atom();
    if (take('–') !== undefined) {
      const to = atom();
      if (value.kind !== 'day' || to.kind !== 'day') throw new Error('– joins two days');
      return ofNumber(rational(BigInt(thirtyDays(value.day, to.day))));
    }
    const unit = take('年', '個月', '日', '投保日');
    return unit === undefined ? value : { kind: 'length', count: numberOf(value), unit };
  }

  function power(): Value {
    const base = factor();
    if (take('^') === undefined) return base;
    return ofNumber(raised(numberOf(base), numberOf(factor())));
  }

  function product(): Value {
    let value = power();
    for (let sign = take('×', '÷'); sign !== undefined; sign = take('×', '÷')) {
      const other = numberOf(power());
      value = ofNumber(sign === '×' ? times(numberOf(value), other) : over(numberOf(value), other));
    }
    return value;
  }

  function sum(): Value {
    let value = product();
    for (let sign = take('+', '−'); sign !== undefined; sign = take('+', '−')) {
      value = added(value, product(), sign === '+' ? 1 : -1);
    }
    return value;
  }

  const value = sum();
  if (at < tokens.length) throw new Error(`“${tokens.slice(at).join(' ')}” is left over in “${expression}”`);
  return { value, literals };
}

/** What an expression comes to, as a step of that unit prints it: whole NT$ half up, years to two decimals half up, all else exact. */
export function comesTo(expression: string, unit: string): string | Rational {
  const { value } = evaluate(expression);
  if (value.kind === 'length') throw new Error('a length alone has no value');
  if (value.kind !== 'number') return value.kind === 'day' ? iso(value.day) : iso(value.day).slice(0, 7);
  if (unit === 'dollar' || unit === 'dollarPerMonth') return halfUp(value.number);
  if (unit === 'year') return halfUp(value.number, 2);
  return unit === 'percent' ? times(value.number, rational(100n)) : value.number;
}
