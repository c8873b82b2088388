import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { openLawbook } from '../../electron/desk/lawbook.ts';
import { answerCase } from '../../electron/rules/index.ts';
import { goldenCases } from '../rules/proof/known-facts.ts';

const law = openLawbook(fileURLToPath(new URL('../../resources/law', import.meta.url)));

/** Answers a second to the golden cases of one question, the best of three short runs. */
function speedOf(cases: readonly object[], milliseconds: number): number {
  let best = 0;
  for (let run = 0; run < 3; run += 1) {
    const begin = performance.now();
    let answers = 0;
    while (performance.now() < begin + milliseconds) {
      for (const one of cases) answerCase(law, one);
      answers += cases.length;
    }
    best = Math.max(best, (answers * 1000) / (performance.now() - begin));
  }
  return best;
}

/** Every question over its golden cases, the slowest first, each beside the median of all questions of the same run. */
export function benchQuestions(milliseconds = 60): string[] {
  // Warm, so that the question asked first is not measured while its code is compiled.
  for (let round = 0; round < 40; round += 1) for (const one of goldenCases) answerCase(law, one);
  const asks = [...new Set(goldenCases.map((one) => one.ask))];
  const speeds = asks
    .map((ask) => ({ ask, cases: goldenCases.filter((one) => one.ask === ask) }))
    .map(({ ask, cases }) => ({ ask, cases: cases.length, speed: speedOf(cases, milliseconds) }))
    .sort((one, other) => one.speed - other.speed);
  const median = speeds[Math.floor(speeds.length / 2)]?.speed ?? 1;
  return speeds.map(({ ask, cases, speed }) => {
    const figure = `${Math.round(speed).toString().padStart(9)}/s`;
    return `${figure}  ${ask.padEnd(40)}${(speed / median).toFixed(2)} × the median  (${cases} cases)`;
  });
}

function collectGarbage(): void {
  setFlagsFromString('--expose_gc');
  runInNewContext('gc')();
}

/** Memory of this process after garbage collection, at the start and after so many answers to all golden cases in turn. */
export function benchMemory(marks: readonly number[] = [0, 250_000, 500_000, 1_000_000]): string[] {
  const lines: string[] = [];
  let answers = 0;
  for (const mark of marks) {
    for (; answers < mark; answers += 1) answerCase(law, goldenCases[answers % goldenCases.length]);
    collectGarbage();
    const { rss, heapUsed } = process.memoryUsage();
    const [resident, heap] = [rss, heapUsed].map((bytes) => `${(bytes / 1_048_576).toFixed(0).padStart(5)} MB`);
    lines.push(`${mark.toString().padStart(9)} answers  resident ${resident}  heap ${heap}`);
  }
  return lines;
}

if (import.meta.main) for (const line of [...benchQuestions(), ...benchMemory()]) console.log(line);
