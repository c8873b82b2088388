import { FaultError } from '../../../src/contract/fault.ts';
import type { Recomputed } from '../../../src/contract/law-updates-view.ts';
import { openReceipt, readReceiptBasis } from '../../records/index.ts';
import type { Law } from '../../rules/index.ts';
import { actorOf, type DeskContext, now } from '../context.ts';
import { estimateOf } from '../old-age/estimate.ts';
import { choiceTitle } from '../words/customer.ts';
import { staffDate } from '../words/dates.ts';
import { dollars } from '../words/money.ts';
import { type EstimateBasis, readBasis } from './basis.ts';

type Choices = EstimateBasis['choices'];

/**
 * 以當時法規重算: the estimate of a receipt once more, from the frozen record, under the law it was given with and under
 * the law of today. Opening it is in the audit chain.
 * @throws FaultError `receipt.noBasis`, `receipt.lawNotKept`
 */
export function recomputeEstimate(desk: DeskContext, { number }: { number: string }): Recomputed {
  openReceipt(desk.store, number, { actor: actorOf(desk), reason: '以當時法規重算', at: now(desk) });
  const kept = readReceiptBasis(desk.store, number);
  if (kept === null)
    throw cannot('receipt.noBasis', '這份收件證明沒有留下計算資料，不能重算。', 'It keeps no basis of computation.');
  const lawThen = desk.shelf.lawOf(kept.lawVersion);
  if (lawThen === null) {
    throw cannot(
      'receipt.lawNotKept',
      '當時的法規表不在這台電腦，不能重算。',
      'The tables of then are not on this computer.',
    );
  }
  const basis = readBasis(kept);
  const past = choicesUnder(desk, lawThen, basis);
  const { choices, fault } = today(desk, basis);
  const keys = [...new Set([...basis.choices, ...past, ...choices].map(({ key }) => key))];
  return {
    number,
    asOf: staffDate(basis.asOf),
    lawThen: lawThen.version,
    lawNow: desk.law.version,
    agrees: JSON.stringify(past) === JSON.stringify(basis.choices),
    rows: keys.map((key) => ({
      key,
      title: choiceTitle(key),
      printed: inWords(basis.choices, key),
      past: inWords(past, key),
      present: fault === '' ? inWords(choices, key) : '—',
      differs: fault !== '' || inWords(past, key) !== inWords(choices, key),
    })),
    nowFault: fault,
  };
}

function today(desk: DeskContext, basis: EstimateBasis): { choices: Choices; fault: string } {
  try {
    return { choices: choicesUnder(desk, desk.law, basis), fault: '' };
  } catch (error) {
    if (error instanceof FaultError) return { choices: [], fault: error.text.zh };
    throw error;
  }
}

function choicesUnder(desk: DeskContext, law: Law, { record, asOf, assumptions }: EstimateBasis): Choices {
  // Estimates at hand are of the record as it is today; this one is of the record as it was.
  const apart = { ...desk, law, state: { ...desk.state, estimates: new Map() } };
  return estimateOf(apart, record, asOf, assumptions).choices.map(({ key, amount, per }) => ({ key, amount, per }));
}

function inWords(choices: Choices, key: string): string {
  const choice = choices.find((one) => one.key === key);
  if (choice === undefined) return '沒有這一項';
  return choice.per === 'month' ? `每月${dollars(choice.amount)}元` : `${dollars(choice.amount)}元`;
}

function cannot(code: string, zh: string, en: string): FaultError {
  return new FaultError(code, {
    zh: `${zh}請看收件證明上印的計算過程。`,
    en: `${en} Read the derivation printed on the receipt.`,
  });
}
