import { z } from 'zod';
import type { Step, UsedParameter } from '../../../src/contract/answer.ts';
import type { Text } from '../../../src/contract/text.ts';
import { type Day, isoDay, rocDay } from '../calendar.ts';
import { dayFact, readFacts } from '../case.ts';
import { RuleFault } from '../fault.ts';
import { findRow, hasValue, type Law, lawUnknown, noEnd, type Parameter, type Row } from '../law.ts';
import { type Outcome, unusedFacts } from '../outcome.ts';
import { caution, step } from '../trace.ts';
import { nearestNames } from './nearest-names.ts';

const schema = z.object({
  name: z.string().min(1).max(100),
  on: dayFact.nullish(),
  history: z.boolean().nullish(),
});
const factNames = new Set(Object.keys(schema.shape));

/** One row of a table as the question shows it; dates are ISO days, `to` is null where the row has no end. */
export interface ShownRow {
  from: string;
  to: string | null;
  state: Row['state'];
  /** As the table writes it; null where the row has none. A pending value is shown and never used. */
  value: unknown;
  standing: Row['standing'];
  source: string;
  checked: string;
  note?: string;
}

export function shownRow(row: Row): ShownRow {
  return {
    from: isoDay(row.from),
    to: row.to === noEnd ? null : isoDay(row.to),
    state: row.state,
    value: row.written ?? (row.state === 'zeroByLaw' ? 0 : null),
    standing: row.standing,
    source: row.source,
    checked: row.checked,
    ...(row.note === undefined ? {} : { note: row.note }),
  };
}

/** The value of a row as it is shown in a derivation, with its date and source. */
export function usedOf(parameter: Parameter, row: Row): UsedParameter | undefined {
  return row[parameter.kind]?.used;
}

function parameterOf(law: Law, name: string): Parameter {
  const found = law.parameters.get(name);
  if (found !== undefined) return found;
  const near = nearestNames(name, law.parameters.keys());
  throw new RuleFault('law.unknown', name, {
    zh:
      near.length > 0
        ? `法規表裡沒有「${name}」。名稱相近的有：${near.join('、')}。請核對寫法。`
        : `法規表裡沒有「${name}」。請用 npm run law 查看所有參數的名稱。`,
    en:
      near.length > 0
        ? `There is no parameter ${name}. Near to it: ${near.join(', ')}. Check the spelling.`
        : `There is no parameter ${name}. See all names with npm run law.`,
  });
}

const stateWords: Readonly<Record<Row['state'], Text>> = {
  inForce: { zh: '有效', en: 'in force' },
  zeroByLaw: { zh: '依法為零', en: 'zero by law' },
  notInForce: { zh: '沒有這項規定', en: 'not in force' },
  unknown: { zh: '沒有可以查證的數值', en: 'no verified value' },
  pending: { zh: '已預告，還沒生效', en: 'announced, not enacted' },
};

function rowStep(parameter: Parameter, row: Row): Step {
  const used = usedOf(parameter, row);
  const end = row.to === noEnd ? { zh: '起', en: 'on' } : { zh: `到${rocDay(row.to)}`, en: `to ${isoDay(row.to)}` };
  const words = stateWords[row.state];
  const label = {
    zh: `${parameter.title.zh}，${rocDay(row.from)}${end.zh}（${words.zh}）`,
    en: `${parameter.title.en}, from ${isoDay(row.from)} ${end.en} (${words.en})`,
  };
  const source = { zh: row.source, en: row.source };
  const line = step(`law.parameter.${isoDay(row.from)}`, label, '', used?.value ?? '', 'none', source);
  return { ...line, parameters: hasValue(row.state) && used !== undefined ? [used] : [] };
}

const notOfficial: Text = {
  zh: '這個數值不是從正式條文或公告查來的，使用前請再核對。',
  en: 'This value was not read in an official text; check it before use.',
};

/**
 * A parameter of the law on a day, with every row of its table (question `law.parameter`). With `history` the rows are
 * given even where the day has no value; `parameter` is then absent.
 * @throws RuleFault `facts.missing`; `law.unknown` for a name that no table has, or a day without a value
 */
export function answerParameter(law: Law, given: Record<string, unknown>, asOf: Day): Outcome {
  const facts = readFacts(schema, given);
  const on = facts.on ?? asOf;
  const parameter = parameterOf(law, facts.name);
  const { name, scheme, kind, unit, title } = parameter;
  const row = findRow(parameter.rows, on);
  const history = parameter.rows.map(shownRow);
  const proposals = parameter.proposals.length === 0 ? {} : { proposals: parameter.proposals };
  const unused = unusedFacts(given, factNames);
  if (!hasValue(row?.state)) {
    const fault = lawUnknown(name, title, on, row?.state ?? 'outside');
    if (facts.history !== true) throw fault;
    return {
      eligible: false,
      options: { history, ...proposals },
      reasons: ['law.unknown'],
      steps: parameter.rows.map((one) => rowStep(parameter, one)),
      cautions: [caution('law.unknown', fault.fault.message), ...unused],
    };
  }
  return {
    eligible: true,
    options: { parameter: { name, title, scheme, kind, unit, ...shownRow(row) }, history, ...proposals },
    reasons: [],
    steps: (facts.history === true ? parameter.rows : [row]).map((one) => rowStep(parameter, one)),
    cautions: [...(row.standing === 'A' ? [] : [caution('law.notOfficial', notOfficial)]), ...unused],
  };
}
