import { article } from '../trace.ts';

/** Articles of the Labor Insurance Act 勞工保險條例 (110-04-28) and its Enforcement Rules 施行細則 (110-06-08). */
export const articles = {
  seniority: article('勞保12、19，細則45', 'Labor Insurance Act 12, 19; Enforcement Rules 45'),
  averageSalary: article('勞保19，細則44', 'Labor Insurance Act 19; Enforcement Rules 44'),
  oldAge: article('勞保58', 'Labor Insurance Act 58'),
  statutoryAge: article('勞保58第5項', 'Labor Insurance Act 58 V'),
  hazardous: article('勞保58第7項', 'Labor Insurance Act 58 VII'),
  formula: article('勞保58-1，細則55', 'Labor Insurance Act 58-1; Enforcement Rules 55'),
  adjustment: article('勞保58-2，細則79', 'Labor Insurance Act 58-2; Enforcement Rules 79'),
  lumpSumConditions: article('勞保58第2項', 'Labor Insurance Act 58 II'),
  lumpSumMonths: article('勞保59，細則45', 'Labor Insurance Act 59; Enforcement Rules 45'),
  rounding: article('細則55', 'Enforcement Rules 55'),
  combined: article('勞保74-2，國民年金法32', 'Labor Insurance Act 74-2; National Pension Act 32'),
  loan: article('勞保29，貸款本息扣減辦法4', 'Labor Insurance Act 29; loan deduction rules 4'),
  payment: article('勞保65-1、65-4', 'Labor Insurance Act 65-1, 65-4'),
  difference: article('勞保63第2項、63-1', 'Labor Insurance Act 63 II, 63-1'),
} as const;
