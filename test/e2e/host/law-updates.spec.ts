import { resolve } from 'node:path';
import { openLawbook } from '../../../electron/desk/lawbook.ts';
import { makeBundle, trainingKey } from '../../../electron/law-bundles/index.ts';
import { keyFrom, rowsOf } from '../../law-bundles/law-office.ts';
import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { bringToSignature } from './old-age-visit.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

const SUPERVISOR = ['T0101', '010100'] as const;

/** A file that makes the rate of the monthly pension 2 % from a day on. */
function lawFile(key = trainingKey()) {
  const rows = [
    rowsOf('laborInsurance.oldAge.formulaBRate', 'fraction a year', "from: 2009-01-01, value: '0.02', corrects: true"),
    rowsOf('nationalPension.monthlyAmount', 'NT$/month', 'from: 2027-01-01, value: 22000'),
  ].map((one, index) => ({ ...one, name: `part-${index}.yaml` }));
  const stated = {
    sequence: 1,
    issuedOn: '2026-11-25',
    effectiveFrom: '2026-11-30',
    base: openLawbook(resolve(import.meta.dirname, '../../../resources/law')).version,
    title: { zh: '116年度給付調整（演練）', en: 'Adjustment of 2027 (drill)' },
    sources: ['演練用公告'],
  };
  return {
    name: 'drill.law',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(makeBundle(stated, rows, key)),
  };
}

test('a supervisor reads an update, imports it, and a sealed receipt keeps the law of its day', async ({ windows }) => {
  const { clerk, citizen } = windows;
  await bringToSignature(windows);
  await citizenDoes.readToTheEnd(citizen);
  await citizenDoes.write(citizen, citizenDoes.NAME);
  await citizenDoes.finishSigning(citizen);
  await expect(clerk.getByRole('heading', { name: '收件證明', level: 1 })).toBeVisible();
  await clerkDoes.finish(clerk);

  await clerk.getByRole('button', { name: /^法規更新/ }).press('Enter');
  await expect(clerk.getByRole('heading', { name: '法規更新', level: 1 })).toBeFocused();
  await expect(clerk.getByText('匯入由主管操作')).toBeVisible();
  await clerk.keyboard.press('Escape');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
  // Asked for well before the key: the browser is told to hand the dialogue over only some time after.
  const chooser = clerk.waitForEvent('filechooser');
  await clerkDoes.signOut(clerk);
  await clerkDoes.signIn(clerk, ...SUPERVISOR);
  await clerk.getByRole('button', { name: /^法規更新/ }).press('Enter');
  await clerkDoes.primary(clerk, '選擇更新檔');
  await clerk.keyboard.press('F8');
  await (await chooser).setFiles(lawFile(keyFrom('a stranger')));
  await expect(clerk.getByRole('alert')).toContainText('不是法規單位的');
  await clerk.getByLabel('法規更新檔（.law）').setInputFiles(lawFile());
  await expect(clerk.getByRole('heading', { name: /第1號.*116年度給付調整/ })).toBeVisible();
  await expect(clerk.getByRole('row', { name: /國保.*22,000/ })).toContainText('未定');
  await expect(clerk.getByText('更正過去')).toBeVisible();
  await picture(clerk, 'staff-law-update');
  await clerk.keyboard.press('F6');
  await expect(clerk.getByLabel('主管的 PIN 碼')).toBeFocused();
  await clerk.keyboard.type(SUPERVISOR[1]);
  await clerkDoes.pressPrimary(clerk, '匯入');
  await expect(clerk.getByRole('alert')).toContainText('第1號更新已經匯入');
  await expect(clerk.getByRole('row', { name: /116年度給付調整/ })).toContainText('適用中');
  await picture(clerk, 'staff-law-updates');

  await clerk.keyboard.press('Escape');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
  await clerk.keyboard.press('F7');
  await clerk.getByLabel('編號或姓名').fill('張正文');
  await clerk.getByLabel('查詢原因').fill('民眾問為什麼金額不同');
  await clerk.keyboard.press('F8');
  await clerk.getByRole('button', { name: /^以當時法規重算/ }).press('Enter');
  await expect(clerk.getByText('重算的結果和收件證明上印的一樣')).toBeVisible();
  const monthly = clerk.getByRole('row', { name: /^每月領 每月/ });
  await expect(monthly).toContainText('每月領每月21,947元每月21,947元每月28,319元');
  await picture(clerk, 'staff-receipt-recomputed');
});
