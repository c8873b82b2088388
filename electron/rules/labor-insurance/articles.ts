import { article } from '../trace.ts';

/** Articles of the Labor Insurance Act 勞工保險條例 (110-04-28) and its Enforcement Rules 施行細則 (110-06-08). */
export const articles = {
  seniority: article('勞保12、19，細則45'),
  averageSalary: article('勞保19，細則44'),
  oldAge: article('勞保58'),
  statutoryAge: article('勞保58第5項'),
  hazardous: article('勞保58第7項'),
  formula: article('勞保58-1，細則55'),
  adjustment: article('勞保58-2，細則79'),
  lumpSumConditions: article('勞保58第2項'),
  lumpSumMonths: article('勞保59，細則45'),
  rounding: article('細則55'),
  combined: article('勞保74-2，國民年金法32'),
  loan: article('勞保29，貸款本息扣減辦法4'),
  payment: article('勞保65-1、65-4'),
  difference: article('勞保63第2項、63-1'),
} as const;
