import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { CustomerView } from '../../contract/customer-view.ts';
import { classes } from '../../ui/class-names.ts';
import type { CustomerActs } from '../acts.ts';
import { comparisonTitle } from '../comparison-title.ts';
import { Amounts } from '../parts/amounts.tsx';
import { Answer, AnswerSwitch } from '../parts/answer.tsx';
import { Body } from '../parts/body.tsx';
import { Chart } from '../parts/chart.tsx';
import { Foot } from '../parts/foot.tsx';
import { Heading } from '../parts/heading.tsx';
import { How } from '../parts/how.tsx';
import { UsePaper } from '../parts/paper.tsx';
import { Phrases } from '../parts/phrases.tsx';
import { Totals } from '../parts/totals.tsx';
import { useWords } from '../words.ts';
import styles from './comparison.module.css';

type ComparisonView = Extract<CustomerView, { screen: 'comparison' }>;

/** Sooner, later, at once: each figure beside the others, and how it came about one touch away. */
export function Comparison({ view, act }: { view: ComparisonView; act: CustomerActs | null }) {
  const words = useWords();
  const [how, setHow] = useState(false);
  const { release } = view;
  const nothing = view.monthly.length === 0 && view.oneOff.length === 0;
  const explained = view.derivations.length > 0 || view.notIncluded.length > 0;
  return (
    <>
      <Heading step={2} title={words(how ? 'comparison.howTitle' : comparisonTitle(view))} />
      <Body label={words(comparisonTitle(view))} className={styles.body}>
        {view.assumption !== '' && (
          <p className={styles.assumption}>
            <strong>{words('comparison.assumed')}</strong>
            {view.assumption}
          </p>
        )}
        {how ? (
          <How derivations={view.derivations} notIncluded={view.notIncluded} />
        ) : (
          <div className={styles.columns}>
            {nothing ? (
              <div className={styles.nothing}>
                <p>{words('comparison.nothing')}</p>
                {view.notIncluded.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
            ) : (
              <Amounts view={view} />
            )}
            <Together view={view} />
          </div>
        )}
      </Body>
      <Foot note={<Reserve view={view} />} aside={<UsePaper view={view} act={act} quiet />}>
        {explained && (
          <AnswerSwitch on={how} onChange={setHow}>
            {words(how ? 'comparison.howBack' : 'comparison.how')}
          </AnswerSwitch>
        )}
        <Answer kind="main" after="arrowRight" onPress={() => void act?.('customer.understood', { release })}>
          {words('comparison.understood')}
        </Answer>
      </Foot>
    </>
  );
}

/** The sums over the years, as a picture or as figures. Left out where there is nothing to add up. */
function Together({ view }: { view: ComparisonView }) {
  const words = useWords();
  const drawable = view.chart.series.some(({ points }) => points.length > 1);
  const countable = view.totals.rows.length > 0;
  const [figures, setFigures] = useState(false);
  if (!drawable && !countable) return null;
  const shown = !drawable || (countable && figures) ? 'numbers' : 'picture';
  return (
    <section className={styles.together}>
      <div className={styles.head}>
        <h2>{words('comparison.totals')}</h2>
        {drawable && countable && (
          <ToggleButtonGroup
            className={classes(styles.shows)}
            aria-label={words('comparison.show')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[shown]}
            onSelectionChange={(keys) => setFigures(keys.has('numbers'))}
          >
            <ToggleButton id="picture" className={classes(styles.show)}>
              {words('comparison.picture')}
            </ToggleButton>
            <ToggleButton id="numbers" className={classes(styles.show)}>
              {words('comparison.numbers')}
            </ToggleButton>
          </ToggleButtonGroup>
        )}
      </div>
      {shown === 'numbers' ? (
        <Totals totals={view.totals} />
      ) : (
        <Chart {...view.chart} language={view.preferences.language} />
      )}
    </section>
  );
}

/** What the figures are not: said beside them, always in view. */
function Reserve({ view }: { view: ComparisonView }) {
  const words = useWords();
  const [first, ...rest] = view.notIncluded;
  return (
    <>
      <p>
        <strong>
          <Phrases text={words('estimateOnly')} />
        </strong>
        <Phrases
          text={
            (rest.length === 0 ? first : words('comparison.moreNotIncluded', { count: view.notIncluded.length })) ?? ''
          }
        />
      </p>
      <p>
        <Phrases text={words('comparison.dataAsOf', { date: view.dataAsOf })} />
      </p>
    </>
  );
}
