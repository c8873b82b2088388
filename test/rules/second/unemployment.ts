import { lastDayOf, plusDays } from './dates.ts';
import { greatest, least, rounded } from './exact.ts';
import type { Expected } from './old-age.ts';
import { basicWage, dependantPoints, inForce, seniorMonths } from './tables.ts';

export interface UnemploymentFacts {
  leaving: 'involuntary' | 'fixedTerm' | 'voluntary';
  ageAtLeaving: number;
  insuredMonthsIn3Years: number;
  averageSalary6: number;
  disabilityCertificate?: boolean;
  dependants?: number;
  contractMonthsIn12?: number;
  unemployedDays?: number;
  registeredOn?: string;
  leftOn?: string;
  workIncome?: number;
  monthsDrawn?: number;
  exhaustedOn?: string;
}

/** Unemployment benefit 失業給付 of 就業保險法 11, 16, 17, 19-1, 20. */
export function unemployment(facts: UnemploymentFacts, asOf: string): Expected {
  const registeredOn = facts.registeredOn ?? asOf;
  const rules = facts.leftOn ?? registeredOn;
  const dependants = least(BigInt(facts.dependants ?? 0), 2n);
  const percent = 60n + dependants * (inForce(dependantPoints, rules) ?? 0n);
  const senior = facts.ageAtLeaving >= 45 || facts.disabilityCertificate === true;
  const whole = senior ? (inForce(seniorMonths, rules) ?? 6) : 6;
  // 16 VI: a new claim within two years of having drawn everything is for half the months.
  const halved = facts.exhaustedOn !== undefined && registeredOn <= lastDayOf(plusDays(facts.exhaustedOn, 1), 24);
  const months = (halved ? whole / 2 : whole) - (facts.monthsDrawn ?? 0);

  const fixedTerm = (facts.contractMonthsIn12 ?? 0) >= 6 && (facts.unemployedDays ?? 0) > 30;
  const leaving = facts.leaving === 'involuntary' || (facts.leaving === 'fixedTerm' && fixedTerm);
  const income = BigInt(facts.workIncome ?? 0);
  const wage = inForce(basicWage, asOf) ?? 0n;
  const eligible = leaving && facts.insuredMonthsIn3Years >= 12 && income <= wage && months > 0;
  if (!eligible) return { eligible, options: {} };

  const average = BigInt(facts.averageSalary6);
  // 17: not below the basic wage together, what exceeds 80 % of the average is taken off; in hundredths
  // of a dollar. What is compared with the wage is the benefit as it is paid, in whole dollars.
  const full = average * percent;
  const over = income * 100n + full - average * 80n;
  const deduction = income === 0n || income + rounded(full, 100n) < wage ? 0n : greatest(0n, least(over, full));
  const amount = rounded(full - deduction, 100n);
  if (amount === 0n) return { eligible: false, options: {} };
  return {
    eligible,
    options: {
      unemployment: {
        ratePercent: Number(percent),
        amount: Number(amount),
        deduction: Number(rounded(full, 100n) - amount),
        maxMonths: months,
        firstFrom: plusDays(registeredOn, 14),
        firstTo: plusDays(registeredOn, 43),
      },
    },
  };
}
