import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LifeStory, RightRow } from '../../src/contract/rights.ts';
import { identifyJ1, leadTo, openCounter, type OpenCounter, sign, signIn } from './counter.ts';

let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
});
afterEach(() => counter.dispose());

function rows(): readonly RightRow[] {
  return counter.staff().visit?.rights?.rows ?? [];
}
function row(id: string): RightRow {
  const found = rows().find((one) => one.id === id);
  if (found === undefined)
    throw new Error(
      `${id} is not among ${rows()
        .map((one) => one.id)
        .join(', ')}`,
    );
  return found;
}
const laidOff: LifeStory = { events: [{ kind: 'leftJob', on: '2026-11-30', facts: {} }], answers: {} };
const answered: LifeStory = {
  events: [{ kind: 'leftJob', on: '2026-11-30', facts: { leaving: 'involuntary' } }],
  answers: { dependants: 1 },
};

describe('順便看看', () => {
  it('shows what the record alone gives, once the record is open', async () => {
    await signIn(counter);
    await counter.send('visit.callNext', {});
    expect(counter.staff().visit?.rights).toBeNull();
  });

  it('agrees with the estimate on old age and reads the account, the pension and what was drawn', async () => {
    await identifyJ1(counter);
    const { estimate, rights } = counter.staff().visit ?? {};
    const oldAge = row('laborInsurance.oldAge');
    expect(rights?.fault).toBe('');
    expect(oldAge.figures.map((one) => one.amount)).toEqual(estimate?.options.map((one) => one.recorded));
    expect(row('laborPension.withdrawal')).toMatchObject({ standing: 'eligible' });
    expect(row('nationalPension.oldAge')).toMatchObject({ standing: 'notEligible', opensOn: '116/03/15' });
  });

  it('asks what an event leaves open, and answers once it is told', async () => {
    await identifyJ1(counter);
    await counter.send('visit.rights', laidOff);
    const asked = row('employmentInsurance.unemployment-0');
    expect(asked).toMatchObject({ standing: 'ask', event: '離職 115/11/30' });
    expect(asked.asks[0]).toMatchObject({ fact: 'leaving', answer: 'choice', belongsTo: 'event' });
    await counter.send('visit.rights', answered);
    const told = row('employmentInsurance.unemployment-0');
    expect(told).toMatchObject({ standing: 'eligible', deadline: '最晚 117/11/30 申請。' });
    expect(told.where).toContain('就業服務');
    // 45,800 × 70 %: one dependant.
    expect(told.figures[0]).toMatchObject({ amount: 32_060, note: '元/月' });
  });

  it('keeps the story over a restart', async () => {
    await identifyJ1(counter);
    await counter.send('visit.rights', answered);
    const before = rows();
    counter = await counter.reopen();
    await signIn(counter);
    await counter.send('visit.resume', { visitId: counter.staff().start?.open[0]?.visitId ?? '' });
    expect(counter.staff().visit?.rights?.story).toEqual(answered);
    expect(rows()).toEqual(before);
  });

  it('refuses an event that cannot be, and a visit that is sealed', async () => {
    await identifyJ1(counter);
    const before = { ...laidOff, events: [{ kind: 'gaveBirth', on: '1950-01-01', facts: {} }] };
    expect(await counter.attempt('staff', { name: 'visit.rights', input: before })).toMatchObject({
      ok: false,
      fault: { code: 'facts.invalid' },
    });
    const strange = { ...laidOff, events: [{ kind: 'leftJob', on: '2026-11-30', facts: { wedding: true } }] };
    expect(await counter.attempt('staff', { name: 'visit.rights', input: strange })).toMatchObject({ ok: false });
    await leadTo(counter, 'sign');
    await sign(counter);
    expect(await counter.attempt('staff', { name: 'visit.rights', input: laidOff })).toMatchObject({ ok: false });
  });

  it('never reaches the customer: neither the call nor a word of it', async () => {
    await identifyJ1(counter);
    await counter.send('visit.rights', answered);
    expect(await counter.attempt('customer', { name: 'visit.rights', input: answered })).toMatchObject({
      ok: false,
      fault: { code: 'call.notAllowed' },
    });
    expect(JSON.stringify(counter.customer())).not.toMatch(/失業給付|離職|laborPension\.withdrawal/);
  });
});
