import type { LifeEventKind, Right, RightRow, RightsView } from '../../../src/contract/rights.ts';
import type { DeskContext } from '../context.ts';
import type { PersonRecord } from '../../records/index.ts';
import { isRefusal } from '../../rules/index.ts';
import { rightId } from '../rights/right-id.ts';
import { rightsOf } from '../rights/rights-of.ts';
import type { VisitDraft } from '../visit.ts';
import { staffDate } from '../words/dates.ts';
import { dollars } from '../words/money.ts';

const SCHEMES: Record<Right['scheme'], string> = {
  laborInsurance: '勞保',
  employmentInsurance: '就保',
  occupationalAccident: '職保',
  nationalPension: '國保',
  laborPension: '勞退',
  farmers: '農保',
  wageArrears: '墊償',
};

const EVENTS: Record<LifeEventKind, string> = {
  leftJob: '離職',
  foundJob: '再就業',
  startedTraining: '職業訓練',
  pregnant: '懷孕',
  gaveBirth: '生產',
  childUnderThree: '子女未滿3歲',
  fellIll: '傷病住院',
  injuredAtWork: '職災受傷',
  disabled: '失能',
  lostRelative: '親人過世',
  died: '本人過世',
  missing: '失蹤',
  notPaid: '欠薪',
  turnedAge: '滿年齡',
};

function figureNote({ per, direction, atLeast }: Right['figures'][number]): string {
  const unit = { month: '元/月', once: '元', day: '元/日' }[per];
  return `${unit}${direction === 'pay' ? '，自己繳' : ''}${atLeast ? '，至少' : ''}`;
}

/** One line for the list: the first figure, the first question or the first reason. */
export function briefOf(one: Right): string {
  if (one.standing === 'notEligible') {
    const opens = one.opensOn === null ? '' : `${staffDate(one.opensOn)}起：`;
    return `${opens}${one.reasons[0]?.text.zh ?? '不符合'}`;
  }
  if (one.standing === 'ask') return one.asks[0]?.text.zh ?? '要再問';
  const first = one.figures[0];
  if (first === undefined) return one.where.text.zh;
  return `${first.direction === 'pay' ? '自繳 ' : ''}${first.atLeast ? '至少 ' : ''}${dollars(first.amount)} ${first.per === 'month' ? '元/月' : '元'}`;
}

function rowOf(one: Right): RightRow {
  return {
    id: rightId(one),
    title: one.title.zh,
    scheme: SCHEMES[one.scheme],
    standing: one.standing,
    brief: briefOf(one),
    event: one.event === null ? '' : `${EVENTS[one.event.kind]} ${staffDate(one.event.on)}`,
    eventIndex: one.event?.index ?? null,
    reasons: one.reasons.map(({ text, article }) => ({ text: text.zh, source: article.zh })),
    asks: one.asks.map(({ fact, text, answer, choices, belongsTo }) => ({
      fact,
      text: text.zh,
      answer,
      choices: choices.map((choice) => ({ value: choice.value, label: choice.text.zh })),
      belongsTo,
    })),
    source: one.article.zh,
    opensOn: one.opensOn === null ? '' : staffDate(one.opensOn),
    deadline: one.deadline.text.zh,
    where: one.where.text.zh,
    documents: one.documents.map(({ text }) => text.zh),
    figures: one.figures.map((figure) => ({
      key: figure.key,
      label: figure.text.zh,
      amount: figure.amount,
      note: figureNote(figure),
    })),
    choices: one.choices.map(({ text, article }) => ({ text: text.zh, source: article.zh })),
    cautions: one.cautions.map(({ text }) => text.zh),
  };
}

/** 順便看看: what else the person may have, for the clerk alone. */
export function rightsViewOf(desk: DeskContext, record: PersonRecord, draft: VisitDraft, today: string): RightsView {
  const { story } = draft;
  const answer = rightsOf(desk.law, record, story, today);
  if (isRefusal(answer)) {
    const counts = { eligible: 0, ask: 0, notEligible: 0 };
    return { story, counts, rows: [], fault: answer.error.message.zh };
  }
  const rights = answer.rights ?? [];
  const count = (standing: Right['standing']) => rights.filter((one) => one.standing === standing).length;
  return {
    story,
    counts: { eligible: count('eligible'), ask: count('ask'), notEligible: count('notEligible') },
    rows: rights.map(rowOf),
    fault: '',
  };
}
