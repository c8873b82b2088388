/** Persons and events that together show every right open, closed and still to be asked. */
type Facts = Record<string, unknown>;

const spell = { from: '2008-01-01', to: null, salary: 45_800, unit: 'A', category: 'employee' };

/** A woman of 46, employed since 97, of whom everything is known. */
export const employee: Facts = {
  birthDate: '1980-03-15',
  sex: 'female',
  nationality: 'roc',
  dependants: 0,
  benefitsReceived: [],
  salaryHistory: [spell],
  nationalPension: { coverage: { months: 0 }, spells: [] },
  farmers: { spells: [] },
  laborPension: { months: 200, balance: 900_000 },
};

/** The same woman, of whom nobody told anything but her birthday. */
export const silent: Facts = { birthDate: '1980-03-15' };

/** A woman of 40 who was never employed: National Pension and farmers' insurance. */
export const farmer: Facts = {
  birthDate: '1986-03-15',
  sex: 'female',
  nationality: 'roc',
  benefitsReceived: [],
  salaryHistory: [],
  nationalPension: { coverage: { months: 100 }, spells: [{ from: '2018-01-01', to: null, paid: 'paid' }] },
  farmers: { spells: [{ from: '2012-01-01', to: null }] },
  laborPension: { months: 0, balance: 0 },
};

/** A man of 71 who has left work and farms. */
export const old: Facts = {
  birthDate: '1955-03-15',
  sex: 'male',
  nationality: 'roc',
  resident: true,
  benefitsReceived: [],
  salaryHistory: [{ from: '1985-01-01', to: '2015-12-31', salary: 43_900, unit: 'A' }],
  nationalPension: {
    coverage: { months: 48 },
    spells: [{ from: '2016-01-01', to: '2020-03-14' }],
    welfareAllowance: false,
  },
  farmers: { spells: [{ from: '1988-01-01', to: null }] },
  laborPension: { months: 126, balance: 400_000 },
};

const death = { kind: 'died', on: '2026-05-05', survivors: 2, anySurvivor: true };
const disabled = { kind: 'disabled', on: '2026-05-01', permanentIncapacity: true, grades: [1], level: 'total' };

/** Events with every fact that leads to a figure. */
export const told: Facts[] = [
  { kind: 'leftJob', on: '2026-05-20', leaving: 'involuntary', stillTreated: true },
  { kind: 'foundJob', on: '2026-06-01', monthsPaid: 0, newInsuredMonths: 3 },
  { kind: 'startedTraining', on: '2026-06-01', trainingDays: 90 },
  { kind: 'gaveBirth', on: '2026-05-02', delivery: 'term', children: 1 },
  { kind: 'childUnderThree', on: '2025-01-01', leaveFrom: '2026-06-01', leaveTo: '2026-11-30' },
  { kind: 'fellIll', on: '2026-01-10', hospitalDays: 10, fullPay: false },
  {
    kind: 'injuredAtWork',
    on: '2026-02-01',
    daysUnable: 40,
    fullPay: false,
    hospitalDays: 20,
    intensiveCareDays: 2,
    paidOwnFees: true,
  },
  { ...disabled, cause: 'ordinary' },
  { ...disabled, cause: 'occupational', accidentOn: '2025-05-01' },
  { ...disabled, cause: 'occupational', accidentOn: '2020-05-01' },
  { kind: 'lostRelative', on: '2026-05-05', relation: 'parent' },
  { ...death, cause: 'ordinary' },
  { ...death, cause: 'occupational', accidentOn: '2026-05-04' },
  { ...death, cause: 'ordinary', pensionerMonthly: 20_000, lumpSum: 2_000_000, annuityReceived: 100_000 },
  { kind: 'missing', on: '2026-01-05', atWork: true, fullMonths: 3 },
  { kind: 'notPaid', on: '2026-06-01', closed: true, monthlyWage: 40_000, unpaidMonths: 3, severanceAndPension: 0 },
];

/** The same events with nothing told but what happened and when. */
export const untold: Facts[] = [
  ...told.map(({ kind, on }) => ({ kind, on })),
  { kind: 'pregnant', on: '2026-06-01' },
  { ...disabled, cause: 'occupational', accidentOn: '2020-05-01', grades: null },
  { kind: 'died', on: '2026-05-05', pensionerMonthly: 20_000 },
];

/** Events whose facts close every right. */
export const closing: Facts[] = [
  { kind: 'leftJob', on: '2026-05-20', leaving: 'voluntary', stillTreated: false },
  { kind: 'foundJob', on: '2026-06-01', monthsPaid: 0, newInsuredMonths: 1 },
  { kind: 'startedTraining', on: '2026-06-01', trainingDays: 90 },
  { kind: 'gaveBirth', on: '2026-05-02', delivery: 'miscarriage', children: 1 },
  { kind: 'childUnderThree', on: '2020-01-01', leaveFrom: '2007-06-01', leaveTo: '2007-11-30' },
  { kind: 'fellIll', on: '2026-01-10', hospitalDays: 2, fullPay: false },
  {
    kind: 'injuredAtWork',
    on: '2026-02-01',
    daysUnable: 2,
    fullPay: false,
    hospitalDays: 0,
    paidOwnFees: false,
  },
  { ...disabled, cause: 'occupational', accidentOn: '2025-05-01', permanentIncapacity: false, grades: [9] },
  { ...disabled, cause: 'ordinary', permanentIncapacity: false },
  { kind: 'lostRelative', on: '2026-05-05', relation: 'other' },
  { ...death, cause: 'ordinary', survivors: 0, anySurvivor: false },
  { ...death, cause: 'occupational' },
  { kind: 'missing', on: '2026-01-05', atWork: false },
  { kind: 'notPaid', on: '2026-06-01', closed: false },
];
