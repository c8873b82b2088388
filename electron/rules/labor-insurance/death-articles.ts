import { article } from '../trace.ts';

/** Articles of the Labor Insurance Act on the death of the insured. */
export const deathArticles = {
  insured: article('勞保63', 'Labor Insurance Act 63'),
  amount: article('勞保63-2，細則55', 'Labor Insurance Act 63-2; Enforcement Rules 55'),
  afterAnnuity: article('勞保63-1第1、2項', 'Labor Insurance Act 63-1 I, II'),
  unclaimed: article('勞保63-1第3、4項', 'Labor Insurance Act 63-1 III, IV'),
  afterLeaving: article('勞保20', 'Labor Insurance Act 20'),
  rank: article('勞保65', 'Labor Insurance Act 65'),
  backPayment: article('勞保65-1第3項', 'Labor Insurance Act 65-1 III'),
  familyGrant: article('勞保62、63-2', 'Labor Insurance Act 62, 63-2'),
} as const;
