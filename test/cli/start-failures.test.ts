import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile, openStore, readOrCreateKey } from '../../electron/records/index.ts';

const root = resolve(import.meta.dirname, '../..');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

let folder: string;
let running: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
  running = [];
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Starts the counter; `served` settles when it printed the customer's address. */
function start(args: readonly string[], program: string = root) {
  const all = ['--shell', 'host', '--port', '0', '--no-open', ...args];
  const child = spawn(process.execPath, [join(program, 'electron/cli/start.ts'), ...all], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let out = '';
  let error = '';
  const served = Promise.withResolvers<void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (/^民眾 {2}http/m.test(out)) served.resolve();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  const ended = new Promise<Ended>((settle) => child.on('close', (code) => settle({ code, out, error })));
  void ended.then(() => served.reject(new Error(`ended before it served: ${error}`)));
  served.promise.catch(() => {});
  return { child, served: served.promise, ended };
}

/** A data folder as a first start leaves it, without starting anything. */
function makeData(): void {
  const home = join(folder, 'data');
  const at = '2026-11-30T08:30:00+08:00';
  openStore({ file: databaseFile(home), key: readOrCreateKey(home), office: 'training', at }).close();
}

function data(name = 'data'): string[] {
  return ['--data-dir', join(folder, name), '--training-date', '2026-11-30'];
}

/** A refusal is one line with a stable code, says nothing of the machinery, and ends with 1. */
async function expectRefusal(ended: Promise<Ended>, code: string | RegExp): Promise<void> {
  const end = await ended;
  const given = /（([^（）]+)）$/.exec(end.error.trim())?.[1];
  if (typeof code === 'string') expect(given).toBe(code);
  else expect(given).toMatch(code);
  expect(end.error.trim().split('\n')).toHaveLength(1);
  expect(end.error).not.toMatch(/\n\s+at |Error:|node:internal/);
  expect(end.code).toBe(1);
}

describe('a start that cannot be is refused in one sentence', () => {
  test('the port is taken', async () => {
    const holder: Server = createServer();
    await new Promise<void>((settle) => holder.listen(0, '127.0.0.1', settle));
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expectRefusal(start([...data(), '--port', String(port)]).ended, 'host.portInUse');
    holder.close();
  });

  test('the folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    await expectRefusal(start(data('file/x')).ended, /store\.unwritable|file\.ENOTDIR/);
  });

  test('the database is from a newer version', async () => {
    makeData();
    const database = new Database(databaseFile(join(folder, 'data')));
    database.pragma("cipher = 'chacha20'");
    database.key(Buffer.from(`raw:${readOrCreateKey(join(folder, 'data')).toString('hex')}`));
    database.pragma('user_version = 9999');
    database.close();
    await expectRefusal(start(data()).ended, 'store.newerVersion');
  });

  test('the key does not fit', async () => {
    makeData();
    readOrCreateKey(join(folder, 'other'));
    await cp(join(folder, 'other/counter.key'), join(folder, 'data/counter.key'));
    await expectRefusal(start(data()).ended, 'store.wrongKey');
  });

  test('the key is gone', async () => {
    makeData();
    await rm(join(folder, 'data/counter.key'));
    await expectRefusal(start(data()).ended, 'store.keyMissing');
  });

  test('another counter has the folder', async () => {
    await start(data()).served;
    await expectRefusal(start(data()).ended, 'folder.inUse');
  });

  test('nobody knows the office', async () => {
    await expectRefusal(start([...data(), '--office', '99']).ended, /^office\./);
  });
});

/** A copy of the program with something amiss; its pages are written last, so nothing needs building. */
async function programWith(change: (program: string) => Promise<void>): Promise<string> {
  const program = join(folder, 'program');
  for (const part of ['electron', 'resources', 'src/contract', 'package.json']) {
    await cp(join(root, part), join(program, part), { recursive: true });
  }
  await change(program);
  await symlink(join(root, 'node_modules'), join(program, 'node_modules'));
  for (const window of ['staff', 'customer']) {
    await mkdir(join(program, 'out/renderer', window), { recursive: true });
    await writeFile(join(program, 'out/renderer', window, 'index.html'), '');
  }
  return program;
}

describe('a program that lacks a part says which', () => {
  test('a font', async () => {
    const program = await programWith((copy) => rm(join(copy, 'resources/fonts/NotoSansTC-Bold-Big5.ttf')));
    const { ended } = start(data(), program);
    await expectRefusal(ended, 'font.missing');
    expect((await ended).error).toContain('NotoSansTC-Bold-Big5.ttf');
  });

  test('the law', async () => {
    const program = await programWith((copy) => rm(join(copy, 'resources/law'), { recursive: true }));
    await expectRefusal(start(data(), program).ended, /^(law\.\w+|file\.ENOENT)$/);
  });

  test.each([
    ['cut off', 'a: [1', /^(resources\.damaged|law\.invalid.*)$/],
    ['of another kind', 'a: 1', /^law\.invalid/],
  ])('a law file that is %s', async (_how, text, code) => {
    const program = await programWith((copy) => writeFile(join(copy, 'resources/law/labor-insurance.yaml'), text));
    await expectRefusal(start(data(), program).ended, code);
  });
});

test('every way of ending it ends it cleanly, and the data stay for the next start', async () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const { child, served, ended } = start(data());
    await served;
    child.kill(signal);
    expect(await ended, signal).toMatchObject({ code: 0, error: '' });
    expect(await readdir(join(folder, 'data')), signal).not.toContain('counter.db-wal');
  }
});

test('what is not an option ends with 2', async () => {
  const end = await start(['--prot', '1']).ended;
  expect(end.code).toBe(2);
  expect(end.error).toContain('--prot');
});

test('the help names every option', async () => {
  const end = await start(['--help']).ended;
  expect(end.code).toBe(0);
  for (const option of [
    '--host',
    '--port',
    '--data-dir',
    '--office',
    '--counter',
    '--training-date',
    '--shell',
    '--no-open',
  ]) {
    expect(end.out).toContain(option);
  }
});

/** Seconds of work a process has done, which other work on the machine does not change; else the time since `began`. */
function secondsOf(child: ChildProcess, began: number): number {
  if (process.platform !== 'linux') return (performance.now() - began) / 1000;
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

test('the first screen of a new folder takes less than two seconds', async () => {
  const began = performance.now();
  const { child, served } = start(data());
  await served;
  expect(secondsOf(child, began)).toBeLessThan(2);
});
