import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CallInput, CallName, CallOutput } from '../../src/contract/calls.ts';
import type { Reply } from '../../src/contract/fault.ts';
import { J1_IDENTITY, SIGNATURE } from '../desk/counter.ts';
import { milliseconds } from './quantiles.ts';

const VISITS = 200;
const root = resolve(import.meta.dirname, '../..');

interface Host {
  readonly child: ChildProcess;
  readonly staff: string;
  readonly customer: string;
}

/** Starts the host as `npm start` does and waits for its addresses. */
function start(folder: string): Promise<Host> {
  const args = ['--shell', 'host', '--port', '0', '--no-open', '--data-dir', folder, '--training-date', '2026-11-30'];
  const flags = ['--max-semi-space-size=8', '--heap-growing-percent=40', join(root, 'electron/cli/start.ts')];
  const child = spawn(process.execPath, [...flags, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  return new Promise((settle, reject) => {
    child.on('exit', (code) => reject(new Error(`the host ended with ${code}`)));
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      const [staff, customer] = ['承辦', '民眾'].map(
        (name) => new RegExp(`^${name}  (\\S+/)$`, 'm').exec(printed)?.[1],
      );
      if (staff !== undefined && customer !== undefined) settle({ child, staff, customer });
    });
  });
}

async function send<Name extends CallName>(
  page: string,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const { origin } = new URL(page);
  const headers = { 'content-type': 'application/json', origin };
  const response = await fetch(new URL('../call', page), {
    method: 'POST',
    headers,
    body: JSON.stringify({ name, input }),
  });
  const reply = (await response.json()) as Reply<CallOutput<Name>>;
  if (!reply.ok) throw new Error(`${name}: ${reply.fault.code}`);
  return reply.output;
}

async function visit({ staff, customer }: Host): Promise<void> {
  const act = <Name extends CallName>(name: Name, input: CallInput<Name>) => send(staff, name, input);
  const release = async () => {
    const view = await send(customer, 'customer.view', {});
    return 'release' in view ? view.release : '';
  };
  await act('visit.walkIn', { identifier: J1_IDENTITY.identifier });
  await act('visit.draftIdentity', { ...J1_IDENTITY, reason: '量測用的訓練查詢' });
  await act('visit.identify', {});
  await act('release.facts', {});
  await send(customer, 'customer.confirmFacts', { release: await release() });
  await act('release.comparison', { withAssumptions: false });
  await send(customer, 'customer.understood', { release: await release() });
  const asked = { release: await release() };
  await send(customer, 'customer.choose', { ...asked, option: 'annuity' });
  await send(customer, 'customer.acknowledge', { ...asked, acknowledged: true });
  await send(customer, 'customer.confirmChoice', asked);
  await send(customer, 'customer.consent', asked);
  const view = await send(customer, 'customer.view', {});
  if (view.screen !== 'sign') throw new Error(view.screen);
  await send(customer, 'customer.sign', { ...asked, shownHash: view.shownHash, strokes: SIGNATURE });
  await act('visit.finish', {});
}

function residentMegabytes(process: ChildProcess): number {
  const status = readFileSync(`/proc/${process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** The host as a clerk meets it: from the command to the first usable screen, and its memory after a day of visits. */
export async function benchHost(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const lines: string[] = [];
  try {
    for (const which of ['first start', 'second start']) {
      const begin = performance.now();
      const host = await start(folder);
      await Promise.all([fetch(host.staff), send(host.staff, 'staff.view', {})]);
      lines.push(
        `start of the host to first usable screen, ${which.padEnd(13)} ${milliseconds(performance.now() - begin)}   (aim 2,000)`,
      );
      if (which === 'second start') {
        await send(host.staff, 'session.signIn', { code: 'T0217', pin: '021700' });
        for (let count = 0; count < VISITS; count += 1) await visit(host);
        lines.push(
          `resident memory of the host after ${VISITS} visits ${residentMegabytes(host.child).toFixed(0)} MB   (aim 300)`,
        );
      }
      host.child.removeAllListeners('exit');
      host.child.kill();
      await new Promise((settle) => host.child.once('exit', settle));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}
