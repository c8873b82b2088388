import type { Label } from './topic.ts';

/** Topics that are about the same matter in different insurances: a death is heard alike in all of them. */
const MATTERS = {
  oldAge: ['li.oldAge', 'li.oldAge.combined', 'np.oldAge', 'lp.claim', 'farm.allowance'],
  disability: ['li.disability', 'oai.disability', 'np.disability'],
  death: ['li.death', 'li.familyDeath', 'oai.death', 'np.death'],
  birth: ['li.maternity', 'np.maternity'],
  illness: ['li.sickness', 'oai.sickness'],
  record: ['li.record', 'np.record', 'lp.account'],
  payment: ['li.premium', 'li.slip', 'np.premium'],
  cover: ['li.enrol', 'li.union', 'oai.enrol', 'farm.insurance'],
} as const satisfies Record<string, readonly Label[]>;

const matters = new Map<Label, string>(
  Object.entries(MATTERS).flatMap(([matter, labels]) => labels.map((one) => [one, matter] as const)),
);

/** What a topic is about, whatever the insurance. */
export function matterOf(one: Label): string {
  return matters.get(one) ?? one;
}

/** Whose business a topic is: an insurance, the counter's own service, or another agency's. */
export function schemeOf(one: Label): string {
  if (one === 'outside' || one === 'referral') return 'elsewhere';
  const [scheme, rest] = one.split('.');
  return scheme === undefined || rest === undefined || one === 'wage.arrears' ? 'service' : scheme;
}
