import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallInput } from '../../../src/contract/calls.ts';
import { NUMBERED_BASES } from '../../../src/contract/access-terms.ts';
import { identifyJ1, J1_IDENTITY, leadTo, openCounter, type OpenCounter, releaseOf, sign, signIn } from '../counter.ts';

const LOCKED = 'F128160407';
const SUPERVISOR = { code: 'T0101', pin: '010100' };

let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
});
afterEach(() => counter.dispose());

async function codeOf(name: string, input: object): Promise<string> {
  const window = name.startsWith('customer.') ? 'customer' : 'staff';
  const reply = await counter.attempt(window, { name, input });
  return reply.ok ? 'ok' : reply.fault.code;
}

type Identity = CallInput<'visit.draftIdentity'>;

async function draft(given: Partial<Identity>): Promise<void> {
  await counter.send('visit.draftIdentity', { ...J1_IDENTITY, ...given });
}

async function walkIn(given: Partial<Identity>): Promise<string> {
  await counter.send('visit.walkIn', { identifier: given.identifier ?? J1_IDENTITY.identifier });
  await draft({ reason: '本人到場，沒有抽號', ...given });
  return codeOf('visit.identify', {});
}

describe('a record without a called ticket', () => {
  it('needs a legal basis, its document where it rests on one, and words', async () => {
    await signIn(counter);
    expect(await walkIn({ basis: '' })).toBe('lookup.basisNeeded');
    for (const basis of NUMBERED_BASES) {
      await draft({ basis, basisNumber: ' ', reason: '來文查詢' });
      expect(await codeOf('visit.identify', {})).toBe('lookup.numberNeeded');
    }
    await draft({ basis: 'mandate', reason: '委託' });
    expect(await codeOf('visit.identify', {})).toBe('lookup.agentForMandate');
    await draft({ basis: 'applies', reason: ' 。' });
    expect(await codeOf('visit.identify', {})).toBe('lookup.reasonNeeded');
    expect(counter.staff().visit?.person).toBeNull();
  });

  it('on official business shows nothing to anyone else, is not applied for, and ends when it was read', async () => {
    await signIn(counter);
    expect(await walkIn({ basis: 'officialRequest', basisNumber: '保費資字第11560001號', sighted: 'none' })).toBe('ok');
    expect(counter.staff().visit?.person).toMatchObject({
      capacity: '無人到場',
      sighted: expect.stringContaining('無人'),
    });
    expect(await codeOf('release.facts', {})).toBe('access.nobodyPresent');
    expect(counter.customer().screen).toBe('welcome');
    await counter.send('visit.finish', {});
    expect(counter.staff().visit).toBeNull();
  });

  it('opens nothing under a privacy lock on official business', async () => {
    await signIn(counter);
    const given = { basis: 'caseWork', basisNumber: '11560000123', sighted: 'none', identifier: LOCKED } as const;
    expect(await walkIn(given)).toBe('ok');
    expect(counter.staff().visit).toMatchObject({ person: null, identity: { mayApprove: false } });
    expect(await codeOf('visit.approveLocked', SUPERVISOR)).toBe('privacy.inPersonOnly');
  });
});

it('names among the open visits are for those who can take one up', async () => {
  await identifyJ1(counter);
  await counter.send('visit.putAside', {});
  for (const [code, pin, open] of [
    ['T0404', '040400', 0],
    ['T0901', '090100', 0],
    ['T0101', '010100', 1],
  ] as const) {
    await signIn(counter, code, pin);
    expect(counter.staff().start?.open).toHaveLength(open);
  }
});

describe('an agent', () => {
  const agent = {
    capacity: 'agent',
    agentName: '張小玲',
    agentLastFour: '1234',
    mandateSeen: true,
    agentRelation: '女兒',
  } as const;

  it('is recorded with relation, scope and the last four signs', async () => {
    await signIn(counter);
    for (const missing of [
      { agentRelation: ' ' },
      { agentScope: [] },
      { agentLastFour: '12' },
      { mandateSeen: false },
    ]) {
      await counter.send('visit.walkIn', { identifier: 'A123456789' }).catch(() => {});
      await draft({ ...agent, basis: 'mandate', reason: '委託查詢', ...missing });
      expect(await codeOf('visit.identify', {})).toBe('identity.agentIncomplete');
    }
    await draft({ ...agent, basis: 'mandate', reason: '委託查詢', agentPapers: ['principalCard'] });
    expect(await codeOf('visit.identify', {})).toBe('ok');
    expect(counter.staff().visit?.person?.capacity).toBe('代理人 張小玲');
  });

  it.each([
    [
      ['inquire'],
      {
        'release.facts': 'ok',
        'customer.understood': 'agent.applyOutOfScope',
        'receipt.makeSheet': 'agent.collectOutOfScope',
      },
    ],
    [['apply'], { 'release.facts': 'agent.inquireOutOfScope' }],
    [['collect'], { 'release.facts': 'agent.inquireOutOfScope' }],
  ] as const)('whose mandate says %s goes that far', async (agentScope, expected) => {
    await signIn(counter);
    await walkIn({ ...agent, basis: 'mandate', agentScope: [...agentScope] });
    for (const [name, code] of Object.entries(expected)) {
      if (name === 'customer.understood') {
        await counter.send('customer.confirmFacts', { release: releaseOf(counter) });
        await counter.send('visit.go', { step: 'estimate' });
        await counter.send('release.comparison', { withAssumptions: false });
        expect(await codeOf('release.choice', {})).toBe('agent.applyOutOfScope');
      }
      const input = name.startsWith('customer.') ? { release: releaseOf(counter) } : {};
      expect(await codeOf(name, input), name).toBe(code);
    }
  });

  it('whose mandate covers all goes to the end', async () => {
    await signIn(counter);
    await walkIn({ ...agent, basis: 'mandate' });
    await leadTo(counter, 'sign');
    await sign(counter);
    expect(counter.staff().visit?.receipt?.kind).toBe('application');
  });
});

async function toLocked(given: Partial<Identity> = {}): Promise<void> {
  await signIn(counter);
  expect(await walkIn({ identifier: LOCKED, ...given })).toBe('ok');
  expect(counter.staff().visit?.person).toBeNull();
}

describe('a privacy lock', () => {
  it('opens for the person who is here once a second person, a supervisor, agrees', async () => {
    await toLocked();
    expect(counter.staff().visit?.identity.mayApprove).toBe(true);
    for (const [given, code] of [
      [{ code: 't0217', pin: '021700' }, 'privacy.secondPerson'],
      [{ code: 'T0305', pin: '030500' }, 'privacy.secondPerson'],
      [{ code: 'T0901', pin: '090100' }, 'privacy.secondPerson'],
      [{ code: 'T0101', pin: '000000' }, 'session.wrongPin'],
    ] as const) {
      expect(await codeOf('visit.approveLocked', given)).toBe(code);
      expect(counter.staff().visit?.person).toBeNull();
    }
    await counter.send('visit.approveLocked', SUPERVISOR);
    expect(counter.staff().visit?.person).toMatchObject({ name: '何金水', privacyLocked: true });
    expect(counter.staff().account?.code).toBe('T0217');
  });

  it('asks nobody to approve for an agent, whatever is tried', async () => {
    await toLocked({ capacity: 'agent', agentName: '何小姐', agentLastFour: '1234', mandateSeen: true });
    expect(counter.staff().visit?.identity.mayApprove).toBe(false);
    expect(await codeOf('visit.approveLocked', SUPERVISOR)).toBe('privacy.inPersonOnly');
  });

  it('stays closed to a colleague who resumes without approval, and hides the name among open visits', async () => {
    await toLocked();
    await counter.send('visit.approveLocked', SUPERVISOR);
    await counter.send('visit.putAside', {});
    expect(JSON.stringify(counter.staff().start?.open)).not.toContain('何金水');
    const visitId = counter.staff().start?.open[0]?.visitId ?? '';
    await signIn(counter, 'T0101', '010100');
    expect(await codeOf('visit.resume', { visitId })).toBe('privacy.approveAgain');
    await signIn(counter);
    await counter.send('visit.resume', { visitId });
    expect(counter.staff().visit?.person?.name).toBe('何金水');
  });

  it('is set and lifted at the counter by the person and two colleagues, and holds at the next visit', async () => {
    await identifyJ1(counter);
    expect(await codeOf('privacy.setLock', { locked: true, code: 'T0217', pin: '021700' })).toBe(
      'privacy.secondPerson',
    );
    await counter.send('privacy.setLock', { locked: true, ...SUPERVISOR });
    expect(counter.staff().visit?.person).toMatchObject({ privacy: '已設定', privacyLocked: true });
    await counter.send('visit.putAside', {});
    expect(await walkIn({})).toBe('ok');
    expect(counter.staff().visit).toMatchObject({ person: null, identity: { mayApprove: true } });
    await counter.send('visit.approveLocked', SUPERVISOR);
    await counter.send('privacy.setLock', { locked: false, ...SUPERVISOR });
    await counter.send('visit.putAside', {});
    expect(await walkIn({})).toBe('ok');
    expect(counter.staff().visit?.person).toMatchObject({ name: '張正文', privacy: '未設定' });
  });

  it('keeps a receipt shut too, but for the visit it was made in', async () => {
    await identifyJ1(counter);
    await leadTo(counter, 'sign');
    await sign(counter);
    await counter.send('privacy.setLock', { locked: true, ...SUPERVISOR });
    const number = counter.staff().visit?.receipt?.number ?? '';
    expect(await codeOf('receipt.read', { number })).toBe('ok');
    await counter.send('visit.finish', {});
    for (const name of ['receipt.read', 'receipt.print', 'receipt.save']) {
      expect(await codeOf(name, { number })).toBe('store.receiptLocked');
    }
    const found = await counter.send('receipt.search', { text: number, day: null, reason: '民眾遺失' });
    expect(JSON.stringify(found)).not.toMatch(/張正文|A12345/);
  });

  it('is not set for an agent', async () => {
    await signIn(counter);
    await walkIn({ capacity: 'agent', agentName: '何小姐', agentLastFour: '1234', mandateSeen: true });
    expect(await codeOf('privacy.setLock', { locked: true, ...SUPERVISOR })).toBe('privacy.inPersonOnly');
  });
});
