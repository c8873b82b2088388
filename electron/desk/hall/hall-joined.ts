import type { Fault } from '../../../src/contract/fault.ts';
import { decideAlone } from '../../hall/alone.ts';
import type { HallCommand } from '../../hall/command.ts';
import type { HallEvent } from '../../hall/event.ts';
import { hallFaults } from '../../hall/faults.ts';
import {
  type HallAnswer,
  type HallAsk,
  type HallLine,
  type HallLineListener,
  type HallTold,
  LINE_VERSION,
} from '../../hall/line.ts';
import { type DeskContext, now } from '../context.ts';
import { refused } from '../words/faults.ts';
import { copiedList, keptHere } from './copied-list.ts';
import type { HallWay, Said } from './hall-way.ts';
import { lineFaults } from './line-faults.ts';
import { ownActs } from './own-acts.ts';

/** Rounds of a join after which something must be wrong: a counter acts less often than the host answers. */
const MOST_ROUNDS = 5;

const ofTheLine: ReadonlySet<string> = new Set([
  lineFaults.malformed.code,
  lineFaults.otherVersion.code,
  lineFaults.otherDay('2000-01-01', '2000-01-01').code,
  lineFaults.otherList.code,
  lineFaults.numberTaken.code,
  lineFaults.notHost.code,
]);

export interface JoinedHall extends HallWay {
  close(): void;
}

/** A machine that joined a hall host: what the host says is true; where it cannot be reached the counter goes on alone. */
export function joinedHall(
  desk: DeskContext,
  dial: (listener: HallLineListener) => HallLine,
  happened: () => void,
  report: (error: unknown) => void,
): JoinedHall {
  const list = copiedList(desk);
  const own = desk.options.counter;
  let joined = false;
  /** Counts the lines, so that an answer that comes over a former one opens nothing. */
  let dialled = 0;
  let wasAlone = false;
  let behind = false;
  let backAt: string | null = null;
  let refusal: Fault | null = null;

  const isCounter = () => (line.role ?? 'counter') === 'counter';

  function standAlone(): void {
    dialled += 1;
    wasAlone ||= joined;
    joined = false;
    backAt = null;
  }
  function cut(): void {
    standAlone();
    line.cut();
  }
  async function join(): Promise<void> {
    dialled += 1;
    const mine = dialled;
    try {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const { day } = list.today();
        const { alone, released } = list.unheard();
        const ask = { version: LINE_VERSION, day, known: list.known(), seen: list.seen(), alone, released };
        const answer = await asked({ type: 'join', ...ask });
        if (mine !== dialled) return;
        if (answer === null) break;
        hear(answer, day);
        if (!answer.ok && answer.fault.code !== lineFaults.otherList.code) return refuse(answer.fault);
        const { alone: more, released: left } = list.unheard();
        // A number given up to another hall host stands in no list of this one: having said it is enough.
        const isAllSaid = more.length === 0 && left.every((ticket) => released.includes(ticket));
        if (!answer.ok || !isAllSaid) continue;
        joined = true;
        refusal = null;
        backAt = wasAlone ? now(desk) : null;
        if (behind) await catchUp();
        return;
      }
      cut();
    } catch (error) {
      report(error);
      cut();
    } finally {
      happened();
    }
  }
  async function asked(ask: HallAsk): Promise<HallAnswer | null> {
    try {
      return await line.ask(ask);
    } catch {
      return null;
    }
  }
  function refuse(fault: Fault): void {
    refusal = fault;
    wasAlone = true;
    cut();
  }
  /** Keeps what an answer brings; what is said of another day than that of the question is not kept. */
  function hear(answer: HallAnswer, day: string, acts?: { events: readonly HallEvent[]; actor: string }): void {
    if (list.today().day !== day) return;
    if (!answer.ok && answer.fault.code === lineFaults.otherList.code) list.startOver(answer);
    else if (!list.take(answer, acts)) behind = true;
  }
  async function catchUp(): Promise<void> {
    behind = false;
    const { day } = list.today();
    const answer = await asked({ type: 'catchUp', day, known: list.known() });
    if (answer === null) cut();
    else if (answer.ok) hear(answer, day);
    else refuse(answer.fault);
    happened();
  }
  /** Null where the host cannot be reached or will not have this machine: then the counter goes on alone. */
  async function askHost(command: HallCommand, actor: string, said: Said): Promise<HallAnswer | null> {
    const { day } = list.today();
    const answer = await asked({ type: 'do', day, known: list.known(), command, actor, said });
    if (answer === null) {
      cut();
      return null;
    }
    hear(answer, day, { events: answer.ok ? ownActs(answer.events, command, own) : [], actor });
    if (answer.ok || !ofTheLine.has(answer.fault.code)) return answer;
    refuse(answer.fault);
    return null;
  }
  function actAlone(command: HallCommand, actor: string): readonly HallEvent[] {
    // A machine at the door or a board may bear the number of a counter; the numbers kept for that one are not its own.
    if (!isCounter()) {
      throw refused(command.type === 'issue' ? hallFaults.aloneNoNumber : hallFaults.aloneNotYours);
    }
    const decision = decideAlone(list.today().state, command, Date.parse(now(desk)), own);
    if (!decision.ok) throw refused(decision.fault);
    list.keepAlone(decision.events, actor);
    return decision.events;
  }
  /** A counter that closes gives up what it keeps before it says so: nobody waits for it any more. */
  function giveUpAll(): void {
    const kept = keptHere(desk, list.today());
    if (kept.length > 0) list.release(kept, list.known());
  }
  function release({ day, known, ticket }: Extract<HallTold, { type: 'release' }>): boolean {
    const today = list.today();
    if (!joined || today.day !== day) return false;
    if (list.unheard().released.includes(ticket)) return true;
    // What the host said last may still be on its way; a number that is not known to be kept here is not called alone.
    if (list.known() >= known && today.state.tickets.get(ticket)?.keeper !== own) return false;
    list.release([ticket], known);
    return true;
  }
  const line = dial({
    up: () => void Promise.resolve().then(join),
    down() {
      standAlone();
      happened();
    },
    told(told) {
      try {
        if (told.type === 'release') return { released: release(told) };
        const isNext = told.day === list.today().day && list.take(told);
        behind ||= !isNext;
        if (joined && behind) catchUp().catch(report);
        happened();
      } catch (error) {
        report(error);
      }
      return { released: false };
    },
  });
  return {
    today: () => list.today(),
    async happen(command, actor, said) {
      if (command.type === 'closeCounter' && isCounter()) giveUpAll();
      const answer = joined ? await askHost(command, actor, said) : null;
      if (answer === null) return actAlone(command, actor);
      if (!answer.ok) throw refused(answer.fault);
      return ownActs(answer.events, command, own);
    },
    standing: () => ({ way: joined ? 'joined' : 'alone', calls: isCounter(), members: [], refusal, backAt }),
    close: () => line.close(),
  };
}
