import { beforeAll, expect, test } from 'vitest';
import { createOfficeSeal, issueReceipt, stampCopy, verifyReceipt } from '../../../electron/receipts/index.ts';
import { runOn, testWith } from '../poppler.ts';
import { fonts, sampleReceipt } from '../sample.ts';

const seal = createOfficeSeal({ office: '臺北市辦事處', from: '2026-11-30T08:00:00+08:00' });
const stamp = {
  mark: '副本',
  line: '副本　補發第2份　民國115年11月30日14時52分　T0217 林雅婷　不含封章，正本以收件號查驗',
};
let sealed: Buffer;
let pages: number;
let copy: Buffer;

beforeAll(async () => {
  const issued = await issueReceipt(sampleReceipt(), fonts, seal);
  sealed = issued.bytes;
  pages = issued.pages;
  copy = stampCopy(sealed, stamp, fonts);
});

test('the sealed bytes stay as they are, and the copy carries no seal that could be taken for it', () => {
  expect(verifyReceipt(sealed, [seal]).code).toBe('receipt.intact');
  expect(verifyReceipt(copy, [seal]).code).not.toBe('receipt.intact');
  expect(copy.toString('latin1')).not.toContain('/ByteRange');
});

test('the same copy of the same receipt has the same bytes; another copy has others', () => {
  expect(stampCopy(sealed, stamp, fonts)).toEqual(copy);
  expect(stampCopy(sealed, { ...stamp, mark: '作廢' }, fonts)).not.toEqual(copy);
});

test('every page is stamped', () => {
  const stamped = copy.toString('latin1').match(/\/Contents \[\d+ 0 R \d+ 0 R \d+ 0 R\]/g) ?? [];
  expect(stamped).toHaveLength(pages);
});

test('what is no receipt is refused', () => {
  expect(() => stampCopy(Buffer.from('%PDF-1.7 nothing'), stamp, fonts)).toThrow(RangeError);
});

function text(bytes: Buffer): string {
  return runOn('pdftotext', { 'a.pdf': bytes }, '-layout', '{a.pdf}', '-');
}

testWith('pdftotext', 'the copy reads like the original, word for word', () => {
  expect(text(copy)).toBe(text(sealed));
  expect(text(copy)).toContain('收件證明');
});

testWith('qpdf', 'the copy is a sound file', () => {
  expect(runOn('qpdf', { 'a.pdf': copy }, '--check', '{a.pdf}')).toContain('No syntax or stream encoding errors');
});
