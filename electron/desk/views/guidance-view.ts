import type { Visit } from '../../../src/contract/staff-view.ts';
import { isAbsent, isInPerson } from '../access/presence.ts';
import type { DeskContext } from '../context.ts';
import { estimateOf } from '../old-age/estimate.ts';
import { OLD_AGE_SERVICE } from '../matters/matter.ts';
import { isToRead } from '../matters/shown.ts';
import { whyNotReleased } from '../use-cases/release.ts';
import { endsWithoutReceipt } from '../use-cases/visits.ts';
import { NO_ASSUMPTIONS, type VisitDraft } from '../visit.ts';
import { NOT_TODAY } from '../../../src/contract/not-today.ts';
import { dateOf } from '../words/dates.ts';
import { now } from '../context.ts';

type Primary = Visit['primary'];

/** The one thing to do now (F8), and whom we wait for where it is the customer's turn. */
export function primaryOf(desk: DeskContext, draft: VisitDraft): Primary {
  const primary = withScreenOpen(desk, draft);
  // A visit taken up again begins covered: nobody answers a page they cannot see.
  const isHidden = desk.state.covered && draft.release !== null;
  const isCustomersTurn = primary.action === 'wait' || primary.action === 'releaseChoice';
  return isHidden && isCustomersTurn ? ready('uncover', '螢幕遮著，民眾看不到') : primary;
}

function withScreenOpen(desk: DeskContext, draft: VisitDraft): Primary {
  if (draft.receipt !== null) return ready('finish');
  if (isAbsent(draft) && draft.personId !== null) return ready('finish', '無人到場，看完就結束');
  const { paperAskedAt, choiceConfirmedAt } = draft.answers;
  const isForPaper = choiceConfirmedAt !== null || (draft.release?.page === 'matters' && !isToRead(desk, draft));
  if (paperAskedAt !== null && isForPaper) return ready('makePaper', '民眾要用紙本');
  switch (draft.step) {
    case 'identity':
      return ready('identify');
    case 'summary':
      if (draft.customerPage === 'facts' && draft.answers.factsConfirmedAt === null) {
        const { length } = draft.answers.disputedFacts;
        return length > 0 ? ready('openEstimate', `民眾說有${length}項不對`) : wait('等民眾按「都對」');
      }
      if (!isForOldAge(draft)) return ready('openMatters');
      return draft.answers.factsConfirmedAt === null ? ready('releaseFacts') : ready('openEstimate');
    case 'matters':
      return mattersPrimary(desk, draft);
    case 'estimate':
      return estimatePrimary(desk);
    default:
      return customersTurn(draft);
  }
}

/** What the visit is for is the old-age claim, and nothing has been said about it yet. */
function isForOldAge({ matters, identity }: VisitDraft): boolean {
  const claim = matters.findLast((one) => one.service === OLD_AGE_SERVICE);
  return claim === undefined ? matters.length === 0 && identity.chosenPurpose === 'oldAge' : claim.outcome === 'open';
}

function mattersPrimary(desk: DeskContext, draft: VisitDraft): Primary {
  if (draft.customerPage === 'matters') {
    const { length } = draft.answers.disputedMatters;
    if (isToRead(desk, draft)) return readingPrimary(draft, length);
    return wait(length > 0 ? `民眾說有${length}項不對，改好再給他看` : '等民眾按「都對」');
  }
  const blocked = whyNotReleased(desk, draft);
  if (blocked === null) return ready(endsWithoutReceipt(desk, draft) ? 'showMatters' : 'releaseMatters');
  const claimIsNext = isForOldAge(draft) && draft.unit === null && draft.answers.choiceConfirmedAt === null;
  const others = draft.matters.some((one) => one.service !== OLD_AGE_SERVICE && one.outcome === 'open');
  if (claimIsNext && !others) return ready('openEstimate');
  if (endsWithoutReceipt(desk, draft)) return ready('finish', '沒有收件，也沒有交付資料');
  return { action: 'releaseMatters', enabled: false, note: blocked.message.zh };
}

/** The customer reads estimates and outcomes; nothing of it is signed for. */
function readingPrimary({ answers }: VisitDraft, disputed: number): Primary {
  if (disputed > 0) return wait(`民眾說有${disputed}項不對，改好再給他看`);
  return answers.mattersConfirmedAt === null ? wait('等民眾按「看過了」') : ready('finish', '民眾看過了');
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
      if (draft.answers.choiceConfirmedAt !== null && draft.matters.some((one) => one.service !== OLD_AGE_SERVICE)) {
        return ready('openMatters', '還有別的事項要先處理');
      }
      return draft.answers.choiceConfirmedAt !== null && draft.answers.touched === NOT_TODAY
        ? ready('makeSheet')
        : wait('等民眾選一種');
    case 'matters':
      return wait('等民眾按「都對」');
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
    case 'matters':
      return draft.customerPage === 'matters'
        ? { title: '「請看一下，這些都對嗎？」', detail: '民眾說不對的，改好再按 F8 給他看。' }
        : { title: '「今天還有別的事要一起辦嗎？」', detail: '加進來，一張收件證明就好。' };
    case 'choice':
      return { title: '「請您自己選一種，也可以今天先不選。」', detail: '不要代替民眾按。' };
    case 'sign':
      return { title: '「請看過這份文件，再簽名。」', detail: '要改用紙本隨時可以，前面的確認都保留。' };
    default:
      return null;
  }
}
