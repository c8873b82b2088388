import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { withoutPrintDialogue } from './no-dialogue.ts';
import { bringToSignature } from './old-age-visit.ts';
import { picture } from './picture.ts';
import { wordsOn } from './receipt-file.ts';
import { serve, TRAINING_START } from './serve.ts';
import { expect, test as base } from './windows.ts';

const test = base.extend({
  // Playwright reads the fixtures a fixture needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  counter: async ({}, use) => {
    const counter = await serve(['--training-date', TRAINING_START, '--download-address', '127.0.0.1:0']);
    await use(counter);
    await counter.dispose();
  },
});

test('E6: signed, printed, thought over again: the number is voided, the next one signed, a second file is a copy', async ({
  counter,
  clerk,
  citizen,
}) => {
  // Two visits in one: twice the time of the others.
  test.setTimeout(120_000);
  await bringToSignature({ clerk, citizen });
  await citizenDoes.readToTheEnd(citizen);
  await citizenDoes.write(citizen, citizenDoes.NAME);
  const first = await citizenDoes.finishSigning(citizen);
  expect(first).toMatch(/-0001-\d$/);
  await expect(clerk.getByRole('heading', { name: '收件證明', level: 1 })).toBeVisible();

  async function save(): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([clerk.waitForEvent('download'), clerk.keyboard.press('s')]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
  const original = await save();
  expect(original.name).toBe(`${first}.pdf`);
  expect(original.bytes.includes('/ByteRange')).toBe(true);
  await expect(clerk.getByText('已存檔', { exact: true })).toBeVisible();
  const copy = await save();
  expect(copy.name).toBe(`${first}-副本1.pdf`);
  expect(copy.bytes.includes('/ByteRange')).toBe(false);
  await expect(clerk.getByText('已存成副本，補發第1份', { exact: true })).toBeVisible();

  // Papers to read beside the original: asked for on the screen, counted as no copy.
  await withoutPrintDialogue(clerk);
  for (const form of ['印大字本', '印英文頁']) {
    const [reply] = await Promise.all([
      clerk.waitForResponse((response) => response.request().postData()?.includes('receipt.printReading') === true),
      clerk.getByRole('button', { name: form }).press('Enter'),
    ]);
    const { output } = (await reply.json()) as { output: { base64: string } };
    const words = await wordsOn(Buffer.from(output.base64, 'base64'));
    expect(words ?? first).toContain(first);
    await expect(clerk.getByText('閱讀用的副本印好了，正本不變', { exact: true })).toBeVisible();
  }
  await picture(clerk, 'staff-receipt-reading-copies');

  await clerk.getByRole('button', { name: '民眾要用手機下載' }).press('Enter');
  const code = citizen.getByRole('img', { name: /^http:/ });
  await expect(code).toBeVisible();
  await picture(citizen, 'customer-download');
  const address = (await code.getAttribute('alt')) ?? '';
  const fetched = await fetch(address);
  expect(Buffer.from(await fetched.arrayBuffer())).toEqual(original.bytes);

  await clerk.keyboard.press('v');
  await expect(clerk.getByRole('heading', { name: `作廢${first}` })).toBeVisible();
  await clerk.keyboard.press('Space');
  await expect(clerk.getByRole('radio', { name: '民眾改變主意' })).toBeChecked();
  await clerk.getByLabel('補充說明').fill('要和家人再商量');
  await picture(clerk, 'staff-receipt-void');
  await clerk.keyboard.press('F8');
  await expect(citizenDoes.title(citizen)).toContainText('請您自己選一種');
  expect((await fetch(address)).status).toBe(410);
  await citizenDoes.touch(citizen, /每月領/);
  await citizenDoes.acknowledge(citizen);
  await citizenDoes.confirmChoice(citizen, '確定選每月領');
  await citizenDoes.consent(citizen);
  await citizenDoes.readToTheEnd(citizen);
  await citizenDoes.write(citizen, citizenDoes.NAME);
  const second = await citizenDoes.finishSigning(citizen);
  expect(second).toMatch(/-0002-\d$/);
  await clerkDoes.finish(clerk);

  await clerk.keyboard.press('F7');
  await clerk.getByLabel('編號或姓名').fill(first);
  await clerk.getByLabel('查詢原因').fill('民眾問第一份');
  await clerkDoes.pressPrimary(clerk, '查詢');
  await expect(clerk.getByRole('row', { name: new RegExp(first) })).toContainText('已作廢');
  await clerk.getByRole('button', { name: `${first}的經過` }).press('Enter');
  await expect(clerk.getByRole('region', { name: '這份收件證明的經過' })).toContainText(second);
  await picture(clerk, 'staff-receipt-life');
  await clerk.keyboard.press('Escape');

  await clerkDoes.signOut(clerk);
  await clerkDoes.signIn(clerk, 'T0101', '010100');
  await clerk.getByRole('button', { name: /^日結/ }).press('Enter');
  const archive = join(counter.dataFolder, 'archive');
  await mkdir(archive);
  await clerk.getByLabel('歸檔資料夾').fill(archive);
  await clerk.getByRole('button', { name: '記住資料夾' }).press('Enter');
  const bundle = clerk.getByRole('button', { name: '歸檔', exact: true });
  await expect(bundle).toBeEnabled();
  await bundle.press('Enter');
  await expect(clerk.getByText('寫好6個檔案，重新讀過，都相符')).toBeVisible();
  await picture(clerk, 'staff-day-end-bundle');
});
