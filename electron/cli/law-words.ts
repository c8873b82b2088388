import { parseDay, rocDay } from '../rules/calendar.ts';
import type { Due, Lack, LawReview, ParameterReview } from '../rules/law-questions/review.ts';

/** What each group of tables is called. */
export const schemeWords: Readonly<Record<string, string>> = {
  annuity: '年金隨物價調整',
  basicWage: '最低工資（基本工資）',
  employmentInsurance: '就業保險',
  enrolment: '加保規定',
  farmers: '農民',
  laborInsurance: '勞工保險',
  laborInsuranceBenefits: '勞工保險給付',
  laborPension: '勞工退休金',
  nationalPension: '國民年金',
  occupationalAccident: '職業災害保險',
  occupationalAccidentBenefits: '職業災害保險給付',
  wageArrears: '積欠工資墊償',
};

const stateWords: Readonly<Record<Lack['state'], string>> = {
  notInForce: '沒有這項規定',
  unknown: '沒有可以查證的數值',
  pending: '已預告，還沒生效',
  outside: '表已到期',
};

const mayLackWords = { ended: '規定已結束', notObtained: '還沒取得', notEnacted: '還沒施行' } as const;
const standingWords = { A: '正式條文或公告', B: '次級來源', C: '未查證' } as const;

/** A table or list is cut here; `--json` has the whole. */
const widest = 64;

function roc(day: string): string {
  return rocDay(parseDay(day));
}

function shortened(text: string): string {
  return text.length > widest ? `${text.slice(0, widest)}…` : text;
}

function lackLine({ from, to, state }: Lack): string {
  return `${roc(from)}${to === null ? '起' : `到${roc(to)}`}，${stateWords[state]}`;
}

function todayLine({ today, mayLack }: ParameterReview): string {
  if (today === null) {
    return mayLack === null ? '現在沒有數值！' : `現在沒有數值：${mayLackWords[mayLack.because]}，${mayLack.why}`;
  }
  const end = today.to === null ? '' : `到${roc(today.to)}`;
  return `現在 ${shortened(today.shown)}（${roc(today.from)}起${end}）`;
}

function parameterLines(one: ParameterReview): string[] {
  const lines = [`${one.title.zh}  ${one.name}`, `  ${todayLine(one)}`];
  if (one.today !== null) {
    const { standing, source, checked } = one.today;
    lines.push(`  ${standing} ${standingWords[standing]}，${roc(checked)}核對：${source}`);
  }
  for (const lack of one.lacks) lines.push(`  ${lackLine(lack)}`);
  return lines;
}

function dueLine({ because, day, why }: Due): string {
  if (because === 'checkedLongAgo') return `上次核對是${roc(day)}：${why}`;
  if (because === 'yearlyChange') return `${roc(day)}可能已經變動，之後沒有核對：${why}`;
  return `${roc(day)}起沒有數值：${why}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', `== ${title}（${lines.length}） ==`, ...(lines.length === 0 ? ['沒有'] : lines)];
}

function listed({ title, name }: ParameterReview, what: string): string {
  return `${title.zh}（${name}）：${what}`;
}

/** The report as a person reads it: every table by scheme, then what is lacking and what to look at again. */
export function reportOf(review: LawReview): string {
  const { parameters, nextYear } = review;
  const lines = [`法規表，${roc(review.on)}（${review.on}），版本 ${review.lawVersion}`];
  for (const scheme of new Set(parameters.map((one) => one.scheme))) {
    const own = parameters.filter((one) => one.scheme === scheme);
    lines.push('', `== ${schemeWords[scheme] ?? scheme}（${own.length}） ==`, ...own.flatMap(parameterLines));
  }
  const withoutValue = parameters.filter((one) => one.today === null);
  lines.push(
    ...section(
      '必須有數值而沒有',
      withoutValue.filter((one) => one.mustCover).map((one) => listed(one, todayLine(one))),
    ),
    ...section(
      '沒有數值，原因已知',
      withoutValue.filter((one) => !one.mustCover).map((one) => listed(one, todayLine(one))),
    ),
    ...section(
      `${nextYear - 1911}年（${nextYear}）到期或還不知道`,
      parameters.flatMap((one) => one.lacksNextYear.map((lack) => listed(one, lackLine(lack)))),
    ),
    ...section(
      `該再核對（${review.months}個月）`,
      parameters.flatMap((one) => one.due.map((due) => listed(one, dueLine(due)))),
    ),
    ...section(
      '不是正式條文或公告',
      parameters
        .filter((one) => one.today !== null && one.today.standing !== 'A')
        .map((one) => listed(one, `${one.today?.standing ?? ''} ${one.today?.source ?? ''}`)),
    ),
  );
  return `${lines.join('\n')}\n`;
}
