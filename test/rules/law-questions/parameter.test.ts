import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { isRefusal } from '../../../electron/rules/index.ts';
import { answer, ask, fault, law } from '../law-under-test.ts';

const folder = new URL('../../../resources/law/', import.meta.url);
const tables = z.object({
  parameters: z.array(
    z.object({ name: z.string(), values: z.array(z.object({ from: z.string(), value: z.unknown().optional() })) }),
  ),
});

describe('law.parameter', () => {
  it('gives the value of a day as the table writes it, with its source and the rows around it', () => {
    const given = answer('law.parameter', { name: 'laborInsurance.ordinaryPremiumRate' }, '2026-11-30');
    expect(given.options['parameter']).toMatchObject({
      name: 'laborInsurance.ordinaryPremiumRate',
      title: { zh: '勞保普通事故保險費率' },
      value: '0.115',
      state: 'inForce',
      standing: 'B',
      from: '2025-01-01',
      to: '2026-12-31',
    });
    expect(given.options['history']).toHaveLength(13);
    expect(given.steps).toMatchObject([{ value: '11.5%', parameters: [{ from: '2025-01-01', standing: 'B' }] }]);
    expect(given.steps[0]?.article.zh).not.toBe('');
    expect(given.cautions.map((one) => one.code)).toContain('law.notOfficial');
  });

  it('takes another day than the one of the question', () => {
    const facts = { name: 'laborInsurance.topInsuredSalary', on: '2016-04-30' };
    expect(answer('law.parameter', facts).options['parameter']).toMatchObject({ value: 43_900 });
    const after = { ...facts, on: '2016-05-01' };
    expect(answer('law.parameter', after).options['parameter']).toMatchObject({ value: 45_800, from: '2016-05-01' });
  });

  it('calls zero by law a value', () => {
    expect(answer('law.parameter', { name: 'nationalPension.selfShare.lowIncome' }).options['parameter']).toMatchObject(
      {
        value: 0,
        state: 'zeroByLaw',
        to: null,
      },
    );
  });

  it.each([
    ['pending', 'laborInsurance.ordinaryPremiumRate', '2027-01-01'],
    ['unknown', 'nationalPension.monthlyAmount', '2027-01-01'],
    ['before the table', 'nationalPension.monthlyAmount', '2008-09-30'],
    ['after the end', 'nationalPension.halfSubsidy2023', '2024-01-01'],
  ])('%s is law.unknown, and only the history when asked for', (_, name, on) => {
    expect(fault('law.parameter', { name, on })).toBe(`law.unknown ${name}`);
    const given = answer('law.parameter', { name, on, history: true });
    expect(given).toMatchObject({ eligible: false, reasons: ['law.unknown'] });
    expect(given.options).not.toHaveProperty('parameter');
    expect(given.options['history']).toHaveLength(law.parameters.get(name)?.rows.length ?? 0);
    expect(given.cautions[0]?.text.zh).toContain(name);
  });

  it('shows a pending value only as pending, and cites no parameter for it', () => {
    const given = answer('law.parameter', {
      name: 'nationalPension.premiumRate',
      on: '2027-01-01',
      history: true,
    });
    expect(z.array(z.unknown()).parse(given.options['history']).at(-1)).toMatchObject({
      value: '0.11',
      state: 'pending',
    });
    expect(given.steps.at(-1)).toMatchObject({ parameters: [] });
  });

  it.each([
    ['laborInsurance.topInsuredSalry', 'laborInsurance.topInsuredSalary'],
    ['topInsuredSalary', 'laborInsurance.topInsuredSalary'],
    ['LABORINSURANCE.OLDAGE.STATUTORYAGE', 'laborInsurance.oldAge.statutoryAge'],
    ['laborPension.premiumRates', 'nationalPension.premiumRate'],
  ])('%s is unknown and the sentence names %s', (name, near) => {
    const given = ask('law.parameter', { name });
    if (!isRefusal(given)) throw new Error('answered');
    expect(given.error).toMatchObject({ code: 'law.unknown', path: name });
    expect(given.error.message.zh).toContain(near);
    expect(given.error.message.en).toContain(near);
  });

  it('says where the names are when none is near', () => {
    const given = ask('law.parameter', { name: '生育給付' });
    if (!isRefusal(given)) throw new Error('answered');
    expect(given.error.message.zh).toContain('npm run law');
  });

  it('needs a name, and days that are days', () => {
    expect(fault('law.parameter', {})).toBe('facts.missing facts.name');
    expect(fault('law.parameter', { name: 3 })).toBe('facts.invalid facts.name');
    expect(fault('law.parameter', { name: 'annuity.cpiMonth', on: '2026-02-30' })).toBe('facts.invalid facts.on');
    expect(fault('law.parameter', { name: 'annuity.cpiMonth', history: 1 })).toBe('facts.invalid facts.history');
  });

  it('answers every row of every table with exactly what the file says', () => {
    let rows = 0;
    for (const name of readdirSync(folder)) {
      for (const one of tables.parse(parse(readFileSync(new URL(name, folder), 'utf8'))).parameters) {
        const given = answer('law.parameter', { name: one.name, on: one.values[0]?.from, history: true });
        const history = z.array(z.object({ from: z.string(), value: z.unknown() })).parse(given.options['history']);
        expect(history.map(({ from }) => from)).toEqual(one.values.map(({ from }) => from));
        one.values.forEach(({ value }, index) => {
          if (value !== undefined) expect(history[index]?.value).toEqual(value);
        });
        rows += history.length;
      }
    }
    expect(rows).toBeGreaterThan(200);
  });
});
