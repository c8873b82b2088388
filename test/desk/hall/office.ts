import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Member } from '../../../electron/hall/line.ts';
import { type HandClock, handClock, type OpenCounter, openCounter, signIn } from '../counter.ts';
import { type MemoryOffice, memoryOffice } from './memory-line.ts';

export const HOST = 9;
export const MEMBERS: readonly Member[] = [1, 2, 3].map((number) => ({ role: 'counter', number }));

/** A hall host and three joined counters, each with a store of its own, on one clock. */
export interface Office {
  readonly lines: MemoryOffice;
  readonly clock: HandClock;
  at(counter: number): OpenCounter;
  reopen(counter: number): Promise<void>;
  /** The host's machine is replaced by one that knows nothing of today. */
  replaceHost(): Promise<void>;
  dispose(): void;
}

export async function openOffice(): Promise<Office> {
  const clock = handClock('2026-11-30T09:00:00+08:00');
  const lines = memoryOffice();
  const desks = new Map<number, OpenCounter>();
  const key = crypto.getRandomValues(new Uint8Array(32));
  // One training office is made and copied: what the machines of an office hold differs by what they do.
  const first = await openCounter({ clock, key, counter: HOST, folder: mkdtempSync(join(tmpdir(), 'office-')) });
  first.desk.close();
  const place = () => {
    const folder = mkdtempSync(join(tmpdir(), 'office-'));
    cpSync(first.folder, folder, { recursive: true });
    return { clock, folder, key };
  };

  function begin(counter: number, desk: OpenCounter): void {
    desks.set(counter, desk);
    if (counter !== HOST) return;
    lines.hostIs(desk.desk);
    desk.desk.serveHall(lines.members);
  }
  const office: Office = {
    lines,
    clock,
    at(counter) {
      const desk = desks.get(counter);
      if (desk === undefined) throw new Error(`No counter ${counter}.`);
      return desk;
    },
    async reopen(counter) {
      begin(counter, await office.at(counter).reopen());
      await signIn(office.at(counter));
    },
    async replaceHost() {
      office.at(HOST).dispose();
      begin(HOST, await openCounter({ ...place(), counter: HOST }));
      await signIn(office.at(HOST));
    },
    dispose() {
      for (const member of MEMBERS) desks.get(member.number)?.dispose();
      desks.get(HOST)?.dispose();
      rmSync(first.folder, { recursive: true, force: true });
    },
  };
  begin(HOST, await openCounter({ ...place(), counter: HOST }));
  for (const member of MEMBERS) {
    begin(member.number, await openCounter({ ...place(), counter: member.number, hallLine: lines.lineOf(member) }));
  }
  for (const desk of desks.values()) await signIn(desk);
  for (const member of MEMBERS) await lines.restore(member);
  return office;
}
