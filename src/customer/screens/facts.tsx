import { useState } from 'react';
import type { CustomerView } from '../../contract/customer-view.ts';
import { classes } from '../../ui/class-names.ts';
import type { CustomerActs } from '../acts.ts';
import { Answer, AnswerSwitch } from '../parts/answer.tsx';
import { Body } from '../parts/body.tsx';
import { Foot } from '../parts/foot.tsx';
import { Heading } from '../parts/heading.tsx';
import { UsePaper } from '../parts/paper.tsx';
import { Phrases } from '../parts/phrases.tsx';
import { ThisIsWrong } from '../parts/this-is-wrong.tsx';
import { useWords } from '../words.ts';
import styles from './facts.module.css';

type FactsView = Extract<CustomerView, { screen: 'facts' }>;

/** 這些資料對嗎？ Every fact can be said to be wrong; nothing is confirmed while one is. */
export function Facts({ view, act }: { view: FactsView; act: CustomerActs | null }) {
  const words = useWords();
  const { release } = view;
  const disputed = view.facts.some((fact) => fact.disputed);
  const [looking, setLooking] = useState(false);
  const marking = looking || disputed;
  return (
    <>
      <Heading step={1} title={words(marking ? 'facts.marking' : 'facts.title')} />
      <Body label={words('facts.title')} className={styles.body}>
        <dl className={classes(styles.facts, marking && styles.marking)}>
          {view.facts.map((fact) => (
            <div key={fact.key} className={classes(styles.fact, fact.disputed && styles.disputed)}>
              <dt>{fact.label}</dt>
              <dd className={styles.value}>
                {fact.value}
                {fact.unit !== '' && <small>{fact.unit}</small>}
              </dd>
              <dd className={styles.note}>
                <Phrases text={fact.note} />
              </dd>
              {marking && (
                <dd>
                  <ThisIsWrong
                    name={fact.label}
                    disputed={fact.disputed}
                    onChange={(wrong) =>
                      void act?.('customer.disputeFact', { release, fact: fact.key, disputed: wrong })
                    }
                  />
                </dd>
              )}
            </div>
          ))}
        </dl>
      </Body>
      <Foot
        aside={<UsePaper view={view} act={act} quiet />}
        note={
          <>
            <p>
              <Phrases text={words('facts.dataAsOf', { date: view.dataAsOf })} />
            </p>
            <p>
              {disputed ? (
                <strong>
                  <Phrases text={words('facts.told')} />
                </strong>
              ) : (
                <Phrases text={words('facts.ask')} />
              )}
            </p>
          </>
        }
      >
        <AnswerSwitch
          on={marking}
          onChange={(on) => {
            setLooking(on);
            if (on) return;
            for (const fact of view.facts) {
              if (fact.disputed) void act?.('customer.disputeFact', { release, fact: fact.key, disputed: false });
            }
          }}
        >
          {words('facts.oneWrong')}
        </AnswerSwitch>
        <Answer
          kind="main"
          after={disputed ? undefined : 'check'}
          cannot={disputed}
          onPress={() => void act?.('customer.confirmFacts', { release })}
        >
          {words(disputed ? 'facts.waiting' : 'facts.allRight')}
        </Answer>
      </Foot>
    </>
  );
}
