import type { CustomerView } from '../contract/customer-view.ts';
import type { CustomerMessage } from '../i18n/customer/zh.ts';

type Comparison = Extract<CustomerView, { screen: 'comparison' }>;

/** The question the comparison answers: it names only what can really be chosen. */
export function comparisonTitle(view: Pick<Comparison, 'monthly' | 'oneOff'>): CustomerMessage {
  const several = view.monthly.length > 1;
  if (several && view.oneOff.length > 0) return 'comparison.titleAll';
  if (several) return 'comparison.titleMonthly';
  if (view.monthly.length === 1 && view.oneOff.length > 0) return 'comparison.titleTwo';
  return 'comparison.titlePlain';
}
