import { article } from '../trace.ts';

/** Articles of the Labor Insurance Act on the death of the insured. */
export const deathArticles = {
  insured: article('勞保63'),
  amount: article('勞保63-2，細則55'),
  afterAnnuity: article('勞保63-1第1、2項'),
  unclaimed: article('勞保63-1第3、4項'),
  afterLeaving: article('勞保20'),
  rank: article('勞保65'),
  backPayment: article('勞保65-1第3項'),
  familyGrant: article('勞保62、63-2'),
} as const;
