import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput } from '../../src/contract/calls.ts';
import { ARREARS_KINDS } from '../../src/contract/print-kinds.ts';
import { databaseFile, listAudit, openStore } from '../../electron/records/index.ts';
import { SHOP } from '../../electron/records/training/units.ts';
import { identifyJ1, J1_IDENTITY, openCounter, type OpenCounter, signIn } from './counter.ts';

const REASON = '負責人來問欠費';
const UNIT_KINDS = ARREARS_KINDS.filter((kind) => kind !== 'nationalPension');

let counter: OpenCounter;
beforeAll(async () => {
  counter = await openCounter();
});
afterAll(() => counter.dispose());

async function codeOf(name: string, input: object): Promise<string> {
  const reply = await counter.attempt('staff', { name, input });
  return reply.ok ? 'ok' : reply.fault.code;
}

/** The log of the counter, read beside it. */
function logged() {
  const { folder, key, clock } = counter;
  const store = openStore({ file: databaseFile(folder), key, office: 'training', at: clock.now() });
  const events = [...listAudit(store)];
  store.close();
  return events;
}

const slip: CallInput<'unit.print'> = {
  number: SHOP,
  reason: REASON,
  kind: 'slip',
  kinds: [...UNIT_KINDS],
  partReason: '',
  recipient: '曾小橋',
  capacity: '負責人',
};

describe('a unit', () => {
  test('is found and opened for a reason, with every kind of arrears at once', async () => {
    await signIn(counter);
    expect(await codeOf('unit.find', { text: '小橋', reason: ' ' })).toBe('find.needsWords');
    expect(await codeOf('unit.open', { number: SHOP, reason: '' })).toBe('find.needsWords');
    expect(await codeOf('unit.open', { number: '09999999Z', reason: REASON })).toBe('unit.notFound');
    const { rows } = await counter.send('unit.find', { text: '小橋', reason: REASON });
    expect(rows).toEqual([expect.objectContaining({ number: SHOP, name: '小橋麵館', status: '在保' })]);
    const unit = await counter.send('unit.open', { number: SHOP, reason: REASON });
    expect(unit.arrears.map(({ key, amount }) => [key, amount])).toEqual([
      ['laborInsurance', 18_460],
      ['employmentInsurance', 2_052],
      ['occupationalAccident', 436],
      ['wageArrearsFund', 52],
      ['laborPension', 17_424],
    ]);
    expect(unit.arrearsTotal).toBe(38_424);
    expect(unit.roster.find((row) => row.name === '曾小橋')).toMatchObject({ category: '雇主', salary: 36_300 });
    expect(unit.roster.every((row) => row.identifier.endsWith('****'))).toBe(true);
    expect(logged().at(-1)).toMatchObject({ type: 'unit.lookedUp', actor: 'T0217', details: { reason: REASON } });
  });

  test('is for those who serve visitors', async () => {
    for (const [code, pin] of [
      ['T0404', '040400'],
      ['T0901', '090100'],
    ] as const) {
      await signIn(counter, code, pin);
      expect(counter.staff().places).not.toContain('units');
      expect(await codeOf('unit.open', { number: SHOP, reason: REASON })).toBe('call.notAllowed');
      expect(await codeOf('person.find', { name: '張', reason: REASON })).toBe('call.notAllowed');
    }
    expect((await counter.attempt('customer', { name: 'unit.open', input: { number: SHOP, reason: REASON } })).ok).toBe(
      false,
    );
  });

  test('gets its slip with all it owes; with less only for a reason, and the paper names the rest', async () => {
    await signIn(counter);
    const whole = await counter.send('unit.print', slip);
    const kinds = ['laborInsurance'] as const;
    expect(await codeOf('unit.print', { ...slip, kinds })).toBe('arrears.partNeedsReason');
    expect(await codeOf('unit.print', { ...slip, kinds: [], partReason: '不印' })).toBe('arrears.nothingOwed');
    expect(await codeOf('unit.print', { ...slip, recipient: ' ' })).toBe('print.recipientNeeded');
    const part = await counter.send('unit.print', { ...slip, kinds: [...kinds], partReason: '勞退已經用網路繳' });

    const paper = async (code: string) =>
      (await counter.send('print.check', { code, reason: '核對' })).lines.join('\n');
    expect(await paper(whole.code)).toContain('應繳合計：38,424 元');
    expect(await paper(part.code)).toContain('還有就保、職保、工資墊償基金、勞退欠費 19,964 元，沒有列在上面');
    expect(await paper(part.code)).toContain('應繳合計：18,460 元');
    expect(logged().find((event) => event.type === 'arrears.partlyPrinted')).toMatchObject({
      subject: `unit:${SHOP}`,
      details: { code: part.code, reason: '勞退已經用網路繳', kinds, left: UNIT_KINDS.slice(1) },
    });
    expect(Buffer.from(part.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('gets its paper for whoever half a character was pasted: a mark stands in its place', async () => {
    await signIn(counter);
    const { code } = await counter.send('unit.print', { ...slip, recipient: '曾小橋\ud842' });
    const { recipient } = await counter.send('print.check', { code, reason: '核對' });
    expect(recipient).toBe('曾小橋\ufffd（負責人）');
  });

  test('gets the state of its payments with every kind, whatever was asked', async () => {
    await signIn(counter);
    const { code } = await counter.send('unit.print', { ...slip, kind: 'payments', kinds: [], partReason: '' });
    const { lines, recipient } = await counter.send('print.check', { code, reason: '核對' });
    expect(recipient).toBe('曾小橋（負責人）');
    for (const kind of ['勞保', '就保', '職保', '工資墊償基金', '勞退']) {
      expect(lines.some((line) => line.startsWith(kind))).toBe(true);
    }
  });
});

describe('papers about a person', () => {
  const all = { kinds: [...ARREARS_KINDS], partReason: '' };

  test('need an open record, and each leaves what, to whom, when and how many sheets', async () => {
    await signIn(counter);
    expect(await codeOf('summary.print', { kind: 'spells', ...all })).toBe('visit.none');
    await identifyJ1(counter);
    for (const kind of ['spells', 'summary', 'arrears', 'salaries'] as const) {
      const paper = await counter.send('summary.print', { kind, ...all });
      expect(paper).toMatchObject({ by: 'browser', sheets: expect.any(Number) });
      expect(paper.fileName).not.toContain('張正文');
      expect(logged().at(-1)).toMatchObject({
        type: 'handout.made',
        subject: expect.stringMatching(/^person:\d+$/),
        details: { kind, code: paper.code, recipient: '張正文', capacity: '本人', sheets: paper.sheets },
      });
    }
  });

  test('show the months behind both averages', async () => {
    await identifyJ1(counter);
    const { code } = await counter.send('summary.print', { kind: 'salaries', ...all });
    const { lines } = await counter.send('print.check', { code, reason: '核對' });
    const months = lines.join('　').match(/\d+\/\d\d　[\d,]+/g) ?? [];
    expect(months).toHaveLength(96);
    expect(lines).toContain('最高60個月');
  });

  test('name no arrears in part without a reason', async () => {
    await identifyJ1(counter);
    const part = { kind: 'arrears', kinds: ['nationalPension'], partReason: '' } as const;
    expect(await codeOf('summary.print', part)).toBe('arrears.partNeedsReason');
    const { code } = await counter.send('summary.print', {
      ...part,
      kinds: ['nationalPension'],
      partReason: '只問國保',
    });
    const { lines } = await counter.send('print.check', { code, reason: '核對' });
    expect(lines.join()).toContain('這張只列國保（個人）');
  });

  test('are given to an agent only as far as the mandate goes, and to nobody where nobody is present', async () => {
    await signIn(counter);
    const walkIn = async (given: object) => {
      await counter.send('visit.walkIn', { identifier: 'A123456789' });
      await counter.send('visit.draftIdentity', { ...J1_IDENTITY, reason: '查自己的資料', ...given });
      await counter.send('visit.identify', {});
    };
    const agent = {
      capacity: 'agent',
      agentName: '張小玲',
      agentLastFour: '1234',
      mandateSeen: true,
      basis: 'mandate',
    };
    await walkIn({ ...agent, agentScope: ['apply'] });
    expect(await codeOf('summary.print', { kind: 'spells', ...all })).toBe('agent.inquireOutOfScope');
    await counter.send('visit.putAside', {});
    await walkIn({ ...agent, agentScope: ['inquire'] });
    await counter.send('summary.print', { kind: 'spells', ...all });
    expect(logged().at(-1)).toMatchObject({ details: { recipient: '張小玲', capacity: '代理人' } });
    await counter.send('visit.putAside', {});
    await walkIn({ basis: 'officialRequest', basisNumber: '保費資字第1號', sighted: 'none' });
    expect(await codeOf('summary.print', { kind: 'spells', ...all })).toBe('access.nobodyPresent');
  });
});

describe('finding a person by name', () => {
  test('shows a masked number and the year of birth, and begins a visit that still asks who and why', async () => {
    await signIn(counter);
    expect(await codeOf('person.find', { name: '張正文', reason: '' })).toBe('find.needsWords');
    const { rows } = await counter.send('person.find', { name: '張正', reason: '忘了帶證件' });
    const [hit] = rows.filter((row) => row.name === '張正文');
    expect(hit).toMatchObject({ identifier: 'A12345****', birthYear: '民國51年' });
    expect(JSON.stringify(rows)).not.toContain('A123456789');
    await counter.send('person.take', { key: hit?.key ?? '' });
    expect(counter.staff().visit).toMatchObject({
      step: 'identity',
      person: null,
      identity: { identifier: 'A123456789' },
    });
    expect(await codeOf('person.take', { key: hit?.key ?? '' })).toBe('find.hitGone');
  });

  test('never finds a record under a privacy lock; a list is no use to the next account', async () => {
    await signIn(counter);
    expect((await counter.send('person.find', { name: '何金水', reason: '查資料' })).rows).toEqual([]);
    const { rows } = await counter.send('person.find', { name: '張正文', reason: '查資料' });
    await signIn(counter, 'T0101', '010100');
    expect(await codeOf('person.take', { key: rows[0]?.key ?? '' })).toBe('find.hitGone');
  });
});

test('a code nobody printed is told as such, and typed signs that look alike are taken for the right ones', async () => {
  await signIn(counter);
  expect(await counter.send('print.check', { code: 'AAAAA-AAAAA', reason: '核對' })).toMatchObject({ found: false });
  const { code } = await counter.send('unit.print', slip);
  const typed = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  expect(await counter.send('print.check', { code: typed, reason: '核對' })).toMatchObject({ found: true, sheets: 1 });
});
