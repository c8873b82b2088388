import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { J1_IDENTITY, SIGNATURE } from '../desk/counter.ts';
import { type Program, startProgram } from '../office-day/program.ts';
import { type OpenWindow, openWindow } from '../office-day/window.ts';
import { milliseconds } from './quantiles.ts';

const VISITS = 200;

async function visit({ act }: OpenWindow, customer: OpenWindow): Promise<void> {
  const release = async () => {
    const view = await customer.act('customer.view', {});
    return 'release' in view ? view.release : '';
  };
  await act('visit.walkIn', { identifier: J1_IDENTITY.identifier });
  await act('visit.draftIdentity', { ...J1_IDENTITY, reason: '量測用的訓練查詢' });
  await act('visit.identify', {});
  await act('release.facts', {});
  await customer.act('customer.confirmFacts', { release: await release() });
  await act('release.comparison', { withAssumptions: false });
  await customer.act('customer.understood', { release: await release() });
  const asked = { release: await release() };
  await customer.act('customer.choose', { ...asked, option: 'annuity' });
  await customer.act('customer.acknowledge', { ...asked, acknowledged: true });
  await customer.act('customer.confirmChoice', asked);
  await customer.act('customer.consent', asked);
  const view = await customer.act('customer.view', {});
  if (view.screen !== 'sign') throw new Error(view.screen);
  await customer.act('customer.sign', { ...asked, shownHash: view.shownHash, strokes: SIGNATURE });
  await act('visit.finish', {});
}

function residentMegabytes(process: ChildProcess): number {
  const status = readFileSync(`/proc/${process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

async function memoryAfterVisits({ process, addresses }: Program, staff: OpenWindow): Promise<string> {
  const customer = openWindow(addresses.customer);
  await staff.act('session.signIn', { code: 'T0217', pin: '021700' });
  for (let count = 0; count < VISITS; count += 1) await visit(staff, customer);
  customer.close();
  return `resident memory of the host after ${VISITS} visits ${residentMegabytes(process).toFixed(0)} MB   (aim 300)`;
}

/** The host as a clerk meets it: from the command to the first usable screen, and its memory after a day of visits. */
export async function benchHost(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const lines: string[] = [];
  try {
    for (const which of ['first start', 'second start']) {
      const begin = performance.now();
      const host = await startProgram(['--data-dir', folder, '--training-date', '2026-11-30']);
      const staff = openWindow(host.addresses.staff);
      await Promise.all([fetch(host.addresses.staff), staff.act('staff.view', {})]);
      lines.push(
        `start of the host to first usable screen, ${which.padEnd(13)} ${milliseconds(performance.now() - begin)}   (aim 2,000)`,
      );
      if (which === 'second start') lines.push(await memoryAfterVisits(host, staff));
      staff.close();
      await host.end();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return lines;
}
