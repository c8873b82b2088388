import type { Text } from '../../../src/contract/text.ts';
import { article } from '../trace.ts';

/** What an employer owes for an employee: must insure, may insure, cannot insure. */
export type Duty = 'mandatory' | 'voluntary' | 'notAllowed';

/** Who is insured, by scheme. */
export const enrolmentArticles = {
  laborInsurance: article('勞保6、8、9、58第6項'),
  employmentInsurance: article('就業保險法5'),
  occupationalAccident: article('災保法6'),
  laborPension: article('勞退條例7'),
} as const;

const schemes: Record<keyof typeof enrolmentArticles, Text> = {
  laborInsurance: { zh: '勞工保險', en: 'Labor insurance' },
  employmentInsurance: { zh: '就業保險', en: 'Employment insurance' },
  occupationalAccident: { zh: '職業災害保險', en: 'Occupational accident insurance' },
  laborPension: { zh: '勞工退休金提繳', en: 'Labor pension' },
};

const duties: Record<Duty, Text> = {
  mandatory: { zh: '應加保', en: 'mandatory' },
  voluntary: { zh: '可自願加保', en: 'voluntary' },
  notAllowed: { zh: '不能加保', en: 'not allowed' },
};

/** `勞工保險：應加保`; of the labor pension `應提繳`. */
export function dutyWords(scheme: keyof typeof enrolmentArticles, duty: Duty): Text {
  const zh = scheme === 'laborPension' ? duties[duty].zh.replace('加保', '提繳') : duties[duty].zh;
  return { zh: `${schemes[scheme].zh}：${zh}`, en: `${schemes[scheme].en}: ${duties[duty].en}` };
}
