import { afterEach, describe, expect, it } from 'vitest';
import { openCounter, type OpenCounter, signIn } from '../counter.ts';

let counter: OpenCounter;
afterEach(() => counter.dispose());

const DAY = '2026-11-30';

/** One goes first by rule, one because the clerk chose it; then a leader looks. */
async function dayWithOvertakings(): Promise<void> {
  counter = await openCounter();
  const drawn = { name: 'kiosk.draw', input: { wish: 'unemployment', language: 'zh', priority: 'pregnancy' } };
  await counter.attempt('kiosk', drawn);
  await signIn(counter);
  await counter.send('hall.call', { ticket: '088', reason: '趕火車，後面的人同意' });
  await counter.send('hall.skip', {});
  counter.clock.advance(1);
  await counter.send('visit.callNext', {});
  await counter.send('hall.transfer', { lane: 'express', reason: '只要印明細表' });
  const asked = { name: 'live.overtakings', input: { day: DAY } };
  expect(await counter.attempt('staff', asked), 'it is for leaders').toMatchObject({ ok: false });
  await counter.send('session.signOut', {});
  await signIn(counter, 'T0101', '010100');
}

describe('whoever was called before others', () => {
  it('stands on the leader’s board with the reason and those who waited on, and in numbers in the figures', async () => {
    await dayWithOvertakings();
    const { rows } = await counter.send('live.overtakings', { day: DAY });
    expect(rows).toMatchObject([
      { number: '093', counter: 7, why: '依規則：愛心、預約', chosen: false, reason: '' },
      { number: '088', counter: 7, why: '承辦選號', chosen: true, passed: '086、087', reason: '趕火車，後面的人同意' },
    ]);
    // Why somebody goes first by rule stays with those who serve.
    expect(JSON.stringify(rows)).not.toMatch(/pregnancy|懷孕/);
    expect(await counter.send('live.overtakings', { day: '2026-11-27' })).toEqual({ rows: [] });
    const { tickets } = await counter.send('hall.view', {});
    expect(tickets.find(({ number }) => number === '093')).toMatchObject({ lane: 'express', handedOn: '只要印明細表' });
    const { tables } = await counter.send('statistics.read', { from: DAY, to: DAY, baseline: null });
    const table = (key: string) => tables.find((one) => one.key === key)?.rows;
    expect(table('overtakings')).toEqual([
      ['承辦選號', '1', '2', '2'],
      ['依規則：愛心、預約', '1', '6', '6'],
      ['前面的號留在連不上的櫃檯', '0', '0', '0'],
    ]);
    expect(table('effects')).toEqual(
      expect.arrayContaining([
        ['抽號', '8'],
        ['過號沒有回來', '1'],
        ['等不及先離開', '0'],
      ]),
    );
    expect(JSON.stringify(tables)).not.toContain('趕火車');
  });
});

describe('what changed', () => {
  it('stands beside the period before, with whether chance alone could have done it', async () => {
    await dayWithOvertakings();
    const { tables } = await counter.send('statistics.read', {
      from: DAY,
      to: DAY,
      baseline: { from: '2026-10-01', to: '2026-10-31' },
    });
    const changes = tables.find(({ key }) => key === 'changes');
    expect(changes?.rows.find(([name]) => name === '抽號後沒有辦到的比率')).toEqual([
      '抽號後沒有辦到的比率',
      '',
      '12.5%',
      '',
      '',
      '件數太少',
    ]);
    // With itself nothing changed, and nothing is called a change.
    const same = await counter.send('statistics.read', { from: DAY, to: DAY, baseline: { from: DAY, to: DAY } });
    const rows = same.tables.find(({ key }) => key === 'changes')?.rows ?? [];
    expect(rows).toHaveLength(9);
    expect(rows.filter(([, , , , , verdict]) => verdict === '少了' || verdict === '多了')).toEqual([]);
    expect(rows.find(([name]) => name === '抽號後沒有辦到的比率')?.slice(1, 4)).toEqual(['12.5%', '12.5%', '0.0點']);
  });
});
