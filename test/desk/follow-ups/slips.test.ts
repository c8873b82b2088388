import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { CallInput, CallName } from '../../../src/contract/calls.ts';
import { testWith, textOf } from '../../receipts/poppler.ts';
import { EMPLOYER } from '../matters/serve.ts';
import { type IdentityInput, J1_IDENTITY, openCounter, type OpenCounter, signIn } from '../counter.ts';

/** One counter for all: first nobody is at it, then the person of journey 1, then her agent. */
let counter: OpenCounter;
beforeAll(async () => {
  counter = await openCounter();
  await signIn(counter);
});
afterAll(() => counter.dispose());

async function serve(given: Partial<IdentityInput> = {}): Promise<void> {
  if (counter.staff().visit !== null) await counter.send('visit.putAside', {});
  await counter.send('visit.walkIn', { identifier: 'A123456789' });
  await counter.send('visit.draftIdentity', { ...J1_IDENTITY, reason: '本人到櫃檯', ...given });
  await counter.send('visit.identify', {});
}

async function refusalOf<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<string> {
  const reply = await counter.attempt('staff', { name, input });
  return reply.ok ? '' : reply.fault.code;
}
const paperOf = ({ base64 }: { base64: string }) => textOf(Buffer.from(base64, 'base64'));
const openTasks = () => counter.send('task.list', { whose: 'all', state: 'open' });

const missing: CallInput<'slip.missing'> = {
  service: 'LI-09-maternity',
  papers: [{ name: '出生證明書', why: '還沒有辦出生登記' }],
  send: 'none',
  address: '',
  agreed: false,
};

const oral = { service: 'TD-01', said: '我不服核定。\n請重新審查。', heard: 'readOut', confirmed: true } as const;

describe('生效日說明', () => {
  const ahead: CallInput<'ahead.read'> = {
    act: 'enrol',
    on: '2026-12-05',
    reportOn: null,
    afterHours: false,
    proof: false,
  };
  it('explains the report of a Saturday start before it, too early and too late', async () => {
    const early = await counter.send('ahead.read', ahead);
    expect(early).toMatchObject({
      when: 'ahead',
      effect: '115/12/05（六）零時起加保生效。',
      basis: '勞保條例11、勞保細則14',
    });
    expect(early.lines.join()).toContain('最晚115/12/07（一）附到職證明申報，還是從當天算');
    expect(early.cautions.join()).toContain('請以網站公告為準');
    expect(await counter.send('ahead.read', { ...ahead, on: '2026-12-20' })).toMatchObject({
      when: 'tooEarly',
      effect: '現在還不能申報。',
    });
    const late = await counter.send('ahead.read', { ...ahead, on: '2026-11-25' });
    expect(late).toMatchObject({ when: 'late', effect: '115/12/01（二）零時起加保生效。' });
    const left = await counter.send('ahead.read', { ...ahead, act: 'withdraw', on: '2026-11-27' });
    expect(left.effect).toBe('保險效力到115/11/27（五）24時停止。');
  });
  testWith('pdftotext', 'is printed with the same sentence', async () => {
    const text = paperOf(await counter.send('ahead.slip', ahead));
    expect(text).toContain('115/12/05（六）零時起加保生效。');
    expect(text).toContain('不是收件證明');
  });
});

test('with nobody at the counter every office is offered, and nothing about a person', async () => {
  const nobody = await counter.send('slip.offer', { service: '' });
  expect(nobody).toMatchObject({ service: null, person: null, ahead: true });
  expect(nobody.referrals.length).toBeGreaterThan(10);
  expect(await refusalOf('slip.oral', oral)).toBe('visit.none');
  expect(await refusalOf('slip.missing', missing)).toBe('visit.none');
});

describe('轉介單', () => {
  testWith('pdftotext', 'says why, what to bring and that nobody confirmed the number; it is counted', async () => {
    const slip = await counter.send('slip.referral', {
      service: 'EI-09-unemployment',
      referral: 'employmentService',
      reason: '先到就業服務站辦求職登記',
    });
    const text = paperOf(slip);
    expect(text).toContain('轉介單');
    expect(text).toContain('先到就業服務站辦求職登記');
    expect(text).toContain('□離職證明');
    expect(text).toContain('0800-777-888');
    expect(text).toContain('電話和時間沒有人確認過');
    expect(text).toContain('承辦');
    const { referrals } = await openTasks();
    expect(referrals).toEqual([{ key: 'employmentService', name: '公立就業服務機構（就業服務站）', slips: 1 }]);
  });

  it('is refused for an office or a service nobody knows', async () => {
    const slip = { service: '', referral: 'nobody', reason: '去問問看' };
    expect(await refusalOf('slip.referral', slip)).toBe('slip.referralUnknown');
    expect(await refusalOf('slip.referral', { ...slip, service: 'LI-99' })).toBe('slip.serviceUnknown');
  });
});

describe('提問單', () => {
  beforeAll(() => serve());

  testWith('pdftotext', 'promises a day and leaves a task for it', async () => {
    const slip = await counter.send('slip.question', {
      service: 'LI-09-sickness',
      about: '',
      question: '住院期間可不可以一起算',
      reach: '0912345678',
      workingDays: 3,
      urgent: true,
    });
    expect(slip.due).toBe('115/12/03（四）');
    expect(paperOf(slip)).toContain('最晚民國115年12月3日（3個工作天內）回電給您');
    expect((await openTasks()).rows.find(({ kind }) => kind === 'question')).toMatchObject({
      what: '住院期間可不可以一起算',
      name: '張正文',
      urgent: true,
      state: 'later',
    });
  });
});

describe('補正通知', () => {
  testWith('pdftotext', 'counts ten days and names them as the counter’s own where no law sets them', async () => {
    const slip = await counter.send('slip.missing', missing);
    expect(slip).toMatchObject({ due: '115/12/10（四）', queued: 'none' });
    const text = paperOf(slip);
    expect(text).toContain('請在民國115年12月10日前補齊');
    expect(text).toContain('□出生證明書');
    expect(text).toContain('不是法定期限');
    expect(text).toContain('以郵戳的日期為準');
    expect(text).not.toContain('另外會傳簡訊');
    expect((await openTasks()).rows.at(-1)).toMatchObject({ kind: 'missingPapers', due: '115/12/10（四）' });
  });

  it('is also a text message where the person agreed and has a mobile, queued once however often it is printed', async () => {
    const sms = { ...missing, send: 'sms' } as const;
    expect(await refusalOf('slip.missing', sms)).toBe('notice.notAgreed');
    expect(await refusalOf('slip.missing', { ...missing, send: 'letter' })).toBe('notice.noAddress');
    const offer = await counter.send('slip.offer', { service: 'LI-09-maternity' });
    expect(offer).toMatchObject({ person: { name: '張正文' }, ahead: false });
    expect(offer.forms.map(({ key }) => key)).toEqual(['maternityClaim']);
    expect(offer.person?.mobile).toMatch(/^09\d{2}\*{3}\d{3}$/);
    const slip = await counter.send('slip.missing', { ...sms, agreed: true });
    expect(slip.queued).toBe('sms');
    expect(paperOf(slip)).toContain('由111發出，開頭是您手機末3碼和「勞保局」，沒有連結');
    await counter.send('slip.missing', { ...sms, agreed: true });
    await counter.send('visit.putAside', {});
    await signIn(counter, 'T0101', '010100');
    const { waiting } = await counter.send('notice.list', {});
    expect(waiting).toHaveLength(1);
    expect(waiting[0]?.text).toMatch(/^\d{3}勞保局通知：您辦的案件還缺1項文件，請在民國115年12月10日前補齊/);
    expect(waiting[0]).toMatchObject({ recipient: '張○文', address: expect.stringContaining('***') });
    await signIn(counter);
    await serve();
  });
});

describe('言詞申請紀錄', () => {
  testWith('pdftotext', 'is printed once it was read out and confirmed, with places to sign', async () => {
    expect(await refusalOf('slip.oral', { ...oral, confirmed: false })).toBe('slip.notConfirmed');
    const text = paperOf(await counter.send('slip.oral', oral));
    for (const words of [
      '言詞申請紀錄',
      '張正文',
      '請重新審查。',
      '念給申請人聽',
      '行政程序法第35條',
      '申請人簽名或蓋章',
    ]) {
      expect(text).toContain(words);
    }
  });
  it('is for an agent only where the mandate covers applying', async () => {
    const agent = { capacity: 'agent', agentName: '張小玲', agentLastFour: '1234', mandateSeen: true } as const;
    await serve({ ...agent, basis: 'mandate', agentScope: ['inquire'] });
    expect(await refusalOf('slip.oral', oral)).toBe('agent.applyOutOfScope');
    expect(await refusalOf('form.print', { form: 'oldAgeClaim' })).toBe('agent.applyOutOfScope');
  });
});

describe('a unit', () => {
  testWith('pdftotext', 'is told what its form lacks: ten days by law, by paper or letter', async () => {
    await counter.send('visit.putAside', {});
    await counter.send('visit.walkIn', { identifier: '05076891S' });
    await counter.send('visit.draftIdentity', {
      ...J1_IDENTITY,
      ...EMPLOYER,
      reason: '來補加保申報',
      words: '加保',
    });
    await counter.send('visit.identify', {});
    const offer = await counter.send('slip.offer', { service: 'LI-04' });
    expect(offer).toMatchObject({ person: null, unit: { number: '05076891S', name: '小橋麵館' }, ahead: true });
    expect(offer.term).toMatchObject({ due: '115/12/10（四）', lawful: true });
    const lacking = { ...missing, service: 'LI-04', papers: [{ name: '到職證明', why: '到職日是假日' }] };
    expect(await refusalOf('slip.missing', { ...lacking, send: 'sms', agreed: true })).toBe('notice.noMobile');
    const address = offer.unit?.address ?? '';
    const slip = await counter.send('slip.missing', { ...lacking, send: 'letter', address });
    expect(slip.queued).toBe('letter');
    expect(paperOf(slip)).toContain('小橋麵館');
    expect(paperOf(slip)).not.toContain('不是法定期限');
    expect(paperOf(await counter.send('slip.oral', oral))).toContain('小橋麵館');
  });
});

test('a missing paper’s term moves a last day on a Saturday to Monday noon, and is the lawful seven days of 就保', async () => {
  counter.clock.set('2026-12-02T10:00:00+08:00');
  await signIn(counter);
  await serve();
  expect((await counter.send('slip.missing', missing)).due).toBe('115/12/14（一）中午12時');
  const seven = await counter.send('slip.missing', { ...missing, service: 'EI-09-unemployment' });
  expect(seven.due).toBe('115/12/09（三）');
  expect((await counter.send('slip.offer', { service: 'EI-09-unemployment' })).term).toMatchObject({ lawful: true });
});
