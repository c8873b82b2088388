import { describe, expect, it } from 'vitest';
import { article, articleLink, citedArticles } from '../../../electron/rules/articles.ts';
import { laws } from '../../../electron/rules/laws.ts';
import { law } from '../law-under-test.ts';
import { goldenAnswers } from './cases.ts';

describe('articles', () => {
  it.each([
    ['勞保58-1，細則55', '勞工保險條例第58條之1，勞工保險條例施行細則第55條'],
    ['勞保63-1第1、2項', '勞工保險條例第63條之1第1項、第2項'],
    ['勞保6、8、9、58第6項', '勞工保險條例第6條、第8條、第9條、第58條第6項'],
    ['勞保58第2項第4款', '勞工保險條例第58條第2項第4款'],
    ['國民年金法10–13，細則16、18', '國民年金法第10條至第13條，國民年金法施行細則第16條、第18條'],
    ['細則55', '勞工保險條例施行細則第55條'],
    ['勞工生育補助要點', '勞工生育補助要點'],
    ['臺中高等行政法院108訴135', '臺中高等行政法院108年度訴字第135號判決'],
  ])('%s is %s', (short, zh) => {
    expect(article(short).zh).toBe(zh);
    expect(citedArticles(zh)).toBeDefined();
  });

  it('names them in English as well', () => {
    expect(article('勞保63-1第1、2項，細則55').en).toBe(
      'Labor Insurance Act art. 63-1 paras. 1, 2; Enforcement Rules of the Labor Insurance Act art. 55',
    );
  });

  it.each(['某某法5', '勞保五十八', '勞保58條', '生育補助'])('refuses “%s”', (short) => {
    expect(() => article(short)).toThrow(short.slice(-2));
  });

  it.each(['勞保58', '勞工保險條例58', '勞工保險條例第58條、', '勞工保險條例第58條 第1項', '刑法第1條'])(
    '“%s” is not in the style',
    (zh) => {
      expect(citedArticles(zh)).toBeUndefined();
    },
  );

  it('link to the national law database only where the code of the law was seen', () => {
    expect(articleLink('勞工保險條例第58條之1，勞工保險條例施行細則第55條')).toBe(
      '/LawClass/LawSingle.aspx?pcode=N0050001&flno=58-1',
    );
    expect(articleLink('國民年金法第30條')).toBeUndefined();
    expect(articleLink('勞保58')).toBeUndefined();
  });

  it('no law is listed twice under one name', () => {
    const names = laws.flatMap(({ zh, short }) => [zh, ...short]);
    expect(new Set(names).size).toBe(names.length);
    const codes = laws.flatMap(({ code }) => (code === undefined ? [] : [code]));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('golden answers', () => {
  it('name the articles of every step and caution in one style', () => {
    const seen = new Map<string, string>();
    for (const { name, answer } of goldenAnswers) {
      for (const { code, article: cited } of [...answer.steps, ...answer.cautions]) {
        if (cited !== undefined) seen.set(`${cited.zh}\n${cited.en}`, `${name} ${code}`);
      }
      for (const step of answer.steps) expect(step.article.zh, `${name} ${step.code}`).not.toBe('');
    }
    expect(seen.size).toBeGreaterThan(60);
    // A row of the tables is explained by its own source.
    const sources = new Set([...law.parameters.values()].flatMap(({ rows }) => rows.map(({ source }) => source)));
    for (const [both, where] of seen) {
      const [zh = '', en = ''] = both.split('\n');
      if (sources.has(zh)) continue;
      expect(citedArticles(zh), `${where}: ${zh}`).toBeDefined();
      expect(en, where).toMatch(/^[A-Z][A-Za-z0-9 ,;.()-]+$/);
    }
  });
});
