import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKnowledge } from '../../../electron/desk/knowledge-files.ts';
import { openCatalogue } from '../../../electron/desk/services/read-catalogue.ts';
import { type QuizItem, readQuiz, shownAnswer } from '../../../electron/guidance/quiz/quiz.ts';
import type { QuizAnswer } from '../../../src/contract/quiz-view.ts';
import { answerCase, isRefusal } from '../../../electron/rules/index.ts';
import { law } from '../../rules/law-under-test.ts';
import { openCounter, type OpenCounter, signIn } from '../counter.ts';

const knowledge = resolve(import.meta.dirname, '../../../resources/knowledge');
const quiz = readQuiz(readKnowledge(join(knowledge, 'quiz')));
const items = [...quiz.values()];

function at(from: unknown, path: string): unknown {
  return path.split('.').reduce((one: unknown, key): unknown => {
    return typeof one === 'object' && one !== null ? Reflect.get(one, key) : undefined;
  }, from);
}

function engineOn(item: QuizItem, side: 'before' | 'now') {
  const { on, facts } = item[side];
  return answerCase(law, { id: item.key, ask: item.ask ?? '', asOf: on, facts: { ...item.facts, ...facts } });
}

const asked = items.filter(({ ask }) => ask !== undefined);

describe('the questions of the quiz', () => {
  it('are forty and more, of every group of the catalogue, and say which are the Bureau’s', () => {
    expect(items.length).toBeGreaterThanOrEqual(40);
    const groups = new Set(items.map(({ group }) => group));
    expect([...openCatalogue(knowledge).groups.keys()].filter((key) => !groups.has(key))).toEqual([]);
    const official = items.filter(({ source }) => source !== undefined);
    expect(official.length).toBeGreaterThan(15);
    for (const { source } of official) {
      expect(source).toMatch(/台北市辦事處服務報告|97年短期促進就業業務問答|監理會第54次會議紀錄/);
    }
  });

  it.each(asked.map((item) => [item.key, item] as const))(
    '%s: the engine gives both answers at their dates',
    (_, item) => {
      for (const side of ['before', 'now'] as const) {
        const { gives, answer } = item[side];
        const given = engineOn(item, side);
        expect(Object.keys(gives).length).toBeGreaterThan(0);
        for (const [path, value] of Object.entries(gives)) expect(at(given, path), `${side} ${path}`).toBe(value);
        const figure = item.choices[answer - 1];
        if (typeof figure === 'number') expect(Object.values(gives)).toContain(figure);
      }
    },
  );

  it('have one right choice a side: where the engine’s answer differs, so does the choice', () => {
    for (const { key, before, now } of asked) {
      const same = Object.keys(before.gives).every((path) => before.gives[path] === now.gives[path]);
      if (same && Object.keys(before.gives).length === Object.keys(now.gives).length) {
        expect(before.answer, key).toBe(now.answer);
      }
    }
  });

  it('are refused where an answer is no choice, a day is not before the other or a key comes twice', () => {
    const [one] = items;
    const spoil = (change: object) => () => readQuiz([{ items: [{ ...one, ...change }] }]);
    expect(spoil({ now: { ...one?.now, answer: 9 } })).toThrow('no such choice');
    expect(spoil({ before: { ...one?.before, on: '2030-01-01' } })).toThrow('before is not before now');
    expect(() => readQuiz([{ items: [one, one] }])).toThrow('a quiz item comes twice');
  });
});

describe('the quiz at the desk', () => {
  let counter: OpenCounter;
  beforeAll(async () => {
    counter = await openCounter();
    await signIn(counter);
  });
  afterAll(() => counter.dispose());

  it('asks a group, tells nothing before the answer, then both answers with steps and articles', async () => {
    const sheet = await counter.send('quiz.start', { sides: 'before', group: 'NP' });
    expect(sheet.items.length).toBe(items.filter(({ group }) => group === 'NP').length);
    const funeral = sheet.items.find(({ key }) => key === 'np-funeral');
    expect(funeral).toMatchObject({ day: '100/06/10', official: true, choices: expect.arrayContaining(['86,400元']) });
    expect(JSON.stringify(sheet)).not.toContain('17,280元 × 5');
    const verdict = await counter.send('quiz.answer', { key: 'np-funeral', side: 'before', choice: 3 });
    expect(verdict).toMatchObject({
      right: false,
      correct: 1,
      changed: true,
      before: { answer: '86,400元' },
      now: { answer: '105,515元' },
      source: expect.stringContaining('Q11'),
    });
    expect(verdict.steps.map(({ text }) => text).join()).toContain('86,400');
  });

  it('says of its own questions that they are nobody else’s', async () => {
    const { source } = await counter.send('quiz.answer', { key: 'lp-heirs', side: 'now', choice: 3 });
    expect(source).toContain('本程式自編');
  });

  it('keeps results per account; only the trainer sees those of others', async () => {
    const sheet = await counter.send('quiz.start', { sides: 'now', group: 'WA' });
    const answers: QuizAnswer[] = sheet.items.map(({ key, side }) => ({
      key,
      side,
      choice: quiz.get(key)?.now.answer ?? 1,
    }));
    const [first, ...others] = answers;
    if (first === undefined) throw new Error('no question');
    const wrong = { ...first, choice: first.choice === 1 ? 2 : 1 };
    const chosen = { sides: 'now', group: 'WA' } as const;
    // The first answer counts: another one for the same question changes nothing.
    const score = await counter.send('quiz.finish', { chosen, answers: [wrong, ...others, first] });
    const item = quiz.get(first.key);
    expect(score).toMatchObject({ right: answers.length - 1, questions: answers.length });
    expect(score.missed).toMatchObject([
      { key: first.key, answer: item === undefined ? '' : shownAnswer(item, item.now) },
    ]);
    const own = await counter.send('quiz.read', {});
    expect(own.own).toMatchObject([{ name: '林雅婷', right: answers.length - 1, chosen: '積欠工資墊償，現在' }]);
    expect(own.everybody).toBeNull();

    await counter.send('session.signOut', {});
    await signIn(counter, 'T0101', '010100');
    expect(await counter.send('quiz.read', {})).toMatchObject({ own: [], everybody: null });
    await counter.send('session.signOut', {});
    await signIn(counter, 'T0808', '080800');
    expect(await counter.send('quiz.read', {})).toMatchObject({ own: [], everybody: [{ name: '林雅婷' }] });
  });

  const unknownAnswer = { name: 'quiz.answer', input: { key: 'nothing', side: 'now', choice: 1 } };
  const emptyGroup = { name: 'quiz.start', input: { sides: 'now', group: 'ZZ' } };
  it('refuses a question and a group that are not there', async () => {
    expect(await counter.attempt('staff', unknownAnswer)).toMatchObject({
      fault: { code: 'quiz.unknown' },
    });
    expect(await counter.attempt('staff', emptyGroup)).toMatchObject({ fault: { code: 'quiz.empty' } });
  });
});

it('answers of an engine that refuses are no right answers by accident', () => {
  const refused = asked.filter((item) => isRefusal(engineOn(item, 'now')));
  expect(refused.map(({ key }) => key)).toEqual([]);
});
