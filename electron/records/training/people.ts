import type { Person } from '../person.ts';
import { addDays, addMonths, monthsBetween } from './calendar.ts';
import type { Job } from './career.ts';
import { inventCareer, inventLivelihood, type Livelihood } from './careers.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { inventClaims, isRetired } from './claims.ts';
import { invent } from './invent.ts';
import { inventName } from './names.ts';
import { inventNationalPension, nationalPensionArrears } from './national-pension.ts';
import { identificationNumber } from './numbers.ts';

const letters = Array.from('ABCDEFGHIJKMNOPQTUVWXZ');
const banks = ['中華郵政', '臺灣銀行', '合作金庫銀行', '第一銀行', '國泰世華銀行', '玉山銀行', '臺北富邦銀行'];
const FARMERS_ASSOCIATION = '06031456Y';
/** Farmers' Health Insurance Act 農民健康保險條例 in force. */
const FARMERS_START = '1989-07-01';

/**
 * Invented persons between 18 and 90 years old on `asOf`: the same seed and day make the same persons.
 * @param taken identifiers that are not to be used again
 */
export function inventPeople(count: number, seed: number, asOf: string, taken: Iterable<string>): Person[] {
  const chance = chanceFrom(seed);
  const used = new Set(taken);
  return Array.from({ length: count }, () => inventPerson(chance, asOf, used));
}

function inventPerson(chance: Chance, asOf: string, used: Set<string>): Person {
  const sex = chance.happens(50) ? 'male' : 'female';
  const nationality = chance.happens(12) ? 'foreign' : 'roc';
  const oldest = nationality === 'foreign' ? 60 : 90;
  const birthDate = addDays(addMonths(asOf, -12 * chance.whole(18, oldest)), -chance.whole(0, 364));
  const livelihood = nationality === 'foreign' ? 'employee' : inventLivelihood(chance);
  const earliest = nationality === 'foreign' ? addMonths(asOf, -chance.whole(6, 180)) : '1970-01-01';
  const jobs = inventJobs(chance, livelihood, { earliest, birthDate, asOf });
  const atRest = jobs.every((job) => job.to !== null);
  const age = Math.floor(monthsBetween(birthDate, asOf) / 12);
  const diedOn = atRest && age >= 75 && chance.happens(6) ? addDays(asOf, -chance.whole(10, 1500)) : undefined;
  const farmers = inventFarming(livelihood, birthDate, asOf, diedOn);
  const { name, otherNames } = inventName(chance, sex, nationality);
  const person = invent({
    name,
    identifiers: inventIdentifiers(chance, sex, nationality, used),
    birthDate,
    sex,
    asOf,
    jobs,
    more: {
      otherNames,
      nationality,
      phone: `09${chance.whole(10_000_000, 89_999_999)}`,
      account: chance.happens(70)
        ? { bank: chance.pick(banks), lastFour: String(chance.whole(0, 9999)).padStart(4, '0') }
        : null,
      privacyLock: chance.happens(2),
      farmers,
      loan: chance.happens(2) ? { principal: 1000 * chance.whole(10, 100), interest: chance.whole(100, 4000) } : null,
      ...(diedOn === undefined ? {} : { diedOn }),
    },
  });
  return withMoney(chance, person, asOf);
}

/** Claims, pension account and National Pension follow from the career. */
function withMoney(chance: Chance, person: Person, asOf: string): Person {
  const claims = inventClaims(chance, person, asOf);
  const drawn = claims.find((claim) => isRetired(claim))?.appliedOn ?? person.diedOn ?? null;
  const nationalPension =
    person.nationality === 'foreign'
      ? []
      : inventNationalPension(chance, {
          birthDate: person.birthDate,
          asOf,
          covered: person.farmers.length > 0 ? person.farmers : person.laborInsurance,
          until: drawn,
        });
  const paidOut = claims.some((claim) => claim.scheme === 'laborPension');
  return {
    ...person,
    claims,
    nationalPension,
    arrears: nationalPensionArrears(nationalPension, asOf),
    laborPension: { ...person.laborPension, balance: paidOut ? 0 : balanceOf(person, asOf) },
  };
}

function inventJobs(
  chance: Chance,
  livelihood: Livelihood,
  course: { earliest: string; birthDate: string; asOf: string },
): Job[] {
  if (livelihood === 'farmer' || livelihood === 'household') return [];
  return inventCareer(chance, { ...course, livelihood });
}

function inventFarming(
  livelihood: Livelihood,
  birthDate: string,
  asOf: string,
  diedOn: string | undefined,
): Person['farmers'] {
  const adult = addMonths(birthDate, 25 * 12);
  const from = adult > FARMERS_START ? adult : FARMERS_START;
  return livelihood === 'farmer' && from < asOf ? [{ from, to: diedOn ?? null, unit: FARMERS_ASSOCIATION }] : [];
}

function inventIdentifiers(
  chance: Chance,
  sex: Person['sex'],
  nationality: Person['nationality'],
  used: Set<string>,
): Person['identifiers'] {
  const isMale = sex === 'male';
  if (nationality === 'roc') {
    const value = unused(used, () => numberWith(chance, `${isMale ? 1 : 2}${chance.whole(0, 5)}`));
    return [{ kind: 'nationalId', value, current: true }];
  }
  const newNumber = unused(used, () => numberWith(chance, `${isMale ? 8 : 9}${chance.whole(0, 6)}`));
  const oldNumber = unused(used, () => numberWith(chance, `${isMale ? 'C' : 'D'}${chance.whole(0, 9)}`));
  const draw = chance.whole(1, 100);
  if (draw <= 15) return [{ kind: 'oldResidentNumber', value: oldNumber, current: true }];
  const current = { kind: 'residentNumber', value: newNumber, current: true } as const;
  return draw <= 40 ? [current, { kind: 'oldResidentNumber', value: oldNumber, current: false }] : [current];
}

function numberWith(chance: Chance, beginning: string): string {
  return identificationNumber(chance.pick(letters), `${beginning}${String(chance.whole(0, 999_999)).padStart(6, '0')}`);
}

function unused(used: Set<string>, draw: () => string): string {
  let value = draw();
  while (used.has(value)) value = draw();
  used.add(value);
  return value;
}

/** Six percent of the wage a month, with two percent a year on top, near enough for training. Whole NT$. */
function balanceOf(person: Person, asOf: string): number {
  return person.laborPension.spells.reduce((sum, { from, to, wage }) => {
    const months = Math.max(0, monthsBetween(from, addDays(to ?? asOf, 1)));
    const years = Math.floor(monthsBetween(to ?? asOf, asOf) / 12);
    return sum + Math.round((months * wage * 6 * (100 + 2 * Math.max(0, years))) / 10_000);
  }, 0);
}
