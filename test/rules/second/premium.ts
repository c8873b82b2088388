import { greatest, least, rounded } from './exact.ts';
import type { Expected } from './old-age.ts';
import { basicWage, inForce, ordinaryRate, topGrade } from './tables.ts';

type Shares = readonly [insured: bigint, unit: bigint, government: bigint];

const none: Shares = [0n, 0n, 0n];
const employer: Shares = [0n, 100n, 0n];

/** Shares in percent: ordinary, occupational, employment (勞工保險條例 15, 災保法 19, 就業保險法 40). */
const shares: Readonly<Record<string, { ordinary: Shares; occupational: Shares; employment: Shares }>> = {
  employee: { ordinary: [20n, 70n, 10n], occupational: employer, employment: [20n, 70n, 10n] },
  trainee: { ordinary: [20n, 70n, 10n], occupational: employer, employment: none },
  union: { ordinary: [60n, 0n, 40n], occupational: [60n, 0n, 40n], employment: none },
  fishery: { ordinary: [20n, 0n, 80n], occupational: [20n, 0n, 80n], employment: none },
  fisheryAshore: { ordinary: [100n, 0n, 0n], occupational: none, employment: none },
  seafarer: { ordinary: [80n, 0n, 20n], occupational: [80n, 0n, 20n], employment: none },
  laidOff: { ordinary: [80n, 0n, 20n], occupational: none, employment: none },
  parentalGovernment: { ordinary: [20n, 70n, 10n], occupational: none, employment: [20n, 70n, 10n] },
  parentalOther: { ordinary: [20n, 0n, 80n], occupational: none, employment: [20n, 0n, 80n] },
  pensionerOccupationalOnly: { ordinary: none, occupational: employer, employment: none },
};

export const premiumCategories = [...Object.keys(shares), 'occupationalContinuation'];

export interface PremiumFacts {
  insuredSalary: number;
  category: string;
  days?: number;
  employmentInsurance?: boolean;
  occupationalRate?: number;
  continuationYear?: number;
}

/** Each part of the premium rounded by itself and then added, a month having 30 days (施行細則 28-1). */
export function premium(facts: PremiumFacts, on: string): Expected {
  const first = (facts.continuationYear ?? 1) <= 2;
  const continued: Shares = first ? [20n, 0n, 80n] : [50n, 0n, 50n];
  const share = shares[facts.category] ?? { ordinary: continued, occupational: none, employment: none };
  const days = BigInt(facts.days ?? 30);
  const salary = BigInt(facts.insuredSalary);
  const ordinarySalary = least(salary, BigInt(inForce(topGrade, on) ?? 0));
  // The accident table has no grade below the basic wage and goes up to 72,800 (from 2022-05-01).
  const accidentSalary =
    on < '2022-05-01' ? ordinarySalary : least(72_800n, greatest(salary, inForce(basicWage, on) ?? 0n));
  const part = (base: bigint, millionths: bigint, of: Shares) => ({
    insured: Number(rounded(base * days * millionths * of[0], 3_000_000_000n)),
    unit: Number(rounded(base * days * millionths * of[1], 3_000_000_000n)),
    government: Number(rounded(base * days * millionths * of[2], 3_000_000_000n)),
  });
  const ordinary = part(ordinarySalary, (inForce(ordinaryRate, on) ?? 0n) * 1_000n, share.ordinary);
  const employment = part(ordinarySalary, 10_000n, facts.employmentInsurance === false ? none : share.employment);
  const occupational = part(
    accidentSalary,
    BigInt(Math.round((facts.occupationalRate ?? 0) * 1e6)),
    share.occupational,
  );
  return {
    eligible: true,
    options: {
      premium: {
        insured: ordinary.insured + employment.insured + occupational.insured,
        unit: ordinary.unit + employment.unit + occupational.unit,
        government: ordinary.government + employment.government + occupational.government,
        ordinary,
        employment,
        occupational,
      },
    },
  };
}
