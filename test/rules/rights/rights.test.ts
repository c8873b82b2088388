import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../electron/rules/index.ts';
import { lifeEventKinds, right, type Right } from '../../../src/contract/rights.ts';
import { answer, ask, fault } from '../law-under-test.ts';
import { employee, farmer, old, silent, told } from './scenarios.ts';

function rightsOf(person: Record<string, unknown>, events: readonly unknown[] = [], asOf?: string): readonly Right[] {
  return answer('rights.all', { ...person, events }, asOf).rights ?? [];
}
function rightOf(key: string, person: Record<string, unknown>, events: readonly unknown[] = [], asOf?: string): Right {
  const found = rightsOf(person, events, asOf).find((one) => one.key === key);
  if (found === undefined) throw new Error(`${key} is not among the rights`);
  return found;
}
function since(from: string) {
  return { ...employee, salaryHistory: [{ from, to: null, salary: 30_300, unit: 'A' }] };
}
const birth = { kind: 'gaveBirth', on: '2026-05-02', delivery: 'term', children: 1 };
const leaving = { kind: 'leftJob', on: '2026-05-20', leaving: 'involuntary' };

describe('figures', () => {
  it('are those of the question asked by itself', () => {
    const { options } = answer('rights.all', { ...employee, events: [birth, leaving] });
    const { salaryHistory } = employee;
    const maternity = answer('laborInsurance.maternity', { salaryHistory, deliveredOn: '2026-05-02' }).options;
    const unemployment = answer('employmentInsurance.unemployment', {
      salaryHistory,
      leaving: 'involuntary',
      leftOn: '2026-05-20',
      ageAtLeaving: 46,
    }).options;
    expect(options['laborInsurance.maternity']).toEqual({ maternity: maternity['maternity'] });
    expect(options['laborInsurance.birthSubsidy']).toEqual({ birthSubsidy: maternity['birthSubsidy'] });
    expect(options['employmentInsurance.unemployment']).toEqual(unemployment);
  });

  it('say that more may come where a question is still open, and keep quiet about it where none is', () => {
    const { dependants: _, ...unsaid } = employee;
    const open = rightOf('employmentInsurance.unemployment', unsaid, [leaving]);
    expect(open).toMatchObject({ standing: 'eligible', asks: [{ fact: 'dependants' }], figures: [{ atLeast: true }] });
    const settled = rightOf('employmentInsurance.unemployment', employee, [leaving]);
    expect(settled).toMatchObject({ standing: 'eligible', asks: [], figures: [{ atLeast: false }] });
  });

  it('name a second event of the same kind by its day', () => {
    const earlier = { ...birth, on: '2024-05-02' };
    const { options } = answer('rights.all', { ...employee, events: [birth, earlier] });
    expect(Object.keys(options)).toEqual(
      expect.arrayContaining(['laborInsurance.maternity@2026-05-02#0', 'laborInsurance.maternity@2024-05-02#1']),
    );
  });
});

function disabledAtWork(accidentOn: string) {
  const event = {
    kind: 'disabled',
    on: '2026-05-01',
    cause: 'occupational',
    accidentOn,
    grades: [7],
    level: 'none',
  };
  return rightsOf(employee, [event]);
}

describe('what excludes what', () => {
  const both = { ...farmer, salaryHistory: [{ from: '2020-01-01', to: '2026-01-31', salary: 30_300, unit: 'A' }] };

  it('lets one social insurance pay for a birth, and farmers beside it', () => {
    const rights = rightsOf(both, [{ ...birth, pregnantWhileInsured: true }]);
    const choices = (key: string) => rights.find((one) => one.key === key)?.choices.map((one) => one.code);
    expect(choices('laborInsurance.maternity')).toEqual(['choice.maternity']);
    expect(choices('nationalPension.maternity')).toEqual(['choice.maternity']);
    expect(rights.find((one) => one.key === 'farmers.maternity')).toMatchObject({ standing: 'eligible', choices: [] });
  });

  it('closes the other once one was drawn for the same birth, and only for that one', () => {
    const drawn = { ...both, benefitsReceived: [{ benefit: 'nationalPension.maternity', on: '2026-05-02' }] };
    const events = [{ ...birth, pregnantWhileInsured: true }];
    const code = (key: string) => rightOf(key, drawn, events).reasons[0]?.code;
    expect(code('laborInsurance.maternity')).toBe('rights.otherDrawn');
    expect(code('nationalPension.maternity')).toBe('rights.alreadyDrawn');
    const before = { ...both, benefitsReceived: [{ benefit: 'nationalPension.maternity', on: '2020-05-02' }] };
    expect(rightOf('laborInsurance.maternity', before, events).standing).toBe('eligible');
  });

  it('sets the family grant against the benefits of the deceased', () => {
    const deceased = {
      birthDate: '1950-01-01',
      coverage: { years: 20 },
      averageSalary6: 40_000,
      averageSalary60: 40_000,
    };
    const lost = {
      kind: 'lostRelative',
      on: '2026-05-05',
      relation: 'parent',
      survivors: 1,
      cause: 'ordinary',
      deceased,
    };
    const rights = rightsOf(employee, [lost]);
    expect(rights.find((one) => one.key === 'laborInsurance.familyDeath')?.choices[0]).toMatchObject({
      code: 'choice.sameDeath',
      with: expect.arrayContaining(['laborInsurance.death']),
    });
  });

  it('gives an accident at work to the Act of its day', () => {
    const now = disabledAtWork('2025-05-01').find((one) => one.key === 'occupationalAccident.disability');
    const before = disabledAtWork('2020-05-01').find((one) => one.key === 'occupationalAccident.disability');
    expect(now?.cautions.map((one) => one.code)).not.toContain('occupational.oldAct');
    expect(before?.cautions.map((one) => one.code)).toContain('occupational.oldAct');
    const ordinary = disabledAtWork('2025-05-01').find((one) => one.key === 'laborInsurance.disability');
    expect(ordinary?.reasons[0]?.code).toBe('rights.occupational');
  });
});

describe('time to claim', () => {
  it('is five years, two for employment insurance, none for old age', () => {
    expect(rightOf('laborInsurance.maternity', employee, [birth]).deadline.last).toBe('2031-05-02');
    expect(rightOf('employmentInsurance.unemployment', employee, [leaving]).deadline.last).toBe('2028-05-20');
    expect(rightOf('laborInsurance.oldAge', employee).deadline.last).toBeNull();
  });

  it('closes a right on the day after the last one, as the question itself does', () => {
    const on = '2026-05-02';
    const claimed = (applyOn: string) =>
      answer(
        'laborInsurance.maternity',
        { salaryHistory: employee['salaryHistory'], deliveredOn: on, applyOn },
        applyOn,
      );
    expect([claimed('2031-05-02').eligible, claimed('2031-05-03').eligible]).toEqual([true, false]);
    expect(rightOf('laborInsurance.maternity', employee, [birth], '2031-05-02').standing).toBe('eligible');
    const late = rightOf('laborInsurance.maternity', employee, [birth], '2031-05-03');
    expect(late.reasons.map((one) => one.code)).toEqual(['claim.lapsed']);
  });

  it('puts what ends soon first', () => {
    const rights = rightsOf(employee, [leaving, birth], '2028-05-01').filter((one) => one.standing === 'eligible');
    expect(rights[0]?.key).toBe('employmentInsurance.unemployment');
    const early = rightsOf(employee, [leaving, birth], '2026-06-01').map((one) => one.key);
    expect(early.indexOf('employmentInsurance.unemployment')).toBeLessThan(
      early.indexOf('laborInsurance.birthSubsidy'),
    );
  });

  it('sends the unemployed to the employment service and nobody else', () => {
    const rights = rightsOf(employee, told);
    const there = rights.filter((one) => one.where.code === 'employmentService').map((one) => one.key);
    expect([...new Set(there)]).toEqual(['employmentInsurance.unemployment']);
  });
});

describe('from record and age alone', () => {
  it('names the day on which old age opens once every unit is left', () => {
    const worker = {
      ...employee,
      birthDate: '1966-08-20',
      salaryHistory: [{ from: '1999-01-01', to: null, salary: 45_800 }],
    };
    // The statutory age is 65, five years earlier with a reduction; but 50 with 25 insured years takes the lump sum now.
    expect(rightOf('laborInsurance.oldAge', worker, [], '2026-06-10')).toMatchObject({
      standing: 'notEligible',
      opensOn: '2026-06-10',
    });
    const younger = {
      ...employee,
      birthDate: '1975-08-20',
      salaryHistory: [{ from: '2010-01-01', to: null, salary: 45_800 }],
    };
    expect(rightOf('laborInsurance.oldAge', younger, [], '2026-06-10').opensOn).toBe('2035-08-20');
  });

  it('looks at a birthday to come on its day', () => {
    const event = { kind: 'turnedAge', on: '2040-03-15', age: 60 };
    const left = { ...employee, salaryHistory: [{ from: '2008-01-01', to: '2026-05-31', salary: 45_800 }] };
    expect(rightOf('laborPension.withdrawal', left).standing).toBe('notEligible');
    expect(rightOf('laborPension.withdrawal', left, [event]).standing).toBe('eligible');
  });

  it('lists no births or illnesses nobody told of', () => {
    for (const one of [...rightsOf(employee), ...rightsOf(old)]) expect(one.event).toBeNull();
  });

  it('closes what an old-age benefit already drawn closes', () => {
    const drawn = {
      ...old,
      benefitsReceived: [{ benefit: 'laborInsurance.oldAge', form: 'annuity', monthly: 20_000 }],
    };
    expect(rightOf('laborInsurance.oldAge', old).standing).toBe('eligible');
    expect(rightOf('laborInsurance.oldAge', drawn).reasons[0]?.code).toBe('oldAge.received');
  });
});

describe('silence', () => {
  it('opens nothing: of whom nothing is known, nothing is eligible', () => {
    const events = lifeEventKinds.map((kind) => ({ kind, on: '2026-05-05' }));
    const { eligible, options, rights = [] } = answer('rights.all', { ...silent, events });
    expect({ eligible, options }).toEqual({ eligible: false, options: {} });
    expect(rights.some((one) => one.standing === 'ask')).toBe(true);
  });

  it('asks for the kind of delivery only where it decides', () => {
    const unsaid = { ...birth, delivery: null };
    expect(rightOf('laborInsurance.maternity', since('2020-01-01'), [unsaid]).standing).toBe('eligible');
    expect(rightOf('laborInsurance.maternity', since('2025-10-01'), [unsaid]).asks[0]?.fact).toBe('delivery');
    expect(rightOf('laborInsurance.maternity', since('2026-04-01'), [unsaid]).standing).toBe('notEligible');
  });

  it('lets a case say by totals and flags what no history tells', () => {
    const totals = { birthDate: '1980-03-15', averageSalary6: 30_300, benefitsReceived: [] };
    const insured = { ...birth, insured: true, insuredDays: 400 };
    expect(rightOf('laborInsurance.maternity', totals, [birth]).asks[0]?.fact).toBe('insuredDays');
    expect(rightOf('laborInsurance.maternity', totals, [insured]).figures[0]?.amount).toBe(60_600);
  });
});

describe('faults', () => {
  it('names what is wrong by its place', () => {
    expect(fault('rights.all', {})).toBe('facts.missing facts.birthDate');
    expect(fault('rights.all', { ...silent, events: [{ kind: 'marriage', on: '2026-01-01' }] })).toBe(
      'facts.invalid facts.events.0.kind',
    );
    expect(fault('rights.all', { ...silent, events: [{ kind: 'gaveBirth', on: '1979-01-01' }] })).toBe(
      'facts.invalid facts.events.0.on',
    );
    const wrong = [
      { from: '2020-01-01', to: null, salary: 30_300 },
      { from: '2021-01-01', to: null, salary: -1 },
    ];
    expect(fault('rights.all', { ...silent, salaryHistory: wrong })).toBe('facts.invalid facts.salaryHistory.1.salary');
  });

  it('says which facts play no part', () => {
    expect(answer('rights.all', { ...silent, birthday: 1 }).cautions.map((one) => one.code)).toEqual(['facts.unused']);
  });
});

const day = fc.constantFrom('1994-12-31', '2009-01-01', '2014-05-30', '2022-05-01', '2026-05-31', '2027-06-10');
const event = fc
  .record(
    {
      kind: fc.constantFrom(...lifeEventKinds),
      on: day,
      insured: fc.boolean(),
      leaving: fc.constantFrom('involuntary', 'fixedTerm'),
      cause: fc.constantFrom('ordinary', 'occupational'),
      children: fc.integer({ min: 1, max: 3 }),
      hospitalDays: fc.nat(300),
      daysUnable: fc.nat(900),
      survivors: fc.nat(4),
    },
    { requiredKeys: ['kind', 'on'] },
  )
  .map(({ kind, on, insured, ...rest }) => {
    const own: Record<string, readonly (keyof typeof rest)[]> = {
      leftJob: ['leaving'],
      gaveBirth: ['children'],
      fellIll: ['hospitalDays'],
      injuredAtWork: ['daysUnable', 'hospitalDays'],
      disabled: ['cause'],
      died: ['cause', 'survivors'],
      lostRelative: ['cause', 'survivors'],
    };
    return { kind, on, insured, ...Object.fromEntries((own[kind] ?? []).map((name) => [name, rest[name]])) };
  });
const months = fc.integer({ min: 1, max: 24 });
function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

describe('whatever the facts are', () => {
  it('answers in its form or with a coded fault, open rights first, the same whoever asks again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(employee, farmer, old, silent),
        fc.array(event, { maxLength: 4 }),
        day,
        (person, events, asOf) => {
          const facts = { ...person, events };
          const first = ask('rights.all', facts, asOf);
          if (isRefusal(first)) {
            expect(first.error.code).toMatch(/^(facts\.(missing|invalid)|law\.unknown)$/);
            return;
          }
          const rights = first.rights ?? [];
          for (const one of rights) expect(right.safeParse(one).error).toBeUndefined();
          const ranks = rights.map((one) => ['eligible', 'ask', 'notEligible'].indexOf(one.standing));
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
          expect(first.eligible).toBe(first.reasons.length === 0);
          expect(ask('rights.all', facts, asOf)).toEqual(first);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('reads a history once as it reads it each time: monthly spells or one, the same rights', () => {
    fc.assert(
      fc.property(months, fc.constantFrom(...told), (count, one) => {
        const monthly = Array.from({ length: count }, (_, index) => {
          const at = new Date(Date.UTC(2024, index, 1));
          const end = new Date(Date.UTC(2024, index + 1, 0));
          return { from: iso(at), to: iso(end), salary: 30_300, unit: 'A' };
        });
        const whole = [{ from: monthly[0]?.from, to: monthly.at(-1)?.to, salary: 30_300, unit: 'A' }];
        const of = (salaryHistory: unknown) => rightsOf({ ...employee, salaryHistory }, [one], '2026-07-10');
        expect(of(monthly)).toEqual(of(whole));
      }),
      { numRuns: 40 },
    );
  });
});
