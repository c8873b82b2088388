import { describe, expect, it } from 'vitest';
import { type Answer, answerCase, isRefusal, type Refusal } from '../../../electron/rules/index.ts';
import { law } from '../law-under-test.ts';
import { drawFrom } from '../second/random-cases.ts';
import { factSet, turnsOf } from './fact-sets.ts';
import { knownFacts } from './known-facts.ts';

/** Fact sets of each question; `npm run proof` asks 100,000. */
const sets = Number(process.env['COUNTER_FACT_SETS'] ?? 500);

/** Figures that are no sum of money and need not be whole. */
const fractional = /^(insuredYears|adjustmentPercent|ratePercent|months|monthsPaid|maxMonths|equivalentMonths)$/;

function wrongFigure(name: string, value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map((one) => wrongFigure(name, one)).find((one) => one !== undefined);
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .map(([key, one]) => wrongFigure(key, one))
      .find((one) => one !== undefined);
  }
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return `${name} is no number`;
  if (value < 0 && name !== 'adjustmentPercent') return `${name} is negative: ${value}`;
  if (!fractional.test(name) && !Number.isSafeInteger(value)) return `${name} is not whole: ${value}`;
  return undefined;
}

function wrongRefusal({ code, path, message }: Refusal['error'], facts: object): string | undefined {
  if (message.zh === '' || message.en === '') return 'an error without a message';
  // law.parameter is asked about any name, and says so of one that is none.
  const named = law.parameters.has(path) || Object.values(facts).includes(path);
  if (code === 'law.unknown') return named ? undefined : `no such parameter: ${path}`;
  const [root, name] = path.split('.');
  if (code !== 'facts.missing' && code !== 'facts.invalid') return `${code} ${path}`;
  if (root !== 'facts' || name === undefined) return `names no fact: ${path}`;
  return code === 'facts.missing' || name in facts ? undefined : `names a fact that was not given: ${path}`;
}

function wrongAnswer(answer: Answer): string | undefined {
  // rights.all lists rights, each of which a question of its own derives.
  if (answer.steps.length === 0 && answer.rights === undefined) return 'no derivation';
  if (answer.eligible && answer.reasons.length > 0) return `eligible with reasons ${answer.reasons.join()}`;
  if (!answer.eligible && answer.reasons.length === 0) return 'not eligible without a reason';
  return wrongFigure('options', answer.options);
}

describe('any set of facts has an answer, or an error that names a fact or a parameter', () => {
  const turns = turnsOf(law);

  it.each([...knownFacts])('%s', { timeout: 3_600_000 }, (ask, known) => {
    const draw = drawFrom(97 + ask.length);
    const problems = new Map<string, string>();
    let answers = 0;
    for (let index = 0; index < sets; index += 1) {
      const asked = factSet(draw, ask, known, turns);
      const before = JSON.stringify(asked);
      let problem: string | undefined;
      try {
        const given = answerCase(law, asked);
        const text = JSON.stringify(given);
        if (isRefusal(given)) problem = wrongRefusal(given.error, asked.facts);
        else {
          answers += 1;
          problem = wrongAnswer(given);
        }
        if (JSON.stringify(asked) !== before) problem = 'the facts were changed';
        // The same again from a copy: nothing is kept between two questions.
        if (index % 8 === 0 && JSON.stringify(answerCase(law, JSON.parse(before))) !== text) problem = 'another answer';
      } catch (error) {
        problem = `thrown: ${String(error)}`;
      }
      if (problem !== undefined && !problems.has(problem)) problems.set(problem, before);
    }
    expect([...problems].slice(0, 10)).toEqual([]);
    expect(answers).toBeGreaterThan(0);
  });
});
