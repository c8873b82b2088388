import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { letterText, mobileOf, openingOn, readNoticeBook, smsText } from '../../electron/guidance/notice-templates.ts';

const file = resolve(import.meta.dirname, '../../resources/knowledge/notices/notices.yaml');
const raw = parse(readFileSync(file, 'utf8'));
const book = readNoticeBook(raw);
const values = { count: '2', due: '民國115年12月10日', office: '臺北市辦事處', papers: '診斷書', service: '傷病給付' };

describe('a text message', () => {
  it.each([
    ['2023-10-01', '勞保局通知：'],
    ['2025-05-31', '勞保局通知：'],
    ['2025-06-01', '678勞保局通知：'],
    ['2026-11-30', '678勞保局通知：'],
  ])('written on %s begins %s', (day, opening) => {
    expect(smsText(book, 'missing', { day, mobile: '0912345678', values })).toMatch(new RegExp(`^${opening}`));
    expect(openingOn(book, day)?.sender).toBe('111');
  });
  it('is not sent before government messages had a code', () => {
    expect(openingOn(book, '2023-09-30')).toBeNull();
    expect(() => smsText(book, 'missing', { day: '2023-09-30', mobile: '0912345678', values })).toThrow();
  });
  it('fits two messages and names neither person nor benefit', () => {
    for (const { key } of book.templates) {
      const text = smsText(book, key, { day: '2026-11-30', mobile: '0912345678', values });
      expect(text.length).toBeLessThanOrEqual(134);
      expect(text).not.toContain(values.service);
    }
  });
  it('carries no link, in the template or in what is filled in', () => {
    const day = '2026-11-30';
    const mobile = '0912345678';
    for (const office of ['https://a.b', 'www.bli.gov.tw', 'bli.gov.tw', 'evil.com']) {
      expect(() => smsText(book, 'missing', { day, mobile, values: { ...values, office } })).toThrow('no link');
      const template = { ...raw.templates[0], sms: `{opening}請看${office}` };
      expect(() => readNoticeBook({ ...raw, templates: [template] })).toThrow();
    }
    const other = { ...raw.templates[0], sms: '您好，這裡是勞保局' };
    expect(() => readNoticeBook({ ...raw, templates: [other] })).toThrow('begins');
  });
});

test('a letter says what is missing; a value that is not there is refused', () => {
  expect(letterText(book, 'missing', values)).toContain('診斷書');
  expect(() => letterText(book, 'missing', { ...values, papers: undefined as never })).toThrow('papers');
});

test.each([
  ['0912345678', '0912345678'],
  ['0912-345-678', '0912345678'],
  ['+886 912 345 678', '0912345678'],
  ['02-23961266', null],
  ['0912345', null],
  ['', null],
])('the number %s is the mobile %s', (phone, mobile) => {
  expect(mobileOf(phone)).toBe(mobile);
});
