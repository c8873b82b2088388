import { afterEach, beforeEach, expect, it } from 'vitest';
import { ARREARS_KINDS } from '../../../src/contract/print-kinds.ts';
import { type CallInput, calls } from '../../../src/contract/calls.ts';
import { identifyJ1, J1_IDENTITY, leadTo, openCounter, type OpenCounter, sign, signIn } from '../counter.ts';

const DAYS = { from: '2026-11-30', to: '2026-11-30', all: false } as const;
const REASON = '工地事故送醫，醫院要確認職保身分';

let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
});
afterEach(() => counter.dispose());

async function codeOf(name: string, input: object): Promise<string> {
  const reply = await counter.attempt('staff', { name, input });
  return reply.ok ? 'ok' : reply.fault.code;
}

async function snoop(identifier: string): Promise<void> {
  await counter.send('visit.walkIn', { identifier });
  await counter.send('visit.draftIdentity', { ...J1_IDENTITY, identifier, reason: '看一下' });
  await counter.send('visit.identify', {});
  await counter.send('visit.cancel', { reason: 'other', note: '' });
}

it('a visit with a receipt is not on the list; a look that came to nothing is, in neutral words', async () => {
  await identifyJ1(counter);
  await leadTo(counter, 'sign');
  await sign(counter);
  await counter.send('visit.finish', {});
  await snoop('G223409171');
  await signIn(counter, 'T0901', '090100');
  const list = await counter.send('lookUp.list', DAYS);
  expect(list).toMatchObject({ total: 2, unexplained: 1, waiting: 1 });
  expect(list.rows).toMatchObject([
    {
      staff: 'T0217 林雅婷',
      person: 'G22340****',
      kind: 'record',
      reason: '看一下',
      basis: '當事人申辦（個資法15①）',
      explanation: '',
      own: false,
    },
  ]);
  const whole = await counter.send('lookUp.list', { ...DAYS, all: true });
  expect(whole.rows.map((row) => row.explanation)).toEqual(['', '有收件證明']);
});

it('lists rosters, searches and checked papers without the names they showed', async () => {
  await signIn(counter);
  await counter.send('person.find', { name: '張正', reason: '忘了帶證件' });
  await counter.send('unit.open', { number: '05076891S', reason: '看看誰在裡面' });
  await identifyJ1(counter);
  const print: CallInput<'summary.print'> = { kind: 'summary', kinds: [...ARREARS_KINDS], partReason: '' };
  const { code } = await counter.send('summary.print', print);
  await signIn(counter, 'T0305', '030500');
  await counter.send('print.check', { code, reason: '好奇' });
  await signIn(counter, 'T0901', '090100');
  const { rows } = await counter.send('lookUp.list', { ...DAYS, all: true });
  // Newest first; T0217 went on to hand Mr Chang, whom the search found, a paper; nobody came for the noodle shop.
  expect(rows.map(({ kind, person, explanation }) => [kind, person, explanation])).toEqual([
    ['handout', code, ''],
    ['record', 'A12345****', '叫號辦理'],
    ['roster', expect.stringMatching(/^05076891S（名冊\d人）$/), ''],
    ['search', '找到1人', '有列印簽收'],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/張正|小橋/);
});

it('shows nothing of whoever is under a privacy lock, on the screen or in a file', async () => {
  await signIn(counter);
  await counter.send('visit.walkIn', { identifier: 'F128160407' });
  await counter.send('visit.draftIdentity', { ...J1_IDENTITY, identifier: 'F128160407', reason: '本人到場' });
  await counter.send('visit.identify', {});
  await signIn(counter, 'T0901', '090100');
  const list = await counter.send('lookUp.list', DAYS);
  expect(list.rows).toMatchObject([{ kind: 'refused', kindName: '沒有開啟', person: '不顯示' }]);
  for (const format of ['csv', 'json'] as const) {
    const file = await counter.send('lookUp.export', { ...DAYS, format });
    expect(file.fileName).toBe(`查詢紀錄-2026-11-30-2026-11-30.${format}`);
    const text = Buffer.from(file.base64, 'base64').toString('utf8');
    expect(text).not.toMatch(/F128160407|F12816|何金水/);
    expect(text).toContain('不顯示');
  }
});

it('is for those who review only, and never for one’s own looks', async () => {
  await signIn(counter);
  for (const name of Object.keys(calls).filter((each) => /^(lookUp|chain)\./.test(each))) {
    expect(await codeOf(name, {}), name).toBe('call.notAllowed');
  }
  await snoop('G223409171');
  await signIn(counter, 'T0101', '010100');
  await snoop('D128362909');
  const { rows } = await counter.send('lookUp.list', DAYS);
  const [own, others] = rows;
  expect([own?.own, others?.own]).toEqual([true, false]);
  expect(await codeOf('lookUp.review', { sequence: own?.sequence, note: '沒事' })).toBe('store.ownLookUp');
  expect(await codeOf('lookUp.review', { sequence: others?.sequence, note: ' 好 ' })).toBe('input.invalid');
  await counter.send('lookUp.review', { sequence: others?.sequence ?? 0, note: '問過承辦，號碼打錯' });
  expect(await codeOf('lookUp.review', { sequence: others?.sequence, note: '再寫一次' })).toBe('store.alreadyReviewed');
  const after = await counter.send('lookUp.list', DAYS);
  expect(after).toMatchObject({ unexplained: 2, waiting: 1 });
  expect(after.rows[1]).toMatchObject({ note: '問過承辦，號碼打錯', review: '115/11/30 T0101 王淑芬' });
});

it('an emergency is a leader’s, says so as long as it is open, shows the customer nothing, and waits for somebody else', async () => {
  await signIn(counter);
  expect(await codeOf('visit.emergency', { identifier: 'A123456789', reason: REASON })).toBe('call.notAllowed');
  await signIn(counter, 'T0101', '010100');
  await counter.send('screen.open', { screen: 'emergency' });
  expect(await codeOf('visit.emergency', { identifier: 'A123456789', reason: '快' })).toBe('input.invalid');
  expect(await codeOf('visit.emergency', { identifier: 'A123456788', reason: REASON })).toBe('access.emergencyNumber');
  expect(await codeOf('visit.emergency', { identifier: 'F128160407', reason: REASON })).toBe('access.emergencyRefused');
  expect(await codeOf('visit.emergency', { identifier: 'A223456781', reason: REASON })).toBe('person.notFound');
  expect(counter.staff()).toMatchObject({ screen: 'emergency', visit: null });
  await counter.send('visit.emergency', { identifier: 'a123456789', reason: REASON });
  expect(counter.staff().visit).toMatchObject({ emergency: REASON, step: 'summary', person: { name: '張正文' } });
  expect(await codeOf('release.facts', {})).toBe('access.nobodyPresent');
  expect(JSON.stringify(counter.customer())).not.toContain('張正文');
  await counter.send('visit.finish', {});
  const { rows } = await counter.send('lookUp.list', DAYS);
  const found = rows.find((row) => row.kind === 'emergency' && row.reason === REASON && row.visit === '已結束');
  expect(found).toMatchObject({ own: true, explanation: '' });
  expect(await codeOf('lookUp.review', { sequence: found?.sequence, note: '沒事' })).toBe('store.ownLookUp');
  await signIn(counter, 'T0100', '010000');
  await counter.send('lookUp.review', { sequence: found?.sequence ?? 0, note: '已和醫院核對' });
});

it('says in words whether the log is whole, also against a printed head', async () => {
  await signIn(counter, 'T0901', '090100');
  const alone = await counter.send('chain.verify', { printed: null });
  expect(alone).toMatchObject({ intact: true, sentence: expect.stringContaining('都接得上') });
  const { sequence, hash } = alone.head;
  const fingerprint = hash.slice(0, 16).toUpperCase();
  const held = await counter.send('chain.verify', { printed: { sequence, fingerprint } });
  expect(held).toMatchObject({ intact: true, sentence: expect.stringContaining('也和印出來的日結一致') });
  const other = await counter.send('chain.verify', { printed: { sequence, fingerprint: '0'.repeat(16) } });
  expect(other).toMatchObject({ intact: false, sentence: expect.stringContaining('對不上') });
  const beyond = await counter.send('chain.verify', { printed: { sequence: 999_999, fingerprint } });
  expect(beyond.intact).toBe(false);
});
