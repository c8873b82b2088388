import { afterEach, describe, expect, it } from 'vitest';
import { displayView, kioskView } from '../../../src/contract/hall-view.ts';
import { type OpenCounter, openCounter, signIn } from '../counter.ts';

let counter: OpenCounter | null = null;
afterEach(() => counter?.dispose());

async function started(): Promise<OpenCounter> {
  counter = await openCounter();
  await signIn(counter);
  return counter;
}

async function board(here: OpenCounter) {
  const reply = await here.attempt('display', { name: 'display.view', input: {} });
  return displayView.parse(reply.ok ? reply.output : null);
}

async function draw(here: OpenCounter, wish: string, priority: string | null = null) {
  return here.attempt('kiosk', { name: 'kiosk.draw', input: { wish, language: 'zh', priority } });
}

describe('the hall of one counter', () => {
  it('calls by the order of arrival, whoever needs it first, and tells the board nothing but numbers', async () => {
    const here = await started();
    expect(await draw(here, 'unemployment')).toMatchObject({
      ok: true,
      output: { number: '093', lane: 'full', ahead: 7 },
    });
    expect(await draw(here, 'record', 'pregnancy')).toMatchObject({
      ok: true,
      output: { number: '094', lane: 'priority' },
    });
    await here.send('visit.callNext', {});
    expect(here.staff().visit?.ticket).toBe('094');
    const shown = await board(here);
    expect(shown.calls).toEqual([{ sequence: expect.any(Number), number: '094', counter: 7, again: false }]);
    expect(JSON.stringify(shown)).not.toMatch(/投保資料|懷孕|老年/);
    await here.send('hall.recall', {});
    expect((await board(here)).calls[0]).toMatchObject({ number: '094', again: true });
  });

  it('keeps a number that was put aside beside the counter and takes it up again', async () => {
    const here = await started();
    await here.send('visit.callNext', {});
    const visitId = here.staff().visit?.id ?? '';
    await here.send('visit.putAside', {});
    await here.send('visit.callNext', {});
    expect(here.staff().visit?.ticket).toBe('087');
    await here.send('visit.cancel', { reason: 'customerLeft', note: '' });
    expect(await here.send('hall.view', {})).toMatchObject({ missed: 1, served: 0 });
    await here.send('visit.resume', { visitId });
    expect((await board(here)).calls.map(({ number }) => number)).toEqual(['086']);
    await here.send('visit.putAside', {});
    await here.send('hall.move', { ticket: '087', to: 'return' });
    await here.send('visit.callNext', {});
    expect(here.staff().visit?.ticket).toBe('087');
  });

  it('is where it was after the program ended in the middle of a call', async () => {
    const here = await started();
    await here.send('visit.callNext', {});
    const again = await here.reopen();
    counter = again;
    await signIn(again);
    expect((await board(again)).calls).toMatchObject([{ number: '086', counter: 7 }]);
    // The counter goes on: whoever was there waits beside it.
    await again.send('visit.callNext', {});
    expect(again.staff().visit?.ticket).toBe('087');
    const hall = await again.send('hall.view', {});
    expect(hall.tickets.find(({ number }) => number === '086')?.state).toBe('parked');
  });

  it('passes nobody without a written reason', async () => {
    const here = await started();
    const asked = { name: 'hall.call', input: { ticket: '089', reason: '' } };
    expect(await here.attempt('staff', asked)).toMatchObject({ ok: false, fault: { code: 'hall.reasonMissing' } });
    await here.send('hall.call', { ticket: '089', reason: '趕火車，後面的人同意' });
    expect(here.staff().visit?.ticket).toBe('089');
  });

  it('tells how long it takes only where a counter serves, in every language of the machine', async () => {
    const here = await started();
    const closed = await here.attempt('kiosk', { name: 'kiosk.view', input: {} });
    const before = kioskView.parse(closed.ok ? closed.output : null);
    expect(before.wishes.every(({ band }) => band === null)).toBe(true);
    await here.send('visit.callNext', {});
    const open = await here.attempt('kiosk', { name: 'kiosk.view', input: {} });
    const after = kioskView.parse(open.ok ? open.output : null);
    const wait = after.wishes.find(({ key }) => key === 'oldAge')?.band;
    expect(wait?.to).toBeGreaterThan(wait?.from ?? 0);
    expect(await draw(here, 'nothing')).toMatchObject({ ok: false, fault: { code: 'hall.wishUnknown' } });
  });

  it('opens the hall to nobody who is not of the hall', async () => {
    const here = await started();
    for (const window of ['customer', 'display', 'kiosk'] as const) {
      for (const name of ['hall.view', 'hall.draw', 'visit.callNext', 'staff.view'] as const) {
        expect(await here.attempt(window, { name, input: {} })).toMatchObject({ ok: false });
      }
    }
    expect(await here.attempt('display', { name: 'kiosk.draw', input: {} })).toMatchObject({ ok: false });
    expect(await here.attempt('kiosk', { name: 'display.view', input: {} })).toMatchObject({ ok: false });
  });
});
