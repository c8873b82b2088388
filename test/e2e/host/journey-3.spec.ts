import type { Page } from '@playwright/test';
import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { bringToComparison } from './old-age-visit.ts';
import { readReceiptFile, wordsOn } from './receipt-file.ts';
import { expect, test } from './windows.ts';

/** What the clerk's window gets when it tries to answer for the customer. */
function chooseAsClerk(clerk: Page): Promise<string> {
  return clerk.evaluate(async () => {
    const response = await fetch('../call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'customer.choose', input: { release: 'any', option: 'lumpSum' } }),
    });
    const reply = (await response.json()) as { ok: boolean; fault?: { code: string } };
    return reply.fault?.code ?? 'taken';
  });
}

test('J3 claimant Q: the form came ticked "at once"; both ways stand side by side and only his own finger chooses; one straight line is no signature. 17 years 10 months at 43,900 give the 906,974 of the court', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  await clerkDoes.openVisit(clerk, { identifier: 'T121806376', name: '黃國雄' });
  await bringToComparison({ clerk, citizen });
  for (const figure of ['11,040', '12,132', '906,974', '約70歲起']) {
    await expect(citizen.getByRole('main').getByText(figure).first()).toBeVisible();
  }
  await citizenDoes.goToChoice(citizen);
  await expect(citizenDoes.cards(citizen).and(citizen.getByRole('radio', { checked: true }))).toHaveCount(0);
  expect(await chooseAsClerk(clerk)).toBe('call.notAllowed');
  await expect(clerk.getByRole('contentinfo').getByText('等民眾選一種')).toBeVisible();
  await citizenDoes.touch(citizen, /一次領/);
  await citizenDoes.acknowledge(citizen);
  await citizenDoes.confirmChoice(citizen, '確定選一次領');
  await citizenDoes.consent(citizen);
  await citizenDoes.readToTheEnd(citizen);

  const emptied: string[] = [];
  citizen.on('request', (request) => {
    const sent = request.postData() ?? '';
    if (sent.includes('customer.pen') && sent.includes('"strokes":null')) emptied.push(sent);
  });
  await citizenDoes.write(citizen, citizenDoes.STRAIGHT);
  await citizen.getByRole('button', { name: '簽好了' }).click();
  await expect(citizen.getByRole('alert')).toHaveText('筆跡太短，請再簽一次。');
  await expect(citizen.getByRole('button', { name: '簽完再按' })).toBeDisabled();
  await citizenDoes.write(citizen, citizenDoes.NAME);
  await expect(citizen.getByRole('alert')).toHaveCount(0);
  const number = await citizenDoes.finishSigning(citizen);
  expect(emptied, 'nothing ends the refusal but the next line').toEqual([]);
  expect(number, 'a refused signature takes no number').toMatch(/-0001-\d$/);

  await expect(clerk.getByRole('main')).toContainText(number);
  const words = await wordsOn((await readReceiptFile(clerk, number)).bytes);
  if (words !== null) {
    for (const printed of [number, '黃國雄', '906,974', '11,040', 'T12180****']) expect(words).toContain(printed);
  }
});

test('J3 claimant P: no pension today, and the later one stands beside the sum all the same. 13 years 2 months at 28,081 give the 369,827 of the court', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  await clerkDoes.openVisit(clerk, { identifier: 'H220314523', name: '陳秀蘭' });
  await bringToComparison({ clerk, citizen });
  for (const figure of ['5,715', '369,827', '約70歲起']) {
    await expect(citizen.getByRole('main').getByText(figure).first()).toBeVisible();
  }
  await citizenDoes.goToChoice(citizen);
  await expect(citizenDoes.cards(citizen)).toHaveCount(2);
  await citizenDoes.touch(citizen, /一次領/);
  await citizenDoes.acknowledge(citizen);
  await citizenDoes.touch(citizen, /今天先不選/);
  await expect(citizen.getByRole('checkbox')).toHaveCount(0);
  await citizenDoes.touch(citizen, /一次領/);
  await expect(citizen.getByRole('checkbox'), 'another touch takes the tick back').not.toBeChecked();
});
