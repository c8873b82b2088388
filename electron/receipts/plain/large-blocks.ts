import type { Step } from '../../../src/contract/answer.ts';
import { shownValue } from '../annex.ts';
import { estimateNote, unitOf } from '../choice.ts';
import type { ReceiptComparison, ReceiptDocument, ReceiptEstimates } from '../document.ts';
import { ESTIMATES_TITLE, estimatesRestOn, figureName, whyNotNow } from '../estimates.ts';
import { capacities, comerLabel, NUMBERS } from '../head.ts';
import { itemsTitle } from '../items.ts';
import {
  age,
  clockOf,
  clockSince,
  dayOf,
  figure,
  grouped,
  longDate,
  masked,
  month,
  rocYear,
  sentence,
  shortDate,
  untilWhen,
} from '../words.ts';
import { type Block, labelled, part, text } from './block.ts';

/** Everything a receipt says, in one column: no table to follow with the finger, nothing small. */
export function largeBlocks(document: ReceiptDocument, contentHash: string): Block[] {
  const { application, confirmedFacts, derivations, notComputed, nextSteps, legalTexts } = document;
  return [
    ...identityBlocks(document),
    ...part(itemsTitle(document), document.items.flatMap(itemBlocks)),
    ...(document.estimates === undefined ? [] : estimateBlocks(document.estimates)),
    ...(document.comparison === null ? [] : comparisonBlocks(document.comparison)),
    ...finalityBlocks(document),
    ...part(
      '接下來',
      nextSteps.map((one) => labelled(one.label, one.text)),
    ),
    ...part(
      '請您知道',
      legalTexts.map((words) => text(words)),
    ),
    ...(application === null
      ? []
      : part(application.title, [
          ...application.rows.map(({ label, value }) => labelled(label, value)),
          ...application.declarations.map((words) => text(words)),
        ])),
    ...part(
      '您確認過的資料',
      confirmedFacts.map(({ label, value, note }) => labelled(label, note === '' ? value : `${value}（${note}）`)),
    ),
    ...derivations.flatMap(({ title, steps }) => part(`怎麼算出來的　${title}`, steps.flatMap(stepBlocks))),
    ...part(
      '沒有算進去的，要由勞保局判斷',
      notComputed.map(({ text: words, article }) => text(`${words.zh}${article ? `（${article.zh}）` : ''}`)),
    ),
    ...part('簽名和查驗', signatureBlocks(document, contentHash)),
  ];
}

function identityBlocks({ kind, head, person }: ReceiptDocument): Block[] {
  const { capacity, formerIdentifier } = person;
  const isUnit = person.birthYear === null;
  return [
    labelled('收件號', head.number ?? '簽名後編號', true),
    labelled('收件時間', `${longDate(dayOf(head.moment))}　${clockOf(head.moment)}`),
    labelled('地點', head.place === '' ? `${head.office.name}${head.counter}號櫃檯` : head.place),
    ...(head.ticket === null ? [] : [labelled('號碼牌', head.ticket)]),
    labelled(isUnit ? '投保單位' : '申請人', person.name, true),
    labelled(isUnit ? '保險證號' : '證號', isUnit ? person.identifier : masked(person.identifier)),
    ...(formerIdentifier === null ? [] : [labelled('舊證號', masked(formerIdentifier))]),
    ...(person.birthYear === null ? [] : [labelled('出生', `民國${rocYear(person.birthYear)}年`)]),
    labelled('身分', capacities[capacity.as]),
    ...(capacity.as === 'self'
      ? []
      : [
          labelled(
            comerLabel(capacity.as),
            capacity.basis === '' ? capacity.name : `${capacity.name}　${capacity.basis}`,
          ),
        ]),
    labelled('查驗', person.identitySeen),
    ...(kind === 'estimateOnly' ? [] : [text(NUMBERS)]),
  ];
}

function itemBlocks({ code, name, edition, attachments, pages, missing }: ReceiptDocument['items'][number]): Block[] {
  const papers = [...(attachments === '' ? [] : [attachments]), `共${pages}頁`];
  return [
    labelled(code, edition === '' ? name : `${name}（${edition}）`, true),
    labelled('', papers.join('，')),
    ...missing.map((one) => labelled('還缺', `${one.name}，${untilWhen(one.due)}`, true)),
  ];
}

function estimateBlocks(estimates: ReceiptEstimates): Block[] {
  const rights = estimates.rights.flatMap(({ code, title, article, figures, whyNot }) => [
    labelled(code, title.zh, true),
    ...figures.map((one) => labelled('', `${figureName(one)}　${figure(one.amount)} ${unitOf(one.per)}`)),
    ...whyNot.map((reason) => labelled('', whyNotNow(reason))),
    labelled('', article.zh),
  ]);
  return part(ESTIMATES_TITLE, [text(estimateNote), text(estimatesRestOn(estimates)), ...rights]);
}

function comparisonBlocks({ options, crossings, chosen }: ReceiptComparison): Block[] {
  const shown = options.flatMap(({ key, name, detail, amount, per, fromMonth, totals }) => {
    const from = fromMonth === null ? '' : `從民國${month(fromMonth)}開始`;
    const more = detail === '' ? from : detail;
    return [
      labelled(key === chosen ? '您選的' : '', name, key === chosen),
      labelled('', `${figure(amount)} ${unitOf(per)}`, key === chosen),
      ...(more === '' ? [] : [labelled('', more)]),
      ...totals.map((total) => labelled('', `到${total.age}歲共領 ${figure(total.amount)} 元`)),
    ];
  });
  const met = crossings.map(({ title, detail, ageMonths, total }) =>
    text(`${title}　${age(ageMonths)}起，累計超過 ${figure(total)} 元，${sentence(detail)}`),
  );
  const open = chosen === null ? [text('今天先不選。想好了再來，什麼時候都可以。', true)] : [];
  return part('您看過的試算', [text(estimateNote), ...shown, ...met, ...open]);
}

function finalityBlocks({ irrevocability, basis }: ReceiptDocument): Block[] {
  const final = irrevocability === null ? [] : [text(irrevocability.sentence, true)];
  const rests =
    basis === null
      ? []
      : [
          text(
            `${basis.estimate === '' ? '' : `試算編號 ${basis.estimate}，`}資料到${shortDate(basis.dataAsOf)}，規定版本 ${basis.lawVersion}`,
          ),
        ];
  return [...final, ...rests];
}

function stepBlocks({ label, expression, value, unit, article }: Step): Block[] {
  return [text(label.zh, true), text(`${expression} ＝ ${shownValue(value, unit)}`), text(article.zh)];
}

function signatureBlocks({ signature, clerk, auditEntry, paperReason }: ReceiptDocument, contentHash: string): Block[] {
  const signed =
    signature === null
      ? paperReason === null
        ? []
        : [labelled('紙本原因', paperReason)]
      : [
          labelled('簽名時間', clockOf(signature.at)),
          labelled('電子簽名', `同意，${clockSince(dayOf(signature.at), signature.consentAt)}`),
          labelled('唸出', signature.readAloud ? '內容唸給您聽過' : '沒有'),
          ...signature.witnesses.map((name) => labelled('見證人', name)),
        ];
  return [
    ...signed,
    labelled('承辦', `${clerk.name}　${clerk.code}`),
    labelled('稽核鏈', auditEntry ?? '—'),
    labelled('內容指紋', grouped(contentHash)),
    text(
      '這是大字本，和收件證明同一份內容，方便您看。有電子封章、有您簽名的那一份才是正本；兩份的收件號和內容指紋（SHA-256）相同。',
    ),
  ];
}
