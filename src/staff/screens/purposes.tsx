import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Visit } from '../../contract/staff-view.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import table from '../parts/table.module.css';
import { Tag } from '../parts/tag.tsx';
import { t } from '../words.ts';
import { classes } from '../../ui/class-names.ts';
import styles from './purposes.module.css';

interface PurposesProps {
  readonly purposes: Visit['identity']['purposes'];
  readonly chosen: string;
  readonly asked: boolean;
  readonly onChoose: (key: string) => void;
}

/** What the customer's words may mean, each with its number key. */
export function Purposes({ purposes, chosen, asked, onChoose }: PurposesProps) {
  if (purposes.length === 0) {
    return <p className={table.empty}>{t(asked ? 'identity.purposesNoMatch' : 'identity.purposesNone')}</p>;
  }
  return (
    <RadioGroup className={classes(styles.purposes)} value={chosen === '' ? null : chosen} onChange={onChoose}>
      <div className={styles.head}>
        <Label>{t('identity.purposes')}</Label>
        <span>{t('identity.purposeKeys')}</span>
      </div>
      {purposes.map((purpose, index) => (
        <Radio key={purpose.key} value={purpose.key} className={classes(styles.purpose)}>
          {index < 9 ? <KeyCap keys={String(index + 1)} /> : <span />}
          <span className={styles.words}>
            <b>{purpose.title}</b>
            <small>{purpose.detail}</small>
          </span>
          <span className={styles.service}>
            {purpose.ready ? null : <Tag>{t('identity.notReady')}</Tag>}
            {purpose.service}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
