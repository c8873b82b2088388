import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallInput } from '../../../src/contract/calls.ts';
import type { GuidanceView } from '../../../src/contract/guidance-view.ts';
import { identifyJ1, J1_IDENTITY, openCounter, type OpenCounter, signIn } from '../counter.ts';

let counter: OpenCounter;

function hear(text: string, day: string | null = null): Promise<GuidanceView> {
  return counter.send('guide.hear', { text, day });
}

function say(input: Partial<CallInput<'guide.say'>>): Promise<GuidanceView> {
  return counter.send('guide.say', { text: '', day: null, about: '', ...input });
}

/** Waits until the guide, which learns between messages, has learnt. */
async function learnt(): Promise<void> {
  while ((await hear('')).learning) await new Promise((resolve) => setTimeout(resolve, 20));
}

function keys({ services }: GuidanceView): string[] {
  return services.map(({ key }) => key);
}

beforeAll(async () => {
  counter = await openCounter();
  await signIn(counter);
  await learnt();
}, 120_000);
afterAll(() => counter.dispose());

describe('while somebody speaks', () => {
  it.each([
    ['失業了', 'lostJob', 'EI-09-unemployment'],
    ['爸爸上個月過世，要辦什麼', 'deathOfRelative', 'LI-09-familyDeath'],
    ['懷孕快生了', 'birth', 'LI-09-maternity'],
    ['上班途中車禍', 'commuteAccident', 'OA-01'],
    ['公司欠薪倒閉', 'employerClosed', 'WA-01'],
    ['我要退休', 'retiring', 'LI-09-oldAge'],
    ['換居留證', 'newResidentNumber', 'LI-06'],
  ])('%s opens the bundle %s, first %s', async (said, event, service) => {
    const view = await hear(said);
    expect(view.outside).toBe(false);
    expect(view.events[0]?.key).toBe(event);
    expect(view.events[0]?.services.map(({ key }) => key)).toContain(service);
    expect(keys(view)[0]).toBe(service);
    expect(view.question?.text).toMatch(/[？。]$/);
    expect(view.passages.length).toBeGreaterThan(0);
  });

  it('every phrase on a button opens its own event', async () => {
    for (const { key, text } of (await hear('')).phrases) {
      expect(
        (await hear(text)).events.map((one) => one.key),
        text,
      ).toContain(key);
    }
  });

  it('says why, what to bring and why, and which facts are missing', async () => {
    const view = await hear('爸爸上個月過世，要辦什麼');
    expect(view.services[0]?.why).toBe('聽到「過世」「爸爸」');
    expect(view.papers.length).toBeGreaterThan(1);
    expect(view.papers.every(({ name, why }) => name !== '' && why !== '')).toBe(true);
    expect(view.missing.map(({ key }) => key)).toContain('insuredThen');
    // Who died and when was said already.
    expect(view.missing.map(({ key }) => key)).not.toContain('deceased');
    expect(view.warnings).toContain('同一位家屬只能一個人請，請了不能換人');
  });

  it('finds an item by its code', async () => {
    const view = await hear('LI-08');
    expect([view.outside, keys(view)[0]]).toEqual([false, 'LI-08']);
  });

  it.each([
    ['健保卡不見了', 'healthInsurance'],
    ['報稅要去哪', 'taxOffice'],
    ['我要找工作', 'employmentService'],
    ['老闆不給加班費', 'laborDepartment'],
  ])('%s is not ours: %s', async (said, office) => {
    const view = await hear(said);
    expect(view.outside).toBe(true);
    expect(view.referrals[0]?.key).toBe(office);
    expect([view.events, view.passages, view.question]).toEqual([[], [], null]);
  });

  it('shows the rule of a past day, marked as past', async () => {
    const then = await hear('生小孩有勞保', '2014-05-01');
    expect(then.passages.find(({ past }) => past)).toMatchObject({
      text: '生育給付30日。',
      article: '勞工保險條例32',
      valid: '84/03/01到103/05/29',
      unconfirmed: false,
    });
    const today = await hear('生小孩有勞保');
    expect(today.passages.map(({ text }) => text).join('')).not.toContain('30日');
    expect(today.passages.every(({ past, article, valid }) => !past && article !== '' && valid.endsWith('起'))).toBe(
      true,
    );
    expect((await hear('生小孩有勞保', '1950-01-01')).noPassages).toBe(true);
  });

  it('marks what nobody has confirmed', async () => {
    const [rule] = (await hear('換居留證')).passages;
    expect(rule).toMatchObject({ article: '勞工保險條例施行細則3、24', unconfirmed: true, past: false });
  });
});

describe('the conversation', () => {
  it('grows, asks one thing after the other, and is begun anew', async () => {
    const first = await say({ text: '爸爸上個月過世' });
    expect(first.said).toEqual(['爸爸上個月過世']);
    const opening = first.question;
    expect(opening?.key).toBe('ask li.familyDeath');
    const second = await say({ text: '那天有勞保', about: opening?.key ?? '' });
    expect(second.said).toHaveLength(2);
    expect(second.missing.map(({ key }) => key)).not.toContain('insuredThen');
    let { question } = second;
    const asked: string[] = [];
    while (question !== null) {
      asked.push(question.key);
      ({ question } = await say({ text: '不知道', about: question.key }));
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(await counter.send('guide.startOver', { day: null })).toMatchObject({
      said: [],
      services: [],
      question: null,
    });
  });

  it('of one account is not that of another', async () => {
    await say({ text: '公司欠薪' });
    await counter.send('session.signOut', {});
    await signIn(counter, 'T0404', '040400');
    expect((await hear('')).said).toEqual([]);
    await counter.send('session.signOut', {});
    await signIn(counter);
  });

  it('of a visit lasts through a restart', async () => {
    const other = await openCounter();
    await identifyJ1(other);
    await other.send('guide.say', { text: '我要退休', day: null, about: '' });
    const again = await other.reopen();
    await signIn(again);
    await again.send('visit.resume', { visitId: again.staff().start?.open[0]?.visitId ?? '' });
    // What the visitor told the ticket machine comes first.
    expect((await again.send('guide.hear', { text: '', day: null })).said).toEqual(['要退休了', '我要退休']);
    again.dispose();
  });
});

it('what was said before a visit is gone when one begins', async () => {
  const other = await openCounter();
  await signIn(other);
  const hearThere = () => other.send('guide.hear', { text: '', day: null });
  await other.send('guide.say', { text: '公司欠薪', day: null, about: '' });
  expect((await hearThere()).said).toEqual(['公司欠薪']);
  await other.send('visit.callNext', {});
  expect((await hearThere()).said).not.toContain('公司欠薪');
  await other.send('visit.putAside', {});
  expect((await hearThere()).said).toEqual([]);
  other.dispose();
});

describe('taking a service', () => {
  it('puts it among the matters of an open record, once', async () => {
    const other = await openCounter();
    await identifyJ1(other);
    for (let twice = 0; twice < 2; twice += 1) await other.send('guide.take', { service: 'LI-08' });
    const services = other.staff().visit?.matters?.rows.map(({ code }) => code);
    expect(services?.filter((code) => code === 'LI-08')).toHaveLength(1);
    expect(await other.attempt('staff', { name: 'guide.take', input: { service: 'LI-99' } })).toMatchObject({
      ok: false,
    });
    other.dispose();
  });

  it('before the record is open becomes the purpose that leads to it', async () => {
    const other = await openCounter();
    await signIn(other);
    await other.send('visit.callNext', {});
    await other.send('guide.take', { service: 'EI-09-unemployment' });
    expect(other.staff().visit?.identity.chosenPurpose).toBe('unemployment');
    other.dispose();
  });

  it('taken beside the purpose waits for the record, and comes once', async () => {
    const other = await openCounter();
    await signIn(other);
    await other.send('visit.callNext', {});
    for (const service of ['LI-06', 'LI-06']) await other.send('guide.take', { service });
    await other.send('visit.draftIdentity', J1_IDENTITY);
    await other.send('guide.take', { service: 'LI-08' });
    await other.send('visit.identify', {});
    const codes = other.staff().visit?.matters?.rows.map(({ service }) => service);
    expect(codes).toEqual(['LI-06', 'LI-08', 'LI-09-oldAge']);
    other.dispose();
  });
});

describe('the gate', () => {
  it('lets nobody hear before sign-in or from the customer’s window', async () => {
    const other = await openCounter();
    const message = { name: 'guide.hear', input: { text: '失業', day: null } };
    expect(await other.attempt('staff', message)).toMatchObject({ fault: { code: 'session.signInFirst' } });
    expect(await other.attempt('customer', message)).toMatchObject({ ok: false });
    other.dispose();
  });

  it.each([
    { text: '失'.repeat(301), day: null },
    { text: '失業', day: '2026-02-30' },
    { text: '失業', day: null, more: 1 },
    { text: '失業' },
  ])('refuses what is not an utterance', async (input) => {
    expect(await counter.attempt('staff', { name: 'guide.hear', input })).toMatchObject({ ok: false });
  });
});
