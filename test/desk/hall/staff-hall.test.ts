import { afterEach, describe, expect, it } from 'vitest';
import { displayView } from '../../../src/contract/hall-view.ts';
import type { Paper } from '../../../electron/desk/desk.ts';
import { type OpenCounter, openCounter, signIn } from '../counter.ts';

let counter: OpenCounter | null = null;
afterEach(() => counter?.dispose());

async function started(code = 'T0217', pin = '021700', paper?: Paper): Promise<OpenCounter> {
  counter = await openCounter(paper === undefined ? {} : { paper });
  await signIn(counter, code, pin);
  return counter;
}

async function board(here: OpenCounter) {
  const reply = await here.attempt('display', { name: 'display.view', input: {} });
  return displayView.parse(reply.ok ? reply.output : null);
}

async function standing(here: OpenCounter, number: string) {
  return (await here.send('hall.view', {})).tickets.find((ticket) => ticket.number === number);
}

const asGreeter = ['T0404', '040400'] as const;
const asSupervisor = ['T0101', '010100'] as const;

describe('at the counter', () => {
  it('hands somebody on to another lane, where they wait from the moment they drew their number', async () => {
    const here = await started();
    await here.send('visit.callNext', {});
    const called = await standing(here, '086');
    here.clock.advance(5);
    await here.send('hall.transfer', { lane: 'express', reason: '只要印明細表' });
    expect(here.staff().visit).toBeNull();
    const moved = await standing(here, '086');
    expect(moved).toMatchObject({ lane: 'express', state: 'waiting', counter: null });
    expect(moved?.waitedMinutes).toBe((called?.waitedMinutes ?? 0) + 5);
    expect((await board(here)).calls).toEqual([]);
    // First come, first served, over all lanes of this counter: the same person again.
    await here.send('visit.callNext', {});
    expect(here.staff().visit?.ticket).toBe('086');
  });

  it('hands nobody on without a reason or without a number', async () => {
    const here = await started();
    const asked = { name: 'hall.transfer', input: { lane: 'express', reason: '印明細' } };
    expect(await here.attempt('staff', asked)).toMatchObject({ ok: false, fault: { code: 'visit.none' } });
    await here.send('visit.walkIn', { identifier: 'A123456789' });
    expect(await here.attempt('staff', asked)).toMatchObject({ ok: false, fault: { code: 'hall.nobodyCalled' } });
    expect(here.staff().visit).not.toBeNull();
    const silent = { name: 'hall.transfer', input: { lane: 'express', reason: ' ' } };
    expect(await here.attempt('staff', silent)).toMatchObject({ ok: false });
  });

  it('skips whoever does not come, and puts them back in line when they do', async () => {
    const here = await started();
    await here.send('visit.callNext', {});
    expect(await here.send('hall.view', {})).toMatchObject({ here: { ticket: '086', serving: false } });
    await here.send('hall.skip', {});
    expect(here.staff().visit).toBeNull();
    expect(await standing(here, '086')).toMatchObject({ state: 'skipped' });
    await here.send('hall.move', { ticket: '086', to: 'return' });
    expect(await standing(here, '086')).toMatchObject({ state: 'waiting' });
    await here.send('hall.move', { ticket: '086', to: 'leave' });
    expect(await standing(here, '086')).toBeUndefined();
  });

  it('changes nothing in the hall when a number is called during a visit, and takes up what was put aside', async () => {
    const here = await started();
    await here.send('visit.callNext', {});
    const visitId = here.staff().visit?.id;
    const asked = { name: 'hall.call', input: { ticket: '088', reason: '趕火車' } };
    expect(await here.attempt('staff', asked)).toMatchObject({ ok: false, fault: { code: 'visit.inProgress' } });
    expect(await standing(here, '086')).toMatchObject({ state: 'called' });
    await here.send('visit.putAside', {});
    await here.send('hall.call', { ticket: '086', reason: '' });
    expect(here.staff().visit?.id).toBe(visitId);
  });
});

describe('a wish for a quiet room', () => {
  it('is told to the clerk who calls, until the record is open, and to nobody in the hall', async () => {
    const here = await started();
    const quiet = {
      lane: 'full',
      wish: '先生過世',
      brought: '死亡證明',
      priority: null,
      service: '',
      quiet: true,
    } as const;
    const { number } = await here.send('hall.draw', quiet);
    expect(await standing(here, number)).toMatchObject({ brought: '想到安靜的地方談；死亡證明' });
    await here.send('visit.callNext', {});
    expect(here.staff().notices.map(({ key }) => key)).not.toContain('quietRoom');
    await here.send('visit.putAside', {});
    await here.send('hall.call', { ticket: number, reason: '請到會談室' });
    expect(here.staff().notices.find(({ key }) => key === 'quietRoom')?.title).toContain('安靜的地方');
    expect(JSON.stringify([await board(here), here.customer()])).not.toContain('安靜');
  });
});

describe('the kind of counter', () => {
  it('is what the hall calls for, also when it changes between two visits', async () => {
    const here = await started();
    const drawn = { lane: 'express', wish: '印投保明細', brought: '', priority: null, service: '' } as const;
    await here.send('hall.draw', drawn);
    await here.send('counter.setMode', { mode: 'express' });
    expect(await here.send('hall.view', {})).toMatchObject({
      counters: [{ number: 7, kind: '快速', open: true }],
      here: { kind: '快速' },
    });
    const expressOnly = here.staff().start;
    expect([expressOnly?.next, ...(expressOnly?.waiting ?? [])].map((one) => one?.lane)).not.toContain('一般');
    const bands = (await board(here)).lanes;
    expect(bands.find(({ lane }) => lane === 'full')?.band).toBeNull();
    expect(bands.find(({ lane }) => lane === 'express')?.band).not.toBeNull();
    await here.send('counter.setMode', { mode: 'full' });
    await here.send('visit.callNext', {});
    expect(here.staff().visit?.ticket).toBe('086');
  });

  it('closes the counter where it becomes an information zone', async () => {
    const here = await started();
    await here.send('counter.setMode', { mode: 'express' });
    await here.send('counter.setMode', { mode: 'informationZone' });
    expect(await here.send('hall.view', {})).toMatchObject({ counters: [{ number: 7, open: false }] });
    expect(here.staff().start).toMatchObject({ next: null, waiting: [] });
    const asked = { name: 'hall.call', input: { ticket: '086', reason: '' } };
    expect(await here.attempt('staff', asked)).toMatchObject({
      ok: false,
      fault: { code: 'counter.informationZone' },
    });
  });
});

describe('the greeter', () => {
  it('types what somebody says, reads lane and papers, draws the number and prints it', async () => {
    const printed: { name: string; pdf: Uint8Array }[] = [];
    const paper: Paper = {
      print: async (pdf, name) => {
        printed.push({ name, pdf });
        return 'printer';
      },
      save: async () => 'browser',
    };
    const here = await started(...asGreeter, paper);
    await here.send('screen.open', { screen: 'hall' });
    const [best] = await here.send('hall.suggest', { text: '失業給付' });
    expect(best?.papers.length).toBeGreaterThan(0);
    const drawn = await here.send('hall.draw', {
      lane: best?.lane ?? 'express',
      wish: '被公司資遣',
      brought: '離職證明',
      priority: 'elderly',
      service: best?.service ?? '',
    });
    expect(drawn).toMatchObject({ number: '093', lane: 'priority', papers: best?.papers });
    expect(await here.send('hall.print', { ticket: '093', service: best?.service ?? '' })).toEqual({
      by: 'printer',
      fileName: '號碼牌-093.pdf',
      base64: '',
    });
    expect(printed.map(({ name }) => name)).toEqual(['號碼牌-093.pdf']);
    expect(await standing(here, '093')).toMatchObject({ wish: '被公司資遣', brought: '離職證明', priority: 'elderly' });
    const unknown = { name: 'hall.print', input: { ticket: '555', service: '' } };
    expect(await here.attempt('staff', unknown)).toMatchObject({ ok: false, fault: { code: 'hall.numberUnknown' } });
    // A greeter hands out numbers and calls nobody.
    for (const name of ['hall.call', 'hall.skip', 'hall.transfer', 'reservation.import'] as const) {
      expect(await here.attempt('staff', { name, input: {} })).toMatchObject({ ok: false });
    }
  });

  it('suggests nothing where nothing was said, and prints at the door what was drawn there', async () => {
    const here = await started(...asGreeter);
    expect(await here.send('hall.suggest', { text: ' ' })).toEqual([]);
    await here.attempt('kiosk', { name: 'kiosk.draw', input: { wish: 'oldAge', language: 'zh', priority: null } });
    const reply = await here.attempt('kiosk', { name: 'kiosk.print', input: { ticket: '093' } });
    expect(reply).toMatchObject({ ok: true, output: { by: 'browser', fileName: '號碼牌-093.pdf' } });
    expect(await here.attempt('customer', { name: 'kiosk.print', input: { ticket: '093' } })).toMatchObject({
      ok: false,
    });
  });
});

describe('the lines of the board', () => {
  it('are written by leaders, kept over a restart, and stay few and short', async () => {
    const here = await started(...asSupervisor);
    const lines = ['12月1日起每天延長到下午6點。', '請備妥證件。'];
    await here.send('hall.setNotices', { lines });
    expect((await board(here)).notices).toEqual(lines);
    counter = await here.reopen();
    expect((await board(counter)).notices).toEqual(lines);
    await signIn(counter, ...asSupervisor);
    for (const wrong of [Array.from({ length: 6 }, () => '多'), ['長'.repeat(61)], [' ']]) {
      const asked = { name: 'hall.setNotices', input: { lines: wrong } };
      expect(await counter.attempt('staff', asked)).toMatchObject({ ok: false });
    }
    await counter.send('session.signOut', {});
    await signIn(counter);
    const byClerk = { name: 'hall.setNotices', input: { lines: ['x'] } };
    expect(await counter.attempt('staff', byClerk)).toMatchObject({ ok: false });
    expect((await board(counter)).notices).toEqual(lines);
  });
});
