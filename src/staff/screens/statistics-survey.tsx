import { type ChangeEvent, useRef, useState } from 'react';
import { GRADES } from '../../contract/seeing-terms.ts';
import { act } from '../acts.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { DateField } from '../parts/date-field.tsx';
import { Panel } from '../parts/panel.tsx';
import { Strip } from '../parts/strip.tsx';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import styles from './statistics.module.css';

const LARGEST_FILE = 1_000_000;

interface SurveyPanelProps {
  readonly questions: readonly string[];
  readonly today: string;
  readonly onKept: () => void;
  readonly onClose: () => void;
}

/** Sheets of the exit survey: one typed in after the other, or a file of them. */
export function SurveyPanel({ questions, today, onKept, onClose }: SurveyPanelProps) {
  const [day, setDay] = useState(today);
  const [grades, setGrades] = useState<(number | null)[]>(() => questions.map(() => null));
  const [said, setSaid] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const ready = day !== '' && grades.some((grade) => grade !== null);

  async function keep() {
    if (!ready || !(await act('survey.add', { day, grades }))) return;
    setGrades(questions.map(() => null));
    setSaid(t('statistics.kept', { sheets: 1 }));
    onKept();
  }
  async function take({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    if (file === undefined || day === '') return;
    const text = file.size > LARGEST_FILE ? null : await file.text();
    // The same file may be chosen again.
    target.value = '';
    if (text === null) return setSaid(t('statistics.tooLarge'));
    const kept = await send('survey.import', { day, text });
    if (kept === null) return setSaid('');
    setSaid(t('statistics.kept', { sheets: kept.sheets }));
    onKept();
  }
  useCommands([{ keys: 'F8', label: t('statistics.keepSheet'), run: () => void keep() }]);
  return (
    <Panel title={t('statistics.surveyTitle')} lead={t('statistics.surveyLead')}>
      {said === '' ? null : <Strip kind="info" title={said} urgent />}
      <div className={styles.days}>
        <DateField label={t('statistics.day')} iso={day} onChange={setDay} />
      </div>
      <div className={styles.questions}>
        {questions.map((question, place) => (
          <Choices
            key={question}
            compact
            label={`${place + 1} ${question}`}
            chosen={String(grades[place] ?? 'none')}
            onChoose={(key) =>
              setGrades(grades.map((grade, at) => (at === place ? (key === 'none' ? null : Number(key)) : grade)))
            }
            choices={[
              ...GRADES.map((grade) => ({ key: String(grade), label: String(grade) })),
              { key: 'none', label: t('statistics.unanswered') },
            ]}
          />
        ))}
      </div>
      <input
        ref={picker}
        className={styles.picker}
        type="file"
        accept=".csv,text/csv"
        aria-label={t('statistics.importFile')}
        tabIndex={-1}
        onChange={(event) => void take(event)}
      />
      <Panel.Actions>
        <Button look="accent" keys="F8" disabled={!ready} onPress={() => void keep()}>
          {t('statistics.keepSheet')}
        </Button>
        <Button onPress={() => picker.current?.click()}>{t('statistics.importFile')}</Button>
        <Button keys="Esc" onPress={onClose}>
          {t('statistics.close')}
        </Button>
      </Panel.Actions>
    </Panel>
  );
}
