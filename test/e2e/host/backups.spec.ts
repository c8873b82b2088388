import { readFile } from 'node:fs/promises';
import * as clerkDoes from './clerk.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

const SUPERVISOR = ['T0101', '010100'] as const;

test('a supervisor makes a backup and puts the key under a passphrase for the safe', async ({ clerk }) => {
  await clerkDoes.signIn(clerk, ...SUPERVISOR);
  await clerk.getByRole('button', { name: /^備份/ }).press('Enter');
  await expect(clerk.getByRole('heading', { name: '備份', level: 1 })).toBeFocused();
  await expect(clerk.getByRole('row', { name: /第二個資料夾/ })).toContainText('還沒有設');
  await clerkDoes.pressPrimary(clerk, '現在備份');
  await expect(clerk.getByRole('row', { name: /^這台電腦/ })).toContainText('讀過、點過');
  await picture(clerk, 'staff-backups');
  await clerk.setViewportSize({ width: 1280, height: 800 });
  await picture(clerk, 'staff-backups-1280');

  const passphrase = '茶壺 腳踏車 颱風 橡皮擦 月台 九號';
  await clerk.getByLabel('通行句（至少16個字，用幾個不相干的詞）').fill(passphrase);
  await clerk.getByLabel('通行句，再打一次').fill(`${passphrase}。`);
  await expect(clerk.getByText('兩次打的不一樣')).toBeVisible();
  await clerk.getByLabel('通行句，再打一次').fill(passphrase);
  const approval = clerk.getByRole('button', { name: '封起來、存檔' }).locator('xpath=ancestor::form');
  await approval.getByRole('textbox').first().fill('T0100');
  await approval.locator('input[type=password]').fill('010000');
  const [download] = await Promise.all([clerk.waitForEvent('download'), approval.getByRole('button').press('Enter')]);
  expect(await readFile(await download.path(), 'utf8')).toMatch(
    /^DIGITAL SERVICE COUNTER KEY 1\nKEY [0-9a-f]{16}\n1: /,
  );
  await expect(clerk.getByText('上次做的時間')).toBeVisible();

  await clerk.getByLabel('操作紀錄（一天一筆），幾年').fill('7');
  await expect(clerk.getByText('請寫1、3、5')).toBeVisible();
  await clerk.getByLabel('操作紀錄（一天一筆），幾年').fill('永久');
  await clerk.getByRole('button', { name: '存年限' }).press('Enter');
  await expect(clerk.getByText('請寫1、3、5')).toBeHidden();
  await picture(clerk, 'staff-backups-rest');
});
