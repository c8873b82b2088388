import { useState } from 'react';
import type { CallInput } from '../../contract/calls.ts';
import { send } from '../mirror.ts';
import { Check } from '../parts/check.tsx';
import { Choices } from '../parts/choices.tsx';
import { DateField } from '../parts/date-field.tsx';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { SlipActions, type SlipProps } from './slips-actions.tsx';
import styles from './slips.module.css';

type Asked = CallInput<'ahead.read'>;

/** 預辦加退保: from when a report has effect, until when it can be filed, and the same on paper. */
export function AheadForm({ ownsKey, onClose, today }: Omit<SlipProps, 'service'> & { today: string }) {
  const [act, setAct] = useState<Asked['act']>('enrol');
  const [on, setOn] = useState(today);
  const [reportOn, setReportOn] = useState(today);
  const [afterHours, setAfterHours] = useState(false);
  const [proof, setProof] = useState(false);
  const ready = on !== '' && reportOn !== '';
  const asked: Asked = { act, on: ready ? on : today, reportOn: ready ? reportOn : null, afterHours, proof };
  const view = useAnswer('ahead.read', asked, 0);
  return (
    <>
      <div className={styles.row}>
        <Choices
          label={t('slips.which')}
          chosen={act}
          onChoose={setAct}
          choices={[
            { key: 'enrol', label: t('slips.enrol') },
            { key: 'withdraw', label: t('slips.withdraw') },
          ]}
        />
        <DateField label={t(act === 'enrol' ? 'slips.startDay' : 'slips.leaveDay')} iso={on} onChange={setOn} />
        <DateField label={t('slips.reportDay')} iso={reportOn} onChange={setReportOn} />
      </div>
      <div className={styles.row}>
        <Check label={t('slips.afterHours')} on={afterHours} onChange={setAfterHours} />
        <Check label={t('slips.proof')} on={proof} onChange={setProof} />
      </div>
      {view === null || !ready ? null : (
        <section className={styles.effect} aria-live="polite" aria-label={t('slips.effect')}>
          <p>
            <b>{view.effect}</b> <small>{view.basis}</small>
          </p>
          <ul>
            {[...view.lines, ...view.cautions].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <SlipActions
        ready={ready}
        label={t('slips.print')}
        ownsKey={ownsKey}
        onClose={onClose}
        make={() => send('ahead.slip', asked)}
      />
    </>
  );
}
