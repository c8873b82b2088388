import type { Page } from '@playwright/test';
import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { bringToComparison, bringToSignature, MR_CHANG } from './old-age-visit.ts';
import { expect, test } from './windows.ts';

test('the host dies while Mr Chang signs: the same step, answers, figures and pen lines come back, and no number is lost', async ({
  counter,
  windows,
  clerk,
  citizen,
}) => {
  await bringToSignature({ clerk, citizen });
  await citizenDoes.readToTheEnd(citizen);
  await citizenDoes.write(citizen, citizenDoes.NAME);
  await expect(clerk.getByText('已寫6筆，還沒按「簽好了」')).toBeVisible();
  const document = citizen.getByRole('region', { name: '要簽名的文件', exact: true });
  const confirmed = clerk.getByRole('listitem').filter({ hasText: /自己選了每月領試算編號|同意用電子簽名|資料都對/ });
  const [shownBefore, confirmedBefore] = [await document.innerText(), await confirmed.allInnerTexts()];
  expect(shownBefore).toContain('21,947');

  windows.allowHostDown();
  expect(await counter.kill('SIGKILL'), 'killed, not ended').toBeNull();
  await counter.restart();
  await windows.open();
  await expect(citizen.locator('body')).toHaveText('訓練');
  await clerkDoes.signIn(clerk);
  await clerkDoes.resume(clerk, MR_CHANG.name);
  await expect(citizenDoes.title(citizen)).toHaveText('請稍候');
  await clerk.keyboard.press('F9');
  await expect(clerk.getByRole('heading', { name: '等張正文簽名' })).toBeVisible();
  await expect(clerk.getByText('已寫6筆，還沒按「簽好了」')).toBeVisible();
  expect(await document.innerText()).toBe(shownBefore);
  expect(await confirmed.allInnerTexts()).toEqual(confirmedBefore);

  await citizenDoes.readToTheEnd(citizen);
  expect(await citizenDoes.finishSigning(citizen)).toMatch(/^01-1151130-07-0001-\d$/);
  await clerkDoes.finish(clerk);
});

/** What the desk has of the number that is being typed. */
function savedIdentifier(clerk: Page): Promise<string | undefined> {
  return clerk.evaluate(async () => {
    const response = await fetch('../call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'staff.view', input: {} }),
    });
    const reply = (await response.json()) as { output: { visit: { identity: { identifier: string } } | null } };
    return reply.output.visit?.identity.identifier;
  });
}

test('the host dies while the clerk types a number: what was typed a second ago is there', async ({
  counter,
  windows,
  clerk,
}) => {
  await clerkDoes.signIn(clerk);
  await clerkDoes.callTicket(clerk, '086');
  await expect(clerkDoes.identifierField(clerk)).toBeFocused();
  await clerk.keyboard.type('A12345');
  await expect.poll(() => savedIdentifier(clerk), { timeout: 1_000, intervals: [50] }).toBe('A12345');
  await clerk.keyboard.type('678');
  windows.allowHostDown();
  await counter.kill('SIGKILL');
  await counter.restart();
  await windows.open();
  await clerkDoes.signIn(clerk);
  await clerkDoes.resume(clerk, '086');
  await expect(clerkDoes.identifierField(clerk)).toHaveValue(/^A12345/);
});

test('the host dies just after a receipt was sealed: it is there, and the next one has the next number', async ({
  counter,
  windows,
  clerk,
  citizen,
}) => {
  await bringToSignature({ clerk, citizen });
  await citizenDoes.readToTheEnd(citizen);
  await citizenDoes.write(citizen, citizenDoes.NAME);
  const first = await citizenDoes.finishSigning(citizen);
  windows.allowHostDown();
  await counter.kill('SIGKILL');
  await counter.restart();
  await windows.open();
  await clerkDoes.signIn(clerk);
  await clerkDoes.resume(clerk, MR_CHANG.name);
  await expect(clerk.getByRole('main')).toContainText(first);
  await clerkDoes.finish(clerk);

  await clerkDoes.openVisit(clerk, { identifier: 'T121806376', name: '黃國雄' });
  await bringToComparison({ clerk, citizen });
  await citizenDoes.goToChoice(citizen);
  await citizenDoes.touch(citizen, /今天先不選/);
  await citizenDoes.confirmChoice(citizen, '確定今天先不選');
  await clerkDoes.pressPrimary(clerk, '做比較表帶回');
  await expect(citizenDoes.title(citizen)).toHaveText(/試算表好了/);
  expect([first, await citizenDoes.receiptNumber(citizen)].map((number) => number.slice(14, 18))).toEqual([
    '0001',
    '0002',
  ]);
});
