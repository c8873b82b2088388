import type { Visit } from '../../../src/contract/staff-view.ts';
import type { VisitDraft } from '../visit.ts';
import { timeToSecond } from '../words/dates.ts';
import { NOT_TODAY } from '../../../src/contract/not-today.ts';
import { choiceTitle } from '../words/customer.ts';

type Confirmation = Visit['confirmations'][number];

/** What the customer has done with their own finger, each with its second (已經完成的確認). */
export function confirmationsOf(draft: VisitDraft): Confirmation[] {
  const { answers, release, receipt } = draft;
  const title = answers.touched === null ? '' : choiceTitle(answers.touched);
  const signedAt = receipt?.kind === 'application' || receipt?.kind === 'services' ? receipt.at : null;
  const left = notAsked(draft);
  const all: [Confirmation['key'], string, string, string | null][] = [
    ['facts', '資料都對', disputedWords(draft), answers.factsConfirmedAt],
    ['comparison', '看過比較表', '每月領、一次領並列', answers.comparisonReadAt],
    [
      'irrevocability',
      '看過「付款以後，就不能再改」',
      answers.readAloudAt === null ? '民眾自己打勾' : '已唸出，民眾自己打勾',
      answers.acknowledgedAt,
    ],
    [
      'choice',
      title === '' ? '自己選一種' : `自己選了${title}`,
      release === null ? '' : `試算編號 ${release.estimateId}`,
      answers.choiceConfirmedAt,
    ],
    ['matters', '辦理事項都對', mattersWords(draft), answers.mattersConfirmedAt],
    ['consent', '同意用電子簽名', '可隨時改用紙本', answers.consentAt],
    ['signature', '簽名', '筆跡和文件綁在一起', signedAt],
    ['sealed', '封存，產生收件證明', '收件時間以這一刻為準', receipt?.at ?? null],
  ];
  const rows = all.filter(([key]) => !left.includes(key));
  const firstOpen = rows.findIndex(([, , , at]) => at === null);
  return rows.map(([key, words, detail, at], index) => ({
    key,
    title: words,
    detail,
    time: at === null ? '' : timeToSecond(at),
    state: at !== null ? 'done' : index === firstOpen && release !== null ? 'now' : 'next',
  }));
}

/** Nothing is acknowledged or signed where nothing is applied for, and nothing is signed on the screen for a paper form. */
function notAsked(draft: VisitDraft): Confirmation['key'][] {
  const { answers, receipt, release } = draft;
  const left: Confirmation['key'][] = [];
  const hasMatters =
    release?.page === 'matters' || answers.mattersConfirmedAt !== null || draft.customerPage === 'matters';
  if (!hasMatters) left.push('matters');
  if (release?.page === 'matters') left.push('comparison', 'irrevocability', 'choice');
  if (release?.page === 'matters' && answers.factsConfirmedAt === null) left.push('facts');
  if (answers.touched === NOT_TODAY) {
    left.push('irrevocability');
    if (!hasMatters) left.push('consent', 'signature');
  }
  if (receipt?.kind === 'paper' || (receipt?.kind === 'services' && answers.consentAt === null)) {
    left.push('consent', 'signature');
  }
  return left;
}

function mattersWords({ answers }: VisitDraft): string {
  const { length } = answers.disputedMatters;
  return length === 0 ? '民眾自己按' : `民眾說有${length}項不對`;
}

function disputedWords({ answers }: VisitDraft): string {
  const { length } = answers.disputedFacts;
  return length === 0 ? '民眾自己按' : `民眾說有${length}項不對`;
}
