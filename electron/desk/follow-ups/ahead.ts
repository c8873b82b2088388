import type { CallInput } from '../../../src/contract/calls.ts';
import type { AheadView, SlipPrinted } from '../../../src/contract/follow-ups-view.ts';
import { type AheadAnswer, type AheadQuestion, answerFiledAhead } from '../../guidance/filed-ahead.ts';
import { type DeskContext, now } from '../context.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { dateOf, staffDateWithWeekday } from '../words/dates.ts';
import { followUpKnowledge } from './knowledge.ts';
import { printSlip, slipSubject } from './print-slip.ts';

type Asked = CallInput<'ahead.read'>;

/** 勞工職業災害保險及保護法 in force: cover of employees of a registered unit begins with the work (12). */
const ACCIDENT_ACT_SINCE = '2022-05-01';

const BASIS = '勞保條例11、勞保細則14';

function names(act: Asked['act']) {
  return act === 'enrol'
    ? { report: '加保', day: '到職', paper: '到職證明' }
    : { report: '退保', day: '離職', paper: '離職證明' };
}

function effectWords(answer: AheadAnswer, act: Asked['act']): string {
  const { report } = names(act);
  if (answer.effectOn === null) return '現在還不能申報。';
  const day = staffDateWithWeekday(answer.effectOn);
  return act === 'enrol' ? `${day}零時起${report}生效。` : `保險效力到${day}24時停止。`;
}

function linesOf(answer: AheadAnswer, { act, on }: AheadQuestion): string[] {
  const { day, paper } = names(act);
  const { opensOn, proofUntil, proofMissing, when } = answer;
  const onDay = staffDateWithWeekday(on);
  const lines: string[] = [];
  if (when === 'tooEarly') {
    lines.push(
      opensOn === null
        ? `這一天還沒有預辦；請在${day}當天申報。`
        : `${staffDateWithWeekday(opensOn)}起才可以預辦，或等${day}當天${onDay}再申報。`,
    );
  }
  if (when === 'ahead') lines.push(`先報沒有關係，效力還是照實際的${day}日${onDay}。`);
  if (when === 'ahead') lines.push(`${day}日改了或沒有${day}，要在那一天之前撤回重報。`);
  if (proofUntil !== null) {
    lines.push(`${day}那一天不上班：最晚${staffDateWithWeekday(proofUntil)}附${paper}申報，還是從當天算。`);
  }
  if (proofMissing) lines.push(`還來得及：今天附${paper}，就從${day}當天算。`);
  if (when === 'late' && act === 'enrol' && !proofMissing) {
    lines.push(`${day}當天沒有報，從申報的第二天才生效；中間出事沒有勞保給付，單位還會被罰。`);
  }
  if (when === 'late' && act === 'enrol' && on >= ACCIDENT_ACT_SINCE) {
    lines.push('職災保險：受僱在已登記單位的人，到職日就生效，不受晚報影響（職保法12）。');
  }
  return lines;
}

function cautionsOf({ window, certain, when }: AheadAnswer, { act }: AheadQuestion): string[] {
  return [
    ...(window === null || (when !== 'ahead' && when !== 'tooEarly')
      ? []
      : [`可以預辦幾天沒有條文，${window.daysAhead}日是依${window.source}，請以網站公告為準。`]),
    ...(when === 'late' && act === 'withdraw' ? ['晚報期間的保險費怎麼算，沒有確認，請洽納保組。'] : []),
    ...(certain ? [] : ['那一年的辦公日曆還沒有公布，假日要再核對。']),
  ];
}

function questionOf(desk: DeskContext, asked: Asked): AheadQuestion {
  return { ...asked, reportOn: asked.reportOn ?? dateOf(now(desk)) };
}

/** 預辦加退保: from when a report has effect and until when it can be made. Nothing of it is about a person. */
export function readAhead(desk: DeskContext, asked: Asked): AheadView {
  const question = questionOf(desk, asked);
  const { windows } = followUpKnowledge(desk);
  const answer = answerFiledAhead(windows, catalogueOf(desk).calendar, question);
  return {
    when: answer.when,
    effect: effectWords(answer, question.act),
    lines: linesOf(answer, question),
    cautions: cautionsOf(answer, question),
    basis: BASIS,
  };
}

/** The same as a slip for whoever reports. */
export async function printAhead(desk: DeskContext, asked: Asked): Promise<Omit<SlipPrinted, 'revision'>> {
  const { effect, lines, cautions, basis } = readAhead(desk, asked);
  const { report, day } = names(asked.act);
  const reportOn = asked.reportOn ?? dateOf(now(desk));
  return printSlip(desk, {
    kind: 'ahead',
    topic: 'TD-10',
    title: '生效日說明',
    about: `${report}：${day}日${staffDateWithWeekday(asked.on)}`,
    subject: [{ label: '申報日', value: staffDateWithWeekday(reportOn) }, ...slipSubject(desk)],
    framed: [effect],
    sections: [
      {
        title: '要注意的',
        note: basis,
        ticks: false,
        entries: [...lines, ...cautions].map((label) => ({ label, lines: [] })),
      },
    ],
    notices: ['這張單子照您說的日期計算，不是收件證明，也不是核定；效力以實際到職、離職和申報的日期為準。'],
    task: null,
    notice: null,
    due: '',
  });
}
