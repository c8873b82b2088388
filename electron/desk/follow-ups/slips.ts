import type { CallInput } from '../../../src/contract/calls.ts';
import { citationOf } from '../law-reader/citation.ts';
import { requireScope } from '../access/presence.ts';
import { currentVisit, type DeskContext, now } from '../context.ts';
import { pageSources } from '../services/page-sources.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { citizenDate, dateOf, staffDate, staffDateWithWeekday, timeOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { dueWords, missingTerm } from './due.ts';
import { followUpKnowledge } from './knowledge.ts';
import { openingOn } from '../../guidance/notice-templates.ts';
import { spanWords } from '../../guidance/clocks.ts';
import { addWorkingDays } from '../../guidance/holidays.ts';
import { printSlip, serviceNamed, slipSubject, taskFrom } from './print-slip.ts';
import { noticeTo } from './queue.ts';
import { visitorOf } from './visitor.ts';
import { followUpFaults } from './words.ts';

const MOST_PARAGRAPHS = 30;

type Printing = ReturnType<typeof printSlip>;

/** 轉介單 to another office, counted by it. @throws FaultError `slip.referralUnknown`, `slip.serviceUnknown` */
export async function printReferral(desk: DeskContext, input: CallInput<'slip.referral'>): Printing {
  const service = serviceNamed(desk, input.service);
  const office = catalogueOf(desk).referrals.get(input.referral);
  if (office === undefined) throw refused(followUpFaults.noReferral);
  const { zh, phone, hours, bring, checked } = office;
  const reachable =
    checked === undefined
      ? '電話和時間沒有人確認過，請以該機關公告為準。'
      : `電話和時間在${staffDate(checked)}確認過。`;
  return printSlip(desk, {
    kind: 'referral',
    topic: input.referral,
    title: '轉介單',
    about: `請洽：${zh}`,
    subject: [
      ...slipSubject(desk),
      ...(service === null ? [] : [{ label: '原本要辦', value: service.name.zh }]),
      { label: '轉介原因', value: input.reason },
    ],
    sections: [
      ...(bring.length === 0
        ? []
        : [{ title: '帶什麼', note: '', ticks: true, entries: bring.map((label) => ({ label, lines: [] })) }]),
      {
        title: '怎麼聯絡',
        note: '',
        ticks: false,
        entries: [{ label: phone === '' ? zh : `${zh}　${phone}`, lines: [`${office.for}；${hours}`, reachable] }],
      },
    ],
    notices: ['請把這張單子拿給對方看。', '能不能辦、怎麼辦，由對方決定；還有勞保的問題，請再回到櫃檯。'],
    task: null,
    notice: null,
    due: '',
  });
}

/** 提問單: a question somebody here will answer by telephone, as a task with its day. */
export async function printQuestion(desk: DeskContext, input: CallInput<'slip.question'>): Printing {
  const service = serviceNamed(desk, input.service);
  const about = input.about === '' ? (service?.name.zh ?? '提問') : input.about;
  const { question, reach, urgent, workingDays } = input;
  const { calendar } = catalogueOf(desk);
  const dueOn = addWorkingDays(calendar, dateOf(now(desk)), workingDays);
  const due = staffDateWithWeekday(dueOn);
  return printSlip(desk, {
    kind: 'question',
    topic: input.service,
    title: '提問單',
    about,
    subject: [...slipSubject(desk), { label: '聯絡方式', value: reach }],
    framed: [
      `最晚${citizenDate(dueOn, 'zh')}（${workingDays}個工作天內）回電給您。`,
      ...(calendar.isAnnounced(dueOn) ? [] : ['那一年的辦公日曆還沒有公布，遇到假日會順延。']),
    ],
    sections: [{ title: '您問的是', note: '', ticks: false, entries: paragraphsOf(question) }],
    notices: [
      '這張單子記下您的問題，不是申請；要申請請再到櫃檯。',
      '回電的人會說出這張單子上的承辦代碼，不會問帳號密碼。',
    ],
    task: { ...taskFrom(desk), kind: 'question', about, what: question, reach, urgent, dueOn },
    notice: null,
    due,
  });
}

/**
 * 補正通知: what is missing, why, until when by law or by the counter, and how to hand it in; on request also as a notice.
 * @throws FaultError `slip.serviceUnknown`, and what `noticeTo` throws
 */
export async function printMissing(desk: DeskContext, input: CallInput<'slip.missing'>): Printing {
  const { phone } = visitorOf(desk);
  requireScope(currentVisit(desk).draft, 'apply');
  const service = serviceNamed(desk, input.service);
  if (service === null) throw refused(followUpFaults.noService);
  const sources = pageSources(desk);
  const { calendar, clocks } = sources.catalogue;
  const { clock, due, lawful } = missingTerm(clocks, service, sources.today, calendar);
  const { papers, send } = input;
  const names = papers.map(({ name }) => name);
  const day = citizenDate(due.on, 'zh');
  const until = `${day}${due.until === 'noon' ? '中午12時' : ''}`;
  const basis = [...clock.at, 'apa:48'].map((key) => citationOf(sources.book, key).short);
  const notice =
    send === 'none'
      ? null
      : noticeTo(desk, {
          template: 'missing',
          key: `${input.service}:${due.on}:${names.toSorted().join('|')}`,
          channel: send,
          agreed: input.agreed,
          address: input.address,
          values: {
            count: String(papers.length),
            due: until,
            papers: names.join('、'),
            service: service.name.zh,
          },
        });
  return printSlip(desk, {
    kind: 'missing',
    topic: input.service,
    title: '補正通知',
    about: service.name.zh,
    subject: slipSubject(desk),
    framed: [
      `請在${until}前補齊。`,
      ...(due.certain ? [] : ['那一年的辦公日曆還沒有公布，最後一天遇到假日會再順延，請到時再問一次。']),
    ],
    sections: [
      {
        title: '還缺的文件',
        note: `${papers.length}項`,
        ticks: true,
        entries: papers.map(({ name, why }) => ({ label: name, lines: why === '' ? [] : [why] })),
      },
      {
        title: '期限怎麼算',
        note: [...new Set(basis)].join('、'),
        ticks: false,
        entries: [
          {
            label: lawful
              ? `${clock.zh}，${spanWords(clock).zh}`
              : `${clock.zh}，${spanWords(clock).zh}（不是法定期限）`,
            lines: [
              '收到通知的那一天不算，從第二天起算；最後一天是假日，延到次日；是星期六，到下星期一中午。',
              ...(lawful ? [] : ['之後勞保局用書面另外訂期限的，以書面為準。']),
            ],
          },
        ],
      },
      {
        title: '怎麼補',
        note: '',
        ticks: false,
        entries: [
          { label: `拿到${desk.office.zh}的櫃檯`, lines: [] },
          { label: '用郵寄', lines: ['以郵戳的日期為準，信封註明「補件」和姓名。'] },
        ],
      },
    ],
    notices: [...smsNotices(desk, send), '這張單子不是核定；沒有補齊會怎麼處理，由勞保局依法決定並用書面通知。'],
    task: {
      ...taskFrom(desk),
      kind: 'missingPapers',
      about: service.name.zh,
      what: `等補：${names.join('、')}`.slice(0, 500),
      reach: send === 'letter' ? input.address : phone,
      urgent: false,
      dueOn: due.on,
    },
    notice,
    due: dueWords(due),
  });
}

/** How to tell a real message from a false one. */
function smsNotices(desk: DeskContext, send: CallInput<'slip.missing'>['send']): string[] {
  if (send === 'letter') return ['另外會寄一封補正通知給您。'];
  if (send === 'none') return [];
  const opening = openingOn(followUpKnowledge(desk).notices, dateOf(now(desk)));
  const begins = opening?.opening.includes('{last3}') === true ? '您手機末3碼和「勞保局」' : '「勞保局」';
  return [`另外會傳簡訊：由${opening?.sender ?? ''}發出，開頭是${begins}，沒有連結，也不會問帳號密碼。`];
}

/**
 * 言詞申請紀錄: what was said instead of written, read out or shown and confirmed, to be signed (行政程序法35).
 * @throws FaultError `slip.notConfirmed`, `visit.stepNotReached`, `agent.applyOutOfScope`
 */
export async function printOralRecord(desk: DeskContext, input: CallInput<'slip.oral'>): Printing {
  const { present } = visitorOf(desk);
  requireScope(currentVisit(desk).draft, 'apply');
  if (!input.confirmed) throw refused(followUpFaults.notConfirmed);
  const service = serviceNamed(desk, input.service);
  const at = now(desk);
  const moment = `${citizenDate(dateOf(at), 'zh')} ${timeOf(at)}`;
  return printSlip(desk, {
    kind: 'oral',
    topic: input.service,
    title: '言詞申請紀錄',
    about: service?.name.zh ?? '言詞申請',
    subject: [
      { label: '申請人', value: present },
      { label: '說的時間', value: moment },
      { label: '地點', value: `${desk.office.zh}${desk.options.counter}號櫃檯` },
      {
        label: '怎麼確認',
        value: input.heard === 'readOut' ? '念給申請人聽，申請人說內容正確' : '給申請人看，申請人說內容正確',
      },
      ...slipSubject(desk).filter(({ label }) => label === '承辦'),
    ],
    sections: [{ title: '申請人說', note: '', ticks: false, entries: paragraphsOf(input.said) }],
    notices: [
      '行政程序法第35條：當事人得以言詞提出申請，由機關作成紀錄，經向申請人朗讀或使閱覽，確認內容無誤後由申請人簽名或蓋章。',
      '規定要用一定格式申請書的（勞保細則52），仍請另外填寫。',
    ],
    signs: ['申請人簽名或蓋章', '日期', '承辦人'],
    task: null,
    notice: null,
    due: '',
  });
}

/** What was said as it was typed, a paragraph an entry; what comes after thirty is one with the last. */
function paragraphsOf(text: string): { label: string; lines: string[] }[] {
  const typed = text
    .split(/\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const rest = typed.slice(MOST_PARAGRAPHS - 1).join('　');
  const kept = typed.length <= MOST_PARAGRAPHS ? typed : [...typed.slice(0, MOST_PARAGRAPHS - 1), rest];
  return kept.map((label) => ({ label, lines: [] }));
}
