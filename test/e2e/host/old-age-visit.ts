import { expect } from '@playwright/test';
import * as citizenDoes from './citizen.ts';
import * as clerkDoes from './clerk.ts';
import type { Windows } from './windows.ts';

/** Mr Chang of J1, who holds ticket 086. */
export const MR_CHANG: clerkDoes.Visitor = { identifier: 'A123456789', name: '張正文', ticket: '086' };

type Both = Pick<Windows, 'clerk' | 'citizen'>;

/** From the open record to the comparison on the customer's screen, the facts confirmed. */
export async function bringToComparison({ clerk, citizen }: Both, tongue: citizenDoes.Tongue = 'zh'): Promise<void> {
  await clerkDoes.pressPrimary(clerk, '請民眾確認資料');
  await citizenDoes.confirmFacts(citizen, tongue);
  await showComparison({ clerk, citizen }, tongue);
}

/** From the confirmed facts over the estimate to the comparison. */
export async function showComparison({ clerk, citizen }: Both, tongue: citizenDoes.Tongue = 'zh'): Promise<void> {
  await clerkDoes.pressPrimary(clerk, '試算給民眾聽');
  await expect(clerk.getByRole('heading', { name: '老年給付試算', level: 1 })).toBeVisible();
  await clerkDoes.pressPrimary(clerk, '給民眾看比較表');
  await expect(citizen.getByRole('button', { name: citizenDoes.WORDS[tongue].understood })).toBeVisible();
}

/** From sign-in to the cards Mr Chang chooses from. */
export async function bringToChoice(both: Both): Promise<void> {
  await clerkDoes.signIn(both.clerk);
  await clerkDoes.openVisit(both.clerk, MR_CHANG);
  await bringToComparison(both);
  await citizenDoes.goToChoice(both.citizen);
}

/** From sign-in to the page where Mr Chang signs, having chosen 每月領 himself. */
export async function bringToSignature(both: Both): Promise<void> {
  const { citizen } = both;
  await bringToChoice(both);
  await citizenDoes.touch(citizen, /每月領/);
  await citizenDoes.acknowledge(citizen);
  await citizenDoes.confirmChoice(citizen, '確定選每月領');
  await citizenDoes.consent(citizen);
}
