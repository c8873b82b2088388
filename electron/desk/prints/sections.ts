import type { Visit } from '../../../src/contract/staff-view.ts';
import type { Owed } from '../../../src/contract/unit-view.ts';
import type { PrintDocument } from '../../receipts/index.ts';
import { dollars } from '../words/money.ts';
import { totalOf } from '../summary/owed.ts';

type Section = PrintDocument['sections'][number];
type Summary = NonNullable<Visit['summary']>;

const left = (head: string, share: number) => ({ head, share, align: 'left' as const });
const right = (head: string, share: number) => ({ head, share, align: 'right' as const });
const yuan = (amount: number | null) => (amount === null ? '—' : dollars(amount));

/** Arrears of the kinds on this paper with their sum. */
export function arrearsSection(title: string, lines: readonly Owed[]): Section {
  return {
    title,
    note: '可以繳的欠費，不含繳費前再算的滯納金',
    columns: [left('種類', 26), left('期間', 48), right('金額（元）', 20)],
    rows: lines.map((one) => [one.label, one.note === '' ? '沒有欠費' : one.note, dollars(one.amount)]),
    empty: '沒有欠費',
    total: { label: '應繳合計', value: `${dollars(totalOf(lines))} 元` },
  };
}

export function spellsSection(spells: Summary['spells']): Section {
  return {
    title: '投保異動明細',
    note: '',
    columns: [
      left('種類', 9),
      left('加保', 15),
      left('退保', 15),
      left('單位', 38),
      right('薪資（元）', 15),
      left('身分', 14),
    ],
    rows: spells.map((one) => [one.scheme, one.from, one.to, one.unit, yuan(one.salary), one.category]),
    empty: '查無異動紀錄',
    total: null,
  };
}

export function schemesSection(schemes: Summary['schemes']): Section {
  return {
    title: '各種保險和退休金',
    note: '',
    columns: [
      left('種類', 9),
      left('年資', 17),
      left('目前', 22),
      left('單位', 28),
      left('薪資', 18),
      left('金額', 30),
    ],
    rows: schemes.map((one) => [
      one.title,
      one.seniority === '' ? '—' : one.seniority,
      one.status,
      one.unit,
      one.salary,
      one.amount,
    ]),
    empty: '查無資料',
    total: null,
  };
}

export function claimsSection({ claims, loan }: Summary): Section {
  return {
    title: '給付與案件',
    note: '',
    columns: [left('給付', 34), left('日期', 20), left('進度', 22), right('金額（元）', 20)],
    rows: [
      ...claims.map((one) => [one.label, one.date, one.stage, yuan(one.amount)]),
      ['紓困貸款', '', loan === 0 ? '沒有未還' : '未還', dollars(loan)],
    ],
    empty: '查無給付或案件',
    total: null,
  };
}

export function premiumsSection({ premiums, premiumTotal }: Summary): Section {
  return {
    title: '現在每月自己付（試算）',
    note: '今天的費率、整月',
    columns: [left('種類', 20), left('說明', 54), right('金額（元）', 20)],
    rows: premiums.map((one) => [one.label, one.note, yuan(one.amount)]),
    empty: '現在沒有在保，不用付保險費',
    total: premiumTotal === null ? null : { label: '合計', value: `${dollars(premiumTotal)} 元` },
  };
}

const ABREAST = 4;

export function salarySection(
  title: string,
  note: string,
  months: readonly { readonly month: string; readonly salary: number }[],
): Section {
  const rows: string[][] = [];
  // Four months beside one another: both tables fit on one sheet.
  for (let index = 0; index < months.length; index += ABREAST) {
    const abreast = months.slice(index, index + ABREAST).flatMap((one) => [one.month, dollars(one.salary)]);
    rows.push([...abreast, ...Array<string>(2 * ABREAST - abreast.length).fill('')]);
  }
  const columns = Array.from({ length: ABREAST }, () => [left('月份', 12), right('薪資（元）', 14)]).flat();
  return { title, note, columns, rows, empty: '沒有投保薪資', total: null };
}
