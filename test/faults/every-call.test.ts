import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CallName, calls } from '../../src/contract/calls.ts';
import type { Role, WindowKind } from '../../src/contract/roles.ts';
import { J1_IDENTITY, openCounter, type OpenCounter, signIn } from '../desk/counter.ts';
import { nearValid } from './near-valid.ts';

/** Messages for each call; a release runs 5,000. */
const MESSAGES = Number(process.env['COUNTER_CALL_MESSAGES'] ?? 4);
const SEED = Number(process.env['COUNTER_CALL_SEED'] ?? 20_261_130);
/** After so many messages the desk is brought back to an open visit of somebody who may send the call. */
const STRETCH = 20;

type Account = readonly [role: Role, code: string, pin: string];
const staff: readonly [Account, ...Account[]] = [
  ['staff', 'T0217', '021700'],
  ['supervisor', 'T0101', '010100'],
  ['auditor', 'T0901', '090100'],
];
const names = Object.keys(calls) as CallName[];

let counter: OpenCounter;
beforeAll(async () => {
  counter = await openCounter();
  await signIn(counter);
}, 120_000);
afterAll(() => counter.dispose());

/** The windows nobody signs in at send what is theirs; everything else is the staff window's. */
function windowOf(name: CallName): WindowKind {
  const roles: readonly Role[] = calls[name].roles;
  return (['customer', 'display', 'kiosk'] as const).find((window) => roles.includes(window)) ?? 'staff';
}

async function admitted(name: CallName, input: object): Promise<boolean> {
  return (await counter.attempt('staff', { name, input })).ok;
}

function isAtWork(code: string): boolean {
  const { account, screen } = counter.staff();
  return account?.code === code && screen !== 'locked';
}

/** Signs in whoever may send this call; a locked account is waited for, one that a message closed has a new counter. */
async function begin(name: CallName): Promise<void> {
  const roles: readonly Role[] = calls[name].roles;
  const [, code, pin] = staff.find(([role]) => roles.includes(role)) ?? staff[0];
  if (!isAtWork(code) && !(await admitted('session.signIn', { code, pin }))) {
    counter.clock.advance(16);
    if (!(await admitted('session.signIn', { code, pin }))) {
      counter.dispose();
      counter = await openCounter();
      await admitted('session.signIn', { code, pin });
    }
  }
  if (counter.staff().visit !== null || code === 'T0901') return;
  await admitted('visit.walkIn', { identifier: J1_IDENTITY.identifier });
  await admitted('visit.draftIdentity', J1_IDENTITY);
  await admitted('visit.identify', {});
}

it(`${MESSAGES} messages for every call: each is answered in its shape, and none meets a failure nobody foresaw`, async () => {
  const count = { accepted: 0, refused: 0 };
  const unforeseen = new Map<CallName, unknown>();
  for (const name of names) {
    const arbitrary = nearValid(calls[name].input, `${counter.folder}/nowhere`);
    const inputs = fc.sample(arbitrary, { numRuns: MESSAGES, seed: SEED });
    for (const [turn, input] of inputs.entries()) {
      if (turn % STRETCH === 0) await begin(name);
      const reply = await counter.attempt(windowOf(name), { name, input });
      count[reply.ok ? 'accepted' : 'refused'] += 1;
      if (reply.ok) expect(calls[name].output.safeParse(reply.output).success, name).toBe(true);
      else if (reply.fault.code === 'desk.unforeseen') unforeseen.set(name, input);
      else expect(reply.fault.message.zh.length, `${name} ${reply.fault.code}`).toBeGreaterThan(4);
    }
  }
  expect([...unforeseen]).toEqual([]);
  // A fuzz that is let in nowhere, or everywhere, tests nothing.
  expect(count.accepted).toBeGreaterThan(names.length / 4);
  expect(count.refused).toBeGreaterThan(names.length);
}, 7_200_000);
