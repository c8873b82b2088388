import type { Visit } from '../../../src/contract/staff-view.ts';
import type { PersonRecord } from '../../records/index.ts';
import { staffDate } from '../words/dates.ts';

type Claim = NonNullable<Visit['summary']>['claims'][number];
type Recorded = PersonRecord['person']['claims'][number];

const BENEFITS: Record<Recorded['benefit'], string> = {
  oldAgeAnnuity: '老年年金',
  oldAgeOneTime: '老年一次金',
  oldAgeLumpSum: '一次請領老年給付',
  sickness: '傷病給付',
  maternity: '生育給付',
  disability: '失能給付',
  familyFuneral: '家屬死亡給付',
  survivors: '遺屬給付',
  unemployment: '失業給付',
  parentalLeave: '育嬰留職停薪津貼',
  vocationalTraining: '職業訓練生活津貼',
  earlyReemployment: '提早就業獎助津貼',
  pensionMonthly: '勞退月退休金',
  pensionLumpSum: '勞退一次退休金',
};

const STAGES: Record<Recorded['stage'], string> = {
  received: '已收件',
  underReview: '審核中',
  missingDocuments: '待補件',
  paid: '已付',
  beingPaid: '按月發給中',
  refused: '不予給付',
};

const OLD_AGE = new Set<Recorded['benefit']>(['oldAgeAnnuity', 'oldAgeOneTime', 'oldAgeLumpSum']);

/** Benefits claimed and their stage (給付與案件), the latest first; old age is said also where nothing was claimed. */
export function claimsOf({ person }: PersonRecord): Claim[] {
  const claims = person.claims
    .toSorted((left, right) => right.appliedOn.localeCompare(left.appliedOn))
    .map((one) => ({
      label: BENEFITS[one.benefit],
      date: staffDate(one.paidOn ?? one.appliedOn),
      amount: one.amount,
      stage: STAGES[one.stage],
    }));
  if (person.claims.some((one) => OLD_AGE.has(one.benefit))) return claims;
  return [{ label: '老年給付', date: '', amount: null, stage: '沒有請領過' }, ...claims];
}

/** Whether a labor-insurance old-age benefit was received: afterwards nothing of it can be claimed again (勞保58 VI). */
export function hasOldAgeBenefit({ person }: PersonRecord): boolean {
  return person.claims.some((one) => OLD_AGE.has(one.benefit) && (one.stage === 'paid' || one.stage === 'beingPaid'));
}
