import { describe, expect, test } from 'vitest';
import { createOfficeSeal, issueReceipt, renderReceipt, renderSlip, stampCopy } from '../../electron/receipts/index.ts';
import { faultsOf } from './pdf-rules.ts';
import { fonts, sampleReceipt } from './sample.ts';

const seal = createOfficeSeal({ office: '臺北市辦事處', from: '2026-11-30T08:00:00+08:00' });
const { bytes: sealed } = await issueReceipt(sampleReceipt(), fonts, seal);

function changed(from: string | RegExp, to: (found: string) => string): Buffer {
  const text = sealed.toString('latin1');
  expect(text).toMatch(from);
  // Of the same length, so that the table of objects stays true.
  return Buffer.from(
    text.replace(from, (found) => to(found).padEnd(found.length).slice(0, found.length)),
    'latin1',
  );
}

describe('PDF/A-2b and PDF/UA-1', () => {
  test('a sealed receipt breaks no rule', () => {
    expect(faultsOf(sealed)).toEqual([]);
  });

  test.each([
    ['another conformance', /<pdfaid:conformance>B/, () => '<pdfaid:conformance>X', /6\.6\.4/],
    ['metadata that are no XML', /<\/rdf:RDF>/, () => '<rdf:RDF/>', /metadata are XML/],
    ['an output intent of another kind', /\/GTS_PDFA1/, () => '/GTS_PDFX1', /6\.2\.3/],
    ['an action', /\/Names 2 0 R/, () => '/AA 2 0 R', /no AA/],
    ['a font that is not embedded', /\/FontFile2/, () => '/Elsewhere', /6\.2\.11\.4/],
    ['a picture without words', /\/Alt \([^)]*\)/, (found: string) => found.replace('/Alt', '/Xlt'), /7\.3/],
    ['a head cell of nothing', /\/Scope \/Column/, () => '/Xcope /Column', /7\.5/],
    ['a hidden seal', /\/F 132/, () => '/F 134', /6\.3\.2/],
    ['no language', /\/Lang/g, () => '/Xang', /7\.2/],
    ['a wrong width', /\/W \[0 \[\d+ \d+/, (found: string) => found.replace(/\d+$/, '1'), /6\.2\.11\.5/],
  ])('%s is found', (_, from, to, fault) => {
    expect(faultsOf(changed(from, to)).join('\n')).toMatch(fault);
  });

  test.each([
    ['a hand-out', { kind: 'estimateOnly', signature: null } as const],
    ['a paper to sign', { kind: 'paper', signature: null, paperReason: '民眾想在紙本簽名' } as const],
    ['a preview', { head: { ...sampleReceipt().head, number: null }, signature: null, auditEntry: null }],
    ['training', { training: true }],
  ])('%s breaks no rule either', async (_, change) => {
    const document = sampleReceipt(change);
    const { comparison } = document;
    const open = document.kind === 'estimateOnly' && comparison ? { comparison: { ...comparison, chosen: null } } : {};
    const { bytes } = await renderReceipt({ ...document, ...open }, fonts);
    expect(faultsOf(bytes)).toEqual([]);
  });

  test('a slip breaks no rule, nor does a stamped copy', async () => {
    const { head } = sampleReceipt();
    const { bytes } = await renderSlip(
      {
        title: '應備表件告知單',
        training: true,
        head: { agency: '勞動部<勞工保險局> & 分局', office: head.office, counter: 12, moment: head.moment },
        about: '老年給付 <申請> & 查詢',
        sections: [
          {
            title: '要帶的',
            note: '正本看過退還',
            ticks: true,
            entries: Array.from({ length: 40 }, (_, index) => ({
              label: `文件${index}`,
              lines: ['為什麼', '什麼時候'],
            })),
          },
        ],
        notices: ['這張單子不是收件證明。'],
      },
      fonts,
    );
    expect(faultsOf(bytes)).toEqual([]);
    const stamp = { mark: '副本', line: '第2份補發　115年12月1日　林雅婷' };
    expect(faultsOf(stampCopy(sealed, stamp, fonts))).toEqual([]);
  });
});
