import { describe, expect, it } from 'vitest';
import type { Step } from '../../../src/contract/answer.ts';
import { goldenAnswers } from './cases.ts';

/** The characters of Big5, the character set of Taiwan, which has no simplified form. */
function big5(): ReadonlySet<string> {
  const decoder = new TextDecoder('big5');
  const letters = new Set<string>();
  for (let lead = 0xa4; lead <= 0xf9; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) letters.add(decoder.decode(Uint8Array.of(lead, trail)));
  }
  return letters;
}

/** Every sentence once, with the first case that says it. */
const sentences = new Map<string, { step: Step; name: string }>();
for (const { name, answer } of goldenAnswers) {
  for (const step of answer.steps) {
    const key = `${answer.ask} ${step.code} ${step.plain.zh.replace(/[\d,.−/]+/g, '#')}`;
    if (!sentences.has(key)) sentences.set(key, { step, name });
  }
}
const said = [...sentences.values()].map(({ step, name }) => ({ where: `${name} ${step.code}`, step }));

describe('plain words of every step of every golden answer', () => {
  it('are many', () => {
    expect(said.length).toBeGreaterThan(200);
  });

  it('are in the characters of Taiwan, without a word of English or a hole', () => {
    const letters = big5();
    for (const { where, step } of said) {
      const foreign = Array.from(step.plain.zh.replace(/[\d ,.%−+/（）()：；、，。–「」]/g, '')).filter(
        (letter) => !letters.has(letter),
      );
      expect(foreign, `${where}: ${step.plain.zh}`).toEqual([]);
      expect(step.plain.zh, where).not.toMatch(/[A-Za-z$]|undefined|NaN|元元|，，|^\s*$/u);
    }
  });

  it('are in English as well', () => {
    for (const { where, step } of said) {
      expect(step.plain.en, where).toMatch(/^[\w\d ,.;:()'’"%$−+/–×·-]+$/u);
      expect(step.plain.en, where).not.toMatch(/undefined|NaN|NT\$NT|\p{Script=Han}/u);
    }
  });

  it('are short', () => {
    for (const { where, step } of said) {
      expect(step.plain.zh.length, `${where}: ${step.plain.zh}`).toBeLessThanOrEqual(step.unit === 'none' ? 48 : 32);
      expect(step.plain.zh.length, `${where}: ${step.plain.zh}`).toBeGreaterThanOrEqual(4);
      expect(step.plain.en.length, `${where}: ${step.plain.en}`).toBeLessThanOrEqual(150);
    }
  });

  it('say what a figure means instead of repeating its heading', () => {
    for (const { where, step } of said) {
      if (step.value === '' || step.unit === 'none') continue;
      expect(step.plain.zh, where).not.toBe(step.label.zh);
      expect(step.plain.en, where).not.toBe(step.label.en);
    }
  });

  it('leave the words of the office to the office', () => {
    for (const { where, step } of said) {
      if (step.value !== '') expect(step.plain.zh, where).not.toMatch(/展延|減給|次月|餘命|入帳|月投保薪資|給付標準/u);
    }
  });
});
