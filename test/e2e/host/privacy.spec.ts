import type { Page } from '@playwright/test';
import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { expect, test } from './windows.ts';

const NEUTRAL = '這項業務須由本人親自辦理。可請本人到任一辦事處，或申請到府服務、通信申請。';

/** Mr Ho of J12, whose record is under a privacy lock, and everything that would give him away. */
const LOCKED = 'F128160407';
const HIS = /何金水|民國47年|47\/0?2\/17|1958-02-17|0932704618|0932\*+618/;
/** A valid number nobody has. */
const NOBODY = 'A223456781';

async function askAsDaughter(clerk: Page, identifier: string): Promise<string> {
  await clerkDoes.beginVisit(clerk, { identifier, name: '' });
  await clerk.locator('label').filter({ hasText: '代理人' }).click();
  await clerk.getByLabel('代理人姓名').fill('何小姐');
  await clerk.getByLabel('代理人證號末4碼').fill('1234');
  await clerk.getByLabel('和本人的關係').fill('女兒');
  await clerk.locator('label').filter({ hasText: '看過委託書' }).click();
  await clerk.getByRole('group', { name: '委託書寫的範圍' }).getByText('查詢').click();
  await clerkDoes.sightIdCard(clerk);
  await clerkDoes.choosePurpose(clerk, /勞保老年給付/);
  await clerkDoes.pressPrimary(clerk, '開啟資料');
  await expect(clerk.getByRole('alert')).toHaveText(NEUTRAL);
  return clerk.getByRole('main').innerText();
}

test('J12: an agent at a locked record hears one neutral sentence, the same as for a number nobody has', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  const locked = await askAsDaughter(clerk, LOCKED);
  for (const page of [clerk, citizen]) expect(await page.content()).not.toMatch(HIS);
  await expect(citizenDoes.title(citizen)).toHaveText(/您好\s*請坐/);
  await expect(clerkDoes.person(clerk)).toContainText('還沒開啟任何人的資料');
  await clerk.keyboard.press('F10');
  await expect(clerk.getByRole('radio', { name: '民眾先離開' })).toBeFocused();
  await clerk.keyboard.press('Space');
  await clerk.getByRole('button', { name: '確定結束' }).press('Enter');
  await expect(clerk.getByRole('heading', { name: '不抽號，直接辦' })).toBeVisible();
  expect(await askAsDaughter(clerk, NOBODY)).toBe(locked);
});

test("a window without its secret, or with another window's, is refused and told nothing", async ({
  counter,
  clerk,
  request,
}) => {
  await clerkDoes.signIn(clerk);
  const { origin } = new URL(counter.customerUrl);
  const customersSecret = new URL(counter.customerUrl).pathname.split('/')[1] ?? '';
  const strange = customersSecret.replaceAll(/[a-z]/g, 'x');
  for (const path of ['/', '/customer/', `/${strange}/customer/`, `/${customersSecret}/staff/`]) {
    const answer = await request.get(origin + path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text()).not.toMatch(/<script|A123456789/);
  }
  const asStaff = await request.post(`${origin}/${customersSecret}/call`, {
    headers: { origin },
    data: { name: 'staff.view', input: {} },
  });
  expect(await asStaff.json()).toMatchObject({ ok: false, fault: { code: 'call.notAllowed' } });
});
