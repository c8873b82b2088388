/** Why something is not open, in words a clerk can repeat; keyed by the stable codes of the rules. */
const REASONS: Record<string, string> = {
  'oldAge.stillInsured': '還在保。所有單位都退保以後，才能請領（勞保58）。',
  'oldAge.noSeniority': '沒有勞保年資（勞保58）。',
  'oldAge.fewerThan15Years': '年資合計不到15年，不能領年金（勞保58）。',
  'oldAge.combinedAge': '勞保加國保滿15年，要滿65歲才能合併領年金（勞保74-2）。',
  'oldAge.belowEarliestAge': '還沒到可以提前請領年金的年齡（勞保58-2）。',
  'oldAge.belowStatutoryAge': '還沒到法定請領年齡，不能領老年一次金（勞保58）。',
  'oldAge.lumpSumConditions': '還不符合一次請領的年齡和年資（勞保58第2項）。',
  'oldAge.noSeniorityBefore2009': '民國98年以前沒有勞保年資，不能一次請領（勞保58第2項）。',
  'oldAge.alreadyReceived': '已經領過勞保老年給付，不能再請領（勞保58第6項）。',
};

export function reasonWords(code: string): string {
  return REASONS[code] ?? code;
}
