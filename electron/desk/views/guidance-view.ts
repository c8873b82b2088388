import type { Visit } from '../../../src/contract/staff-view.ts';
import { isAbsent, isInPerson } from '../access/presence.ts';
import type { DeskContext } from '../context.ts';
import { estimateOf } from '../old-age/estimate.ts';
import { NO_ASSUMPTIONS, type VisitDraft } from '../visit.ts';
import { NOT_TODAY } from '../../../src/contract/not-today.ts';
import { dateOf } from '../words/dates.ts';
import { now } from '../context.ts';

type Primary = Visit['primary'];

/** The one thing to do now (F8), and whom we wait for where it is the customer's turn. */
export function primaryOf(desk: DeskContext, draft: VisitDraft): Primary {
  if (draft.receipt !== null) return ready('finish');
  if (isAbsent(draft) && draft.personId !== null) return ready('finish', '無人到場，看完就結束');
  if (draft.answers.paperAskedAt !== null && draft.answers.choiceConfirmedAt !== null)
    return ready('makePaper', '民眾要用紙本');
  switch (draft.step) {
    case 'identity':
      return ready('identify');
    case 'summary':
      if (draft.customerPage === 'facts' && draft.answers.factsConfirmedAt === null) {
        const { length } = draft.answers.disputedFacts;
        return length > 0 ? ready('openEstimate', `民眾說有${length}項不對`) : wait('等民眾按「都對」');
      }
      return draft.answers.factsConfirmedAt === null ? ready('releaseFacts') : ready('openEstimate');
    case 'estimate':
      return estimatePrimary(desk);
    default:
      return customersTurn(draft);
  }
}

function estimatePrimary(desk: DeskContext): Primary {
  const { visit } = desk.state;
  const record = visit?.record ?? null;
  if (visit === null || record === null) return wait('還沒開啟資料');
  const asOf = dateOf(now(desk));
  const { choices, starts } = estimateOf(desk, record, asOf, NO_ASSUMPTIONS);
  if (choices.length > 0 || starts.length > 0) return ready('releaseComparison');
  return { action: 'releaseComparison', enabled: false, note: '沒有可以給民眾看的試算，請看原因' };
}

function customersTurn(draft: VisitDraft): Primary {
  switch (draft.customerPage) {
    case 'comparison':
      return ready('releaseChoice');
    case 'choose':
      return draft.answers.choiceConfirmedAt !== null && draft.answers.touched === NOT_TODAY
        ? ready('makeSheet')
        : wait('等民眾選一種');
    case 'consent':
      return wait('等民眾同意用電子簽名');
    case 'sign':
      return wait('等民眾按「簽好了」');
    default:
      return wait('還沒給民眾看');
  }
}

function ready(action: Primary['action'], note = ''): Primary {
  return { action, enabled: true, note };
}

function wait(note: string): Primary {
  return { action: 'wait', enabled: false, note };
}

/** A sentence the clerk can say now, and what the key does (建議下一句). */
export function suggestionOf(draft: VisitDraft): Visit['suggestion'] {
  if (draft.receipt !== null) return { title: '「收件好了，這張請您收好。」', detail: '印出收件證明，再按 F8 結束。' };
  if (isAbsent(draft)) return null;
  switch (draft.step) {
    case 'identity':
      if (draft.refused && isInPerson(draft)) {
        return { title: '「請稍等，要請主管來核可。」', detail: '主管輸入自己的代號和 PIN 碼，資料才會打開。' };
      }
      return draft.refused
        ? { title: '「這項要本人親自辦理。」', detail: '可以提供到府服務或通信申請的資料。' }
        : { title: '「請給我看一下證件。」', detail: '看過正本，再開啟資料。' };
    case 'summary':
      return draft.answers.disputedFacts.length > 0
        ? { title: '「哪一項不對？我幫您記下來。」', detail: '登錄資料不會因此更改；可以先用假設試算。' }
        : { title: '「先和您對一下資料，再看怎麼領。」', detail: '按 F8，民眾螢幕顯示資料，由他自己確認。' };
    case 'estimate':
      return { title: '「早一點、晚一點、一次領，都排給您看。」', detail: '按 F8，民眾螢幕顯示登錄資料的比較表。' };
    case 'choice':
      return { title: '「請您自己選一種，也可以今天先不選。」', detail: '不要代替民眾按。' };
    case 'sign':
      return { title: '「請看過這份文件，再簽名。」', detail: '要改用紙本隨時可以，前面的確認都保留。' };
    default:
      return null;
  }
}
