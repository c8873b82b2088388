import { useState } from 'react';
import type { SlipOffer } from '../../contract/follow-ups-view.ts';
import { send } from '../mirror.ts';
import { Choices } from '../parts/choices.tsx';
import { t } from '../words.ts';
import { SlipActions, type SlipProps } from './slips-actions.tsx';
import { UnitFormFields } from './slips-unit-form.tsx';
import styles from './slips.module.css';

/** 預填資料: what the office knows, under the name of the official form, which it does not replace. */
export function FormForm({
  ownsKey,
  onClose,
  forms,
  unit,
}: Omit<SlipProps, 'service'> & Pick<SlipOffer, 'forms' | 'unit'>) {
  const [chosen, setChosen] = useState(forms[0]?.key ?? '');
  const form = forms.find(({ key }) => key === chosen);
  return (
    <>
      <Choices
        label={t('slips.form')}
        chosen={chosen}
        onChoose={setChosen}
        choices={forms.map(({ key, name }) => ({ key, label: name }))}
        compact
      />
      <p className={styles.about}>
        {form?.edition}　{t('slips.notTheForm')}
      </p>
      {form?.about === 'unit' ? (
        <UnitFormFields key={form.key} form={form.key} unit={unit} ownsKey={ownsKey} onClose={onClose} />
      ) : (
        <SlipActions
          ready={form !== undefined}
          label={t('slips.print')}
          ownsKey={ownsKey}
          onClose={onClose}
          make={() => send('form.print', { form: chosen })}
        />
      )}
    </>
  );
}
