import type { Text } from '../../../src/contract/text.ts';
import type { MatterOutcome } from '../../../src/contract/matter-terms.ts';
import type { Fault } from '../../../src/contract/fault.ts';

function fault(code: string, zh: string, en: string): Fault {
  return { code, message: { zh, en } };
}

/** What the desk refuses about the matters of a visit. */
export const matterFaults = {
  unknownService: fault(
    'matter.unknownService',
    '服務目錄裡沒有這一項。請用上面的欄位查詢，再加進來。',
    'The catalogue has no such service. Search above and add it from the results.',
  ),
  unknown: fault(
    'matter.unknown',
    '這次臨櫃沒有這一件，可能已經拿掉了。請看目前的清單。',
    'This visit has no such matter; it may have been removed. See the present list.',
  ),
  unknownPaper: fault(
    'matter.unknownPaper',
    '這一件不用這份文件。請在清單裡的文件上勾選。',
    'This matter does not ask for that paper. Tick one of the list.',
  ),
  papersOpen: (names: string): Fault =>
    fault(
      'matter.papersOpen',
      `${names}還沒有勾。請勾收到、還缺或免附，再收件。`,
      `Still to be ticked: ${names}. Mark each as handed in, missing or not needed first.`,
    ),
  elsewhere: fault(
    'matter.elsewhere',
    '這一項不在這裡收件。請選轉介，或當場答覆。',
    'This is not taken in here. Choose to refer the visitor, or that it was answered.',
  ),
  unknownRight: fault(
    'matter.unknownRight',
    '這一項現在沒有試算可以給民眾看。請先在順便看看回答問題，再選。',
    'There is no estimate of that to show now. Answer its questions under the other rights first.',
  ),
  referralNeeded: fault(
    'matter.referralNeeded',
    '請選轉介到哪一個單位。',
    'Choose the office the visitor is referred to.',
  ),
  automatic: fault(
    'matter.automatic',
    '這一件是列印或設定時自動記下的，不能拿掉，也不能改結果。',
    'This was noted when something was printed or changed; it stays as it is.',
  ),
  ownSteps: fault(
    'matter.ownSteps',
    '老年給付要試算、由民眾自己選，再簽名。請按 F8 到試算。',
    'The old-age claim is estimated, chosen and signed in its own steps. Press F8 for the estimate.',
  ),
  claimUnderWay: fault(
    'matter.claimUnderWay',
    '老年給付已經給民眾看了。要拿掉，請先收回民眾的畫面。',
    'The old-age claim is on the customer’s screen. Take that back first.',
  ),
  unsettled: (names: string): Fault =>
    fault(
      'matter.unsettled',
      `${names}還沒有辦理結果。請先選收件、列印、答覆、轉介或不辦了。`,
      `Without an outcome yet: ${names}. Choose how each ended first.`,
    ),
  notExpress: fault(
    'express.notHere',
    '這個櫃檯現在不是快速櫃檯，或這次不能快速列印。請改用完整的步驟。',
    'This is not an express counter now, or this visit needs the full steps.',
  ),
  expressRefused: fault(
    'express.refused',
    '這份資料要用完整的步驟開啟。請照畫面上的說明辦。',
    'This record needs the full steps. Follow what the screen says.',
  ),
  sheetWithOthers: fault(
    'matter.sheetWithOthers',
    '還有別的事項要一起簽收，試算表會和它們放在同一張。請到辦理事項，按 F8。',
    'Other matters are to be signed for; the sheet goes with them. Open the list of matters and press F8.',
  ),
  none: fault(
    'matter.none',
    '還沒有加辦理事項。請先查服務，加一件。',
    'No matter was added yet. Search a service first.',
  ),
  nothingToSign: fault(
    'matter.nothingToSign',
    '沒有收件，也沒有交付資料，不用簽收。請按 F8 結束。',
    'Nothing was taken in or handed out, so there is nothing to sign for. Press F8 to finish.',
  ),
} as const;

export const outcomeNames: Readonly<Record<MatterOutcome, string>> = {
  open: '辦理中',
  received: '收件',
  printed: '交付列印',
  answered: '當場答覆',
  referred: '轉介',
  paperOnly: '只能紙本',
  withdrawn: '不辦了',
};

/** The outcome as the citizen reads it. */
export const outcomeSentences: Readonly<Record<MatterOutcome, Text>> = {
  open: { zh: '還在辦。', en: 'Still being handled.' },
  received: { zh: '我們收到了，會送勞保局辦理。', en: 'We have received it and will pass it on.' },
  printed: { zh: '資料已經印好，交給您了。', en: 'The papers were printed and given to you.' },
  answered: { zh: '問題已經當場回答您了。', en: 'Your question was answered here.' },
  referred: { zh: '這件要請您到別的單位辦：', en: 'Please see another office for this: ' },
  paperOnly: { zh: '這件要用紙本申請，表格已經給您了。', en: 'This needs a paper form; you have been given it.' },
  withdrawn: { zh: '您說今天先不辦。', en: 'You said you do not want to go on with it today.' },
};

/** How a paper changed hands, after its name. */
export const paperWords = {
  seen: { zh: '看過，還給您了', en: 'seen and given back' },
  copied: { zh: '影印{pages}頁，正本還給您了', en: 'copied ({pages} p.), original given back' },
  received: { zh: '收下{pages}頁', en: '{pages} p. taken in' },
  returned: { zh: '已經還給您', en: 'returned to you' },
  waived: { zh: '這次免附', en: 'not needed this time' },
} as const satisfies Record<string, Text>;

export const matterWords = {
  form: { zh: '申請書', en: 'Form' },
  person: { zh: '辦理人', en: 'For' },
  unit: { zh: '投保單位', en: 'Insured unit' },
  comer: { zh: '來辦的人', en: 'Came for it' },
  title: { zh: '辦理事項　收件和簽收', en: 'Services: receipt and sign-off' },
  missing: { zh: '還缺', en: 'Missing' },
  until: { zh: '請在{date}前補來', en: 'please bring by {date}' },
  soon: { zh: '請儘快補來', en: 'please bring soon' },
  allRight: { zh: '上面寫的，我看過了，都對。', en: 'I have read the above, and it is right.' },
  electronic: {
    zh: '在這裡簽名，就是申請上面收件的項目。',
    en: 'My signature here applies for what was received above.',
  },
  paperForm: {
    zh: '要用紙本申請的，申請書簽在紙上；在這裡簽名，只表示簽收這張收件證明。',
    en: 'Where a paper form is required it is signed on paper; my signature here only acknowledges this receipt.',
  },
  handedOut: {
    zh: '在這裡簽名，表示收到了交給我的資料。',
    en: 'My signature here acknowledges the papers given to me.',
  },
  sheet: { zh: '老年給付試算表', en: 'Old-age comparison sheet' },
  sheetGiven: { zh: '今天先不選，試算表帶回家', en: 'not today; the sheet is taken home' },
} as const satisfies Record<string, Text>;

/** Sentences of a receipt for services. Chinese only: the paper is an office document. */
export const servicesTexts = {
  services:
    '這張證明只表示我們收到了上面的文件，或把上面的資料交給您，不是核定，也不是給付的決定。您的資料只用來辦理這些事，您可以要求查閱、複製或更正。電子封章用來查驗內容有沒有被改過；它不具電子簽章法第6條推定為本人親自簽名的效力。',
  paper:
    '這張是紙本的收件和簽收紀錄，請親自簽名或蓋章後交回櫃檯，辦理的結果和電子簽名一樣。這不是核定，也不是給付的決定。您的資料只用來辦理這些事，您可以要求查閱、複製或更正。',
  handedOver:
    '這張是當面交付資料的紀錄：看過證件後交付，沒有另外簽名。資料只供參考，不是核定。您可以要求查閱、複製或更正。',
  paperForms: '限紙本的項目，申請書由您簽在紙上；電子簽名只用來簽收這張證明，不是申請。',
} as const;
