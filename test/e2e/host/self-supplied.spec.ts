import { pdfOf } from '../../desk/self-supplied/pdf-files.ts';
import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { MR_CHANG } from './old-age-visit.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

const download = {
  name: '我的投保紀錄.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('投保單位,加保日期,退保日期,投保薪資\n禾川電子,79/03/01,115/10/31,45800\n'),
};

test('民眾自帶資料: added to the supposed side, marked for both, refused kindly, taken away', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  await clerkDoes.openVisit(clerk, MR_CHANG);
  await clerkDoes.pressPrimary(clerk, '請民眾確認資料');
  await citizenDoes.confirmFacts(citizen, 'zh');
  await clerkDoes.pressPrimary(clerk, '試算給民眾聽');
  await expect(clerk.getByRole('heading', { name: '老年給付試算', level: 1 })).toBeVisible();
  await clerk.keyboard.press('a');
  const own = clerk.getByRole('region', { name: '民眾自帶資料（只供試算）' });
  await expect(own).toBeVisible();

  const file = own.getByLabel('加入民眾自帶資料').and(clerk.locator('input'));
  await file.setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await expect(clerk.getByRole('alert')).toContainText('貼在下面的格子裡');
  const rows = [
    ['投保單位', '加保日期', '退保日期', '投保薪資'],
    ['禾川電子', '79/03/01', '115/10/31', '45,800'],
  ];
  await file.setInputFiles({ name: '我的資料.pdf', mimeType: 'application/pdf', buffer: await pdfOf(rows) });
  await expect(own).toContainText('民眾自行提供，非勞保局資料：我的資料.pdf，勞保1段');
  await own.getByRole('button', { name: '拿掉自帶資料' }).press('Enter');
  await file.setInputFiles(download);
  await expect(own).toContainText('民眾自行提供，非勞保局資料：我的投保紀錄.csv，勞保1段');
  await picture(clerk, 'staff-self-supplied');
  await expect(citizen.locator('body')).not.toContainText('我的投保紀錄');

  await own.getByRole('button', { name: '拿掉自帶資料' }).press('Enter');
  await own.getByLabel('貼上的文字').fill('禾川電子 79/03/01 115/10/31 45,800');
  await own.getByRole('button', { name: '加入貼上的文字' }).press('Enter');
  await expect(own).toContainText('勞保1段');

  await clerk.keyboard.press('Escape');
  await clerk.keyboard.press('b');
  await clerkDoes.pressPrimary(clerk, '給民眾看比較表');
  await expect(citizen.locator('body')).toContainText('民眾自行提供，非勞保局資料');
  await picture(citizen, 'customer-self-supplied');
});
