import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCatalogue } from '../../../electron/desk/services/read-catalogue.ts';
import { testWith, textOf } from '../../receipts/poppler.ts';
import { openCounter, type OpenCounter } from '../counter.ts';

const catalogue = openCatalogue(resolve(import.meta.dirname, '../../../resources/knowledge'));
let counter: OpenCounter;

beforeAll(async () => {
  counter = await openCounter();
  await counter.send('session.signIn', { code: 'T0217', pin: '021700' });
});
afterAll(() => counter.dispose());

describe('looking up a service', () => {
  it.each([
    ['LI-08', 'service', 'LI-08'],
    ['li08', 'service', 'LI-08'],
    ['失業給付', 'service', 'EI-09-unemployment'],
    ['國保補單', 'service', 'NP-06'],
    ['爭議', 'service', 'TD-01'],
    ['parental', 'service', 'EI-09-parental'],
    ['失業了', 'event', 'lostJob'],
    ['我爸爸過世可以領什麼', 'event', 'deathOfRelative'],
    ['懷孕快生了', 'event', 'birth'],
    ['上班途中車禍', 'event', 'commuteAccident'],
    ['公司欠薪倒閉', 'event', 'employerClosed'],
    ['我要退休', 'event', 'retiring'],
    ['換居留證', 'event', 'newResidentNumber'],
  ])('%s opens %s %s', async (text, kind, key) => {
    expect((await counter.send('services.search', { text })).best).toEqual({ kind, key });
  });

  it('lists everything before a word is typed, and nothing for nonsense', async () => {
    const everything = await counter.send('services.search', { text: ' ' });
    expect(everything.services).toHaveLength(catalogue.services.size);
    expect(everything).toMatchObject({ best: null, more: false });
    expect(everything.events).toHaveLength(catalogue.events.size);
    const nothing = await counter.send('services.search', { text: 'xyzzy' });
    expect(nothing).toEqual({ best: null, events: [], services: [], more: false });
  });

  it('finds a service by a paper it asks for', async () => {
    const { services } = await counter.send('services.search', { text: '死亡證明書' });
    expect(services.map(({ key }) => key)).toContain('LI-09-death');
  });
});

describe('every page', () => {
  it.each([...catalogue.services.keys()])('of the service %s can be read and printed', async (key) => {
    const page = await counter.send('services.read', { kind: 'service', key });
    if (page.kind !== 'service') throw new Error('a service was asked for');
    const service = catalogue.services.get(key);
    expect(page.papers.length + page.agentPapers.length).toBe(service?.documents.length);
    expect(page.clocks).toHaveLength(service?.clocks.length ?? -1);
    expect(page.articles.every(({ full }) => /\p{Script=Han}/u.test(full))).toBe(true);
    const slip = await counter.send('services.slip', { kind: 'service', key });
    expect(Buffer.from(slip.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([...catalogue.events.keys()])('of what happened, %s, can be read and printed', async (key) => {
    const page = await counter.send('services.read', { kind: 'event', key });
    if (page.kind !== 'event') throw new Error('an event was asked for');
    expect(page.services.map((one) => one.key)).toEqual(catalogue.events.get(key)?.services);
    const slip = await counter.send('services.slip', { kind: 'event', key });
    expect(slip.base64.length).toBeGreaterThan(1_000);
  });

  it('counts its times from today: 30 November 2026', async () => {
    const page = await counter.send('services.read', { kind: 'service', key: 'TD-01' });
    if (page.kind !== 'service') throw new Error('a service was asked for');
    const [dispute, forwarded] = page.clocks;
    expect(dispute).toMatchObject({ name: '申請爭議審議', due: '116/01/29（五）', whose: 'person' });
    expect(dispute?.notes).toEqual(['郵寄的看郵戳', '那一年的辦公日曆還沒有收進來，遇假日會再順延，請核對']);
    expect(forwarded).toMatchObject({ rule: '從收到申請書起，10日內', due: '115/12/10（四）', notes: [] });
  });

  it('says which article nobody has confirmed and which edition nobody knows', async () => {
    const page = await counter.send('services.read', { kind: 'service', key: 'LI-02' });
    if (page.kind !== 'service') throw new Error('a service was asked for');
    expect(page.articles.map(({ confirmed }) => confirmed)).toEqual([true, false]);
    expect(page.forms).toEqual([{ name: '投保單位變更事項申請書', edition: '版次以勞保局網站為準' }]);
  });

  it('is refused kindly where there is none', async () => {
    for (const input of [
      { kind: 'service', key: 'LI-99' },
      { kind: 'event', key: 'LI-08' },
    ]) {
      const reply = await counter.attempt('staff', { name: 'services.read', input });
      expect(reply).toMatchObject({ ok: false, fault: { code: 'service.unknown' } });
    }
  });
});

testWith('pdftotext', 'the slip has a box, a reason and a waiver for each paper', async () => {
  const slip = await counter.send('services.slip', { kind: 'service', key: 'LI-09-maternity' });
  const text = textOf(Buffer.from(slip.base64, 'base64'));
  expect(text).toContain('應備表件告知單');
  expect(text).toContain('□出生證明書或死產證明書（收正本）');
  expect(text).toContain('可以免附：已辦出生登記的免附');
  expect(text).toContain('□生育給付申請書及給付收據');
  expect(text).toContain('從可以請領起，5年內');
  expect(text).toContain('不是收件證明');
  expect(text).toContain('訓練，不是真的資料');
});

testWith('pdftotext', 'the slip of what happened says once what its services have in common', async () => {
  const slip = await counter.send('services.slip', { kind: 'event', key: 'commuteAccident' });
  const text = textOf(Buffer.from(slip.base64, 'base64'));
  expect(text.match(/□傷病診斷書/g)).toHaveLength(1);
  expect(text.match(/職業災害預防及重建中心/g)).toHaveLength(1);
  expect(text.match(/向勞保局核退自墊醫療費/g)).toHaveLength(1);
});

describe('the screen', () => {
  it('opens over a visit and leaves it open', async () => {
    await counter.send('visit.walkIn', { identifier: 'A123456789' });
    const visit = counter.staff().visit?.id;
    expect(visit).toBeDefined();
    await counter.send('screen.open', { screen: 'services' });
    expect(counter.staff()).toMatchObject({ screen: 'services' });
    await counter.send('screen.open', { screen: 'work' });
    expect(counter.staff()).toMatchObject({ screen: 'visit', visit: { id: visit } });
  });
});
