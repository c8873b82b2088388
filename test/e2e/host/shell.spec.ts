import { expect, type Page } from '@playwright/test';
import { test } from './serve.ts';

/** Everything a browser complains about: errors, refused resources, broken policies. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

for (const window of ['staff', 'customer'] as const) {
  test(`the ${window} window opens under its policy with nothing to complain about`, async ({ counter, page }) => {
    const complaints = complaintsOf(page);
    await page.goto(counter[`${window}Url`]);
    await expect(page.locator('#root > *').first()).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

test('nothing that was not built in runs, loads or leaves', async ({ counter, page }) => {
  await page.goto(counter.staffUrl);
  const result = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.append('window.injected = true');
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(style);
    const image = document.createElement('img');
    image.src = 'http://127.0.0.1:9/pixel.png';
    document.body.append(image);
    const frame = document.createElement('iframe');
    frame.src = 'http://127.0.0.1:9/';
    document.body.append(frame);
    const reached = await fetch('http://127.0.0.1:9/').then(
      () => true,
      () => false,
    );
    const sinks = [
      () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.injected = true">'),
      // As text for a timer: a direct eval would run with the debugger's own rights.
      () => Reflect.apply(setTimeout, window, ['window.evaluated = true']),
    ];
    const refused = sinks.filter((sink) => {
      try {
        sink();
        return false;
      } catch {
        return true;
      }
    }).length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return {
      violations: [...new Set(violations)].sort(),
      ran: 'injected' in window || 'evaluated' in window,
      reached,
      refused,
    };
  });
  expect(result).toEqual({
    violations: ['connect-src', 'frame-src', 'img-src', 'require-trusted-types-for', 'style-src-elem'],
    ran: false,
    reached: false,
    refused: 2,
  });
});

test('another page cannot frame the counter', async ({ counter, page }) => {
  await page.setContent(`<iframe src="${counter.customerUrl}"></iframe>`);
  await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
});

test('a page of another origin cannot call, even with the secret', async ({ counter, page, context }) => {
  await context.route('http://evil.example/', (route) => route.fulfill({ body: '<title>evil</title>' }));
  await page.goto('http://evil.example/');
  const address = new URL('../call', counter.staffUrl).href;
  const answered = await page.evaluate(async (to) => {
    const body = JSON.stringify({ name: 'staff.view', input: {} });
    return fetch(to, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(
      () => true,
      () => false,
    );
  }, address);
  expect(answered).toBe(false);
});

test('a host that was killed starts again with its data, at new addresses', async ({ counter, page }) => {
  const before = counter.staffUrl;
  expect(await counter.kill('SIGKILL')).toBeNull();
  await counter.restart();
  expect(counter.staffUrl).not.toBe(before);
  await page.goto(counter.staffUrl);
  await expect(page.locator('#root > *').first()).toBeVisible();
});
