import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayView, kioskView } from '../../../src/contract/hall-view.ts';
import type { HallAsk } from '../../../electron/hall/line.ts';
import { type OpenCounter, openCounter, signIn } from '../counter.ts';
import { HOST, MEMBERS, type Office, openOffice } from './office.ts';

const DAY = '2026-11-30';
const KIOSK = { role: 'kiosk', number: 1 } as const;
const BOARD = { role: 'board', number: 1 } as const;
const [FIRST, SECOND] = MEMBERS;

/** One office for the whole file: each test goes on where the one before ended. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
}, 60_000);
afterAll(() => office.dispose());

const hallAt = (counter: number) => office.at(counter).send('hall.view', {});
const ticketAt = async (counter: number) => (await hallAt(counter)).here.ticket;
const noticesAt = (counter: number) =>
  office
    .at(counter)
    .staff()
    .notices.map(({ key }) => key);
const drawn = { lane: 'full', wish: '問事情', brought: '', priority: null, service: '' } as const;

async function openCounters(): Promise<number[]> {
  const { counters } = await hallAt(HOST);
  return counters.filter(({ open }) => open).map(({ number }) => number);
}

async function leave(counter: number): Promise<void> {
  if (office.at(counter).staff().visit === null) return;
  await office.at(counter).send('visit.cancel', { reason: 'other', note: '' });
}

async function refused(here: OpenCounter, name: string, input: object): Promise<string> {
  const reply = await here.attempt('staff', { name, input });
  return reply.ok ? '' : reply.fault.code;
}

describe('an office of one line', () => {
  it('calls for every counter by the order of arrival, and shows each call everywhere', async () => {
    expect((await hallAt(1)).line).toMatchObject({ way: 'joined', refusal: '' });
    expect((await hallAt(HOST)).line).toMatchObject({ way: 'host', members: [{ present: true }, {}, {}] });
    for (const number of [1, 2, 3, HOST]) await office.at(number).send('visit.callNext', {});
    expect(await Promise.all([1, 2, 3, HOST].map(ticketAt))).toEqual(['086', '087', '088', '089']);
    expect((await hallAt(1)).counters.map(({ number, ticket }) => [number, ticket])).toEqual([
      [1, '086'],
      [2, '087'],
      [3, '088'],
      [HOST, '089'],
    ]);
    // Counter 1 opened first and kept them all; those who opened later got their share: 90, 91, 92 modulo four counters.
    await office.lines.settled();
    expect((await hallAt(HOST)).line.members.map(({ number, kept }) => [number, kept])).toEqual([
      [1, 1],
      [2, 0],
      [3, 1],
    ]);
    for (const number of [1, 2, 3, HOST]) await leave(number);
  });

  it('draws at any counter, with what was said at the door', async () => {
    const { number } = await office.at(2).send('hall.draw', { ...drawn, wish: '被公司資遣' });
    for (const counter of [1, 2, 3, HOST]) {
      expect((await hallAt(counter)).tickets.find((ticket) => ticket.number === number)?.wish).toBe('被公司資遣');
    }
  });

  it('hears a machine at the door only when it draws, a board never, and a counter only for itself', async () => {
    const { desk } = office.at(HOST);
    const said = { wish: '辦退休', brought: '', lane: '一般', hint: '', priority: '', language: 'vi' };
    const ask = (command: Extract<HallAsk, { type: 'do' }>['command']) => {
      return { type: 'do', day: DAY, known: 0, command, actor: 'kiosk', said };
    };
    const issue = ask({ type: 'issue', lane: 'full' });
    expect(await desk.receiveMember(KIOSK, issue)).toMatchObject({ ok: true });
    expect(await desk.receiveMember(BOARD, issue)).toMatchObject({ ok: false, fault: { code: 'line.notForMember' } });
    const call = ask({ type: 'callNext', counter: 2 });
    expect(await desk.receiveMember(KIOSK, call)).toMatchObject({ ok: false, fault: { code: 'line.notForMember' } });
    // Counter 5 says that it is counter 2: it opens, and closes, itself.
    const fifth = { role: 'counter', number: 5 } as const;
    const before = await openCounters();
    expect(await desk.receiveMember(fifth, ask({ type: 'openCounter', counter: 2, kind: 'full' }))).toMatchObject({
      ok: true,
    });
    expect(await openCounters()).toEqual([...before, 5]);
    expect(await desk.receiveMember(fifth, ask({ type: 'closeCounter', counter: 2 }))).toMatchObject({ ok: true });
    expect(await openCounters()).toEqual(before);
    for (const nonsense of [
      null,
      7,
      { type: 'do' },
      { ...issue, day: 'heute' },
      { ...issue, more: 1 },
      { ...issue, said: null },
    ]) {
      expect(await desk.receiveMember(KIOSK, nonsense)).toMatchObject({ fault: { code: 'line.malformed' } });
    }
  });

  it('refuses, with words, another day, another version, another list and its own number', async () => {
    const { desk } = office.at(HOST);
    const join = { type: 'join', version: 1, day: DAY, known: 0, seen: '', alone: [], released: [] };
    const counter = { role: 'counter', number: 1 } as const;
    const asked: readonly [string, object, object][] = [
      ['line.otherVersion', counter, { ...join, version: 99 }],
      ['line.otherDay', counter, { ...join, day: '2026-12-01' }],
      ['line.otherList', counter, { ...join, known: 1 }],
      ['line.otherList', counter, { ...join, known: 9_999 }],
      ['line.numberTaken', { role: 'counter', number: HOST }, join],
    ];
    for (const [code, member, said] of asked) {
      const answer = await desk.receiveMember(member as typeof counter, said);
      expect(answer.ok ? '' : answer.fault.code).toBe(code);
      if (!answer.ok) expect(answer.fault.message.zh).toMatch(/。$/);
    }
    expect(await office.at(1).desk.receiveMember(counter, join)).toMatchObject({ fault: { code: 'line.notHost' } });
  });
});

describe('a counter whose line is cut', () => {
  it('goes on alone with the numbers kept for it, and is of one mind with the office when it comes back', async () => {
    office.lines.cut(FIRST!);
    const { line } = await hallAt(1);
    expect(line.way).toBe('alone');
    expect(line.kept).toBeGreaterThan(0);
    expect(noticesAt(1)).toContain('hallAlone');
    expect(await refused(office.at(1), 'hall.draw', drawn)).toBe('hall.aloneNoNumber');
    await office.at(1).send('visit.callNext', {});
    const called = await ticketAt(1);
    expect(called).not.toBe('');
    // The others pass over what is kept for the counter that is away.
    for (const number of [2, 3]) await office.at(number).send('visit.callNext', {});
    expect([await ticketAt(2), await ticketAt(3)]).not.toContain(called);
    await office.lines.restore(FIRST!);
    expect((await hallAt(1)).line).toMatchObject({ way: 'joined', doubted: [] });
    expect(noticesAt(1)).toContain('hallBack');
    expect(noticesAt(1)).not.toContain('hallAlone');
    for (const number of [2, HOST]) {
      expect((await hallAt(number)).counters.find((counter) => counter.number === 1)?.ticket).toBe(called);
    }
    for (const number of [1, 2, 3]) await leave(number);
  });

  it('does not wait for a host that does not answer, nor lose the visit over it', async () => {
    for (let index = 0; index < 8; index += 1) await office.at(HOST).send('hall.draw', drawn);
    office.lines.lose(FIRST!, 'answer');
    await office.at(1).send('visit.callNext', {});
    const called = await ticketAt(1);
    expect((await hallAt(1)).line.way).toBe('alone');
    office.lines.lose(FIRST!, 'answer');
    await office.at(1).send('visit.putAside', {});
    const [aside] = office.at(1).staff().start?.open ?? [];
    await office.at(1).send('visit.resume', { visitId: aside?.visitId ?? '' });
    expect(office.at(1).staff().visit?.ticket).toBe(called);
    office.lines.lose(FIRST!, 'none');
    await office.lines.restore(FIRST!);
    expect((await hallAt(HOST)).counters.find(({ number }) => number === 1)?.ticket).toBe(called);
    await leave(1);
  });

  it('shows on board and machine at the door that what they know may be old', async () => {
    const alone = async () => {
      const [board, kiosk] = await Promise.all([
        office.at(1).attempt('display', { name: 'display.view', input: {} }),
        office.at(1).attempt('kiosk', { name: 'kiosk.view', input: {} }),
      ]);
      return [
        displayView.parse(board.ok ? board.output : null).alone,
        kioskView.parse(kiosk.ok ? kiosk.output : null).alone,
      ];
    };
    expect(await alone()).toEqual([false, false]);
    office.lines.cut(FIRST!);
    expect(await alone()).toEqual([true, true]);
    await office.lines.restore(FIRST!);
  });
});

describe('a machine at the door', () => {
  it('draws over the line, and calls nobody alone though it bears a counter’s number', async () => {
    const door = await openCounter({ clock: office.clock, counter: 3, hallLine: office.lines.lineOf(KIOSK) });
    try {
      await signIn(door);
      await office.lines.restore(KIOSK);
      const draw = { name: 'kiosk.draw', input: { wish: 'oldAge', language: 'th', priority: null } };
      expect(await door.attempt('kiosk', draw)).toMatchObject({ ok: true });
      expect(await refused(door, 'visit.callNext', {})).toBe('line.notForMember');
      office.lines.cut(KIOSK);
      expect(await door.attempt('kiosk', draw)).toMatchObject({ ok: false, fault: { code: 'hall.aloneNoNumber' } });
      expect(await refused(door, 'visit.callNext', {})).toBe('hall.aloneNotYours');
      expect(door.staff().notices.find(({ key }) => key === 'hallAlone')?.title).toContain('不能抽號');
    } finally {
      door.dispose();
    }
  });
});

describe('a counter that does not come back', () => {
  it('has its numbers taken back with a reason, and what it did with one of them meanwhile is looked at', async () => {
    for (let index = 0; index < 8; index += 1) await office.at(HOST).send('hall.draw', drawn);
    office.lines.cut(SECOND!);
    const away = (await hallAt(HOST)).line.members.find(({ number }) => number === 2);
    expect(away).toMatchObject({ present: false });
    expect(away?.kept).toBeGreaterThan(0);
    const taken = { counter: 2, reason: '電腦開不了機' };
    expect(await refused(office.at(HOST), 'hall.takeBack', taken)).toBe('call.notAllowed');
    await office.at(HOST).send('session.signIn', { code: 'T0101', pin: '010100' });
    expect(await refused(office.at(HOST), 'hall.takeBack', { ...taken, reason: ' ' })).toBe('hall.reasonMissing');
    expect(await refused(office.at(HOST), 'hall.takeBack', { ...taken, counter: 3 })).toBe('hall.counterAnswers');
    // The machine was not broken after all.
    await office.at(2).send('visit.callNext', {});
    const twice = await ticketAt(2);
    await office.at(HOST).send('hall.takeBack', taken);
    expect((await hallAt(HOST)).line.members.find(({ number, kept }) => number === 2 && kept > 0)).toBeUndefined();
    expect((await hallAt(HOST)).counters.find(({ number }) => number === 2)?.open).toBe(false);
    await office.lines.restore(SECOND!);
    for (const number of [HOST, 1, 2]) {
      expect((await hallAt(number)).line.doubted).toEqual([{ number: twice, counter: 2, at: '09:00' }]);
      expect(noticesAt(number)).toContain('hallDoubted');
    }
    // Its visit goes on all the same.
    await leave(2);
    expect(office.at(2).staff().visit).toBeNull();
  });
});

describe('a restart', () => {
  it('changes nothing: of a counter that stood alone, and of the host', async () => {
    office.lines.cut(FIRST!);
    await office.at(1).send('visit.callNext', {});
    const called = await ticketAt(1);
    await office.reopen(1);
    expect((await hallAt(1)).line.way).toBe('alone');
    expect(await ticketAt(1)).toBe(called);
    const before = (await hallAt(HOST)).tickets;
    await office.reopen(HOST);
    expect((await hallAt(HOST)).tickets).toEqual(before);
    for (const member of MEMBERS) await office.lines.restore(member);
    expect((await hallAt(HOST)).counters.find(({ number }) => number === 1)?.ticket).toBe(called);
  });
});

describe('another hall host', () => {
  it('is followed with its own list, once, and the list of before stays where it was', async () => {
    await office.replaceHost();
    const answer = await office.at(HOST).desk.receiveMember(BOARD, { type: 'catchUp', day: DAY, known: 0 });
    const length = answer.events.length;
    for (const member of MEMBERS) await office.lines.restore(member);
    expect((await hallAt(3)).line).toMatchObject({ way: 'joined', refusal: '' });
    const { tickets } = await hallAt(HOST);
    for (const { number } of MEMBERS) {
      expect((await hallAt(number)).tickets.map((ticket) => ticket.number)).toEqual(
        tickets.map(({ number: one }) => one),
      );
    }
    expect(length).toBeLessThan(20);
  });
});
