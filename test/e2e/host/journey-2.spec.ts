import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { bringToComparison } from './old-age-visit.ts';
import { readReceiptFile, wordsOn } from './receipt-file.ts';
import { expect, test } from './windows.ts';

const MS_WANG: clerkDoes.Visitor = { identifier: 'F223456786', name: '王美玉' };

test('J2: Ms Wang compares two insurances together with 300,000 at once, in English and larger letters, and signs', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  await clerkDoes.beginVisit(clerk, MS_WANG);
  const letters = () =>
    citizen.getByRole('main').evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize));
  const usual = await letters();
  await citizen.locator('label').filter({ hasText: 'English' }).click();
  await expect(citizenDoes.title(citizen)).toHaveText(/Welcome\s*Please sit/);
  await citizen.getByRole('radio', { name: 'Larger text' }).click();
  await expect.poll(letters).toBeGreaterThan(usual);

  await clerkDoes.checkAndOpen(clerk, MS_WANG);
  await bringToComparison({ clerk, citizen }, 'en');
  const shown = citizen.getByRole('main');
  await expect(citizenDoes.title(citizen)).toHaveText('Monthly or all at once?');
  for (const figure of ['8,617', '5,325', '3,292', '300,000']) {
    await expect(shown.getByText(figure).first()).toBeVisible();
  }
  await citizenDoes.goToChoice(citizen, 'en');
  await citizenDoes.touch(citizen, /Labor and National Pension, monthly/);
  await citizenDoes.acknowledge(citizen, 'I know it cannot be changed after payment');
  await citizenDoes.confirmChoice(citizen, 'Confirm: Labor and National Pension, monthly');
  await citizenDoes.consent(citizen, 'en');
  await citizenDoes.readToTheEnd(citizen, 'en');
  await citizenDoes.write(citizen, citizenDoes.NAME, 'en');
  const number = await citizenDoes.finishSigning(citizen, 'en');

  await expect(clerk.getByRole('main')).toContainText(number);
  const words = await wordsOn((await readReceiptFile(clerk, number)).bytes);
  if (words !== null) {
    for (const printed of [number, '王美玉', 'F22345****', '8,617', '5,325', '3,292', '300,000', '訓練']) {
      expect(words).toContain(printed);
    }
    expect(words).not.toContain('F223456786');
  }
});
