import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPages } from '../../electron/pages/pages.ts';
import { contentSecurityPolicy } from '../../electron/pages/policy.ts';
import { registerPageScheme, servePages } from '../../electron/shell/pages-protocol.ts';
import { protocol, schemes } from '../fake/electron.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  for (const name of ['staff', 'customer', 'kiosk', 'assets']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'staff/index.html'), 'the clerk');
  await writeFile(join(folder, 'customer/index.html'), 'the customer');
  await writeFile(join(folder, 'kiosk/index.html'), 'the door');
  await writeFile(join(folder, 'assets/a.js'), 'code');
  servePages(protocol, await readPages(folder));
});
afterEach(() => rm(folder, { recursive: true }));

async function get(address: string, method = 'GET'): Promise<Response> {
  const serve = protocol.served.get('counter');
  if (serve === undefined) throw new Error('nothing is served');
  return serve(new Request(address, { method }));
}

test('each origin has its own page, with the policy', async () => {
  const page = await get('counter://staff/staff/index.html');
  expect(await page.text()).toBe('the clerk');
  expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  expect(await (await get('counter://customer/customer/index.html')).text()).toBe('the customer');
  expect(await (await get('counter://kiosk/kiosk/index.html')).text()).toBe('the door');
  expect((await get('counter://customer/assets/a.js')).headers.get('content-type')).toContain('text/javascript');
});

async function policies() {
  return Promise.all(
    ['staff', 'customer'].map(async (window) =>
      (await get(`counter://${window}/${window}/index.html`)).headers.get('permissions-policy'),
    ),
  );
}

test('only the clerk’s page may use the microphone, and only where there is an ear', async () => {
  expect(await policies()).toEqual([
    expect.stringContaining('microphone=()'),
    expect.stringContaining('microphone=()'),
  ]);
  servePages(protocol, await readPages(folder), true);
  const [staff, customer] = await policies();
  expect(staff).toContain('microphone=(self)');
  expect(staff).toContain('camera=()');
  expect(customer).toContain('microphone=()');
});

test.each([
  'counter://customer/staff/index.html',
  'counter://kiosk/staff/index.html',
  'counter://display/display/index.html',
  'counter://other/staff/index.html',
  'counter://staff/../../etc/passwd',
  'counter://staff/assets/%2e%2e/%2e%2e/etc/passwd',
  'counter://staff/',
])('%s is not there', async (address) => {
  expect((await get(address)).status).toBe(404);
});

test('nothing can be sent to a page', async () => {
  expect((await get('counter://staff/staff/index.html', 'POST')).status).toBe(404);
});

test('the scheme is an ordinary secure origin and nothing more', () => {
  registerPageScheme(protocol);
  expect(schemes).toEqual([{ scheme: 'counter', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
});
