import { useState } from 'react';
import type { QuizChoice, QuizOverview } from '../../contract/quiz-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { Frame } from '../frame/frame.tsx';
import { Choices } from '../parts/choices.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import table from '../parts/table.module.css';
import { backToWork } from '../places.ts';
import { t } from '../words.ts';
import styles from './quiz.module.css';

type Results = QuizOverview['own'];

function ResultTable({ results }: { results: Results }) {
  if (results.length === 0) return <p className={styles.soft}>{t('quiz.noResults')}</p>;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('quiz.at')}</th>
          <th scope="col">{t('quiz.who')}</th>
          <th scope="col">{t('quiz.set')}</th>
          <th scope="col" className={table.number}>
            {t('quiz.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ id, at, name, chosen, right, questions }) => (
          <tr key={id}>
            <th scope="row">{at}</th>
            <td>{name}</td>
            <td>{chosen}</td>
            <td className={table.number}>
              {right} / {questions}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface QuizChooserProps {
  readonly view: StaffView;
  readonly overview: QuizOverview;
  readonly onStart: (chosen: QuizChoice) => void;
}

/** Which questions: as of then, as of now or both in turn, of all groups or of one; and the results so far. */
export function QuizChooser({ view, overview, onStart }: QuizChooserProps) {
  const [sides, setSides] = useState<QuizChoice['sides']>('mixed');
  const [group, setGroup] = useState('');
  const { groups, items, official, own, everybody } = overview;
  return (
    <Frame
      view={view}
      layout="single"
      commands={[backToWork(t('quiz.back'))]}
      primary={{ label: t('quiz.start'), keys: 'F8', enabled: true, note: '', run: () => onStart({ sides, group }) }}
    >
      <ScreenTitle title={t('quiz.title')} note={t('quiz.lead', { items, official })} />
      <div className={styles.choose}>
        <Choices
          label={t('quiz.sides')}
          choices={(['mixed', 'now', 'before'] as const).map((key) => ({ key, label: t(`quiz.${key}`) }))}
          chosen={sides}
          onChoose={setSides}
        />
        <Choices
          label={t('quiz.group')}
          choices={[
            { key: '', label: t('quiz.everyGroup', { number: items }) },
            ...groups.map(({ key, name, items: number }) => ({ key, label: t('quiz.oneGroup', { name, number }) })),
          ]}
          chosen={group}
          onChoose={setGroup}
        />
      </div>
      <Section title={t('quiz.own')}>
        <ResultTable results={own} />
      </Section>
      {everybody === null ? null : (
        <Section title={t('quiz.everybody')} note={t('quiz.everybodyNote')}>
          <ResultTable results={everybody} />
        </Section>
      )}
    </Frame>
  );
}
