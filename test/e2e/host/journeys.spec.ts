import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import { withoutPrintDialogue } from './no-dialogue.ts';
import { picture } from './picture.ts';
import * as visit from './service-visit.ts';
import { expect, test } from './windows.ts';

/** A machine that does other work as well takes its time. */
test.describe.configure({ timeout: 120_000 });

test('J4: a clerk who was laid off reads how much, where and until when, and takes the referral slip along; nothing is signed', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  await withoutPrintDialogue(clerk);
  const says = '公司把我資遣了，失業給付可以領多少、去哪裡辦';
  await visit.openMatters(clerk, { identifier: 'N122074186', name: '李志明', says, purpose: /失業給付/ });
  await visit.tell(clerk, '離職', ['115', '11', '15']);
  const benefit = await visit.openRight(clerk, /失業給付.*離職/);
  await benefit.getByRole('button', { name: '公司資遣、關廠、歇業' }).press('Enter');
  await expect(benefit).toContainText('至少 25,200');
  await visit.answerNumber(benefit, '2');
  await expect(benefit).toContainText('33,600');
  await visit.closeRights(clerk);

  await visit.show(clerk, /^失業給付：33,600/);
  await visit.show(clerk, /^失業期間健保費補助/);
  await visit.settle(clerk, '轉介', '求職登記後等14天；45歲以上最長9個月');
  await clerk.getByRole('button', { name: '做單子' }).press('Enter');
  await clerk.getByLabel('轉介原因').fill('被資遣，辦求職登記和失業認定');
  await clerk.getByRole('region', { name: '做單子' }).getByRole('button', { name: '列印', exact: true }).press('Enter');
  await expect(clerk.getByRole('alert')).toContainText('已列印');
  // Esc closes the slip and stays at the matters.
  await clerk.keyboard.press('Escape');
  await expect(clerk.getByRole('region', { name: '做單子' })).toBeHidden();
  await expect(clerk.getByRole('heading', { name: '辦理事項', level: 1 })).toBeVisible();
  await visit.add(clerk, 'CC-01', '裁減資遣繼續加保');
  await visit.show(clerk, /^被資遣後繼續參加勞保：勞保年資未滿15年/);
  await visit.settle(clerk, '當場答覆');

  const shown = await visit.showCustomer(clerk, citizen, '請看今天的試算和說明');
  await expect(visit.sum(shown, '失業給付，每月33,600元／月')).toBeVisible();
  for (const text of [
    '0800-777-888',
    '最晚 117/11/15 申請',
    '就業保險法第11條、第16條',
    '自動補助，不必申請',
    '14天',
    '9個月',
  ]) {
    await expect(shown).toContainText(text);
  }
  await expect(shown.getByRole('region', { name: '被資遣後繼續參加勞保' })).toContainText('現在還不行勞保年資未滿15年');
  await expect(shown).toContainText('這是試算，不是正式決定。');
  await picture(citizen, 'customer-matters-estimates');
  await picture(clerk, 'staff-matters-estimates');
  await citizen.getByRole('button', { name: '看過了' }).click();
  await expect(citizen.getByText('您看過了。')).toBeVisible();
  await clerkDoes.finish(clerk);
  await expect(citizen.locator('body')).toHaveText('訓練');
});

test('J5: both parents at the same time, she for six months, he by the day; each reads the own allowance', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  const says = '我和先生可以一起請育嬰嗎，可以一天一天請嗎';
  await visit.openMatters(clerk, { identifier: 'E224051631', name: '周怡君', says, purpose: /育嬰/ });
  await visit.tell(clerk, '子女未滿3歲', ['115', '2', '10']);
  const hers = await visit.openRight(clerk, /育嬰留職停薪津貼/);
  await visit.answerDays(clerk, hers, [
    ['115', '12', '1'],
    ['116', '5', '31'],
  ]);
  await expect(hers).toContainText('29,040');
  await visit.closeRights(clerk);
  await visit.show(clerk, /^育嬰留職停薪津貼：29,040/);
  await visit.show(clerk, /^育嬰留職停薪期間繼續參加勞保：自繳 908/);
  await visit.takeIn(clerk, '父母可以同時請，各自最長6個月');
  const shown = await visit.showCustomer(clerk, citizen);
  await expect(visit.sum(shown, '育嬰津貼，每月29,040元／月')).toBeVisible();
  await expect(visit.sum(shown, '自付保費，每月自己繳908元／月')).toBeVisible();
  await expect(shown).toContainText('父母可以同時請，各自最長6個月');
  await visit.signAll(clerk, citizen);
  await clerkDoes.finish(clerk);

  await visit.openMatters(clerk, { identifier: 'P123118400', name: '吳冠宇', says, purpose: /育嬰/ });
  await visit.tell(clerk, '子女未滿3歲', ['115', '2', '10']);
  const his = await visit.openRight(clerk, /育嬰留職停薪津貼/);
  await visit.answerDays(clerk, his, [
    ['115', '12', '1'],
    ['115', '12', '10'],
  ]);
  await visit.closeRights(clerk);
  await visit.show(clerk, /^育嬰留職停薪津貼：36,640/);
  await visit.settle(clerk, '當場答覆', '單日育嬰每人最多30日；可以集滿再一次申請');
  const father = await visit.showCustomer(clerk, citizen, '請看今天的試算和說明');
  await expect(visit.sum(father, '育嬰津貼，每月36,640元／月')).toBeVisible();
  await expect(father).toContainText('按日發給以每月除以30計');
  await expect(father, 'nothing of the mother').not.toContainText('29,040');
});

test('J6: the 100,000 for a birth are two parts and one form', async ({ clerk, citizen }) => {
  await clerkDoes.signIn(clerk);
  const says = '生小孩的十萬元怎麼領';
  await visit.openMatters(clerk, { identifier: 'B225196305', name: '林佳穎', says, purpose: /生育給付/ });
  await visit.tell(clerk, '生產', ['115', '5', '12']);
  const birth = await visit.openRight(clerk, /勞保生育給付/);
  await visit.answerNumber(birth, '1');
  await visit.closeRights(clerk);
  await visit.show(clerk, /^勞保生育給付：60,600/);
  await visit.show(clerk, /^生育補助.*：39,400/);
  await visit.show(clerk, /^國保生育給付/);
  await visit.takeIn(clerk);
  const shown = await visit.showCustomer(clerk, citizen);
  await expect(visit.sum(shown, '生育給付60,600元')).toBeVisible();
  await expect(visit.sum(shown, '生育補助39,400元')).toBeVisible();
  await expect(shown).toContainText('不必另外申請');
  await expect(shown).toContainText('生產那天沒有國保');
  await visit.signAll(clerk, citizen);
  await expect(clerk.getByRole('main')).toContainText(/01-1151130-07-0001-\d/);
});

test('J7: an accident on the way to work: the sum of 95 days, the slip the employer will not give, and who helps', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  const says = '上班路上車禍，公司不開職災單';
  await visit.openMatters(clerk, { identifier: 'L126225178', name: '蔡承翰', says, purpose: /職災給付/ });
  await visit.tell(clerk, '職災受傷', ['115', '8', '27']);
  const sickness = await visit.openRight(clerk, /職災傷病給付/);
  await visit.answerNumber(sickness, '95');
  await sickness.getByRole('button', { name: '不是', exact: true }).press('Enter');
  await expect(sickness).toContainText('91,464');
  await visit.closeRights(clerk);
  await visit.show(clerk, /^職災傷病給付：91,464/);
  await visit.takeIn(clerk, '從第4天起；前2個月全額，之後7成；每15天可以申請一次');
  await visit.add(clerk, 'LI-10', '職業傷病門診單申請');
  await visit.takeIn(clerk, '雇主不發，向勞保局請發');
  await visit.add(clerk, 'TD-13', '應洽其他機關');
  await visit.settle(clerk, '轉介');
  await clerk.locator('label').filter({ hasText: '職業災害預防及重建中心' }).click();
  const shown = await visit.showCustomer(clerk, citizen);
  await expect(visit.sum(shown, '傷病給付91,464元')).toBeVisible();
  for (const text of [
    '職業傷病門診單申請',
    '職業災害保險及保護法第42條',
    '職業災害預防及重建中心',
    '第4天',
    '每15天',
  ]) {
    await expect(shown).toContainText(text);
  }
  await visit.signAll(clerk, citizen);
});

test('J8: one brother only claims for the father; the other one’s salary stays closed', async ({ clerk, citizen }) => {
  await clerkDoes.signIn(clerk);
  const says = '爸爸過世了，我和弟弟誰來領';
  await visit.openMatters(clerk, { identifier: 'K127140834', name: '鄭文堃', says, purpose: /死亡給付/ });
  await clerk.getByRole('button', { name: '拿掉這一件' }).press('Enter');
  await visit.add(clerk, '勞保家屬死亡給付', '勞保家屬死亡給付（喪葬津貼）');
  await visit.tell(clerk, '親人過世', ['115', '11', '15']);
  const funeral = await visit.openRight(clerk, /勞保家屬死亡給付/);
  await funeral.getByRole('button', { name: '父母' }).press('Enter');
  await visit.closeRights(clerk);
  await visit.show(clerk, /^勞保家屬死亡給付（喪葬津貼）：137,400/);
  await visit.settle(clerk, '當場答覆', '只能由一個人領；弟弟的金額要他自己來看');
  const shown = await visit.showCustomer(clerk, citizen, '請看今天的試算和說明');
  await expect(visit.sum(shown, '喪葬津貼137,400元')).toBeVisible();
  await expect(shown).toContainText('只能由一個人領');
  await expect(shown).not.toContainText('88,500');
});

test('J9: a widow reads the monthly annuity beside the sum, and the pension account; the papers are taken in', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  const says = '我先生過世了，月領還是一次領';
  const husband = { identifier: 'M128371049', name: '許建銘', says, purpose: /死亡給付/ };
  await visit.openMatters(clerk, husband, async () => {
    await clerk.locator('label').filter({ hasText: '代理人' }).click();
    await clerk.getByLabel('代理人姓名').fill('方淑惠');
    await clerk.getByLabel('代理人證號末4碼').fill('4757');
    await clerk.getByLabel('和本人的關係').fill('配偶');
    for (const tick of ['看過委託書', '查詢', '申請', '領取']) {
      await clerk.getByRole('checkbox', { name: tick, exact: true }).press('Space');
    }
  });
  await expect(clerk.getByText('請到安靜的座位。')).toBeVisible();
  await visit.tell(clerk, '本人過世', ['115', '10', '31']);
  const death = await visit.openRight(clerk, /勞保本人死亡給付/);
  await death.getByRole('button', { name: '不是，普通傷病' }).press('Enter');
  await visit.answerNumber(death, '2');
  await expect(death).toContainText('15,973');
  await visit.closeRights(clerk);
  await visit.show(clerk, /^勞保本人死亡給付：/);
  await visit.takeIn(clerk, '子女成年（在學到25歲）、配偶再婚停發；有其他遺屬請30日內協議');
  await visit.add(clerk, '遺屬領勞退', '遺屬請領勞工退休金');
  await visit.show(clerk, /^勞工退休金由遺屬或指定人請領：663,907/);
  await visit.settle(clerk, '當場答覆', '10年內請領');
  const shown = await visit.showCustomer(clerk, citizen);
  for (const words of ['喪葬津貼229,000元', '遺屬年金，每月15,973元／月', '一次請領663,907元']) {
    await expect(visit.sum(shown, words)).toBeVisible();
  }
  await expect(shown).toContainText('遺屬津貼和遺屬年金只能選一種');
  await expect(shown).toContainText('30日內');
  await visit.signAll(clerk, citizen);
});

test('J10: two systems: the pension account now, while working; labor insurance only after leaving', async ({
  clerk,
  citizen,
}) => {
  await clerkDoes.signIn(clerk);
  const says = '我滿60歲了，我要領勞保，公司提的退休金在裡面嗎';
  await visit.openMatters(clerk, { identifier: 'J128305614', name: '劉永福', says, purpose: /勞退個人專戶/ });
  await clerk.getByRole('button', { name: '拿掉這一件' }).press('Enter');
  await visit.add(clerk, 'LP-10', '請領勞工退休金（滿60歲）');
  await visit.show(clerk, /^勞工退休金（新制）：1,120,000/);
  await visit.show(clerk, /^勞保老年給付：.*還在加保，要離職退保才能請領/);
  await visit.takeIn(clerk, '勞保60歲領要減給20%；勞退和勞保分開，可以都領');
  const shown = await visit.showCustomer(clerk, citizen);
  await expect(visit.sum(shown, '一次請領1,120,000元')).toBeVisible();
  await expect(shown.getByRole('region', { name: '勞保老年給付' })).toContainText(
    '現在還不行還在加保，要離職退保才能請領',
  );
  await expect(shown).toContainText('減給20%');
  await picture(citizen, 'customer-matters-two-systems');
  await visit.signAll(clerk, citizen);
  await expect(citizenDoes.title(citizen)).toHaveText(/辦好了\s*謝謝您/);
});
