import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

/** A delivered program: the built main process and preload, stand-in pages, and the real resources. */
let program: string;

beforeAll(async () => {
  program = await mkdtemp(join(tmpdir(), 'program-'));
  await run(process.execPath, [join(import.meta.dirname, 'boot/build-shell.ts'), program], { cwd: root });
  for (const name of ['node_modules', 'resources']) await symlink(join(root, name), join(program, name));
  await writeFile(join(program, 'package.json'), '{"type":"module"}');
  for (const name of ['staff', 'customer', 'display', 'kiosk']) {
    await mkdir(join(program, 'out/renderer', name), { recursive: true });
    await writeFile(join(program, 'out/renderer', name, 'index.html'), '<title></title>');
  }
}, 120_000);
afterAll(() => rm(program, { recursive: true }));

test('the recogniser’s library stays outside the bundle, where its native part is found', () => {
  expect(readFileSync(join(program, 'out/main/listener.js'), 'utf8')).toContain('import("sherpa-onnx-node")');
});

test('the thread that reads a PDF is there, and starts from the built files', async () => {
  const chunks = join(program, 'out/main/chunks');
  const [thread = ''] = readdirSync(chunks).filter((name) => name.startsWith('pdf-worker'));
  const named = readdirSync(chunks).some((name) => readFileSync(join(chunks, name), 'utf8').includes(`"${thread}"`));
  expect(named).toBe(true);
  const worker = new Worker(join(chunks, thread), { workerData: Buffer.from('%PDF-1.7') });
  expect(await once(worker, 'message')).toEqual([{ refused: 'broken' }]);
});

async function boot(environment: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const args = [
    '--import',
    join(import.meta.dirname, 'boot/as-electron.ts'),
    'out/main/main.js',
    `--data-dir=${join(program, 'data')}`,
    '--training-date=2026-11-30',
    '--enable-logging',
  ];
  const { stdout } = await run(process.execPath, args, {
    cwd: program,
    env: { ...process.env, ...environment },
  }).catch((failed: { stdout: string }) => failed);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

test('without a real key store the built program refuses in words and leaves no database', async () => {
  const seen = await boot({ FAKE_BACKEND: 'basic_text' });
  expect(seen).toEqual({ exitCode: 1, errorBoxes: [expect.stringContaining('basic_text')] });
  expect(existsSync(join(program, 'data/counter.db'))).toBe(false);
});

test('the built program opens both windows and answers each by what it is', async () => {
  const seen = await boot();
  expect(seen).toMatchObject({
    addresses: ['counter://staff/staff/index.html', 'counter://customer/customer/index.html'],
    kiosk: [false, true],
    userData: join(program, 'data/window'),
    staffView: { ok: true },
    customerView: { ok: true },
    customerAsStaff: { ok: false, fault: { code: 'call.notAllowed' } },
  });
  expect(existsSync(join(program, 'data/counter.key.sealed'))).toBe(true);
  expect(existsSync(join(program, 'data/counter.key'))).toBe(false);
});

test('and opens the same store again with the sealed key, and the machine at the door that was open last', async () => {
  await writeFile(join(program, 'data/hall-screens.json'), '{"display":false,"kiosk":true,"turn":0}');
  expect(await boot()).toMatchObject({
    staffView: { ok: true },
    addresses: [expect.any(String), expect.any(String), 'counter://kiosk/kiosk/index.html'],
    lastView: { ok: true, output: { wishes: expect.any(Array) } },
  });
});

test('the built preload is one CommonJS file that needs nothing but Electron', () => {
  const text = readFileSync(join(program, 'out/preload/preload.cjs'), 'utf8');
  const needed: string[] = [];
  const exposed: string[] = [];
  const electron = { contextBridge: { exposeInMainWorld: (name: string) => exposed.push(name) }, ipcRenderer: {} };
  runInNewContext(text, {
    module: { exports: {} },
    exports: {},
    require: (name: string) => (needed.push(name), electron),
  });
  expect(needed).toEqual(['electron']);
  expect(exposed).toEqual(['counter']);
  expect(text.length).toBeLessThan(5_000);
});
