import { afterEach, expect, it } from 'vitest';
import type { OpenCounter } from '../counter.ts';
import { HOST, MEMBERS, type Office, openOffice } from './office.ts';

let office: Office | null = null;
afterEach(() => {
  office?.dispose();
  office = null;
});

const [first, second, third] = MEMBERS;
const one = first!;

const lineAt = async (here: OpenCounter) => (await here.send('hall.view', {})).line;
const ticketAt = async (here: OpenCounter) => (await here.send('hall.view', {})).here.ticket;

async function draw(here: OpenCounter): Promise<string> {
  const drawn = { lane: 'full', wish: '問事情', brought: '', priority: null, service: '' } as const;
  return (await here.send('hall.draw', drawn)).number;
}

it('calls for every counter from one line, and shows each call everywhere', async () => {
  office = await openOffice();
  expect(await lineAt(office.at(1))).toMatchObject({ way: 'joined', refusal: '' });
  expect((await lineAt(office.at(HOST))).members).toHaveLength(3);
  for (const number of [1, 2, 3, HOST]) await office.at(number).send('visit.callNext', {});
  expect(await Promise.all([1, 2, 3, HOST].map((number) => ticketAt(office!.at(number))))).toEqual([
    '086',
    '087',
    '088',
    '089',
  ]);
  const { counters } = await office.at(1).send('hall.view', {});
  expect(counters.map(({ number, ticket }) => [number, ticket])).toEqual([
    [1, '086'],
    [2, '087'],
    [3, '088'],
    [9, '089'],
  ]);
});

it('goes on alone with the numbers kept for it, and is of one mind with the office when it comes back', async () => {
  office = await openOffice();
  const here = office.at(1);
  for (const number of [1, 2, 3]) await office.at(number).send('counter.setMode', { mode: 'express' });
  for (const number of [1, 2, 3]) await office.at(number).send('counter.setMode', { mode: 'full' });
  const drawn: string[] = [];
  for (let index = 0; index < 6; index += 1) drawn.push(await draw(office.at(HOST)));
  const kept = (await here.send('hall.view', {})).tickets.filter(({ keeper }) => keeper === null).length;
  expect(kept).toBeGreaterThan(2);
  office.lines.cut(one);
  expect(await lineAt(here)).toMatchObject({ way: 'alone', kept });
  expect(here.staff().notices.map(({ key }) => key)).toContain('hallAlone');
  await here.send('visit.callNext', {});
  const called = here.staff().visit?.ticket ?? '';
  expect(
    await here.attempt('staff', {
      name: 'hall.draw',
      input: { lane: 'full', wish: 'x', brought: '', priority: null, service: '' },
    }),
  ).toMatchObject({ ok: false, fault: { code: 'hall.aloneNoNumber' } });
  // The others pass over what is kept for the counter that is away.
  const others: string[] = [];
  for (const number of [2, 3]) {
    await office.at(number).send('visit.callNext', {});
    others.push(await ticketAt(office.at(number)));
  }
  expect(others).not.toContain(called);
  await office.lines.restore(one);
  expect(await lineAt(here)).toMatchObject({ way: 'joined', doubted: [] });
  expect(here.staff().notices.map(({ key }) => key)).toContain('hallBack');
  const seen = await office.at(HOST).send('hall.view', {});
  expect(seen.counters.find(({ number }) => number === 1)?.ticket).toBe(called);
  await here.send('visit.cancel', { reason: 'other', note: '' });
  expect(
    (await office.at(second!.number).send('hall.view', {})).served +
      (await office.at(third!.number).send('hall.view', {})).missed,
  ).toBeGreaterThan(0);
});
