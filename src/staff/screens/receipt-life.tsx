import { useState } from 'react';
import type { StaffView } from '../../contract/staff-view.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import table from '../parts/table.module.css';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { ReceiptCorrectPanel } from './receipt-correct-panel.tsx';
import styles from './receipt-life.module.css';
import { ReceiptVoidPanel } from './receipt-void-panel.tsx';

interface ReceiptLifeProps {
  readonly number: string;
  readonly revision: StaffView['revision'];
  readonly onClose: () => void;
}

const LINKS = ['corrects', 'correctedBy', 'followedBy'] as const;

/** What became of one receipt, and what may still be done with it. */
export function ReceiptLife({ number, revision, onClose }: ReceiptLifeProps) {
  const life = useAnswer('receipt.life', { number }, revision);
  const [panel, setPanel] = useState<'void' | 'correct' | null>(null);
  if (life === null) return null;
  return (
    <Section
      title={t('life.title')}
      note={number}
      className={styles.life}
      aside={
        <span className={styles.actions}>
          {life.mayCorrect ? <Button onPress={() => setPanel('correct')}>{t('correcting.open')}</Button> : null}
          {life.mayVoid === 'no' ? null : <Button onPress={() => setPanel('void')}>{t('voiding.open')}</Button>}
          <Button onPress={onClose}>{t('life.close')}</Button>
        </span>
      }
    >
      {panel === 'void' ? (
        <ReceiptVoidPanel number={number} alone={life.mayVoid === 'alone'} onClose={() => setPanel(null)} />
      ) : null}
      {panel === 'correct' ? <ReceiptCorrectPanel number={number} onClose={() => setPanel(null)} /> : null}
      {life.sealHolds ? null : <Strip kind="fault" title={t('life.broken')} />}
      <dl className={styles.facts}>
        <div>
          <dt>{t('life.state')}</dt>
          <dd>{life.stateName}</dd>
        </div>
        <div>
          <dt>{t('life.seal')}</dt>
          <dd>{life.seal}</dd>
        </div>
        {LINKS.filter((link) => life[link] !== '').map((link) => (
          <div key={link}>
            <dt>{t(`life.${link}`)}</dt>
            <dd>{life[link]}</dd>
          </div>
        ))}
      </dl>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('life.at')}</th>
            <th scope="col">{t('life.staff')}</th>
            <th scope="col">{t('life.what')}</th>
          </tr>
        </thead>
        <tbody>
          {life.events.map((event) => (
            <tr key={event.key}>
              <td>{event.at}</td>
              <td>{event.staff}</td>
              <td>{event.what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
