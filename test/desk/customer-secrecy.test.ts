import { array, assert, asyncProperty, nat, pre } from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CallName } from '../../src/contract/calls.ts';
import { type CustomerView, customerView } from '../../src/contract/customer-view.ts';
import { J1_IDENTITY, openCounter, type OpenCounter, SIGNATURE, signIn } from './counter.ts';

/** Sequences of clerk's and customer's acts; a release runs 10,000. */
const SEQUENCES = Number(process.env['COUNTER_SEQUENCES'] ?? 30);

/** Milliseconds for all of them on a slow machine. */
const LONGEST = Math.max(600_000, SEQUENCES * 1_000);

/** Three persons who share no word; whatever belongs to one must be gone when another sits down. */
const PERSONS = [
  { identifier: 'A123456789', traces: ['張正文', 'A12345', '禾川', '21,947', '2,182,828'] },
  { identifier: '', traces: [] as string[] },
  { identifier: '', traces: [] as string[] },
];

let counter: OpenCounter;
const seen: CustomerView[] = [];
const screensReached = new Set<string>();

beforeAll(async () => {
  counter = await openCounter();
  counter.desk.onPush((window, _name, payload) => {
    if (window !== 'customer') return;
    const view = customerView.parse(payload);
    // Nothing of a matter is there before the clerk gave it out.
    if (view.screen === 'welcome' && JSON.stringify(view).includes('備註')) unreleased.push(JSON.stringify(view));
    seen.push(view);
    screensReached.add(view.screen);
  });
  await signIn(counter);
  const others = (counter.staff().start?.trainingPersons ?? []).filter((one) => one.identifier !== 'A123456789');
  [others[0], others[1]].forEach((other, index) => {
    PERSONS[index + 1] = { identifier: other?.identifier ?? '', traces: [other?.name ?? ''] };
  });
}, 120_000);
afterAll(() => counter.dispose());

/** What a clerk or a customer may do at any moment, sensible or not. */
const acts: readonly [CallName, () => object][] = [
  ['release.facts', () => ({})],
  ['release.comparison', () => ({ withAssumptions: false })],
  ['release.choice', () => ({})],
  ['release.withdraw', () => ({})],
  ['release.readAloud', () => ({})],
  ['screen.cover', () => ({ covered: true })],
  ['screen.cover', () => ({ covered: false })],
  ['visit.showLookUps', () => ({ shown: true })],
  ['customer.lookUpsSeen', () => ({})],
  ['visit.go', () => ({ step: 'summary' })],
  ['visit.go', () => ({ step: 'estimate' })],
  ['matter.add', () => ({ service: 'LI-09-maternity' })],
  ['matter.settle', () => ({ matter: 'M1', outcome: 'answered', note: noteOf(), referral: '' })],
  ['matter.settle', () => ({ matter: 'M2', outcome: 'printed', note: noteOf(), referral: '' })],
  ['release.matters', () => ({})],
  ['customer.disputeMatter', () => ({ ...current(), matter: 'M2', disputed: true })],
  ['customer.confirmMatters', current],
  ['customer.confirmFacts', current],
  ['customer.understood', current],
  ['customer.choose', () => ({ ...current(), option: 'annuity' })],
  ['customer.choose', () => ({ ...current(), option: 'notToday' })],
  ['customer.acknowledge', () => ({ ...current(), acknowledged: true })],
  ['customer.confirmChoice', current],
  ['customer.consent', current],
  ['customer.back', current],
  ['customer.sign', () => ({ ...current(), shownHash: hash(), strokes: SIGNATURE })],
  ['customer.grade', () => ({ grade: 2 })],
  ['customer.gradeSure', () => ({})],
  ['customer.setPreferences', () => ({ language: 'en', textSize: 'large', contrast: true })],
  ['session.lock', () => ({})],
  ['session.unlock', () => ({ pin: '021700' })],
];

/** The act that brings a visit one step on, so that random sequences also reach the pad and the receipt. */
function onward(): [CallName, object] {
  const view = counter.customer();
  if (view.screen === 'lookUps') return ['customer.lookUpsSeen', {}];
  const steps: Partial<Record<CustomerView['screen'], [CallName, object]>> = {
    welcome: begun(),
    facts: ['release.comparison', { withAssumptions: false }],
    comparison: ['customer.understood', current()],
    consent: ['customer.consent', current()],
    matters: ['customer.confirmMatters', current()],
    sign: ['customer.sign', { ...current(), shownHash: hash(), strokes: SIGNATURE }],
  };
  if (view.screen !== 'choose') return steps[view.screen] ?? ['screen.cover', { covered: false }];
  if (view.irrevocability === null) return ['customer.choose', { ...current(), option: 'annuity' }];
  if (!view.irrevocability.acknowledged) return ['customer.acknowledge', { ...current(), acknowledged: true }];
  return ['customer.confirmChoice', current()];
}

/** The clerk's words about whoever sits here; the next visitor must never read them. */
let noted = '';
function noteOf(): string {
  return noted === '' ? '' : `備註：${noted}`;
}

/** What the customer was shown of matters that the clerk had not released. */
const unreleased: string[] = [];

/** What a visit begins with: the facts of an old-age claim, or the one service it is for. */
function begun(): [CallName, object] {
  const [first] = counter.staff().visit?.matters?.rows ?? [];
  if (first === undefined || first.isOldAge) return ['release.facts', {}];
  if (first.outcome !== 'open') return ['release.matters', {}];
  return ['matter.settle', { matter: first.key, outcome: 'printed', note: noteOf(), referral: '' }];
}

function current(): { release: string } {
  const view = counter.customer();
  return { release: 'release' in view ? view.release : 'none' };
}

function hash(): string {
  const view = counter.customer();
  return view.screen === 'sign' ? view.shownHash : '0'.repeat(64);
}

async function attempt(name: CallName, input: object): Promise<void> {
  await counter.attempt(name.startsWith('customer.') ? 'customer' : 'staff', { name, input });
}

async function serve(person: number, sequence: readonly number[]): Promise<void> {
  const { identifier, traces } = PERSONS[person]!;
  noted = traces[0] ?? '';
  await attempt('visit.walkIn', { identifier });
  const chosenPurpose = sequence.length % 2 === 0 ? 'oldAge' : 'record';
  await attempt('visit.draftIdentity', { ...J1_IDENTITY, identifier, chosenPurpose, reason: '本人到場查詢，勞保58' });
  await attempt('visit.identify', {});
  for (const index of sequence) {
    const act = acts[index];
    const [name, input] = act === undefined ? onward() : ([act[0], act[1]()] as const);
    await attempt(name, input);
  }
  await attempt('session.unlock', { pin: '021700' });
  // Ended in one way or another; now and then it is left open, as visits are.
  if (sequence.length % 5 > 0) {
    await attempt('visit.cancel', { reason: 'other', note: '' });
    await attempt('visit.finish', {});
  }
  await attempt('visit.putAside', {});
}

it(
  'shows the customer nothing of anyone else, whatever is done in whatever order',
  async () => {
    const sequences = array(nat(acts.length * 3), { minLength: 6, maxLength: 16 });
    await assert(
      asyncProperty(nat(2), nat(2), sequences, sequences, async (first, second, before, after) => {
        pre(first !== second);
        await serve(first, before);
        expect(counter.customer().screen).toBe('blank');
        expect(Object.keys(counter.customer()).sort()).toEqual(
          ['counter', 'office', 'preferences', 'revision', 'screen', 'training'].sort(),
        );
        seen.length = 0;
        await serve(second, after);
        const shown = JSON.stringify(seen);
        for (const trace of PERSONS[first]!.traces) expect(shown).not.toContain(trace);
      }),
      { numRuns: SEQUENCES },
    );
    expect(unreleased).toEqual([]);
    expect([...screensReached]).toEqual(
      expect.arrayContaining(['facts', 'matters', 'comparison', 'choose', 'sign', 'thanks', 'resting', 'lookUps']),
    );
  },
  LONGEST,
);

it('hides everything in the very next view when the desk is covered or locked', async () => {
  await attempt('visit.walkIn', { identifier: 'A123456789' });
  await attempt('visit.draftIdentity', { ...J1_IDENTITY, reason: '本人到場查詢，勞保58' });
  await attempt('visit.identify', {});
  await attempt('release.facts', {});
  expect(JSON.stringify(counter.customer())).toContain('張正文');
  for (const [name, input, screen] of [
    ['screen.cover', { covered: true }, 'resting'],
    ['session.lock', {}, 'blank'],
  ] as const) {
    await attempt(name, input);
    expect(counter.customer().screen).toBe(screen);
    for (const trace of PERSONS[0]!.traces) expect(JSON.stringify(counter.customer())).not.toContain(trace);
  }
});
