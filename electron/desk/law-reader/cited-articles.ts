import type { Parameter } from '../../rules/law.ts';
import type { LawInWords, LawName } from './book.ts';

const NUMBERS = /\d+(?:-\d+)?/g;

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The law a table means where its source names none: that of its scheme. */
function lawOfScheme(laws: readonly LawName[], scheme: string): string | undefined {
  const of = scheme.replace(/Benefits$/, '');
  return laws.find((law) => law.scheme === of)?.key;
}

/** Keys of the articles a source cites, as tables write them: `勞工保險條例 §§58, 58-1; 施行細則 §45`. */
function citedIn(laws: readonly LawName[], scheme: string, source: string): string[] {
  const named = laws.toSorted((one, other) => other.zh.length - one.zh.length);
  const parts = new RegExp(
    `(${named.map(({ zh }) => escaped(zh)).join('|')})|(細則)|§+\\s*(\\d+(?:-\\d+)?(?:\\s*,\\s*\\d+(?:-\\d+)?)*)`,
    'g',
  );
  const own = lawOfScheme(laws, scheme);
  let law = own;
  const keys: string[] = [];
  for (const [, name, rules, numbers] of source.matchAll(parts)) {
    if (name !== undefined) law = laws.find(({ zh }) => zh === name)?.key;
    else if (rules !== undefined) law = laws.find(({ key }) => key === `r${own ?? ''}`)?.key;
    else if (law !== undefined) for (const [number] of (numbers ?? '').matchAll(NUMBERS)) keys.push(`${law}:${number}`);
  }
  return keys;
}

const cited: WeakMap<Parameter, readonly string[]> = new WeakMap();

/** The articles that the rows of a parameter cite, each once. */
export function articlesOfParameter(book: LawInWords, parameter: Parameter): readonly string[] {
  const known = cited.get(parameter);
  if (known !== undefined) return known;
  const laws = [...book.laws.values()];
  const keys = [...new Set(parameter.rows.flatMap(({ source }) => citedIn(laws, parameter.scheme, source)))];
  cited.set(parameter, keys);
  return keys;
}
