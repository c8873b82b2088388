import type { Page } from '@playwright/test';
import type { CallInput, CallName } from '../../../src/contract/calls.ts';
import { createOfficeSeal, issueReceipt } from '../../../electron/receipts/index.ts';
import { J1_IDENTITY } from '../../desk/counter.ts';
import { fonts, sampleReceipt } from '../../receipts/sample.ts';
import * as clerkDoes from './clerk.ts';
import { picture } from './picture.ts';
import { readReceiptFile } from './receipt-file.ts';
import { expect, test } from './windows.ts';

test('a receipt that comes back is intact, altered or a stranger’s, and the screen says which', async ({ windows }) => {
  const { clerk, citizen } = windows;
  // Asked for long before the key is pressed: the browser is told to hand the dialogue over only some time after.
  const chooser = clerk.waitForEvent('filechooser');
  await clerkDoes.signIn(clerk);
  const sealed = await sheetOf(clerk, citizen);
  await clerk.getByRole('button', { name: /^查驗收件證明/ }).press('Enter');
  await expect(clerk.getByRole('heading', { name: '查驗收件證明', level: 1 })).toBeFocused();
  await clerk.keyboard.press('F8');
  await (await chooser).setFiles(pdf('民眾拿來的.pdf', sealed));
  await expect(clerk.getByRole('alert')).toContainText('完整');
  await picture(clerk, 'staff-verify-intact');

  const input = clerk.getByLabel('要查驗的檔案（PDF）');
  const page = Buffer.from('\n900 0 obj\n<< /Type /Page /Parent 1 0 R >>\nendobj\n');
  await input.setInputFiles(pdf('多一頁.pdf', Buffer.concat([sealed, page])));
  await expect(clerk.getByRole('alert')).toContainText('後來多加了1頁');

  const stranger = createOfficeSeal({ office: '臺北市辦事處', from: '2026-11-30T08:00:00+08:00' });
  await input.setInputFiles(pdf('別人封的.pdf', (await issueReceipt(sampleReceipt(), fonts, stranger)).bytes));
  await expect(clerk.getByRole('alert')).toContainText('封章的名稱和本機關一樣，但不是本機關的憑證');
  await picture(clerk, 'staff-verify-stranger');

  await clerk.keyboard.press('/');
  await clerk.keyboard.type('01-1151130-07-0001');
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('alert')).toContainText('看不懂這串文字');

  await clerk.keyboard.press('Escape');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
  await clerkDoes.signOut(clerk);
  await clerkDoes.signIn(clerk, 'T0100', '010000');
  await clerk.getByRole('button', { name: /^封章/ }).press('Enter');
  await expect(clerk.getByText('自己簽發（不是憑證機構發的）')).toBeVisible();
  await picture(clerk, 'staff-office-seal');
});

function pdf(name: string, buffer: Buffer) {
  return { name, mimeType: 'application/pdf', buffer };
}

/** A call over the window's own address and with its own rights; this spec is not about how a visit is worked. */
async function call<Name extends CallName>(page: Page, name: Name, input: CallInput<Name>): Promise<unknown> {
  const sent = { name, input };
  const reply = await page.evaluate(async (message) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('../call', { method: 'POST', headers, body: JSON.stringify(message) });
    return (await response.json()) as { ok: boolean; output: unknown };
  }, sent);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return reply.output;
}

/** A visit that ends with the comparison to take home, sealed; the clerk is at the start again. */
async function sheetOf(clerk: Page, citizen: Page): Promise<Buffer> {
  await call(clerk, 'visit.callNext', {});
  await call(clerk, 'visit.draftIdentity', J1_IDENTITY);
  await call(clerk, 'visit.identify', {});
  await call(clerk, 'release.facts', {});
  const { release } = (await call(citizen, 'customer.view', {})) as { release: string };
  await call(citizen, 'customer.confirmFacts', { release });
  await call(clerk, 'visit.go', { step: 'estimate' });
  await call(clerk, 'release.comparison', { withAssumptions: false });
  await call(clerk, 'receipt.makeSheet', {});
  const { visit } = (await call(clerk, 'staff.view', {})) as { visit: { receipt: { number: string } } };
  const { bytes } = await readReceiptFile(clerk, visit.receipt.number);
  await call(clerk, 'visit.finish', {});
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
  return bytes;
}
