import { countStep, onceStep, statementStep } from '../benefit-steps.ts';
import { type Law, numberIn, tableOn } from '../law.ts';
import { monthsOfSalary } from '../money.ts';
import { article, shownMoney } from '../trace.ts';
import { underOldAct } from './accident-act.ts';
import type { AccidentDeath, DeathPart } from './death-facts.ts';

const articles = {
  funeral: article('職保49、51'),
  pensioner: article('職保50'),
  old: article('勞保63-2、64'),
};

/** The choice of survivors of those with seniority before 98-01-01; by the Act also where nobody qualifies for the annuity. */
function lumpSumOpen(death: AccidentDeath): boolean {
  if (!death.anySurvivor) return false;
  const before2009 = death.declared.insuredBefore2009 === true;
  return before2009 || (!underOldAct(death.on) && death.survivors === 0);
}

/**
 * Without survivors the funeral grant doubles (職保51). The Labor Insurance Act doubles it as well where those who are
 * left qualify for nothing (勞保63-2 I ①).
 */
function funeralKey(death: AccidentDeath): 'funeral' | 'funeralWithoutSurvivors' {
  const none = !death.anySurvivor || (underOldAct(death.on) && death.survivors === 0 && !lumpSumOpen(death));
  return none ? 'funeralWithoutSurvivors' : 'funeral';
}

/** Funeral grant 喪葬津貼 and lump sum 遺屬一次金／遺屬津貼; a pensioner leaves neither (職保50). */
export function paidOnceOnDeath(law: Law, death: AccidentDeath): DeathPart {
  const { on, average } = death;
  if (death.pensioner !== undefined) {
    const words = { zh: '領取年金中死亡，沒有喪葬津貼', en: 'No funeral grant for a pensioner' };
    const steps = [statementStep('occupationalDeath.noFuneralGrant', words, articles.pensioner)];
    return { options: {}, steps, missing: [], reasons: [] };
  }
  const table = tableOn(law, 'occupationalAccident.death.months', on);
  if (average === undefined) return { options: {}, steps: [], missing: ['averageSalary6'], reasons: [] };
  const source = underOldAct(on) ? articles.old : articles.funeral;
  const options: Record<string, object> = {};
  const steps: DeathPart['steps'][number][] = [];
  const pay = (option: string, key: string, zh: string, en: string) => {
    const months = numberIn(table, key);
    const amount = monthsOfSalary(average.amount, months * 100);
    options[option] = { months, amount, per: 'once' };
    const expression = `${shownMoney(average.amount)} × ${months}`;
    const words = { zh: `${zh}月數`, en: `${en}, months` };
    steps.push(
      countStep(`occupationalDeath.${option}Months`, words, `${months}`, 'month', source, [table]),
      onceStep(`occupationalDeath.${option}`, { zh, en }, expression, amount, source, [table]),
    );
  };
  pay('funeral', funeralKey(death), '喪葬津貼', 'Funeral grant');
  if (lumpSumOpen(death)) {
    const chosen = death.declared.insuredBefore2009 === true;
    pay('survivorLumpSum', 'lumpSum', chosen ? '遺屬津貼' : '遺屬一次金', 'Survivor lump sum');
  }
  // The ten months come beside the annuity; the forty months stand in place of both (勞保64).
  if (underOldAct(on) && (death.survivors ?? 0) > 0) {
    pay('compensation', 'compensation', '職業災害死亡補償一次金', 'Compensation paid once');
  }
  return { options, steps, missing: [], reasons: [] };
}
