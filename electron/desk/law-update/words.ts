import type { BundlePreview } from '../../../src/contract/law-updates-view.ts';
import type { TrialAnswer } from '../../law-bundles/index.ts';
import type { Row } from '../../rules/law.ts';

export const SIGNER_NAMES = { office: '法規單位', training: '訓練用簽章（任何人都能簽，只在訓練辦事處有效）' } as const;

export const STATE_WORDS: Record<Row['state'], string> = {
  inForce: '',
  zeroByLaw: '依法為0',
  notInForce: '還沒有這項規定',
  unknown: '未定',
  pending: '已預告，還沒生效',
};

export const NO_ROW = '表裡沒有';
/** Beside members the other side has more of. */
export const NOTHING_MORE = '沒有這些';
export const SAME_FIGURE = '數值不變，出處或註記更新';

/** The members of answers that say the most, in the order in which they are told. */
const FIGURE_NAMES: ReadonlyMap<string, string> = new Map([
  ['amount', '金額'],
  ['total', '合計'],
  ['net', '實領'],
  ['insured', '本人負擔'],
  ['unit', '投保單位負擔'],
  ['government', '政府負擔'],
  ['base', '計算基礎'],
  ['formulaA', 'A式'],
  ['formulaB', 'B式'],
  ['deduction', '扣減'],
  ['allowance', '津貼'],
  ['subsidy', '補助'],
  ['months', '月數'],
  ['days', '日數'],
  ['maxMonths', '最長月數'],
  ['ratePercent', '比率（%）'],
  ['adjustmentPercent', '增減比率（%）'],
  ['grade', '等級'],
]);

const FAULT_WORDS: Readonly<Record<string, string>> = {
  'law.unknown': '那天的規定還沒有數值，不能試算',
  'facts.missing': '資料不足，不能試算',
  'facts.invalid': '資料不合，不能試算',
};

const MOST_FIGURES = 3;

/** One answer in a line: at most three of the figures that differ. */
export function answerInWords({ fault, eligible, figures }: TrialAnswer): string {
  if (fault !== '') return FAULT_WORDS[fault] ?? `不能試算（${fault}）`;
  const named = [...FIGURE_NAMES].flatMap(([key, name]) =>
    figures.filter(({ path }) => path.split('.').at(-1) === key).map(({ value }) => `${name} ${grouped(value)}`),
  );
  const told = [...new Set(named)];
  if (told.length > 0) return `${told.slice(0, MOST_FIGURES).join('、')}${told.length > MOST_FIGURES ? ' …' : ''}`;
  if (!eligible) return '不符合條件';
  return figures.length === 0 ? '符合條件' : '其他內容';
}

function grouped(value: string): string {
  return /^\d{4,}$/.test(value) ? value.replace(/\B(?=(\d{3})+$)/g, ',') : value.replaceAll('"', '');
}

export const KIND_ORDER: Record<BundlePreview['figures'][number]['kind'], number> = {
  corrected: 0,
  changed: 1,
  new: 2,
  sourceOnly: 3,
};

/** Questions that have no page of their own in the law reader. */
export const QUESTION_NAMES: Readonly<Record<string, string>> = {
  'annuity.inPayment': '年金的物價調整',
  'oldAge.overTime': '老年給付早領晚領比較',
};
