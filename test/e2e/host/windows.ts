import { type BrowserContext, expect, type Page } from '@playwright/test';
import { type Served, test as counterTest } from './serve.ts';

/** The size both screens of a counter have. */
const SCREEN = { width: 1920, height: 1080 };

/** What a browser says by itself while the host is down; only a test that kills the host may see it. */
const HOST_IS_DOWN = /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE)/;

/** Both windows of one counter, and everything their consoles complained about. */
export interface Windows {
  readonly clerk: Page;
  readonly citizen: Page;
  /** Opens both windows at the host's present addresses, as after a restart. */
  open(): Promise<void>;
  /** From here on the consoles may say that the host cannot be reached. */
  allowHostDown(): void;
  /** Listens to one more page: its console must stay as empty. */
  watch(page: Page, name: string): void;
}

interface Complaints {
  readonly found: string[];
  hostMayBeDown: boolean;
}

function listen(page: Page, name: string, complaints: Complaints): void {
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (complaints.hostMayBeDown && HOST_IS_DOWN.test(message.text())) return;
    complaints.found.push(`${name} ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.found.push(`${name} threw: ${error.message}`));
}

async function openBoth(counter: Served, clerk: Page, citizen: Page): Promise<void> {
  await Promise.all([clerk.goto(counter.staffUrl), citizen.goto(counter.customerUrl)]);
}

/** The clerk's and the customer's windows stand side by side, each with a browser of its own, as on a counter PC. */
export const test = counterTest.extend<{ windows: Windows; clerk: Page; citizen: Page }>({
  windows: async ({ counter, browser }, use) => {
    const contexts: BrowserContext[] = await Promise.all([
      browser.newContext({ viewport: SCREEN, acceptDownloads: true }),
      browser.newContext({ viewport: SCREEN, hasTouch: true }),
    ]);
    const [clerk, citizen] = await Promise.all(contexts.map((context) => context.newPage()));
    if (clerk === undefined || citizen === undefined) throw new Error('the browser opened no page');
    const complaints: Complaints = { found: [], hostMayBeDown: false };
    listen(clerk, 'clerk', complaints);
    listen(citizen, 'customer', complaints);
    await openBoth(counter, clerk, citizen);
    await use({
      clerk,
      citizen,
      open: () => openBoth(counter, clerk, citizen),
      allowHostDown: () => {
        complaints.hostMayBeDown = true;
      },
      watch: (page, name) => listen(page, name, complaints),
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(complaints.found, 'both consoles stay empty').toEqual([]);
  },
  clerk: async ({ windows }, use) => use(windows.clerk),
  citizen: async ({ windows }, use) => use(windows.citizen),
});

export { expect } from '@playwright/test';
