import { afterEach, describe, expect, it } from 'vitest';
import type { CallInput } from '../../../src/contract/calls.ts';
import { openCounter, type OpenCounter, signIn } from '../counter.ts';

let counter: OpenCounter;
afterEach(() => counter.dispose());

async function leader(): Promise<void> {
  counter = await openCounter();
  await signIn(counter, 'T0101', '010100');
}

describe('the board of the hall', () => {
  it('shows who waits, who is being served since when, and who waited too long', async () => {
    await leader();
    const before = await counter.send('live.read', {});
    expect(before.waiting).toBeGreaterThan(0);
    expect(before.longestNumber).toBe('086');
    // Nobody has called yet: no counter is open, and whoever waits would wait for ever.
    expect(before.alerts).toMatchObject([{ key: 'noCounter', title: '一般有人在等，沒有櫃檯會叫。' }]);
    await counter.send('visit.callNext', {});
    expect((await counter.send('live.read', {})).alerts).toEqual([]);
    counter.clock.advance(4);
    const now = await counter.send('live.read', {});
    expect(now.counters).toMatchObject([
      { number: 7, kind: '全功能', ticket: '086', minutes: 4, step: '身分與事由 4分鐘', long: false },
    ]);
    expect(now.waiting).toBe(before.waiting - 1);
    expect(now.lanes.find(({ key }) => key === 'full')?.band).toMatch(/^\d+–\d+分鐘$/);
    counter.clock.advance(31);
    await counter.send('session.unlock', { pin: '010100' }).catch(() => null);
    const later = await counter.send('live.read', {});
    expect(later.alerts[0]?.title).toMatch(/^087號等了\d+分鐘。$/);
    expect(later.counters[0]?.long).toBe(true);
    expect(JSON.stringify(later)).not.toMatch(/張正文|老年/);
  });

  it('is for leaders', async () => {
    counter = await openCounter();
    await signIn(counter);
    expect(await counter.attempt('staff', { name: 'live.read', input: {} })).toMatchObject({ ok: false });
  });
});

describe('a counter that changes its kind', () => {
  it('tells the clerk who is left behind, and only then', async () => {
    counter = await openCounter();
    await signIn(counter);
    const left = () => counter.staff().notices.find(({ key }) => key === 'unservedLane')?.title;
    expect(left(), 'in the morning nobody has opened').toBeUndefined();
    await counter.send('visit.callNext', {});
    await counter.send('visit.putAside', {});
    expect(left()).toBeUndefined();
    await counter.send('counter.setMode', { mode: 'slipReprint' });
    expect(left()).toBe('一般號有6人在等，沒有櫃檯會叫。');
    await counter.send('counter.setMode', { mode: 'full' });
    expect(left()).toBeUndefined();
  });
});

describe('a day played again', () => {
  const asked: CallInput<'whatIf.play'> = { day: null, change: 'quicker', percent: 20, counter: 'full' };

  it('says what a fifth less handling or one more counter would do, the same every time', async () => {
    await leader();
    const quicker = await counter.send('whatIf.play', asked);
    expect(Number(quicker.after.mean)).toBeLessThan(Number(quicker.before.mean));
    expect(quicker.words).toMatch(/^每件少用20%的時間：平均每人少等\d+\.\d分鐘。$/);
    expect(await counter.send('whatIf.play', asked)).toEqual(quicker);
    const more = await counter.send('whatIf.play', { ...asked, change: 'counter' });
    expect(more.before).toEqual(quicker.before);
    expect(more.change).toMatch(/^−\d/);
    const lane = await counter.send('whatIf.play', { ...asked, change: 'expressLane' });
    expect(lane.words).toContain('快速');
    expect(quicker.leavesOut.join()).toContain('這是模型');
  });

  it('says when a day has too few numbers to stand for itself', async () => {
    await leader();
    await counter.send('hall.view', {});
    const own = await counter.send('whatIf.play', { ...asked, day: '2026-11-30' });
    expect(own.days).toMatchObject([{ key: '2026-11-30' }]);
    expect(own.day).toBe('2026-11-30');
    expect((await counter.send('whatIf.play', { ...asked, day: 'newest' })).day).toBeNull();
    expect(own.basis).toContain('不夠當基礎');
  });

  it('plays the office’s own day where there are enough numbers', async () => {
    await leader();
    for (let drawn = 0; drawn < 30; drawn += 1) {
      const message = { name: 'kiosk.draw', input: { wish: 'unemployment', language: 'zh', priority: null } };
      expect(await counter.attempt('kiosk', message)).toMatchObject({ ok: true });
    }
    const own = await counter.send('whatIf.play', { ...asked, day: '2026-11-30', change: 'counter' });
    expect(own.basis).toMatch(/^用115\/11\/30（一）實際的\d+個號/);
    expect((await counter.send('whatIf.play', { ...asked, day: 'newest', change: 'counter' })).basis).toBe(own.basis);
    expect(Number(own.after.mean)).toBeLessThan(Number(own.before.mean));
  }, 60_000);
});
