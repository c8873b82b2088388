import { useState } from 'react';
import type { CallInput } from '../../contract/calls.ts';
import type { SlipOffer } from '../../contract/follow-ups-view.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { t } from '../words.ts';
import { SlipActions, type SlipProps } from './slips-actions.tsx';
import styles from './slips.module.css';

type Line = CallInput<'form.printUnit'>['lines'][number];

const EMPTY: Line = { name: '', identifier: '', birth: null, wage: null, on: null };
const MOST_LINES = 20;
const NUMBER = /^\d{8}[A-Z]$/;

function LineFields({ line, number, onChange }: { line: Line; number: number; onChange: (line: Line) => void }) {
  return (
    <fieldset className={styles.line}>
      <legend>{t('slips.line', { number })}</legend>
      <Field
        label={t('slips.name')}
        value={line.name}
        onChange={(name) => onChange({ ...line, name })}
        maxLength={60}
      />
      <Field
        label={t('slips.identifier')}
        value={line.identifier}
        onChange={(identifier) => onChange({ ...line, identifier })}
        maxLength={20}
      />
      <DateField
        label={t('slips.birth')}
        iso={line.birth ?? ''}
        onChange={(birth) => onChange({ ...line, birth: birth === '' ? null : birth })}
      />
      <Field
        label={t('slips.wage')}
        inputMode="numeric"
        value={line.wage === null ? '' : String(line.wage)}
        onChange={(typed) => {
          const digits = typed.replaceAll(/\D/g, '').slice(0, 6);
          onChange({ ...line, wage: digits === '' ? null : Number(digits) });
        }}
      />
      <DateField
        label={t('slips.day')}
        iso={line.on ?? ''}
        onChange={(on) => onChange({ ...line, on: on === '' ? null : on })}
      />
    </fieldset>
  );
}

interface UnitFormProps extends Omit<SlipProps, 'service'>, Pick<SlipOffer, 'unit'> {
  readonly form: string;
}

/** What a unit reports: which unit, who came, and a line for each person. */
export function UnitFormFields({ form, ownsKey, onClose, unit }: UnitFormProps) {
  const [number, setNumber] = useState(unit?.number ?? '');
  const [reason, setReason] = useState('');
  const [recipient, setRecipient] = useState(unit?.comer ?? '');
  const [capacity, setCapacity] = useState(unit?.capacity ?? '');
  const [lines, setLines] = useState<readonly { key: string; line: Line }[]>([{ key: 'line-1', line: EMPTY }]);
  const typed = number.trim().toUpperCase();
  const named = [reason, recipient, capacity].every((one) => one.trim().length >= 2);
  return (
    <>
      <div className={styles.four}>
        <Field label={t('slips.unit')} hint={t('slips.unitHint')} value={number} onChange={setNumber} maxLength={12} />
        <Field label={t('units.reason')} value={reason} onChange={setReason} maxLength={200} />
        <Field label={t('prints.recipient')} value={recipient} onChange={setRecipient} maxLength={60} />
        <Field label={t('prints.capacity')} value={capacity} onChange={setCapacity} maxLength={40} />
      </div>
      {lines.map(({ key, line }, index) => (
        <LineFields
          key={key}
          line={line}
          number={index + 1}
          onChange={(changed) => setLines(lines.map((one) => (one.key === key ? { key, line: changed } : one)))}
        />
      ))}
      <Button
        disabled={lines.length >= MOST_LINES}
        onPress={() => setLines([...lines, { key: `line-${lines.length + 1}`, line: EMPTY }])}
        className={styles.add}
      >
        {t('slips.addLine')}
      </Button>
      <SlipActions
        ready={NUMBER.test(typed) && named}
        label={t('slips.print')}
        ownsKey={ownsKey}
        onClose={onClose}
        make={() =>
          send('form.printUnit', {
            form,
            number: typed,
            reason: reason.trim(),
            recipient: recipient.trim(),
            capacity: capacity.trim(),
            lines: lines.map(({ line }) => line),
          })
        }
      />
    </>
  );
}
