/**
 * What can be printed for a visitor, and every kind of arrears. In a file without schemas: the window uses the names at
 * run time, and the schemas' library tries to compile code, which the pages' policy refuses.
 */

/** About a person: 異動明細, 整合查詢總覽, 欠費明細, 薪資月表. */
export const PERSON_PRINTS = ['spells', 'summary', 'arrears', 'salaries'] as const;
export type PersonPrint = (typeof PERSON_PRINTS)[number];

/** About a unit: 繳款單補發, 繳費情形. */
export const UNIT_PRINTS = ['slip', 'payments'] as const;
export type UnitPrint = (typeof UNIT_PRINTS)[number];

/** Every kind of arrears 欠費; a unit owes all but the last. */
export const ARREARS_KINDS = [
  'laborInsurance',
  'employmentInsurance',
  'occupationalAccident',
  'wageArrearsFund',
  'laborPension',
  'nationalPension',
] as const;
export type ArrearsName = (typeof ARREARS_KINDS)[number];
