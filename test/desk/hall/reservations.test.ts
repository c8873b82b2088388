import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { listAudit, openStore } from '../../../electron/records/index.ts';
import { databaseFile } from '../../../electron/records/key-file.ts';
import { testWith, textOf, unspaced } from '../../receipts/poppler.ts';
import { type OpenCounter, openCounter, signIn } from '../counter.ts';

let counter: OpenCounter | null = null;
afterEach(() => counter?.dispose());

async function started(): Promise<OpenCounter> {
  counter = await openCounter();
  await signIn(counter);
  return counter;
}

const HEAD = '預約編號,日期,時段,證號,姓名,備妥資料,免下車地點';
const DAY = '115/11/30';
const list = [
  HEAD,
  `R001,${DAY},14:30-15:00,A123456789,張正文,勞保明細表、勞退明細表,`,
  `R002,${DAY},15:00-15:30,B298765430,王小美,勞保明細表,`,
  `R003,${DAY},13:30-14:00,A123456789,李大同,繳費證明,正門右側停車格`,
].join('\r\n');

function file(text: string) {
  return { fileName: 'list.csv', base64: Buffer.from(text, 'utf8').toString('base64') };
}

async function rows(here: OpenCounter) {
  return (await here.send('reservation.list', {})).rows;
}

const card = { identifier: 'a123456789', sighted: 'nationalIdCard', delegate: '' } as const;

describe('the list of the day', () => {
  it('is taken in line by line, hides whose it is, and shows who is late', async () => {
    const here = await started();
    const report = await here.send('reservation.import', file(list));
    // 王小美's number fails its check digit.
    expect(report).toMatchObject({ added: 2, changed: 0, same: 0, problems: [{ line: 3 }] });
    const listed = await rows(here);
    expect(listed.map(({ number, state }) => [number, state])).toEqual([
      ['R003', 'late'],
      ['R001', 'prepared'],
    ]);
    expect(JSON.stringify(listed)).not.toMatch(/張正文|A123456789/);
    expect(listed[1]).toMatchObject({ name: '張○文', slot: '14:30到15:00' });
  });

  it('names every line that is not understood and says how to write it', async () => {
    const here = await started();
    const wrong = [
      HEAD,
      `,${DAY},14:00-14:30,A123456789,張正文,明細表,`,
      'R1,昨天,14:00-14:30,A123456789,張正文,明細表,',
      'R2,115/11/27,14:00-14:30,A123456789,張正文,明細表,',
      `R3,${DAY},14:30-14:00,A123456789,張正文,明細表,`,
      `R4,${DAY},14:00-14:30,A123456789,,明細表,`,
      `R5,${DAY},14:00-14:30,A123456789,張正文,,`,
      `R6,${DAY},14:00-14:30,A123456789,張正文`,
      `R7,${DAY},14:00-14:30,A123456789,張正文,明細表,`,
      `R7,${DAY},14:00-14:30,A123456789,張正文,明細表,`,
    ].join('\n');
    const { added, problems } = await here.send('reservation.import', file(wrong));
    expect(added).toBe(1);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 10]);
    expect(problems.every(({ reason }) => reason.endsWith('。'))).toBe(true);
    const missing = await here.attempt('staff', { name: 'reservation.import', input: file('預約編號,日期\nR1,2') });
    expect(missing).toMatchObject({ ok: false, fault: { code: 'import.columnMissing' } });
    const many = [HEAD, ...Array.from({ length: 501 }, (_, index) => `R${index},${DAY},,,,,`)].join('\n');
    const long = await here.attempt('staff', { name: 'reservation.import', input: file(many) });
    expect(long).toMatchObject({ ok: false, fault: { code: 'reservation.tooMany' } });
  });

  it('reads Big5 as well, and whatever else it is given it answers in words', async () => {
    const here = await started();
    // The head above and one line of 張正文, as an older system writes them.
    const big5 =
      'uXes+b1zuLkspOm0wSyuyaxxLMPSuLksqW2mVyyzxqe0uOquxiynS6RVqK6mYcJJDQpSMDAxLDExNTExMzAsMTQ6MzAtMTU6MDAsQTEyMzQ1Njc4OSyxaaW/pOUss9KrT6n6stOq7SwNCg==';
    const older = await here.send('reservation.import', { fileName: 'old.csv', base64: big5 });
    expect(older).toMatchObject({ added: 1, problems: [] });
    expect((await rows(here))[0]).toMatchObject({ name: '張○文', papers: '勞保明細表', slot: '14:30到15:00' });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const base64 = Buffer.from(bytes).toString('base64');
        const reply = await here.attempt('staff', {
          name: 'reservation.import',
          input: { fileName: 'x', base64 },
        });
        if (!reply.ok) expect(reply.fault.code).toMatch(/^(import|reservation)\./);
      }),
      { numRuns: 40 },
    );
  });

  it('changes what still lies prepared and leaves alone what was fetched', async () => {
    const here = await started();
    await here.send('reservation.import', file(list));
    await here.send('reservation.arrive', { number: 'R003' });
    const later = list.replaceAll('明細表', '清單').replace('繳費證明', '別的');
    expect(await here.send('reservation.import', file(later))).toMatchObject({ added: 0, changed: 1, same: 1 });
    expect((await rows(here)).map(({ papers }) => papers)).toEqual(['繳費證明', '勞保清單、勞退清單']);
  });
});

describe('somebody who reserved', () => {
  it('waits like others before the slot, goes first from its start, and takes the papers against the card', async () => {
    const here = await started();
    await here.send('reservation.import', file(list));
    const drawn = await here.send('reservation.arrive', { number: 'R001' });
    // Seven came before, and the slot has not begun.
    expect(drawn).toMatchObject({ lane: 'reservation', ahead: 7 });
    const again = await here.attempt('staff', { name: 'reservation.arrive', input: { number: 'R001' } });
    expect(again).toMatchObject({ ok: false, fault: { code: 'reservation.alreadyHere' } });
    expect(here.staff().start?.next?.number).toBe('086');
    here.clock.set('2026-11-30T14:30:00+08:00');
    await here.send('visit.callNext', {});
    expect(here.staff().visit?.ticket).toBe(drawn?.number);
    const wrong = { name: 'reservation.handOver', input: { ...card, number: 'R001', identifier: 'A222222222' } };
    expect(await here.attempt('staff', wrong)).toMatchObject({ ok: false, fault: { code: 'reservation.otherPerson' } });
    const sheet = await here.send('reservation.handOver', { ...card, number: 'R001' });
    expect(sheet).toMatchObject({ by: 'browser', fileName: '預約取件簽收-R001.pdf' });
    expect(Buffer.from(sheet.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(here.staff().visit).toBeNull();
    expect(await here.send('hall.view', {})).toMatchObject({ served: 1, missed: 0 });
    expect((await rows(here)).find(({ number }) => number === 'R001')).toMatchObject({ state: 'handedOver' });
    const twice = { name: 'reservation.handOver', input: { ...card, number: 'R001' } };
    expect(await here.attempt('staff', twice)).toMatchObject({ ok: false, fault: { code: 'reservation.notHere' } });
  });

  it('stays in the car and needs no number', async () => {
    const here = await started();
    await here.send('reservation.import', file(list));
    expect(await here.send('reservation.arrive', { number: 'R003' })).toBeNull();
    await here.send('reservation.handOver', { ...card, number: 'R003', delegate: '陳小華' });
    expect((await rows(here)).find(({ number }) => number === 'R003')).toMatchObject({
      state: 'handedOver',
      ticket: '',
      place: '正門右側停車格',
    });
  });

  it('is served without a call too, and nobody waits for that number any longer', async () => {
    const here = await started();
    await here.send('reservation.import', file(list));
    const drawn = await here.send('reservation.arrive', { number: 'R001' });
    await here.send('reservation.handOver', { ...card, number: 'R001' });
    const { tickets, served } = await here.send('hall.view', {});
    expect(tickets.map(({ number }) => number)).not.toContain(drawn?.number);
    expect(served).toBe(1);
  });

  it('is marked as missed only after the slot, and may still come that day', async () => {
    const here = await started();
    await here.send('reservation.import', file(list));
    const early = { name: 'reservation.missed', input: { number: 'R001' } };
    expect(await here.attempt('staff', early)).toMatchObject({ ok: false, fault: { code: 'reservation.slotNotOver' } });
    here.clock.advance(60);
    await here.send('reservation.missed', { number: 'R001' });
    expect((await rows(here)).find(({ number }) => number === 'R001')).toMatchObject({ state: 'missed' });
    expect(await here.send('reservation.arrive', { number: 'R001' })).toMatchObject({ lane: 'reservation' });
    const unknown = { name: 'reservation.arrive', input: { number: 'R999' } };
    expect(await here.attempt('staff', unknown)).toMatchObject({ ok: false, fault: { code: 'reservation.unknown' } });
  });

  it('can have the sheet to sign printed again, as a copy that is counted', async () => {
    const here = await started();
    await here.send('reservation.import', file(list));
    const asked = { name: 'reservation.printAgain', input: { number: 'R003' } };
    expect(await here.attempt('staff', asked)).toMatchObject({
      ok: false,
      fault: { code: 'reservation.notHandedOver' },
    });
    await here.send('reservation.arrive', { number: 'R003' });
    await here.send('reservation.handOver', { ...card, number: 'R003', delegate: '陳小華' });
    here.clock.advance(20);
    const copies = [
      await here.send('reservation.printAgain', { number: 'R003' }),
      await here.send('reservation.printAgain', { number: 'R003' }),
    ];
    expect(copies.map(({ fileName }) => fileName)).toEqual([
      '預約取件簽收-R003-副本1.pdf',
      '預約取件簽收-R003-副本2.pdf',
    ]);
    here.desk.close();
    const store = openStore({
      file: databaseFile(here.folder),
      key: here.key,
      office: 'training',
      at: here.clock.now(),
    });
    const counted = listAudit(store).filter(({ type }) => type === 'handout.made');
    store.close();
    expect(counted.map(({ subject, details }) => [subject, details])).toEqual(
      [0, 1, 2].map((copy) => ['2026-11-30/R003', { kind: 'reservationSheet', delegate: true, sheets: 1, copy }]),
    );
  });
});

testWith('pdftotext', 'the copy of a sheet to sign says so, when the papers changed hands, and to whom', async () => {
  const here = await started();
  await here.send('reservation.import', file(list));
  await here.send('reservation.arrive', { number: 'R003' });
  await here.send('reservation.handOver', { ...card, number: 'R003', delegate: '陳小華' });
  here.clock.advance(20);
  const { base64 } = await here.send('reservation.printAgain', { number: 'R003' });
  const text = textOf(Buffer.from(base64, 'base64'));
  for (const words of ['（副本）', '14:42補印', '14:22交付時已印過一次', '陳小華']) {
    expect(text).toContain(unspaced(words));
  }
});
