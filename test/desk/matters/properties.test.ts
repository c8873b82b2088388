import { array, assert, asyncProperty, constantFrom, nat, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { withMarks, withMatter, withOutcome, withoutMatter } from '../../../electron/desk/matters/changes.ts';
import { beginVisit, type VisitDraft, visitDraft } from '../../../electron/desk/visit.ts';
import { MATTER_OUTCOMES, PAPER_STATES } from '../../../src/contract/matter-terms.ts';
import { openCounter, releaseOf, sign, signIn } from '../counter.ts';
import { add, begin, mattersOn, settle, VISITOR } from './serve.ts';

const AT = '2026-11-30T14:22:00+08:00';
const SERVICES = ['LI-08', 'LI-09-maternity', 'TD-02', 'NP-06'] as const;
const PAPERS = ['identity', 'passbook', 'licence'] as const;

const begun: VisitDraft = beginVisit({
  id: 'visit-1',
  ticket: '086',
  wish: '',
  identifier: 'A123456789',
  counter: 7,
  clerk: { code: 'T0217', name: '林雅婷' },
  at: AT,
});

type Act = (draft: VisitDraft, at: number) => VisitDraft;

/** The matter an act is about; the first where there are fewer. */
function keyOf({ matters }: VisitDraft, at: number): string {
  return matters[at % Math.max(1, matters.length)]?.key ?? '';
}

const acts = tuple(
  constantFrom<'add' | 'mark' | 'settle' | 'remove'>('add', 'add', 'mark', 'mark', 'settle', 'remove'),
  nat(20),
  constantFrom(...SERVICES),
  constantFrom(...PAPERS),
  constantFrom(...PAPER_STATES),
  constantFrom(...MATTER_OUTCOMES),
).map(([what, which, service, paper, state, outcome]): Act => {
  if (what === 'add') return (draft) => withMatter(draft, { service, at: AT });
  const marks = { [paper]: { state, pages: which, note: '' } };
  if (what === 'mark') return (draft) => withMarks(draft, keyOf(draft, which), marks);
  if (what === 'remove') return (draft) => withoutMatter(draft, keyOf(draft, which));
  return (draft) => withOutcome(draft, keyOf(draft, which), { outcome, note: '', referral: '' });
});

it('never touches another matter, and never uses a key twice', () => {
  assert(
    property(array(acts, { maxLength: 30 }), (sequence) => {
      let draft = begun;
      const used = new Set<string>();
      for (const [index, act] of sequence.entries()) {
        const next = act(draft, index);
        const before = new Map(draft.matters.map((one) => [one.key, one]));
        const changed = next.matters.filter((one) => before.get(one.key) !== one);
        const gone = draft.matters.filter(({ key }) => !next.matters.some((one) => one.key === key));
        // One act changes, adds or removes one matter; all the others are the very same.
        expect(changed.length + gone.length).toBeLessThanOrEqual(1);
        for (const { key } of changed) {
          if (!before.has(key)) {
            expect(used.has(key)).toBe(false);
            used.add(key);
          }
        }
        draft = next;
      }
      // What is saved opens again as it was.
      expect(visitDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    }),
    { numRuns: 300 },
  );
});

it('opens a visit that was saved before there were matters', () => {
  const { matters: _matters, matterCount: _count, unit: _unit, ...saved } = begun;
  expect(visitDraft.parse(JSON.parse(JSON.stringify(saved)))).toMatchObject({
    matters: [],
    matterCount: 0,
    unit: null,
  });
});

it('takes back what the customer was shown with every change', () => {
  const pages = constantFrom<VisitDraft['customerPage']>('matters', 'consent', 'sign');
  assert(
    property(array(acts, { minLength: 1, maxLength: 8 }), pages, (sequence, customerPage) => {
      const shown: VisitDraft = { ...withMatter(begun, { service: 'LI-08', at: AT }), customerPage };
      const after = sequence.reduce<VisitDraft>((draft, act, index) => act(draft, index), shown);
      expect(after).toMatchObject({ customerPage: 'welcome', release: null, pen: null });
      expect(after.answers).toMatchObject({ mattersConfirmedAt: null, consentAt: null });
    }),
    { numRuns: 100 },
  );
});

it('goes on where it was, whichever two calls the program ended between', async () => {
  await assert(
    asyncProperty(nat(6), async (end) => {
      let counter = await openCounter();
      const crash = async (at: number) => {
        if (at !== end) return;
        counter = await counter.reopen();
        await signIn(counter);
        await counter.send('visit.resume', { visitId: counter.staff().start?.open[0]?.visitId ?? '' });
        await counter.send('screen.cover', { covered: false });
      };
      await signIn(counter);
      await begin(counter, VISITOR);
      await crash(0);
      const claim = await add(counter, 'LI-09-maternity');
      await crash(1);
      await counter.send('matter.markAll', { matter: claim });
      await crash(2);
      await settle(counter, claim, 'received');
      await settle(counter, mattersOn(counter)[0]?.key ?? '', 'answered');
      await crash(3);
      await counter.send('release.matters', {});
      await crash(4);
      await counter.send('customer.confirmMatters', { release: releaseOf(counter) });
      await crash(5);
      await counter.send('customer.consent', { release: releaseOf(counter) });
      await crash(6);
      await sign(counter);
      const { visit } = counter.staff();
      expect(visit?.matters?.rows.map((one) => [one.service, one.outcome])).toEqual([
        ['LI-08', 'answered'],
        ['LI-09-maternity', 'received'],
      ]);
      expect(visit?.receipt).toMatchObject({ kind: 'services', number: '01-1151130-07-0001-6' });
      counter.dispose();
    }),
    { numRuns: 3 },
  );
}, 60_000);
