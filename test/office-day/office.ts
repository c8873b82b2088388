import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPairingCode, writePairingCode } from '../../electron/office-network/pairing-code.ts';
import { type Cable, layCable } from './cable.ts';
import { type Program, startProgram } from './program.ts';
import { openWindow } from './window.ts';

/** One computer of the office. */
export interface Machine {
  /** Its counter. */
  readonly number: number;
  readonly dataFolder: string;
  /** Its way to the hall host; null: it is the hall host. */
  readonly cable: Cable | null;
  /** The program that runs on it; null while it is off. */
  readonly program: () => Program | null;
  /** @param more what only this start is told */
  readonly start: (more?: readonly string[]) => Promise<Program>;
  readonly end: (signal?: NodeJS.Signals) => Promise<void>;
}

export interface Office {
  readonly host: Machine;
  readonly members: readonly Machine[];
  readonly close: () => Promise<void>;
}

interface Opening {
  /** How many counters join the hall host; their numbers follow its own, 1. */
  readonly joined: number;
  /** What every start is told besides: the day, how fast it runs. */
  readonly args: readonly string[];
}

const LEADER = { code: 'T0101', pin: '010100' } as const;

/** Opens an office of several computers: its hall host, and counters that were paired with it, each through a cable. */
export async function openOffice({ joined, args }: Opening): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const cables: Cable[] = [];
  const machines: Machine[] = [];
  async function close(): Promise<void> {
    await Promise.all(machines.map((machine) => machine.end('SIGKILL')));
    for (const cable of cables) cable.close();
    rmSync(folder, { recursive: true, force: true });
  }

  try {
    await inventOffice(folder, args);
    const host = machineAt(folder, 1, null, ['--hall-address', '127.0.0.1:0', ...args]);
    machines.push(host);
    await host.start();
    for (let number = 2; number <= joined + 1; number += 1) {
      const cable = await layCable();
      cables.push(cable);
      const machine = machineAt(folder, number, cable, args);
      machines.push(machine);
      connect(cable, host);
      await pair(machine, host);
    }
    const members = machines.slice(1);
    const started = {
      ...host,
      async start() {
        const program = await host.start();
        for (const { cable } of members) if (cable !== null) connect(cable, host);
        return program;
      },
    };
    return { host: started, members, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Inventing the training office takes a second each time and gives the same persons; the computers get copies. */
async function inventOffice(folder: string, args: readonly string[]): Promise<void> {
  const program = await startProgram(['--data-dir', join(folder, 'invented'), ...args]);
  await program.end();
}

function machineAt(folder: string, number: number, cable: Cable | null, args: readonly string[]): Machine {
  const dataFolder = join(folder, `counter-${number}`);
  cpSync(join(folder, 'invented'), dataFolder, { recursive: true });
  let program: Program | null = null;
  return {
    number,
    dataFolder,
    cable,
    program: () => program,
    async start(more = []) {
      program = await startProgram(['--data-dir', dataFolder, '--counter', String(number), ...args, ...more]);
      return program;
    },
    async end(signal) {
      const running = program;
      program = null;
      await running?.end(signal);
    },
  };
}

/** The port at which the hall host receives the others, as it printed it. */
function hallPort(host: Machine): number {
  const port = /^主機 {2}127\.0\.0\.1:(\d+)/m.exec(host.program()?.printed() ?? '')?.[1];
  if (port === undefined) throw new Error(`No hall host's address in: ${host.program()?.printed()}`);
  return Number(port);
}

function connect(cable: Cable, host: Machine): void {
  cable.leadTo(hallPort(host));
}

/** Pairs as people do: a leader has the hall host show a code, and the other machine is started with it. */
async function pair(machine: Machine, host: Machine): Promise<void> {
  const desk = openWindow(host.program()?.addresses.staff ?? '');
  await desk.act('session.signIn', LEADER);
  await desk.act('network.offer', { role: 'counter', number: machine.number });
  const { offer } = await desk.act('network.read', {});
  const code = readPairingCode(offer?.groups.join(' ') ?? '');
  await desk.act('session.signOut', {});
  desk.close();
  const throughCable = writePairingCode({ ...code, port: machine.cable?.port ?? code.port }).join('-');
  await machine.start(['--join', throughCable]);
}
