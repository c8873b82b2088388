import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BenefitPage, ParameterPage } from '../../../src/contract/law-view.ts';
import { lawInWords } from '../../../electron/desk/law-reader/book.ts';
import { identifyJ1, type OpenCounter, openCounter, signIn } from '../counter.ts';

let counter: OpenCounter;
beforeAll(async () => {
  counter = await openCounter();
  await signIn(counter);
});
afterAll(() => counter.dispose());

const parameter = (name: string, on: string | null = null): Promise<ParameterPage> =>
  counter.send('law.parameter', { name, on });
const benefit = (ask: string, on: string | null = null): Promise<BenefitPage> =>
  counter.send('law.benefit', { ask, on });

describe('the page of a parameter', () => {
  it('shows the whole history, the newest first, and marks the row of the day', async () => {
    const today = await parameter('basicWage.amounts');
    const marked = today.rows.filter(({ mark }) => mark !== '');
    expect(marked.map(({ from, mark }) => [from, mark])).toEqual([['115/01/01', '今天適用']]);
    expect(today.now.members).toEqual([
      { label: '每月', value: '29,500' },
      { label: '每小時', value: '196' },
    ]);
    const then = await parameter('basicWage.amounts', '2019-05-01');
    expect(then.rows.filter(({ mark }) => mark !== '').map(({ from, mark }) => [from, mark])).toEqual([
      ['108/01/01', '當時適用'],
    ]);
    expect(then.now.members[0]?.value).toBe('23,100');
  });

  it('gives no figure where the tables have none: unknown, pending, outside', async () => {
    const unknown = await parameter('basicWage.amounts', '2011-06-01');
    expect(unknown.now).toMatchObject({ known: false, value: '', members: [] });
    expect(unknown.now.sentence).toBe('100/06/01的數值沒有查到，不能試算。');
    expect(unknown.rows.find(({ mark }) => mark !== '')?.stateName).toBe('沒有查到');
    const pending = await parameter('laborInsurance.ordinaryPremiumRate', '2027-03-01');
    expect(pending.now).toMatchObject({ known: false, sentence: '116/03/01的數值還沒公告生效，不能拿來算。' });
    expect(pending.citation).toContain('不能拿來算');
    const outside = await parameter('basicWage.amounts', '1950-01-01');
    expect(outside.now.sentence).toContain('不在這張表裡');
    expect(outside.rows.every(({ mark }) => mark === '')).toBe(true);
  });

  it('can be cited: value, dates, source, how sure, when checked, which tables', async () => {
    const { citation } = await parameter('laborInsurance.oldAge.formulaARate');
    expect(citation).toMatch(
      /^A式給付率：0\.775%，98\/01\/01起。來源：.*58-1.*（官方，115\/11\/20查證）。規定版本law-[0-9a-f]{16}。$/,
    );
  });

  it('draws a value through time with its gaps, and draft values apart', async () => {
    const { series, proposals } = await parameter('nationalPension.oldAge.floorAddition');
    expect(series).toHaveLength(1);
    expect(series[0]?.points.map(({ value }) => value)).toEqual([3000, 3500, 3628, 3772, 4049, null]);
    expect(proposals.map(({ value }) => value)).toEqual(['5,000']);
    expect((await parameter('laborInsurance.oldAge.formulaARate')).series).toEqual([]);
    expect((await parameter('laborInsurance.salaryGrades')).series.map(({ label }) => label)).toEqual([
      '最低一級',
      '最高一級',
    ]);
  });

  it('says where a table is chosen by another day than that of the event', async () => {
    expect((await parameter('laborInsurance.oldAge.statutoryAge')).datedBy).toBe('birth');
    expect((await parameter('laborInsurance.limitationYears')).datedBy).toBe('claim');
    expect((await parameter('basicWage.amounts')).datedBy).toBe('event');
  });

  it('leads to the benefits that use it', async () => {
    const { usedBy } = await parameter('laborInsurance.oldAge.formulaBRate');
    expect(usedBy).toEqual([{ ask: 'laborInsurance.oldAge', name: '勞保老年給付' }]);
  });

  it('exists for every parameter, on a day of every row', async () => {
    const names = (await counter.send('law.benefit', { ask: 'laborInsurance.premium', on: null })).parameters;
    for (const { name } of names) {
      const page = await parameter(name);
      expect(page.rows.length).toBeGreaterThan(0);
      for (const { key, mark } of (await parameter(name, page.rows.at(-1)?.key ?? null)).rows) {
        expect(mark !== '', `${name} ${key}`).toBe(key === page.rows.at(-1)?.key);
      }
    }
  });
});

function words({ sections }: BenefitPage): string {
  return sections.flatMap(({ sentences }) => sentences.map(({ text }) => text.zh)).join('\n');
}

describe('the page of a benefit', () => {
  it('speaks as of the day: then and now', async () => {
    expect(words(await benefit('laborInsurance.maternity'))).toMatch(/60日[^]*10萬元/);
    const then = words(await benefit('laborInsurance.maternity', '2013-01-01'));
    expect(then).toContain('30日');
    expect(then).not.toMatch(/60日|10萬元/);
    expect(words(await benefit('employmentInsurance.parentalLeave', '2011-03-01'))).toContain('不能同時請領');
    expect(words(await benefit('employmentInsurance.parentalLeave', '2019-03-01'))).toContain('不同子女');
    expect(words(await benefit('employmentInsurance.parentalLeave'))).toContain('同一名子女請領');
  });

  it('marks the last change before the day and those after it', async () => {
    const { changes } = await benefit('laborInsurance.oldAge', '2019-06-01');
    expect(changes.find(({ time }) => time === 'then')).toMatchObject({ from: '107/01/01', mark: '當時' });
    expect(changes.filter(({ time }) => time === 'future').map(({ from, mark }) => [from, mark])).toEqual([
      ['109/01/01', '還沒到'],
      ['111/01/01', '還沒到'],
      ['113/01/01', '還沒到'],
      ['115/01/01', '還沒到'],
    ]);
    expect((await benefit('laborInsurance.oldAge')).changes.at(-1)).toMatchObject({ time: 'then', mark: '現行' });
  });

  it('shows every parameter with its value on the day, never a later one', async () => {
    const { parameters } = await benefit('nationalPension.oldAge', '2021-01-01');
    expect(parameters.find(({ name }) => name === 'nationalPension.oldAge.floorAddition')).toMatchObject({
      value: '3,772元／月',
      from: '109/01/01',
      known: true,
    });
    const later = await benefit('nationalPension.oldAge', '2028-06-01');
    expect(later.parameters.find(({ name }) => name === 'nationalPension.oldAge.floorAddition')).toMatchObject({
      value: '',
      known: false,
    });
  });

  it('never lets what nobody has confirmed pass for official', async () => {
    const { sections } = await benefit('laborInsurance.oldAge');
    const unsure = sections.flatMap(({ sentences }) => sentences).filter(({ standing }) => standing === 'C');
    expect(unsure.map(({ text, standingName }) => [text.zh, standingName])).toEqual([
      ['45個月和50個月兩個上限先後怎麼套，沒有看到官方算例。', '未證實'],
    ]);
  });

  it('opens for every rule and for the questions it covers', async () => {
    const { rules } = await counter.send('law.search', { text: '' });
    for (const { ask } of rules) expect((await benefit(ask)).ask).toBe(ask);
    expect((await benefit('oldAge.overTime')).ask).toBe('laborInsurance.oldAge');
  });
});

describe('what is new', () => {
  it('tells the changes of two years and those to come, the newest first, and what the tables do not know', async () => {
    const { changes, gaps } = await counter.send('law.news', {});
    expect(changes.map(({ from }) => from)).toEqual(
      changes
        .map(({ from }) => from)
        .toSorted()
        .toReversed(),
    );
    expect(changes.filter(({ future }) => future).map(({ from }) => from)).toContain('116/01/01');
    expect(changes.some(({ says }) => says.includes('65歲（51年次以後）'))).toBe(true);
    expect(changes.every(({ from }) => from >= '113/11')).toBe(true);
    expect(gaps).toContainEqual({
      name: 'basicWage.amounts',
      title: '基本工資（113年起最低工資）',
      from: '116/01/01',
      stateName: '沒有查到',
    });
    expect(gaps.some(({ name }) => name === 'laborInsurance.oldAge.formulaBRate')).toBe(false);
  });
});

describe('who may read the law', () => {
  it('refuses what is not there with words that say what to do', async () => {
    for (const message of [
      { name: 'law.parameter', input: { name: 'basicWage.amount', on: null } },
      { name: 'law.benefit', input: { ask: 'nothing.here', on: null } },
    ]) {
      const reply = await counter.attempt('staff', message);
      expect(reply).toMatchObject({ ok: false, fault: { code: 'law.noSuchPage' } });
    }
  });

  it('is the clerk alone, signed in; a customer never', async () => {
    const message = { name: 'law.search', input: { text: '基本工資' } };
    expect(await counter.attempt('customer', message)).toMatchObject({ ok: false, fault: { code: 'call.notAllowed' } });
    await counter.send('session.signOut', {});
    expect(await counter.attempt('staff', message)).toMatchObject({
      ok: false,
      fault: { code: 'session.signInFirst' },
    });
    await signIn(counter);
  });

  it('leaves the visit and what the customer sees as they are', async () => {
    const visiting = await openCounter();
    await identifyJ1(visiting);
    const before = visiting.staff().visit;
    const shown = JSON.stringify({ ...visiting.customer(), revision: 0 });
    await visiting.send('screen.open', { screen: 'lawReader' });
    expect(visiting.staff().screen).toBe('lawReader');
    await visiting.send('law.parameter', { name: 'basicWage.amounts', on: null });
    expect(JSON.stringify({ ...visiting.customer(), revision: 0 })).toBe(shown);
    await visiting.send('screen.open', { screen: 'work' });
    expect(visiting.staff()).toMatchObject({ screen: 'visit', visit: { id: before?.id, step: before?.step } });
    visiting.dispose();
  });
});

it('reads its files once', () => {
  const desk = { options: { resources: 'resources' } } as unknown as Parameters<typeof lawInWords>[0];
  expect(lawInWords(desk)).toBe(lawInWords(desk));
});
