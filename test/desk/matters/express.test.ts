import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CallName } from '../../../src/contract/calls.ts';
import { databaseFile, listAudit, openStore } from '../../../electron/records/index.ts';
import { J1_IDENTITY, openCounter, type OpenCounter, signIn } from '../counter.ts';

let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
  await signIn(counter);
});
afterEach(() => counter.dispose());

/** What the clerk does: each is one interaction, the kind of print is one that reaches only the window. */
function counted() {
  const acts: CallName[] = [];
  const send: OpenCounter['send'] = async (name, input) => {
    acts.push(name);
    return counter.send(name, input);
  };
  return { acts, send };
}

it('takes four interactions from the number to the paper, and no typed reason', async () => {
  await counter.send('counter.setMode', { mode: 'express' });
  expect(counter.staff().counter.kind).toBe('快速');
  const { acts, send } = counted();
  await send('visit.walkIn', { identifier: 'A123456789' });
  const { identity, express } = counter.staff().visit ?? {};
  expect(express?.prints.map((one) => one.key)).toEqual(['spells', 'summary', 'arrears', 'salaries']);
  expect(identity?.reason).toBe('');
  await send('visit.draftIdentity', { ...J1_IDENTITY, reason: '', basis: '', words: '', chosenPurpose: '' });
  const chosen = express?.prints[0]?.key ?? 'summary';
  const printed = await send('express.handOut', { kind: chosen });
  // Number + Enter, card seen, print chosen, F8.
  expect(acts).toEqual(['visit.walkIn', 'visit.draftIdentity', 'express.handOut']);
  expect(acts.length + 1).toBeLessThanOrEqual(4);
  expect(printed).toMatchObject({ fileName: expect.stringContaining('異動明細'), by: 'browser' });
  expect(counter.staff()).toMatchObject({ screen: 'start', start: { open: [] } });
  expect(counter.customer().screen).toBe('blank');

  const { rows } = await counter.send('receipt.search', { text: '', day: '2026-11-30', reason: '核對' });
  expect(rows).toMatchObject([{ kind: 'services', name: '張正文' }]);
  counter.desk.close();
  const at = counter.clock.now();
  const store = openStore({ file: databaseFile(counter.folder), key: counter.key, office: 'training', at });
  const events = listAudit(store);
  store.close();
  counter = await openCounter({ folder: counter.folder, key: counter.key, clock: counter.clock });
  const lookUp = events.find((event) => event.type === 'person.lookedUp');
  expect(lookUp?.details).toMatchObject({ reason: expect.stringContaining('LI-08') });
  const types = events.map((event) => event.type);
  expect(types).toEqual(expect.arrayContaining(['handout.made', 'receipt.completed', 'visit.finished']));
  expect(events.find((event) => event.subject === 'counterMode')).toMatchObject({
    type: 'setting.changed',
    actor: 'T0217',
    details: { value: 'express' },
  });
});

it('asks for the card, and leaves a locked record to the full steps', async () => {
  const locked = counter.staff().start?.trainingPersons.find((one) => one.wish.includes('住院的爸爸'));
  await counter.send('counter.setMode', { mode: 'express' });
  await counter.send('visit.walkIn', { identifier: locked?.identifier ?? '' });
  const attempt = async () => {
    const reply = await counter.attempt('staff', { name: 'express.handOut', input: { kind: 'spells' } });
    return reply.ok ? 'accepted' : reply.fault.code;
  };
  expect(await attempt()).toBe('identity.notSighted');
  await counter.send('visit.draftIdentity', {
    ...J1_IDENTITY,
    identifier: locked?.identifier ?? '',
    basis: '',
    chosenPurpose: '',
  });
  expect(await attempt()).toBe('express.refused');
  expect(counter.staff().visit).toMatchObject({ express: null, person: null, identity: { mayApprove: true } });
});

it('changes its kind between two visitors, and each kind says what it needs', async () => {
  const modes = counter.staff().start?.modes ?? [];
  expect(modes.map((one) => one.name)).toEqual(['全功能', '快速', '預約取件', '補單', '愛心', '資訊服務區']);
  expect(modes[0]?.needs).toContain('98項');
  await counter.send('visit.walkIn', { identifier: 'A123456789' });
  expect(counter.staff().visit?.express).toBeNull();
  const during = await counter.attempt('staff', { name: 'counter.setMode', input: { mode: 'express' } });
  expect(during).toMatchObject({ fault: { code: 'visit.inProgress' } });
  await counter.send('visit.cancel', { reason: 'customerLeft', note: '' });
  await counter.send('counter.setMode', { mode: 'informationZone' });
  const record = await counter.attempt('staff', { name: 'visit.walkIn', input: { identifier: 'A123456789' } });
  expect(record).toMatchObject({ fault: { code: 'counter.informationZone' } });
  const reason = '民眾在資訊服務區問';
  for (const asked of [
    { name: 'person.find', input: { name: '張', reason } },
    { name: 'unit.find', input: { text: '明德', reason } },
    { name: 'unit.open', input: { number: '05076891S', reason } },
    { name: 'receipt.search', input: { text: '張', day: null, reason } },
    { name: 'screen.open', input: { screen: 'findPerson' } },
  ]) {
    expect(await counter.attempt('staff', asked), asked.name).toMatchObject({
      fault: { code: 'counter.informationZone' },
    });
  }
  expect(counter.staff().places).toEqual(expect.arrayContaining(['services', 'lawReader', 'guidance', 'handbook']));
  expect(counter.staff().places).not.toEqual(expect.arrayContaining(['findPerson']));
  expect(counter.staff().places).not.toEqual(expect.arrayContaining(['receipts']));
  counter = await counter.reopen();
  await signIn(counter);
  expect(counter.staff().counter.kind).toBe('資訊服務區');
});
