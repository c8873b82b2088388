import { join } from 'node:path';
import type { Step } from '../../src/contract/answer.ts';
import type { Strokes } from '../../src/contract/signature.ts';
import { openFonts, type ReceiptDocument } from '../../electron/receipts/index.ts';

export const fonts = openFonts(join(import.meta.dirname, '../../resources/fonts'));

/** A signature of three characters: zigzags of many points, none straight. */
export function writtenName(characters = 3): Strokes {
  const lines = Array.from({ length: characters * 4 }, (_, stroke) =>
    Array.from({ length: 24 }, (__, index) => ({
      x: 60 + Math.floor(stroke / 4) * 130 + index * 3.6 + 9 * Math.sin(index / 3 + stroke),
      y: 60 + (stroke % 4) * 34 + 22 * Math.sin(index / 4 + stroke),
      time: stroke * 400 + index * 12,
      pressure: 0.3 + 0.4 * Math.abs(Math.sin(index / 5)),
    })),
  );
  return { width: 480, height: 260, lines };
}

function step(
  code: string,
  label: string,
  expression: string,
  value: string,
  unit: Step['unit'],
  article: string,
): Step {
  return {
    code,
    label: { zh: label, en: code },
    expression,
    value,
    unit,
    article: { zh: article, en: article },
    parameters: [],
    plain: { zh: label, en: code },
  };
}

const steps = [
  step('oldAge.seniority', '保險年資', '31年4個月', '31.33', 'year', '勞工保險條例施行細則第45條'),
  step(
    'oldAge.averageWage',
    '平均月投保薪資（最高60個月）',
    '2,748,000 ÷ 60',
    '45,800',
    'dollar',
    '勞工保險條例第19條第3項',
  ),
  step(
    'oldAge.formulaA',
    '第一式',
    '45,800 × 31.33 × 0.775% + 3,000',
    '14,121',
    'dollarPerMonth',
    '勞工保險條例第58條之1第1款',
  ),
  step('oldAge.formulaB', '第二式', '45,800 × 31.33 × 1.55%', '22,241', 'dollarPerMonth', '勞工保險條例第58條之1第2款'),
  step(
    'oldAge.reduction',
    '減給（早4個月）',
    '22,241 × (1 − 1.32%)',
    '21,947',
    'dollarPerMonth',
    '勞工保險條例第58條之2',
  ),
];

const options = [
  { key: 'now', name: '每月領', amount: 21_947, start: 776 },
  { key: 'at65', name: '滿65歲再開始', amount: 22_241, start: 780 },
  { key: 'at70', name: '70歲再開始', amount: 26_689, start: 840 },
] as const;

function totalAt(amount: number, start: number, years: number): number {
  return Math.max(0, years * 12 - start) * amount;
}

/** The first walk-in journey: an old-age benefit, chosen, signed. */
export function sampleReceipt(change: Partial<ReceiptDocument> = {}): ReceiptDocument {
  return {
    kind: 'application',
    training: false,
    head: {
      agency: '勞動部勞工保險局',
      office: { name: '臺北市辦事處', code: '01' },
      counter: 7,
      place: '',
      number: '01-1151130-07-0041-5',
      moment: '2026-11-30T14:38:07+08:00',
      ticket: '086',
      copy: 'citizen',
    },
    person: {
      name: '張正文',
      identifier: 'A123456789',
      formerIdentifier: null,
      birthYear: 1962,
      capacity: { as: 'self' },
      identitySeen: '國民身分證正本',
    },
    items: [
      {
        code: 'LI-09',
        name: '老年年金給付　言詞申請紀錄',
        edition: '115年1月版',
        attachments: '存摺影本1頁；身分證看過退還',
        pages: 2,
        missing: [],
      },
      { code: 'LP-08', name: '勞工退休金個人專戶查詢', edition: '', attachments: '列印交付', pages: 1, missing: [] },
    ],
    application: {
      title: '老年年金給付　言詞申請紀錄',
      rows: [
        { label: '申請', value: '每月領老年年金' },
        { label: '從哪個月領', value: '民國115年11月' },
        { label: '試算金額', value: '每月21,947元，以勞保局來函為準' },
        { label: '匯到', value: '郵局，您本人的帳戶　末4碼6027' },
      ],
      declarations: ['我看過每月領和一次領的比較，自己選了每月領。', '我知道勞保局付款以後，不能再改。'],
    },
    comparison: {
      options: [
        ...options.map(({ key, name, amount, start }) => ({
          key,
          name,
          detail: key === 'now' ? '從民國115年11月開始，領一輩子' : '',
          amount,
          per: 'month' as const,
          fromMonth: key === 'now' ? '2026-11' : key === 'at65' ? '2027-03' : '2032-03',
          parts: [],
          totals: [75, 80, 85, 90].map((years) => ({ age: years, amount: totalAt(amount, start, years) })),
        })),
        {
          key: 'once',
          name: '一次領',
          detail: '只領這一次',
          amount: 2_182_828,
          per: 'once' as const,
          fromMonth: null,
          parts: [],
          totals: [75, 80, 85, 90].map((years) => ({ age: years, amount: 2_182_828 })),
        },
      ],
      crossings: [
        { ageMonths: 876, total: 2_194_700, title: '約73歲起，每月領比一次領多', detail: '之後每個月都多領。' },
      ],
      series: [
        {
          key: 'now',
          label: '現在開始每月領',
          style: 'first',
          points: [
            [776, 0],
            [1080, totalAt(21_947, 776, 90)],
          ],
        },
        {
          key: 'at70',
          label: '70歲再開始',
          style: 'second',
          points: [
            [776, 0],
            [840, 0],
            [1080, totalAt(26_689, 840, 90)],
          ],
        },
        {
          key: 'once',
          label: '一次領',
          style: 'level',
          points: [
            [776, 2_182_828],
            [1080, 2_182_828],
          ],
        },
      ],
      chosen: 'now',
    },
    derivations: [{ title: '每月領 21,947 元', steps }],
    notComputed: [
      {
        code: 'oldAge.loan',
        text: { zh: '還沒還清的勞保紓困貸款，會從給付扣。', en: 'Open loans are deducted.' },
        article: { zh: '勞工保險條例第67條', en: 'LIA 67' },
      },
    ],
    confirmedFacts: [
      { label: '出生', value: '民國51年3月15日', note: '' },
      { label: '保險年資', value: '31年4個月', note: '到民國115年11月27日' },
      { label: '離職', value: '民國115年11月30日', note: '假設' },
    ],
    irrevocability: {
      sentence: '勞保局付款以後，就不能再改。',
      article: '勞工保險條例第58條第7項',
      shownAt: '2026-11-30T14:34:30+08:00',
      acknowledgedAt: null,
      readAloud: true,
    },
    basis: {
      estimate: 'E-1151130-0173',
      dataAsOf: '2026-11-27',
      lawVersion: '115.11.1',
      shownHash: '3f9a61c02d17b8443f9a61c02d17b8443f9a61c02d17b8443f9a61c02d17b844',
    },
    nextSteps: [
      { label: '審核', text: '送勞保局審核。資料有缺，會用公文或電話通知您補。' },
      { label: '付款', text: '資料齊全，第一筆最遲115年12月31日匯到您本人的郵局帳戶（末4碼6027）。' },
      { label: '簡訊', text: '由111發出，開頭是您手機末3碼和「勞保局」，不會有網址。' },
      { label: '查詢', text: '請報收件號：臺北市辦事處分機7021，或勞保局網站「案件進度」。' },
      { label: '不同意', text: '收到勞保局公文隔天起60天內，可以申請爭議審議。' },
      { label: '有意見', text: '請找值星主管，或填意見卡，當天回電給您。' },
    ],
    legalTexts: [
      '這張證明只表示我們收到了文件和您的選擇，不是給付的決定。試算金額只供參考，以勞保局來函為準。您的資料只用來辦理這件申請，您可以要求查閱、複製或更正。電子封章用來查驗內容有沒有被改過；它不具電子簽章法第6條推定為本人親自簽名的效力。',
    ],
    signature: {
      strokes: writtenName(),
      at: '2026-11-30T14:37:52+08:00',
      pad: 'SP-07-2',
      consentAt: '2026-11-30T14:36:18+08:00',
      readAloud: true,
      witnesses: [],
    },
    paperReason: null,
    clerk: { name: '林雅婷', code: 'T0217' },
    auditEntry: '01-1151130-000918',
    ...change,
  };
}
