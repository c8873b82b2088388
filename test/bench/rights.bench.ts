import { fileURLToPath } from 'node:url';
import { openLawbook } from '../../electron/desk/lawbook.ts';
import { answerCase, isRefusal } from '../../electron/rules/index.ts';
import { quantile } from './quantiles.ts';

const law = openLawbook(fileURLToPath(new URL('../../resources/law', import.meta.url)));

/** Forty years, one spell a month, as a record comes out of a file. */
const salaryHistory = Array.from({ length: 480 }, (_, index) => {
  const year = 1986 + Math.floor(index / 12);
  const month = String((index % 12) + 1).padStart(2, '0');
  const lastDay = new Date(Date.UTC(year, (index % 12) + 1, 0)).getUTCDate();
  const salary = Math.min(45_800, 20_000 + Math.floor(index / 12) * 600);
  return { from: `${year}-${month}-01`, to: `${year}-${month}-${lastDay}`, salary, unit: 'A' };
});

const dependants = 2;
/** One event of every kind, each with the facts that lead to its figures, so that nothing ends at a question. */
const facts = {
  birthDate: '1966-03-15',
  sex: 'female',
  nationality: 'roc',
  dependants,
  benefitsReceived: [],
  salaryHistory,
  nationalPension: { coverage: { months: 30 }, spells: [], welfareAllowance: false },
  farmers: { spells: [] },
  laborPension: { months: 194, balance: 1_120_000 },
  events: [
    { kind: 'leftJob', on: '2025-10-31', leaving: 'involuntary', stillTreated: true },
    { kind: 'foundJob', on: '2025-11-20', monthsPaid: 0, newInsuredMonths: 4 },
    { kind: 'startedTraining', on: '2025-11-10', trainingDays: 180 },
    { kind: 'pregnant', on: '2025-11-01' },
    { kind: 'gaveBirth', on: '2025-12-02', delivery: 'term', children: 1 },
    { kind: 'childUnderThree', on: '2024-01-01', leaveFrom: '2025-06-01', leaveTo: '2025-11-30' },
    { kind: 'fellIll', on: '2025-09-10', hospitalDays: 30, fullPay: false },
    { kind: 'injuredAtWork', on: '2025-05-01', daysUnable: 40, fullPay: false, hospitalDays: 20, intensiveCareDays: 2 },
    { kind: 'disabled', on: '2025-08-01', cause: 'ordinary', grades: [7], permanentIncapacity: true },
    {
      kind: 'disabled',
      on: '2025-08-01',
      cause: 'occupational',
      accidentOn: '2025-05-01',
      level: 'total',
      grades: [1],
      permanentIncapacity: true,
    },
    { kind: 'lostRelative', on: '2025-07-05', relation: 'parent', deceased: { birthDate: '1940-01-01' } },
    { kind: 'died', on: '2025-12-05', cause: 'ordinary', survivors: 2 },
    { kind: 'missing', on: '2025-05-05', atWork: true, fullMonths: 6 },
    { kind: 'notPaid', on: '2025-12-01', closed: true, monthlyWage: 40_000, unpaidMonths: 3, severanceAndPension: 0 },
    { kind: 'turnedAge', on: '2026-03-15', age: 60 },
  ],
};

/** Processor time of this thread so far in milliseconds, which other work on the machine does not lengthen by waiting. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function shown(times: readonly number[]): string {
  return `${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`;
}

/** Whole answers of `rights.all`: from forty years of monthly spells and an event of every kind. */
export function benchRights(rounds = 300): string[] {
  const waits: number[] = [];
  const works: number[] = [];
  let rights = 0;
  for (let round = 0; round < rounds + 100; round += 1) {
    const [begin, worked] = [performance.now(), processorTime()];
    const answer = answerCase(law, { id: 'bench', asOf: '2026-01-05', ask: 'rights.all', facts });
    const [wait, work] = [performance.now() - begin, processorTime() - worked];
    if (isRefusal(answer)) throw new Error(`${answer.error.code} ${answer.error.path}`);
    rights = answer.rights?.length ?? 0;
    // The first rounds run before the compiler has seen the law.
    if (round < 100) continue;
    waits.push(wait);
    works.push(work);
  }
  return [
    `every right, ${rights} looked at, 480 spells, ${facts.events.length} events: ${shown(waits)}`,
    `of which the processor worked: ${shown(works)}`,
  ];
}

if (import.meta.main) for (const line of benchRights()) console.log(line);
