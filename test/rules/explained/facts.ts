import * as fc from 'fast-check';

type Facts = fc.Arbitrary<Record<string, unknown>>;

function dayBetween(from: number, to: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(1, 10, 15, 28, 29, 30, 31),
    )
    .map(([year, month, day]) => {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
    });
}

const recent = dayBetween(2009, 2026);
const sinceAct = dayBetween(2023, 2026);
const birth = dayBetween(1950, 1964);
const salary = fc.oneof(fc.constantFrom(11_100, 30_300, 34_800, 45_800), fc.integer({ min: 1_500, max: 150_000 }));
const sum = fc.integer({ min: 1, max: 5_000_000 });
const seniority = fc.record(
  {
    years: fc.integer({ min: 0, max: 34 }),
    months: fc.integer({ min: 0, max: 11 }),
    days: fc.integer({ min: 0, max: 29 }),
  },
  { requiredKeys: ['years'] },
);
const persons = fc.integer({ min: 0, max: 4 });
const category = fc.constantFrom('employee', 'employee', 'union');

/** A record of cover: spells of years, with gaps and now and then two units at once. */
const history = fc
  .array(
    fc.record({
      from: dayBetween(1985, 2018),
      years: fc.integer({ min: 0, max: 12 }),
      months: fc.integer({ min: 1, max: 11 }),
      salary: fc.constantFrom(21_000, 30_300, 34_800, 40_100, 45_800),
      unit: fc.constantFrom('A', 'B', 'C'),
      category,
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((spells) =>
    spells.map(({ from, years, months, ...rest }) => {
      const [year = 0, month = 1] = from.split('-').map(Number);
      const last = new Date(Date.UTC(year + years, month - 1 + months, 0)).toISOString().slice(0, 10);
      return { from, to: last < '2026-05-31' ? last : '2026-05-31', ...rest };
    }),
  );

/** Seniority and averages as totals, or as a record. */
function cover(facts: Record<string, fc.Arbitrary<unknown>>): Facts {
  const totals = fc.record({
    coverage: seniority,
    averageSalary60: salary,
    averageSalary36: salary,
    averageSalary6: salary,
  });
  const record = fc.record({ salaryHistory: history });
  return fc
    .oneof({ weight: 3, arbitrary: totals }, { weight: 1, arbitrary: record })
    .chain((known) => some(facts).map((others) => ({ ...others, ...known })));
}

/** Every fact or silence about it. */
function some(facts: Record<string, fc.Arbitrary<unknown>>, ...required: string[]): Facts {
  return fc.record(facts, { requiredKeys: required });
}

const grades = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 });

/** Facts that mostly make sense, for every question of the case file. */
export const factsOf: Readonly<Record<string, Facts>> = {
  'laborInsurance.oldAge': cover({
    applyOn: dayBetween(2016, 2026),
    coverageAfter60: fc.constantFrom({}, {}, { months: 7 }, { years: 1, months: 3, days: 5 }, { years: 6 }),
    insuredBefore2009: fc.boolean(),
    nationalPension: fc.record({ coverage: seniority }),
    sameUnitYears: fc.constantFrom(0, 0, 0, 25),
    hazardousYears: fc.constantFrom(0, 0, 5),
    sex: fc.constantFrom('female', 'male'),
    loan: fc.record(
      { principal: fc.integer({ min: 0, max: 200_000 }), interest: fc.nat(20_000) },
      { requiredKeys: ['principal'] },
    ),
  }).chain((facts) => birth.map((birthDate) => ({ birthDate, ...facts }))),
  'laborInsurance.oldAgeDifference': some({ lumpSum: sum, received: sum }, 'lumpSum', 'received'),
  'laborInsurance.maternity': cover({
    deliveredOn: recent,
    delivery: fc.constantFrom('term', 'term', 'premature', 'miscarriage'),
    children: fc.integer({ min: 1, max: 3 }),
    insuredDays: fc.integer({ min: 100, max: 2_000 }),
    nationality: fc.constantFrom('roc', 'foreign'),
    rocSpouse: fc.boolean(),
  }),
  'laborInsurance.familyDeath': cover({ eventOn: recent, ageOfDeceased: fc.integer({ min: 0, max: 90 }) }).chain(
    (facts) => fc.constantFrom('spouse', 'parent', 'child').map((relation) => ({ ...facts, relation })),
  ),
  'laborInsurance.death': cover({
    diedOn: recent,
    survivors: persons,
    anySurvivor: fc.constantFrom(true, true, false),
    pensionerMonthly: fc.constantFrom(null, null, 3_001, 18_001),
    familyGrantPaid: fc.constantFrom(0, 96_000),
    insuredBefore2009: fc.boolean(),
    coverEndedOn: fc.constantFrom(null, null, '2010-01-31'),
  }),
  'laborInsurance.disability': cover({
    eventOn: recent,
    grades,
    previousGrade: fc.constantFrom(null, null, 7, 12),
    permanentIncapacity: fc.boolean(),
    dependants: persons,
    insuredBefore2009: fc.boolean(),
    nationalPension: fc.record({ coverage: seniority }),
  }),
  'laborInsurance.sickness': cover({ eventOn: recent, insuredMonthsBefore: fc.integer({ min: 0, max: 40 }) }).chain(
    (facts) => fc.integer({ min: 0, max: 500 }).map((hospitalDays) => ({ ...facts, hospitalDays })),
  ),
  'laborInsurance.premium': some(
    {
      insuredSalary: salary,
      eventOn: recent,
      days: fc.integer({ min: 0, max: 30 }),
      category: fc.constantFrom(
        'employee',
        'trainee',
        'union',
        'fishery',
        'fisheryAshore',
        'seafarer',
        'laidOff',
        'parentalGovernment',
        'parentalOther',
        'occupationalContinuation',
        'pensionerOccupationalOnly',
      ),
      continuationYear: fc.integer({ min: 1, max: 4 }),
      employmentInsurance: fc.boolean(),
      occupationalRate: fc.constantFrom(0.0011, 0.0021, 0.0093),
    },
    'insuredSalary',
  ),
  'laborInsurance.lateFee': some({ payable: sum, daysLate: fc.nat(400), eventOn: recent }, 'payable', 'daysLate'),
  'nationalPension.oldAge': some(
    {
      birthDate: dayBetween(1944, 1962),
      coverage: seniority,
      applyOn: recent,
      monthlyAmount: fc.constantFrom(18_282, 19_761, 21_103),
      floorAddition: fc.constantFrom(3_500, 4_049),
      barredFromA: fc.boolean(),
    },
    'birthDate',
    'coverage',
  ),
  'nationalPension.maternity': some({ deliveredOn: recent, children: fc.integer({ min: 1, max: 3 }) }),
  'nationalPension.funeral': some({ eventOn: recent }),
  'nationalPension.premium': some({
    share: fc.constantFrom(
      'general',
      'below2x',
      'below1.5x',
      'lowIncome',
      'midLowIncome',
      'severe',
      'moderate',
      'mild',
    ),
    days: fc.integer({ min: 0, max: 31 }),
    daysInMonth: fc.constantFrom(28, 30, 31),
    eventOn: recent,
  }),
  'farmers.maternity': some({ deliveredOn: recent, children: fc.integer({ min: 1, max: 3 }) }),
  'farmers.funeral': some({ diedOn: sinceAct }),
  'wageArrears.repayment': some(
    {
      eventOn: recent,
      monthlyWage: salary,
      unpaidMonths: fc.constantFrom(0, 0.5, 1.25, 3, 7),
      severanceAndPension: fc.oneof(fc.constant(0), sum),
      averageWage: salary,
    },
    'monthlyWage',
    'averageWage',
  ),
  'enrolment.obligations': some(
    { birthDate: dayBetween(1950, 2012), insuredBefore60: fc.boolean(), employees: fc.integer({ min: 1, max: 9 }) },
    'birthDate',
    'insuredBefore60',
  ),
  'annuity.cpiAdjustment': some(
    {
      claimYear: fc.integer({ min: 2009, max: 2022 }),
      monthly: fc.integer({ min: 1, max: 60_000 }),
      effective: fc.constantFrom('2014-05', '2018-05', '2022-05', '2023-05', '2024-05'),
    },
    'claimYear',
    'monthly',
    'effective',
  ),
  'coverage.days': some(
    { scheme: fc.constantFrom('laborInsurance', 'laborPension', 'nationalPension'), joinedOn: recent, leftOn: recent },
    'scheme',
  ),
  'laborPension.contribution': some(
    {
      monthlyWage: salary,
      days: fc.integer({ min: 0, max: 30 }),
      ratePercent: fc.constantFrom(1, 3.5, 6, 7.2),
      eventOn: sinceAct,
    },
    'monthlyWage',
  ),
  'employmentInsurance.unemployment': some(
    {
      leaving: fc.constantFrom('involuntary', 'involuntary', 'fixedTerm'),
      averageSalary6: salary,
      ageAtLeaving: fc.integer({ min: 20, max: 64 }),
      dependants: persons,
      contractMonthsIn12: fc.integer({ min: 0, max: 12 }),
      unemployedDays: fc.integer({ min: 10, max: 90 }),
      registeredOn: recent,
      workIncome: fc.constantFrom(0, 0, 5_000, 20_000, 28_000),
      monthsDrawn: fc.constantFrom(0, 1.5, 3, 6),
      exhaustedOn: recent,
    },
    'leaving',
    'averageSalary6',
  ),
  'employmentInsurance.earlyReemployment': some(
    {
      averageSalary6: salary,
      dependants: persons,
      entitledMonths: fc.constantFrom(6, 9),
      monthsPaid: fc.constantFrom(0, 1, 2.5, 5.3),
      newInsuredMonths: fc.integer({ min: 2, max: 8 }),
      leftOn: recent,
    },
    'averageSalary6',
    'entitledMonths',
    'monthsPaid',
  ),
  'employmentInsurance.training': some(
    { averageSalary6: salary, dependants: persons, trainingDays: fc.nat(260), tailHours: fc.nat(90), leftOn: recent },
    'averageSalary6',
    'trainingDays',
    'tailHours',
  ),
  'employmentInsurance.parentalLeave': fc
    .tuple(
      recent,
      fc.integer({ min: 1, max: 280 }),
      some({ coverage: seniority, singleDays: fc.constantFrom(0, 0, 5, 30), dependants: persons }),
      fc.oneof(fc.record({ averageSalary6: salary }), fc.record({ salaryHistory: history })),
    )
    .map(([leaveFrom, days, others, average]) => ({
      leaveFrom,
      leaveTo: new Date(Date.parse(leaveFrom) + days * 86_400_000).toISOString().slice(0, 10),
      ...others,
      ...average,
    })),
  'occupationalAccident.sickness': some(
    { averageSalary6: salary, accidentOn: recent, daysUnable: fc.nat(900), wardDays: fc.constantFrom(0, 0, 5) },
    'averageSalary6',
    'daysUnable',
  ),
  'occupationalAccident.disability': cover({
    accidentOn: recent,
    level: fc.constantFrom('total', 'severe', 'partial'),
    grades,
    previousGrade: fc.constantFrom(null, null, 8),
    dependants: persons,
    insuredBefore2009: fc.boolean(),
  }),
  'occupationalAccident.death': cover({
    diedOn: recent,
    survivors: persons,
    anySurvivor: fc.constant(true),
    pensionerMonthly: fc.constantFrom(null, null, 15_001),
    otherPension: fc.constantFrom(0, 0, 9_000, 40_000),
    insuredBefore2009: fc.boolean(),
  }),
  'occupationalAccident.missing': some(
    { averageSalary6: salary, accidentOn: dayBetween(2022, 2025), fullMonths: fc.nat(15) },
    'averageSalary6',
    'fullMonths',
  ),
  'nationalPension.disability': some(
    {
      birthDate: dayBetween(1962, 1990),
      eventOn: recent,
      coverage: seniority,
      permanentIncapacity: fc.constant(true),
      disabledBeforeJoining: fc.constantFrom(false, false, true),
      barredFromFloor: fc.boolean(),
      laborInsurance: fc.record({ coverage: seniority, averageSalary60: salary }),
    },
    'coverage',
  ),
  'nationalPension.death': some(
    {
      birthDate: dayBetween(1950, 1980),
      diedOn: recent,
      coverage: seniority,
      survivors: persons,
      anySurvivor: fc.constant(true),
      pensionerMonthly: fc.constantFrom(null, null, 5_001),
    },
    'coverage',
    'survivors',
  ),
  'farmers.oldAgeAllowance': some(
    { birthDate: dayBetween(1935, 1962), applyOn: sinceAct, coverage: seniority, overMeansTest: fc.boolean() },
    'birthDate',
    'coverage',
  ),
  'farmers.pensionSaving': some(
    {
      ratePercent: fc.integer({ min: 1, max: 10 }),
      days: fc.integer({ min: 0, max: 30 }),
      savingYears: fc.integer({ min: 1, max: 30 }),
      eventOn: sinceAct,
    },
    'ratePercent',
  ),
  'annuity.inPayment': some(
    {
      claimYear: fc.integer({ min: 2016, max: 2022 }),
      monthly: fc.integer({ min: 1, max: 60_000 }),
      survivors: fc.integer({ min: 1, max: 4 }),
      loan: fc.record({ principal: fc.integer({ min: 1, max: 200_000 }), interest: fc.nat(20_000) }),
    },
    'claimYear',
    'monthly',
  ),
  'laborPension.withdrawal': some(
    {
      birthDate: dayBetween(1950, 1966),
      applyOn: sinceAct,
      coverage: seniority,
      accountBalance: sum,
      lifeExpectancyYears: fc.integer({ min: 1, max: 40 }),
      interestPercent: fc.constantFrom(0, 1.05, 1.3, 2),
    },
    'birthDate',
    'coverage',
    'accountBalance',
  ),
  'employmentInsurance.healthPremium': some(
    {
      registeredOn: recent,
      monthsDrawn: fc.integer({ min: 0, max: 9 }),
      healthPremium: fc.integer({ min: 0, max: 2_000 }),
    },
    'registeredOn',
    'monthsDrawn',
    'healthPremium',
  ),
  'occupationalAccident.care': some(
    { accidentOn: sinceAct, level: fc.constantFrom('total', 'severe'), grades },
    'level',
  ),
  'occupationalAccident.hospitalCare': some(
    {
      accidentOn: sinceAct,
      hospitalDays: fc.nat(200),
      daysUnableBefore: fc.nat(10),
      intensiveCareDays: fc.nat(5),
    },
    'hospitalDays',
  ),
  'occupationalAccident.concurrentPension': some(
    { monthly: salary, otherPension: salary, averageSalary6: salary, eventOn: sinceAct },
    'monthly',
    'otherPension',
    'averageSalary6',
  ),
  'occupationalAccident.protectionAct': some(
    {
      accidentOn: dayBetween(2009, 2021),
      grades,
      workCapacity: fc.constantFrom('none', 'partial'),
      needsCare: fc.boolean(),
      inTraining: fc.boolean(),
    },
    'accidentOn',
    'grades',
  ),
  'law.parameter': some(
    {
      name: fc.constantFrom('laborInsurance.oldAge.statutoryAge', 'nationalPension.monthlyAmount'),
      history: fc.boolean(),
    },
    'name',
  ),
  'identifier.check': some({ value: fc.constantFrom('A123456789', '12345675', 'x') }, 'value'),
};

/** The day of the question: mostly inside every table of the law. */
export const asOf = fc.constantFrom('2026-06-10', '2026-06-10', '2026-01-31', '2024-02-29', '2019-05-02');
