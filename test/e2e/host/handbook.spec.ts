import type { Page } from '@playwright/test';
import * as clerkDoes from './clerk.ts';
import { picture } from './picture.ts';
import { expect, test } from './windows.ts';

async function openFromList(clerk: Page, name: RegExp, title: string): Promise<void> {
  await clerk.getByRole('button', { name }).press('Enter');
  await expect(clerk.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** Each picture is looked at by axe, which takes its time on a busy machine. */
test.describe.configure({ timeout: 180_000 });

test('the handbook is searched, a quiz answered by number and a practice visit scored', async ({ clerk }) => {
  await clerkDoes.signIn(clerk);
  await clerk.keyboard.press('Shift+F1');
  await expect(clerk.getByLabel('查手冊')).toBeFocused();
  await clerk.keyboard.type('委任書');
  await expect(clerk.getByRole('option', { name: /^委任書 知道/ })).toBeVisible();
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByRole('heading', { name: '委任書', level: 2 })).toBeVisible();
  await clerk.getByLabel('查手冊').fill('育嬰留職停薪津貼');
  await clerk.getByRole('option', { name: /^育嬰留職停薪津貼 同一個小孩/ }).click();
  await clerk.keyboard.press('d');
  for (const [part, digits] of [
    [/^年/, '100'],
    [/^月/, '6'],
    [/^日/, '10'],
  ] as const) {
    await clerk.getByRole('spinbutton', { name: part }).focus();
    await clerk.keyboard.type(digits);
  }
  await expect(clerk.getByRole('heading', { name: '今天已經不同' })).toBeVisible();
  await expect(clerk.getByText('看的是100/06/10當時的內容，不是今天的。')).toBeVisible();
  await picture(clerk, 'staff-handbook');
  await clerk.keyboard.press('Escape');

  await openFromList(clerk, /^測驗 以前/, '測驗');
  await picture(clerk, 'staff-quiz');
  await clerk.getByText('積欠工資墊償（2題）').click();
  await clerk.keyboard.press('F8');
  await expect(clerk.getByText('第1題，共2題')).toBeVisible();
  await clerk.keyboard.press('1');
  await expect(clerk.getByText('答對了')).toBeVisible();
  await picture(clerk, 'staff-quiz-answer');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByText('第2題，共2題')).toBeVisible();
  await clerk.keyboard.press('2');
  await expect(clerk.getByText('答錯了，正確答案是萬分之2.5。')).toBeVisible();
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('heading', { name: '答對1題，共2題', level: 1 })).toBeVisible();
  await clerk.keyboard.press('Escape');

  await openFromList(clerk, /^練習 假/, '練習');
  await clerk.getByRole('option', { name: /生小孩的十萬元怎麼領/ }).click();
  await picture(clerk, 'staff-practice');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByRole('heading', { name: '身分與事由', level: 1 })).toBeVisible();
  await expect(clerk.getByText('練習中：「生小孩的十萬元怎麼領」')).toBeVisible();
  await expect(clerk.getByText('目標5分', { exact: true })).toBeVisible();
  await picture(clerk, 'staff-practice-visit');
  await clerk.keyboard.press('Shift+F2');
  await expect(clerk.getByText('「出生登記辦好了，還要帶什麼？」')).toBeVisible();
  await picture(clerk, 'staff-practice-running');
  await clerk.keyboard.press('F8');
  await expect(clerk.getByText('10分，滿分100分')).toBeVisible();
  await picture(clerk, 'staff-practice-report');
});
