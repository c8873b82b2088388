import { edgeVariants } from './edge-variants.ts';
import { nowOrLater } from './j01-now-or-later.ts';
import { tenYears } from './j02-ten-years.ts';
import { formTickedByEmployer, formTickedByUnion } from './j03-form-ticked-by-others.ts';
import { laidOff } from './j04-laid-off.ts';
import { parents } from './j05-parents.ts';
import { birth } from './j06-birth.ts';
import { courier } from './j07-courier.ts';
import { brothers } from './j08-brothers.ts';
import { widow } from './j09-widow.ts';
import { twoSystems } from './j10-two-systems.ts';
import { shopOwner } from './j11-shop-owner.ts';
import { privacyLock } from './j12-privacy-lock.ts';
import type { Journey } from './journey.ts';

/** Every scripted walk-in. Their business dates are fixed around 115-11-30, whatever day the office is created. */
export const journeys: readonly Journey[] = [
  nowOrLater,
  tenYears,
  formTickedByEmployer,
  formTickedByUnion,
  laidOff,
  parents,
  birth,
  courier,
  brothers,
  widow,
  twoSystems,
  shopOwner,
  privacyLock,
  ...edgeVariants,
];
