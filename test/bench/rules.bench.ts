import { fileURLToPath } from 'node:url';
import { ZenEngine } from '@gorules/zen-engine';
import PublicodesEngine from 'publicodes';
import { openLawbook } from '../../electron/desk/lawbook.ts';
import { answerCase, isRefusal, oldAgeOverTime } from '../../electron/rules/index.ts';

/** One measured line: how many answers a second, and how that compares with the line it is measured against. */
export interface BenchRow {
  name: string;
  perSecond: number;
  /** This row's speed over that of the named row. */
  ratios: Record<string, number>;
}

const law = openLawbook(fileURLToPath(new URL('../../resources/law', import.meta.url)));

/** A record of forty years, one spell a month, whose salary rises with the years. */
function monthlyHistory(step: number): { from: string; to: string; salary: number; unit: string }[] {
  return Array.from({ length: 480 }, (_, index) => {
    const year = 1986 + Math.floor(index / 12);
    const month = String((index % 12) + 1).padStart(2, '0');
    const lastDay = new Date(Date.UTC(year, (index % 12) + 1, 0)).getUTCDate();
    const salary = Math.min(45_800, 20_000 + step + Math.floor(index / 12) * 600);
    return { from: `${year}-${month}-01`, to: `${year}-${month}-${lastDay}`, salary, unit: 'A' };
  });
}

const histories = Array.from({ length: 16 }, (_, index) => ({
  id: 'bench',
  asOf: '2026-01-05',
  ask: 'laborInsurance.oldAge',
  facts: { birthDate: '1960-03-15', salaryHistory: monthlyHistory(index * 100) },
}));

/** The whole answer with every step written, from 480 rows as they come out of a file. */
function explainedAnswer(round: number): number {
  const answer = answerCase(law, histories[round % histories.length]);
  if (isRefusal(answer)) throw new Error(answer.error.code);
  return answer.steps.length;
}

function explainedTotals(round: number): number {
  const answer = answerCase(law, {
    id: 'bench',
    asOf: '2026-01-05',
    ask: 'laborInsurance.oldAge',
    facts: { birthDate: '1960-03-15', coverage: { years: 40 }, averageSalary60: 30_000 + (round % 15_000) },
  });
  if (isRefusal(answer)) throw new Error(answer.error.code);
  return answer.steps.length;
}

function overTime(round: number): number {
  const facts = {
    birthDate: '1962-03-15',
    coverage: { years: 31, months: 4 },
    averageSalary60: 30_000 + (round % 15_000),
    averageSalary36: 30_000,
    insuredBefore2009: true,
  };
  return oldAgeOverTime(law, { facts, asOf: '2026-11-30', assumptions: { keepsWorking: false } }).rows.length;
}

const publicodes = new PublicodesEngine({
  salary: { valeur: 45_800 },
  years: { valeur: 31.33 },
  deferral: { valeur: 0.33 },
  'formula A': { valeur: 'salary * years * 0.00775 + 3000', arrondi: 'oui' },
  'formula B': { valeur: 'salary * years * 0.0155', arrondi: 'oui' },
  base: { 'le maximum de': ['formula A', 'formula B'] },
  annuity: { valeur: 'base * (1 - deferral * 0.04)', arrondi: 'oui' },
});

/** The bare formula, without a derivation: average, years and months of early claim are given. */
function publicodesFormula(round: number): number {
  publicodes.setSituation({ salary: 30_000 + (round % 15_000) });
  return Number(publicodes.evaluate('annuity').nodeValue);
}

const zen = new ZenEngine().createDecision({
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', content: {} },
    {
      id: 'formula',
      name: 'formula',
      type: 'expressionNode',
      content: {
        expressions: [
          { id: 'a', key: 'a', value: 'round(salary * years * 0.00775 + 3000)' },
          { id: 'b', key: 'b', value: 'round(salary * years * 0.0155)' },
          { id: 'annuity', key: 'annuity', value: 'round(max([$.a, $.b]) * (1 - deferral * 0.04))' },
        ],
      },
    },
    { id: 'out', name: 'out', type: 'outputNode', content: {} },
  ],
  edges: [
    { id: 'e1', sourceId: 'in', targetId: 'formula', type: 'edge' },
    { id: 'e2', sourceId: 'formula', targetId: 'out', type: 'edge' },
  ],
});

async function zenFormula(round: number): Promise<number> {
  const { result } = await zen.evaluate({ salary: 30_000 + (round % 15_000), years: 31.33, deferral: 0.33 });
  return Number(result.annuity);
}

type Task = (round: number) => number | Promise<number>;

/** Answers a second of one task in one short run. */
async function perSecond(task: Task, milliseconds: number): Promise<number> {
  const begin = performance.now();
  let rounds = 0;
  let kept = 0;
  while (performance.now() < begin + milliseconds) {
    for (let burst = 0; burst < 8; burst += 1) {
      const made = task(rounds);
      kept += typeof made === 'number' ? made : await made;
      rounds += 1;
    }
  }
  if (!(kept > 0)) throw new Error('a task gave nothing');
  return (rounds * 1000) / (performance.now() - begin);
}

/** Runs of each task; the best counts, for whatever else runs on the machine can only slow a run down. */
const runs = 8;

/** Checks that the three engines agree on the same question before they are timed. */
async function checkAgreement(): Promise<void> {
  const expected = 21_947;
  publicodes.setSituation({});
  const other = Number(publicodes.evaluate('annuity').nodeValue);
  const { result } = await zen.evaluate({ salary: 45_800, years: 31.33, deferral: 0.33 });
  if (other !== expected || result.annuity !== expected) {
    throw new Error(`the engines disagree: publicodes ${other}, zen ${result.annuity}`);
  }
}

/** Explained answers a second, beside the bare formula in two public rules engines, all in one run. */
export async function benchRules(milliseconds = 250): Promise<BenchRow[]> {
  await checkAgreement();
  const tasks: [string, Task][] = [
    ['old age, explained, from 480 monthly spells', explainedAnswer],
    ['old age, explained, from totals', explainedTotals],
    ['old age over time, 65 claim months', overTime],
    ['publicodes, bare formula', publicodesFormula],
    ['zen-engine, bare formula', zenFormula],
  ];
  const speeds = new Map<string, number>();
  // Taking turns, so that a busy moment of the machine does not fall on one task alone.
  for (let run = 0; run < runs; run += 1) {
    for (const [name, task] of tasks) {
      speeds.set(name, Math.max(speeds.get(name) ?? 0, await perSecond(task, milliseconds)));
    }
  }
  const others = tasks.slice(3).map(([name]) => name);
  return tasks.map(([name]) => {
    const own = speeds.get(name) ?? 0;
    const ratios = Object.fromEntries(
      others.filter((one) => one !== name).map((one) => [one, own / (speeds.get(one) ?? 1)]),
    );
    return { name, perSecond: own, ratios };
  });
}

if (import.meta.main) {
  for (const { name, perSecond: speed, ratios } of await benchRules()) {
    const beside = Object.entries(ratios).map(([other, ratio]) => `${ratio.toFixed(2)} × ${other}`);
    console.log(`${Math.round(speed).toString().padStart(9)}/s  ${name.padEnd(46)}${beside.join(' · ')}`);
  }
}
