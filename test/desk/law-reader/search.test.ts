import { resolve } from 'node:path';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawHits } from '../../../src/contract/law-view.ts';
import { openLawbook } from '../../../electron/desk/lawbook.ts';
import { readLawInWords } from '../../../electron/desk/law-reader/book.ts';
import { articlesOfParameter } from '../../../electron/desk/law-reader/cited-articles.ts';
import { searchLaw } from '../../../electron/desk/law-reader/search.ts';

const resources = resolve(import.meta.dirname, '../../../resources');
const book = readLawInWords(resolve(resources, 'knowledge/law'));
const law = openLawbook(resolve(resources, 'law'));
const search = (text: string) => searchLaw(book, law, text, '2026-11-30');

describe('what Enter opens', () => {
  it.each([
    ['勞保普通事故保險費率', 'parameter', 'laborInsurance.ordinaryPremiumRate'],
    ['基本工資', 'parameter', 'basicWage.amounts'],
    ['失業給付', 'benefit', 'employmentInsurance.unemployment'],
    ['展延', 'benefit', 'laborInsurance.oldAge'],
    ['生育補助', 'benefit', 'laborInsurance.maternity'],
    ['58-1', 'benefit', 'laborInsurance.oldAge'],
  ])('%s', (text, kind, key) => {
    expect(search(text).best).toEqual({ kind, key });
  });
});

describe('looking up the law', () => {
  it('lists every rule before anything is typed', () => {
    expect(search(' ').rules).toHaveLength(book.rules.size);
    expect(search('').parameters).toEqual([]);
  });

  it.each([
    ['基本工資', 'basicWage.amounts'],
    ['最低工資', 'basicWage.amounts'],
    ['minimum wage', 'basicWage.amounts'],
    ['時薪', 'basicWage.amounts'],
    ['laborInsurance.oldAge.formulaARate', 'laborInsurance.oldAge.formulaARate'],
    ['法定請領年齡', 'laborInsurance.oldAge.statutoryAge'],
  ])('finds a parameter by %s', (text, name) => {
    expect(search(text).parameters[0]?.name).toBe(name);
  });

  it.each([
    ['生育補助', 'laborInsurance.maternity'],
    ['我太太剛生小孩', 'laborInsurance.maternity'],
    ['被公司資遣了', 'employmentInsurance.unemployment'],
    ['育嬰假', 'employmentInsurance.parentalLeave'],
    ['parental leave', 'employmentInsurance.parentalLeave'],
    ['老闆跑了', 'wageArrears.repayment'],
    ['幾歲領', 'laborInsurance.oldAge'],
  ])('finds a benefit by what people say: %s', (text, ask) => {
    expect(search(text).rules[0]?.ask).toBe(ask);
  });

  it.each([
    '58-1',
    '第58條之1',
    '第五十八條之一',
    '§58-1',
    '勞保58-1',
    '勞工保險條例第58條之1',
    '５８－１',
    ' 58 - 1 ',
  ])('finds an article written as %s', (text) => {
    const [first] = search(text).articles;
    expect(first?.article).toBe('勞工保險條例第58條之1');
    expect(first?.at.key).toBe('laborInsurance.oldAge');
  });

  it('keeps the law named before the number', () => {
    expect(search('就保11').articles.map(({ article }) => article)).toContain('就業保險法第11條');
    for (const { article } of search('就保11').articles) expect(article).toMatch(/^就業保險法/);
    for (const { article } of search('細則45').articles) expect(article).toMatch(/施行細則第45條$/);
    expect(search('第一百零七條').articles[0]?.article).toBe('勞工職業災害保險及保護法第107條');
  });

  it('leads from an article to the tables that cite it', () => {
    const keys = search('勞保58-1').articles.filter(({ at }) => at.kind === 'parameter');
    expect(keys.map(({ at }) => at.key)).toEqual(
      expect.arrayContaining(['laborInsurance.oldAge.formulaARate', 'laborInsurance.oldAge.formulaBRate']),
    );
    const average = law.parameters.get('laborInsurance.averageSalary.months');
    expect(average === undefined ? [] : articlesOfParameter(book, average)).toContain('li:19');
  });

  it('says nothing about what it does not know', () => {
    expect(search('量子力學')).toEqual({ best: null, parameters: [], rules: [], articles: [], more: false });
    expect(search('第999條').articles).toEqual([]);
  });

  it('answers anything that can be typed, in the shape of the contract', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(lawHits.safeParse(search(text)).success).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
