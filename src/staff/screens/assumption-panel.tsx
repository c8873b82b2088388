import { type SubmitEvent, useState } from 'react';
import type { Assumptions } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import { readAssumptions, writeAssumptions } from '../assumption-draft.ts';
import { Button } from '../parts/button.tsx';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import { SuppliedFacts } from './supplied-facts.tsx';
import styles from './assumption-panel.module.css';

const NONE: Assumptions = {
  leaveOn: null,
  applyMonth: null,
  averageSalary60: null,
  averageSalary36: null,
  priceGrowthPercent: null,
  toAge: null,
};

interface AssumptionPanelProps {
  readonly assumptions: Assumptions;
  /** What the customer brought, in words; empty where nothing. */
  readonly selfSupplied: string;
  readonly onClose: () => void;
}

/** 假設: what the clerk may suppose; empty = as recorded. */
export function AssumptionPanel({ assumptions, selfSupplied, onClose }: AssumptionPanelProps) {
  const [draft, setDraft] = useState(() => writeAssumptions(assumptions));
  const [tried, setTried] = useState(false);
  const read = readAssumptions(draft);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const wrong = (field: keyof typeof draft, sentence: string) => (tried && read.wrong.has(field) ? sentence : '');

  async function apply(event?: SubmitEvent) {
    event?.preventDefault();
    setTried(true);
    if (read.assumptions !== null && (await act('visit.assume', read.assumptions))) onClose();
  }

  useCommands([{ keys: 'F8', label: t('assume.apply'), run: () => void apply() }]);
  return (
    <form onSubmit={(event) => void apply(event)}>
      <Panel title={t('assume.title')} lead={t('assume.lead')}>
        <div className={styles.fields}>
          <DateField label={t('assume.leaveOn')} iso={draft.leaveOn} onChange={(leaveOn) => change({ leaveOn })} />
          <Field
            label={t('assume.applyMonth')}
            hint={t('assume.applyMonthHint')}
            value={draft.applyMonth}
            onChange={(applyMonth) => change({ applyMonth })}
            wrong={wrong('applyMonth', t('assume.applyMonthWrong'))}
            takesFocus
          />
          <Field
            label={t('assume.averageSalary60')}
            inputMode="numeric"
            value={draft.averageSalary60}
            onChange={(averageSalary60) => change({ averageSalary60 })}
            wrong={wrong('averageSalary60', t('assume.averageWrong'))}
          />
          <Field
            label={t('assume.averageSalary36')}
            inputMode="numeric"
            value={draft.averageSalary36}
            onChange={(averageSalary36) => change({ averageSalary36 })}
            wrong={wrong('averageSalary36', t('assume.averageWrong'))}
          />
          <Field
            label={t('assume.priceGrowth')}
            hint={t('assume.priceGrowthHint')}
            inputMode="decimal"
            value={draft.priceGrowthPercent}
            onChange={(priceGrowthPercent) => change({ priceGrowthPercent })}
            wrong={wrong('priceGrowthPercent', t('assume.priceGrowthWrong'))}
          />
          <Field
            label={t('assume.toAge')}
            inputMode="numeric"
            value={draft.toAge}
            onChange={(toAge) => change({ toAge })}
            wrong={wrong('toAge', t('assume.toAgeWrong'))}
          />
        </div>
        <SuppliedFacts selfSupplied={selfSupplied} />
        <Panel.Actions>
          <Button look="accent" keys="F8" type="submit">
            {t('assume.apply')}
          </Button>
          <Button onPress={() => void act('visit.assume', NONE).then((done) => done && onClose())}>
            {t('assume.clear')}
          </Button>
          <Button onPress={onClose}>{t('assume.close')}</Button>
        </Panel.Actions>
      </Panel>
    </form>
  );
}
