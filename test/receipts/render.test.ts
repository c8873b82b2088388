import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFonts, type ReceiptDocument, renderReceipt } from '../../electron/receipts/index.ts';
import { runOn, testWith, textOf, unspaced } from './poppler.ts';
import { fonts, sampleReceipt } from './sample.ts';

async function draw(change: Partial<ReceiptDocument> = {}) {
  return await renderReceipt(sampleReceipt(change), fonts);
}

const { person, head, comparison } = sampleReceipt();

describe('a receipt on paper', () => {
  testWith('pdftotext', 'says everything it must, as text that can be searched and copied', async () => {
    const drawn = await draw();
    const text = textOf(drawn.bytes);
    for (const line of [
      '勞動部勞工保險局',
      '收件號',
      '01-1151130-07-0041-5',
      '民國115年11月30日 14時38分07秒',
      '張正文 A12345**** 民國51年生',
      '國民身分證正本',
      '民眾收執',
      '老年年金給付 言詞申請紀錄（115年1月版）',
      '每月領 從民國115年11月開始，領一輩子',
      '21,947 元／月',
      '2,182,828 元',
      '試算，不是正式決定；以勞保局來函為準',
      '勞保局付款以後，就不能再改。這句話在14時34分30秒給您看過，也唸給您聽過。',
      '試算編號 E-1151130-0173 資料到115年11月27日 規定版本 115.11.1 畫面指紋 3F9A 61C0 2D17 B844',
      '收到勞保局公文隔天起60天內，可以申請爭議審議。',
      '它不具電子簽章法第6條推定為本人親自簽名的效力。',
      '是，14時36分18秒',
      '林雅婷 T0217',
      '22,241 × (1 \u2212 1.32%)',
      '勞工保險條例第58條之2',
      '還沒還清的勞保紓困貸款，會從給付扣。',
      '01-1151130-000918',
      `第1頁，共${drawn.pages}頁`,
    ]) {
      expect(text).toContain(unspaced(line));
    }
    expect(text).toContain(drawn.contentHash);
    expect(text).not.toContain('A123456789');
    expect(drawn.missingGlyphs).toEqual([]);
  });

  testWith('pdftotext', 'keeps the signature on the first page', async () => {
    const agent = { ...person, capacity: { as: 'agent', name: '張小玲', basis: '委任書看過' } as const };
    for (const change of [{}, { person: agent }]) {
      const text = textOf((await draw(change)).bytes, '-f', '1', '-l', '1');
      expect(text).toMatch(/(申請人|代理人)簽名/);
      expect(text).toContain(unspaced('林雅婷 T0217'));
    }
  });

  testWith('pdftotext', 'the title is one word', async () => {
    const { bytes } = await draw();
    expect(runOn('pdftotext', { 'receipt.pdf': bytes }, '-raw', '-l', '1', '{receipt.pdf}', '-')).toContain('收件證明');
  });

  testWith('pdftotext', 'the head of a table stands again where its rows go on', async () => {
    const [group] = sampleReceipt().derivations;
    const steps = Array.from({ length: 12 }, () => group?.steps ?? []).flat();
    const { bytes, pages } = await draw({ derivations: [{ title: '每月領', steps }] });
    expect(pages).toBeGreaterThan(3);
    expect(textOf(bytes).match(/步驟算式結果依據/g)).toHaveLength(pages - 1);
  });

  testWith('pdftotext', 'the watermark is no text', async () => {
    expect(textOf((await draw()).bytes).match(/勞工保險局/g)).toHaveLength(1);
  });

  testWith('pdffonts', 'carries every font it uses, so that it looks the same without any on the machine', async () => {
    const { bytes } = await draw();
    const rows = runOn('pdffonts', { 'receipt.pdf': bytes }, '{receipt.pdf}').trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const line of rows) expect(line).toMatch(/Identity-H +yes yes yes/);
  });

  testWith('pdfinfo', 'is an A4 document in Chinese, dated by the receipt, without anything active', async () => {
    const { bytes } = await draw();
    const info = runOn('pdfinfo', { 'receipt.pdf': bytes }, '-isodates', '{receipt.pdf}');
    expect(info).toMatch(/Title: +收件證明 01-1151130-07-0041-5/);
    expect(info).toMatch(/CreationDate: +2026-11-30T06:38:07Z/);
    expect(info).toMatch(/A4/);
    expect(info).toMatch(/JavaScript: +no/);
    expect(bytes.toString('latin1')).toContain('/Lang (zh-Hant-TW)');
  });

  test('the same document gives the same bytes, whatever was drawn between', async () => {
    const first = await draw();
    await draw({ person: { ...person, name: '堃喆峯𠮷㐂𤭢 ⼀⼁' } });
    const second = await draw();
    expect(second.bytes.equals(first.bytes)).toBe(true);
  });

  test('a changed word changes the content hash only where it was signed or not', async () => {
    const signed = await draw();
    expect((await draw({ clerk: { name: '林雅婷', code: 'T0218' } })).contentHash).not.toBe(signed.contentHash);
    expect((await draw({ training: true })).contentHash).toBe(signed.contentHash);
  });

  test('one page of receipt stays under 80 kB', async () => {
    const { bytes, pages } = await draw({
      derivations: [],
      comparison: null,
      confirmedFacts: [],
      application: null,
      notComputed: [],
    });
    expect(pages).toBe(1);
    expect(bytes.length).toBeLessThan(80_000);
  });
});

describe('training', () => {
  testWith('pdftotext', 'is marked on every page', async () => {
    const { bytes, pages } = await draw({ training: true });
    expect(pages).toBeGreaterThan(1);
    for (let number = 1; number <= pages; number += 1) {
      expect(textOf(bytes, '-f', String(number), '-l', String(number))).toContain(unspaced('訓練 不是真的收件'));
    }
  });

  testWith('pdftotext', 'is never said of a real receipt', async () => {
    expect(textOf((await draw()).bytes)).not.toContain('訓練');
  });
});

describe('the other papers', () => {
  testWith('pdftotext', '今天先不選: the comparison to take home, without choice or signature', async () => {
    const { bytes } = await draw({
      kind: 'estimateOnly',
      signature: null,
      comparison: comparison && { ...comparison, chosen: null },
    });
    const text = textOf(bytes);
    expect(text).toContain('試算比較表');
    expect(text).toContain('今天先不選。想好了再來，什麼時候都可以。');
    expect(text).toContain('今天只拿試算，不用簽名');
    expect(text).not.toContain('您選的');
    expect(text).not.toContain('申請人簽名');
  });

  testWith('pdftotext', 'the paper way: an empty frame to sign in, and why', async () => {
    const text = textOf((await draw({ kind: 'paper', signature: null, paperReason: '民眾想在紙本簽名' })).bytes);
    expect(text).toContain('申請人簽名或蓋章');
    expect(text).toContain('民眾想在紙本簽名');
    expect(text).not.toContain('同意電子簽名');
  });

  testWith('pdftotext', 'a preview has no number and says so', async () => {
    const text = textOf((await draw({ head: { ...head, number: null }, signature: null, auditEntry: null })).bytes);
    expect(text).toContain('簽名後編號');
    expect(text).toContain('簽名後計算');
  });

  testWith('pdftotext', 'an agent is named with the basis', async () => {
    const capacity = { as: 'agent', name: '張小玲', basis: '委任書正本、女兒' } as const;
    expect(textOf((await draw({ person: { ...person, capacity } })).bytes)).toContain(
      unspaced('代理人 張小玲 委任書正本、女兒'),
    );
  });

  testWith('pdftotext', 'whoever comes for a unit is not called the unit, and signs as who came', async () => {
    const capacity = { as: 'employer', name: '陳美玲', basis: '負責人' } as const;
    const unit = { ...person, name: '小橋麵館', identifier: '05076891S', birthYear: null, capacity };
    const text = textOf((await draw({ kind: 'services', person: unit })).bytes);
    for (const words of ['投保單位 小橋麵館 05076891S', '來辦的人 陳美玲 負責人', '來辦的人簽名'])
      expect(text).toContain(unspaced(words));
    expect(text).not.toContain('投保單位簽名');
  });

  testWith('pdftotext', 'what was agreed or read on an earlier day says on which', async () => {
    const { signature, irrevocability } = sampleReceipt();
    const earlier = '2026-11-27T16:40:00+08:00';
    const text = textOf(
      (
        await draw({
          signature: signature && { ...signature, consentAt: earlier },
          irrevocability: irrevocability && { ...irrevocability, acknowledgedAt: earlier },
        })
      ).bytes,
    );
    expect(text).toContain('您在115年11月27日16時40分00秒按過');
    expect(text).toContain('是，115年11月27日');
  });

  testWith('pdftotext', 'what is missing stands with its due date', async () => {
    const [item] = sampleReceipt().items;
    const missing = [
      { name: '存摺影本', due: '2026-12-10' },
      { name: '在學證明', due: null },
    ];
    const text = textOf((await draw({ items: [{ ...item!, missing }] })).bytes);
    expect(text).toContain(unspaced('還缺 存摺影本，請在115年12月10日前補來'));
    expect(text).toContain(unspaced('還缺 在學證明，請儘快補來'));
  });
});

describe('documents that contradict themselves are refused', () => {
  test.each([
    ['a hand-out with a choice', { kind: 'estimateOnly' as const }],
    ['a paper receipt without its reason', { kind: 'paper' as const, signature: null }],
    ['a paper receipt signed on the pad', { kind: 'paper' as const, paperReason: '民眾想在紙本簽名' }],
    ['a choice that is no option', { comparison: comparison && { ...comparison, chosen: 'other' } }],
    ['a signature bound to nothing', { basis: null }],
  ])('%s', async (_, change) => {
    await expect(draw(change)).rejects.toThrow(/path/);
  });
});

describe('rare characters', () => {
  testWith('pdftotext', '堃喆峯𠮷㐂𤭢 and a Latin name are drawn and found', async () => {
    for (const name of ['堃喆峯𠮷㐂𤭢', 'Kolas Mayaw']) {
      const { bytes, missingGlyphs } = await draw({ person: { ...person, name } });
      expect(missingGlyphs).toEqual([]);
      expect(textOf(bytes)).toContain(unspaced(name));
      expect(runOn('pdffonts', { 'receipt.pdf': bytes }, '{receipt.pdf}')).not.toMatch(/ no +(yes|no) +(yes|no)/);
    }
  });

  testWith('pdftotext', 'a character without a face is written as its code, and the paper says so', async () => {
    const { bytes, missingGlyphs } = await draw({ person: { ...person, name: '林\ue123明' } });
    expect(missingGlyphs).toEqual(['\ue123']);
    const text = textOf(bytes);
    expect(text).toContain('林〔字缺：U+E123〕明');
    expect(text).toContain('這份文件有1個字，這台機器的字型裡沒有，印成〔字缺：字碼〕：U+E123。');
  });

  test('a missing font file is named before the first receipt', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    writeFileSync(join(folder, 'NotoSansTC-Regular-Big5-Paper.ttf'), '');
    expect(() => openFonts(folder)).toThrow(/font\.missing: The font file NotoSansTC-Bold-Big5\.ttf/);
  });
});
