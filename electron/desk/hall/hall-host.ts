import { type Fault, FaultError } from '../../../src/contract/fault.ts';
import type { HallCommand } from '../../hall/command.ts';
import type { HallEvent } from '../../hall/event.ts';
import { type HallAnswer, type HallAsk, hallAsk, type HallMembers, type Member } from '../../hall/line.ts';
import { decideAtHost, dueTo, sharedOut } from '../../hall/office.ts';
import { reconcile } from '../../hall/reconcile.ts';
import { type DeskContext, now } from '../context.ts';
import { refused } from '../words/faults.ts';
import type { HallWay, Said } from './hall-way.ts';
import { asMember, eventsSince, refusalOf } from './host-answers.ts';
import { standingOf } from './host-standing.ts';
import { lineFaults } from './line-faults.ts';
import type { OwnList } from './own-list.ts';

/** Counters that let the host wait for their answer in one decision; then no other is asked. */
const MOST_SILENT = 2;

/** Who shares numbers out, as the log has it. */
const SHARING = 'system';

export interface HallHost extends HallWay {
  /** What a joined machine asks; never throws. */
  receive(member: Member, ask: unknown): Promise<HallAnswer>;
}

/** The machine that keeps the office's list: it decides for everybody, one thing at a time. */
export function hostHall(
  desk: DeskContext,
  list: OwnList,
  members: HallMembers,
  happened: () => void,
  report: (error: unknown) => void,
): HallHost {
  const own = desk.options.counter;
  let turn: Promise<unknown> = Promise.resolve();

  /**
   * A queue of its own beside that of the windows: a member waits for other decisions, not for a clerk's papers to be
   * drawn. What a decision rests on is read and kept within one turn.
   */
  function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = turn.then(run);
    turn = result.catch(() => {});
    return result;
  }
  const counters = () => members.present().flatMap(({ role, number }) => (role === 'counter' ? [number] : []));

  /** Tells whoever is there what happened since; the one who asked hears it in the answer. */
  function tell(from: number, asker: Member | null): void {
    const { day, events } = list.today();
    if (events.length <= from) return;
    const told = { type: 'happened' as const, day, ...eventsSince(desk, list.today(), from) };
    for (const member of members.present()) {
      const isAsker = member.role === asker?.role && member.number === asker.number;
      if (!isAsker) members.tell(member, told).catch(report);
    }
  }
  async function givesUp(counter: number, ticket: number): Promise<boolean> {
    const { day, events } = list.today();
    const told = await members.tell(
      { role: 'counter', number: counter },
      { type: 'release', day, known: events.length, ticket },
    );
    return told?.released === true;
  }
  /** Asks keepers for their numbers until it can be decided. @throws FaultError */
  async function decideAndKeep(
    command: HallCommand,
    actor: string,
    said: Said,
    asking: number,
  ): Promise<readonly HallEvent[]> {
    const silent = new Set<number>();
    for (;;) {
      const at = Date.parse(now(desk));
      const there = silent.size < MOST_SILENT ? counters().filter((counter) => !silent.has(counter)) : [];
      const decision = decideAtHost(list.today().state, command, at, { own, asking, present: new Set(there) });
      if (decision.ok === 'ask') {
        const { keeper, ticket } = decision;
        if (await givesUp(keeper, ticket)) {
          list.keep([{ type: 'freed', at, counter: keeper, tickets: [ticket], reason: '' }], actor);
        } else silent.add(keeper);
      } else if (decision.ok) {
        list.keep(decision.events, actor, said);
        return decision.events;
      } else throw refused(decision.fault);
    }
  }
  async function happen(command: HallCommand, actor: string, said: Said, asker: Member | null) {
    const from = list.today().events.length;
    try {
      const events = await decideAndKeep(command, actor, said, asker?.role === 'counter' ? asker.number : own);
      for (const event of events) if (event.type === 'counterOpened') shareWith(event.counter).catch(report);
      return events;
    } finally {
      tell(from, asker);
    }
  }
  function join(member: Member, { known, alone, released }: Extract<HallAsk, { type: 'join' }>): void {
    if (member.role !== 'counter') return;
    const { events, state } = list.today();
    const at = Date.parse(now(desk));
    const unseen = events.slice(known);
    const news = reconcile(state, { counter: member.number, unseen, alone, released }, at);
    const present = new Set([...counters(), member.number]);
    const all = sharedOut(state, news, at, { own, present });
    if (all.length > 0) list.keep(all, `counter:${member.number}`);
    tell(events.length, member);
    shareWith(member.number).catch(report);
  }
  /** A counter that opens later gets its share of who waits already: one number a turn, so that calls go on in between. */
  async function shareWith(counter: number): Promise<void> {
    const asked = new Set<number>();
    while (await inTurn(() => moveOneTo(counter, asked)));
  }
  /** @param asked numbers whose keepers were asked; the one that is asked now is added. @returns false where none is left */
  async function moveOneTo(counter: number, asked: Set<number>): Promise<boolean> {
    const present = new Set(counters());
    if (present.size === 0) return false;
    const { events, state } = list.today();
    const due = dueTo(state, counter, { own, present }).find(({ ticket }) => !asked.has(ticket));
    if (due === undefined) return false;
    asked.add(due.ticket);
    if (due.keeper !== own && !(await givesUp(due.keeper, due.ticket))) return true;
    const at = Date.parse(now(desk));
    const freed: HallEvent = { type: 'freed', at, counter: due.keeper, tickets: [due.ticket], reason: '' };
    list.keep(sharedOut(state, [freed], at, { own, present }), SHARING);
    tell(events.length, null);
    return true;
  }
  async function answerTo(member: Member, ask: HallAsk): Promise<HallAnswer> {
    const refusal = refusalOf(desk, list.today(), member, ask);
    if (refusal === lineFaults.otherList) return { ok: false, ...eventsSince(desk, list.today(), 0), fault: refusal };
    if (refusal !== null) return { ok: false, from: ask.known, events: [], words: [], fault: refusal };
    const fault = await faultOf(member, ask);
    const since = eventsSince(desk, list.today(), ask.known);
    return fault === null ? { ok: true, ...since } : { ok: false, ...since, fault };
  }
  async function faultOf(member: Member, ask: HallAsk): Promise<Fault | null> {
    try {
      if (ask.type === 'join') join(member, ask);
      if (ask.type === 'do') await happen(asMember(ask.command, member), ask.actor, ask.said, member);
      return null;
    } catch (error) {
      if (error instanceof FaultError) return { code: error.code, message: error.text };
      report(error);
      return lineFaults.unforeseen;
    }
  }
  return {
    today: () => list.today(),
    async happen(command, actor, said) {
      return inTurn(() => happen(command, actor, said, null));
    },
    standing: () => standingOf(list.today().state, members, own),
    async receive(member, raw) {
      try {
        const parsed = hallAsk.safeParse(raw);
        if (!parsed.success) return { ok: false, from: 0, events: [], words: [], fault: lineFaults.malformed };
        const answered = await inTurn(() => answerTo(member, parsed.data));
        happened();
        return answered;
      } catch (error) {
        report(error);
        return { ok: false, from: 0, events: [], words: [], fault: lineFaults.unforeseen };
      }
    },
  };
}
