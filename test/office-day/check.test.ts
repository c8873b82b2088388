import { describe, expect, it } from 'vitest';
import type { HallEvent } from '../../electron/hall/event.ts';
import { faultsOfCopy, faultsOfList, faultsOfTold, heldTwice } from './check.ts';
import type { Told } from './clerk.ts';

type Called = Extract<HallEvent, { type: 'called' }>;

function called(ticket: number, counter: number, at: number, why: Partial<Called> = {}): HallEvent {
  return { type: 'called', at, counter, ticket, overtaking: 'none', overtaken: [], reason: '', ...why };
}

/** Two counters, three who wait, the first of them called to the first counter. */
const begun: readonly HallEvent[] = [
  { type: 'counterOpened', at: 0, counter: 1, kind: 'full' },
  { type: 'counterOpened', at: 0, counter: 2, kind: 'full' },
  { type: 'issued', at: 1, ticket: 1, lane: 'full' },
  { type: 'issued', at: 2, ticket: 2, lane: 'full' },
  { type: 'issued', at: 3, ticket: 3, lane: 'full' },
  called(1, 1, 4),
];

function said(counter: number, act: Told['act'], ticket: number, asked: number): Told {
  return { counter, act, ticket, asked, at: asked + 1 };
}

describe('whoever checks a day', () => {
  it('has nothing to say of a list that is in order', () => {
    expect(faultsOfList([...begun, called(2, 2, 5)])).toEqual([]);
  });

  it('finds a number that is called to two counters, and one that is drawn twice', () => {
    expect(faultsOfList([...begun, called(1, 2, 5)])).toEqual(['1 was called to 2 while it was called at 1']);
    expect(faultsOfList([...begun, { type: 'issued', at: 5, ticket: 2, lane: 'full' }])).toEqual(['2 was drawn twice']);
  });

  it('finds whoever is passed without a reason or without being named', () => {
    expect(faultsOfList([...begun, called(3, 2, 5)])).toHaveLength(2);
    const chosen: Partial<Called> = { overtaking: 'chosen', overtaken: [2] };
    expect(faultsOfList([...begun, called(3, 2, 5, chosen)])).toEqual(['3 was chosen without a reason']);
    expect(faultsOfList([...begun, called(3, 2, 5, { ...chosen, reason: '趕車' })])).toEqual([]);
  });

  it('finds what a clerk was told and nobody kept', () => {
    expect(faultsOfTold(begun, [said(1, 'called', 1, 4)])).toEqual([]);
    expect(faultsOfTold(begun, [said(1, 'called', 1, 4), said(1, 'served', 1, 8)])).toHaveLength(1);
    expect(faultsOfTold(begun, [said(1, 'called', 1, 4), said(1, 'called', 1, 8)])).toHaveLength(1);
  });

  it('finds a number that two clerks had at the same time, and lets it go from one to the other', () => {
    const first = said(1, 'called', 1, 4);
    expect(heldTwice([first, said(2, 'called', 1, 9)])).toHaveLength(1);
    for (const end of ['parked', 'handedOn', 'unanswered'] as const) {
      expect(heldTwice([first, said(1, end, 1, 7), said(2, 'takenUp', 1, 9)])).toEqual([]);
    }
    expect(heldTwice([first, said(1, 'called', 2, 7), said(2, 'called', 1, 9)])).toEqual([]);
  });

  it('finds a copy that is another list, and takes a shorter one for what it is', () => {
    expect(faultsOfCopy(begun.slice(0, 4), begun, 3)).toEqual([]);
    expect(faultsOfCopy([...begun.slice(0, 4), ...begun.slice(5)], begun, 3)).toHaveLength(1);
  });
});
