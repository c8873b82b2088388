import { beforeAll, describe, expect, test } from 'vitest';
import { createOfficeSeal, describeDifference, issueReceipt, verifyReceipt } from '../../../electron/receipts/index.ts';
import { fonts, sampleReceipt } from '../sample.ts';

const from = '2026-11-30T08:00:00+08:00';
const seal = createOfficeSeal({ office: '臺北市辦事處', from });
let bytes: Buffer;
let text: string;

beforeAll(async () => {
  ({ bytes } = await issueReceipt(sampleReceipt(), fonts, seal));
  text = bytes.toString('latin1');
});

function check(file: Buffer) {
  const { code, outcome, details } = verifyReceipt(file, [seal]);
  return { code, outcome, said: details.map(({ zh }) => zh).join() };
}

/** The object that draws a page, counted from 1. */
function contentOfPage(page: number): string {
  const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(text) ?? [];
  const number = [...kids.matchAll(/(\d+) 0 R/g)][page - 1]?.[1] ?? '';
  const [, contents = ''] = new RegExp(`\\n${number} 0 obj[\\s\\S]*?/Contents (\\d+) 0 R`).exec(text) ?? [];
  return contents;
}

function appended(...parts: string[]): Buffer {
  return Buffer.concat([
    bytes,
    Buffer.from(`\n${parts.join('\n')}\ntrailer\n<< /Root 3 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n`, 'latin1'),
  ]);
}

describe('a stolen receipt is named for what was done to it', () => {
  test('a page appended after sealing', () => {
    const found = check(appended('990 0 obj\n<< /Type /Page /Parent 1 0 R >>\nendobj'));
    expect(found).toMatchObject({ code: 'receipt.appended', outcome: 'altered' });
    expect(found.said).toBe('後來多加了1頁。');
  });

  test('the content of the page with the signature put over by a later revision', () => {
    const found = check(appended(`${contentOfPage(2)} 0 obj\n<< /Length 4 >>\nstream\nq Q\n\nendstream\nendobj`));
    expect(found).toMatchObject({ code: 'receipt.appended' });
    expect(found.said).toContain('換掉了第2頁的內容');
  });

  test('a second seal over an addition: the first one no longer speaks for the whole file', async () => {
    const other = (await issueReceipt(sampleReceipt(), fonts, createOfficeSeal({ office: '別人', from }))).bytes;
    const found = check(Buffer.concat([bytes, other]));
    expect(found).toMatchObject({ code: 'receipt.appended' });
    expect(found.said).toContain('另有一個封章');
  });

  test('the drawn signature swapped inside, its length kept: the page is named beside the original', () => {
    const at = text.indexOf(`\n${contentOfPage(2)} 0 obj`);
    const stream = text.indexOf('stream\n', at) + 40;
    const forged = Buffer.from(bytes);
    for (let byte = stream; byte < stream + 50; byte += 1) forged.writeUInt8(forged.readUInt8(byte) ^ 0x55, byte);
    expect(check(forged)).toMatchObject({ code: 'receipt.changed', outcome: 'altered' });
    expect(describeDifference(bytes, forged).map(({ zh }) => zh)).toEqual(['和原件不同的地方：第2頁的內容。']);
  });

  test('a copy sealed anew by a stranger, under the office’s own name too', async () => {
    for (const [office, borrowsName] of [
      ['路人甲', false],
      ['臺北市辦事處', true],
    ] as const) {
      const stranger = createOfficeSeal({ office, from });
      const verdict = verifyReceipt((await issueReceipt(sampleReceipt(), fonts, stranger)).bytes, [seal]);
      expect(verdict).toMatchObject({ code: 'receipt.stranger', outcome: 'notOurs', sealHolds: true });
      expect(verdict.sealer).toMatchObject({ name: `${office}收件封章`, borrowsName, known: false, selfSigned: true });
    }
  });

  test('a seal taken out, a file written anew by another program, a seal that speaks for too little', () => {
    const without = Buffer.from(text.replace(/\/ByteRange \[[^\]]*\]/, ''), 'latin1');
    expect(check(without).code).toBe('receipt.sealRemoved');
    const rewritten = Buffer.from(
      text.replace('%PDF-1.', '%PDF-1.  ').replace('/Contents <', '/Contents  <'),
      'latin1',
    );
    expect(check(rewritten).code).toBe('receipt.rebuilt');
    const [whole = '', start = '', end = '', rest = ''] = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(text) ?? [];
    const less = `/ByteRange [0 ${start} ${end} ${Number(rest) - 9}]`.padEnd(whole.length);
    expect(check(Buffer.from(text.replace(whole, less), 'latin1')).outcome).toBe('altered');
  });

  test('20 changes in the padding of the seal, and bytes put between seal and zeros', () => {
    const [, start = '', end = ''] = /\/ByteRange \[0 (\d+) (\d+)/.exec(text) ?? [];
    const last = Number(end) - 2;
    expect(text.slice(last - 40, last + 1)).toMatch(/^0+$/);
    for (let back = 0; back < 20; back += 1) {
      const changed = Buffer.from(bytes);
      changed.write(back % 2 === 0 ? '1' : 'A', last - back, 'latin1');
      expect(check(changed), `${back} before the end of ${start}`).toMatchObject({ code: 'receipt.sealTouched' });
    }
  });

  test('hostile files end in words within bounds', () => {
    const giants = [
      Buffer.alloc(20 * 1024 * 1024, '%PDF-1 0 obj << /ByteRange [0 1 2 3] '),
      Buffer.alloc(20 * 1024 * 1024, '%PDF-\n1 0 obj\n'),
      Buffer.concat([bytes, Buffer.alloc(19 * 1024 * 1024, '\n7 0 obj\n<< /Type /Page /Kids [ 1 0 R ')]),
    ];
    for (const giant of giants) {
      expect(verifyReceipt(giant, [seal]).outcome).not.toBe('intact');
    }
    expect(() => verifyReceipt(Buffer.alloc(20 * 1024 * 1024 + 1), [seal])).toThrow('receipt.tooLarge');
  });
});
