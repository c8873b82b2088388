import type { MattersView } from '../../../src/contract/matters-view.ts';
import type { IdentityInput, OpenCounter } from '../counter.ts';
import { J1_IDENTITY, releaseOf, sign } from '../counter.ts';

/** A unit of the training office that owes every kind, and whoever answers for it. */
export const NOODLE_SHOP = '05076891S';

export const EMPLOYER: IdentityInput = {
  ...J1_IDENTITY,
  identifier: NOODLE_SHOP,
  capacity: 'employer',
  agentName: '陳美玲',
  agentRelation: '負責人',
  reason: '負責人到場辦理加保和補單',
  words: '新人星期六到職，也要補繳款單',
  chosenPurpose: 'unit',
};

export const VISITOR: IdentityInput = {
  ...J1_IDENTITY,
  reason: '本人到場，依其申請辦理',
  words: '我要印投保明細',
  chosenPurpose: 'record',
};

/** From the number to the open record, without a ticket. */
export async function begin(counter: OpenCounter, identity: IdentityInput): Promise<void> {
  await counter.send('visit.walkIn', { identifier: identity.identifier });
  await counter.send('visit.draftIdentity', identity);
  await counter.send('visit.identify', {});
}

export function mattersOn(counter: OpenCounter): MattersView['rows'] {
  return counter.staff().visit?.matters?.rows ?? [];
}

/** Adds a service and returns the key of its matter. */
export async function add(counter: OpenCounter, service: string): Promise<string> {
  await counter.send('matter.add', { service });
  return mattersOn(counter).findLast((one) => one.service === service)?.key ?? '';
}

export async function settle(
  counter: OpenCounter,
  matter: string,
  outcome: MattersView['rows'][number]['outcome'],
  referral = '',
): Promise<void> {
  await counter.send('matter.settle', { matter, outcome, note: '', referral });
}

/** From the clerk's release over the customer's 都對 and consent to the signature. */
export async function signMatters(counter: OpenCounter): Promise<void> {
  await counter.send('release.matters', {});
  await counter.send('customer.confirmMatters', { release: releaseOf(counter) });
  await counter.send('customer.consent', { release: releaseOf(counter) });
  await sign(counter);
}
