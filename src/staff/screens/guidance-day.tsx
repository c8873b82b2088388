import { Button } from '../parts/button.tsx';
import { DateField } from '../parts/date-field.tsx';
import { Tag } from '../parts/tag.tsx';
import { rocDate } from '../roc-month.ts';
import { t } from '../words.ts';
import styles from './guidance.module.css';

interface GuidanceDayProps {
  readonly today: string;
  /** Null = today. */
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

/** The day whose rules are shown; another day than today is said with an edge. */
export function GuidanceDay({ today, day, onChange }: GuidanceDayProps) {
  const shown = day ?? today;
  return (
    <div className={styles.day}>
      <DateField
        label={t('guidance.day')}
        iso={shown}
        onChange={(iso) => onChange(iso === '' || iso === today ? null : iso)}
      />
      {shown === today ? null : (
        <>
          <Tag kind="due">{t(shown < today ? 'guidance.earlier' : 'guidance.later', { on: rocDate(shown) })}</Tag>
          <Button onPress={() => onChange(null)}>{t('guidance.today')}</Button>
        </>
      )}
    </div>
  );
}
