import { type Law, textOn } from '../law.ts';
import { overlapOf, type Span } from './parental-periods.ts';

interface OtherParent extends Span {
  sameChild?: boolean | null | undefined;
}

/**
 * Whether both parents would draw on the same day against the rule of that day: until 107-07 never together (就保19-2 III),
 * from 107-08 together for different children, from 111-01-18 always.
 */
export function conflicts(law: Law, period: Span, other: OtherParent): boolean {
  const both = overlapOf(period, other);
  if (both === undefined) return false;
  // Rules have only been relaxed, so the first common day has the strictest.
  const rule = textOn(law, 'employmentInsurance.parentalOverlap', both.from).value;
  return rule === 'none' || (rule === 'differentChildren' && other.sameChild !== false);
}
