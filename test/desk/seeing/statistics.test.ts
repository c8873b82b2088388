import { afterEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../../electron/records/import/read/archive.ts';
import type { CallInput } from '../../../src/contract/calls.ts';
import { SURVEY_QUESTIONS } from '../../../src/contract/seeing-terms.ts';
import { identifyJ1, J1_IDENTITY, leadTo, openCounter, type OpenCounter, releaseOf, sign, signIn } from '../counter.ts';
import { testWith, textOf, unspaced } from '../../receipts/poppler.ts';

let counter: OpenCounter;
afterEach(() => counter.dispose());

const TODAY: CallInput<'statistics.read'> = { from: '2026-11-30', to: '2026-11-30', baseline: null };

async function afterOneVisit(): Promise<void> {
  counter = await openCounter();
  await identifyJ1(counter);
  counter.clock.advance(6);
  await leadTo(counter, 'sign');
  await sign(counter);
  await counter.send('customer.grade', { grade: 5 });
  counter.clock.advance(1);
  await counter.send('visit.finish', {});
  await counter.send('session.signOut', {});
  await signIn(counter, 'T0101', '010100');
}

async function rowsOf(key: string, asked = TODAY): Promise<string[][]> {
  const { tables } = await counter.send('statistics.read', asked);
  return tables.find((table) => table.key === key)?.rows ?? [];
}

describe('the figures of a period', () => {
  it('come from what happened: the hall, the receipt, the grade and the claimant’s age', async () => {
    await afterOneVisit();
    const [service, all] = await rowsOf('services');
    expect(service?.slice(0, 2)).toEqual([expect.stringContaining('老年'), '1']);
    expect(service?.slice(5)).toEqual(['7.0', '7.0', '7.0']);
    expect(all?.[0]).toBe('全部');
    expect((await rowsOf('kinds'))[0]?.[0]).toBe('全功能');
    expect(await rowsOf('complex')).toEqual([['115/11/30', '1', '6.0', '6.0', '6.0']]);
    expect(await rowsOf('effects')).toEqual(
      expect.arrayContaining([
        ['省下簽收單', '1'],
        ['臨櫃', '1'],
      ]),
    );
    expect((await rowsOf('satisfaction'))[0]).toEqual(['很滿意', '1', '100.0']);
    const [ages] = await rowsOf('ages');
    expect(ages?.slice(0, 2)).toEqual(['公司、行號', '1']);
    expect(ages?.slice(2).filter((count) => count === '1')).toHaveLength(1);
    const { tables, charts } = await counter.send('statistics.read', TODAY);
    expect(JSON.stringify([tables, charts])).not.toMatch(/張正文|A123456789|T0217|林雅婷/);
    expect(charts[1]?.places[0]?.values[0]).toBe(7);
  });

  it('compare complex cases with a baseline and refuse a period that cannot be', async () => {
    await afterOneVisit();
    const before = { from: '2026-10-01', to: '2026-10-31' };
    expect(await rowsOf('complex', { ...TODAY, baseline: before })).toMatchObject([{ 1: '1' }, { 1: '0' }]);
    for (const [period, code] of [
      [{ from: '2026-11-30', to: '2026-11-29' }, 'statistics.periodBackwards'],
      [{ from: '2024-11-30', to: '2026-11-29' }, 'statistics.periodTooLong'],
    ] as const) {
      const refusal = await counter.attempt('staff', { name: 'statistics.read', input: { ...period, baseline: null } });
      expect(refusal).toMatchObject({ ok: false, fault: { code } });
    }
  });

  it('leave as CSV, workbook and paper, and no cell begins a formula', async () => {
    await afterOneVisit();
    const csv = await counter.send('statistics.export', { ...TODAY, format: 'csv' });
    const text = Buffer.from(csv.base64, 'base64').toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain('"各項業務"');
    expect(text).not.toMatch(/(^|,)"[=+@]/m);
    const xlsx = await counter.send('statistics.export', { ...TODAY, format: 'xlsx' });
    const { names, read } = openArchive(Buffer.from(xlsx.base64, 'base64'));
    const sheets = [...names].filter((name) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(10);
    const content = sheets.map((name) => Buffer.from(read(name)).toString('utf8')).join('');
    expect(content).not.toContain('<f>');
    expect(content).toContain('<v>7</v>');
    const paper = await counter.send('statistics.print', TODAY);
    expect(Buffer.from(paper.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });
});

/** A number handed on, a visit given up, a print without a number, and a fact that is disputed in a visit that ends on paper. */
async function mixedDay(): Promise<void> {
  counter = await openCounter();
  await signIn(counter);
  await counter.send('visit.callNext', {});
  await counter.send('hall.transfer', { lane: 'express', reason: '只要印明細表' });
  await counter.send('visit.callNext', {});
  await counter.send('visit.draftIdentity', J1_IDENTITY);
  await counter.send('visit.identify', {});
  await counter.send('release.facts', {});
  const view = counter.customer();
  const fact = view.screen === 'facts' ? (view.facts[0]?.key ?? '') : '';
  const release = releaseOf(counter);
  await counter.send('customer.disputeFact', { release, fact, disputed: true });
  await counter.send('customer.disputeFact', { release, fact, disputed: false });
  await leadTo(counter, 'sign');
  await counter.send('customer.usePaper', { release: releaseOf(counter) });
  await counter.send('receipt.makePaper', { reason: 'customerPrefersPaper', note: '' });
  await counter.send('visit.finish', {});
  await counter.send('visit.callNext', {});
  await counter.send('visit.cancel', { reason: 'customerLeft', note: '' });
  await counter.send('counter.setMode', { mode: 'express' });
  await counter.send('visit.walkIn', { identifier: 'A123456789' });
  await counter.send('visit.draftIdentity', { ...J1_IDENTITY, basis: '', words: '', chosenPurpose: '' });
  counter.clock.advance(2);
  await counter.send('express.handOut', { kind: 'spells' });
  await counter.send('session.signOut', {});
  await signIn(counter, 'T0101', '010100');
}

describe('what is counted', () => {
  it('tells a number handed on from a visit given up, and handling without a number from waits', async () => {
    await mixedDay();
    expect(await rowsOf('effects')).toEqual(
      expect.arrayContaining([
        ['臨櫃', '3'],
        ['結束不辦', '1'],
        ['改號別，由別的櫃檯接著辦', '1'],
        ['省下簽收單', '1'],
        ['民眾說資料不對', '1'],
        [expect.stringMatching(/^改用紙本：./), '1'],
      ]),
    );
    expect((await rowsOf('services')).at(-1)?.slice(0, 2)).toEqual(['全部', '1']);
    expect(await rowsOf('withoutNumber')).toEqual([
      [expect.stringContaining('明細'), '1', '1', '2.0', '2.0', '2.0'],
      ['全部', '1', '1', '2.0', '2.0', '2.0'],
    ]);
    const { rows } = await counter.send('dayEnd.read', {});
    expect(rows.find(({ key }) => key === 'visits')).toMatchObject({
      value: '3',
      note: '結束2件，結束不辦1件，改號別1次另計',
    });
  });

  testWith('pdftotext', 'says the same on the screen, in the CSV, in the workbook and on paper', async () => {
    await mixedDay();
    const asked = { ...TODAY, baseline: { from: '2026-10-01', to: '2026-10-31' } };
    const csv = await counter.send('statistics.export', { ...asked, format: 'csv' });
    const xlsx = await counter.send('statistics.export', { ...asked, format: 'xlsx' });
    const paper = await counter.send('statistics.print', asked);
    const { names, read } = openArchive(Buffer.from(xlsx.base64, 'base64'));
    const carriers = {
      csv: unspaced(Buffer.from(csv.base64, 'base64').toString('utf8')),
      xlsx: unspaced([...names].map((name) => Buffer.from(read(name)).toString('utf8')).join('')),
      paper: textOf(Buffer.from(paper.base64, 'base64')),
    };
    const { tables } = await counter.send('statistics.read', asked);
    const words = ['complex', 'effects', 'ages', 'withoutNumber'].flatMap((key) => {
      const table = tables.find((one) => one.key === key);
      return [
        table?.title ?? key,
        ...(table?.rows.length === 0 ? [table.empty] : (table?.rows ?? []).map(([name]) => name ?? '')),
      ];
    });
    expect(words).toEqual(expect.arrayContaining(['基期 115/10/01–115/10/31', '民眾說資料不對', '全部']));
    for (const [carrier, text] of Object.entries(carriers)) {
      expect(
        words.filter((word) => !text.includes(unspaced(word))),
        carrier,
      ).toEqual([]);
    }
  });
});

describe('the exit survey', () => {
  it('is typed in or imported, all lines or none, and gives n, %, mean, SD and α', async () => {
    counter = await openCounter();
    await signIn(counter, 'T0101', '010100');
    await counter.send('survey.add', { day: '2026-11-30', grades: [...full(5).slice(1), null] });
    const text = ['題1,題2', full(4).join(','), full(2).join(','), [3, ...full(4).slice(1)].join(','), ''].join('\r\n');
    expect(await counter.send('survey.import', { day: '2026-11-30', text: `\uFEFF${text}` })).toMatchObject({
      sheets: 3,
    });
    const rows = await rowsOf('survey');
    // Grades 5, 4, 2, 3: mean 3.5, sample variance 5/3.
    expect(rows[0]).toEqual(['1 找得到辦事處', '4', '50.0', '25.0', '25.0', '3.50', '1.291']);
    expect(rows[13]?.slice(1)).toEqual(['3', '66.7', '0.0', '33.3', '3.33', '1.155']);
    const { tables } = await counter.send('statistics.read', TODAY);
    expect(tables.find(({ key }) => key === 'survey')?.note).toMatch(/^4份，14題，5點量表。Cronbach's α＝0\.99/);
    const broken = `${full(4).join(',')}\n${full(6).join(',')}`;
    const refusal = await counter.attempt('staff', {
      name: 'survey.import',
      input: { day: '2026-11-30', text: broken },
    });
    expect(refusal).toMatchObject({ ok: false, fault: { code: 'survey.unreadable' } });
    expect((await rowsOf('survey'))[0]?.[1]).toBe('4');
  });
});

function full(grade: number): number[] {
  return Array.from({ length: SURVEY_QUESTIONS }, () => grade);
}
