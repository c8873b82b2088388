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
import { MatterEstimates } from './matter-estimates.tsx';
import styles from './matters.module.css';

type MattersView = Extract<CustomerView, { screen: 'matters' }>;
type Matter = MattersView['matters'][number];

function hasPapers({ missing, brought, next }: Matter): boolean {
  return missing.length + brought.length + next.length > 0;
}

/** What was brought, what is missing and what happens next, of one matter. */
function Papers({ matter }: { matter: Matter }) {
  const words = useWords();
  return (
    <ul className={styles.papers}>
      {matter.missing.map(({ name, until }) => (
        <li key={name} className={styles.missing}>
          <b>{words('matters.missing')}</b>
          <span>
            <Phrases text={name} />
            <small>
              <Phrases text={until} />
            </small>
          </span>
        </li>
      ))}
      {matter.brought.map((line) => (
        <li key={line}>
          <Phrases text={line} />
        </li>
      ))}
      {matter.next.map((line) => (
        <li key={line} className={styles.next}>
          <Phrases text={line} />
        </li>
      ))}
    </ul>
  );
}

/** 今天辦的事，都對嗎？ Every matter can be said to be wrong; nothing is confirmed while one is. */
export function Matters({ view, act }: { view: MattersView; act: CustomerActs | null }) {
  const words = useWords();
  const { release } = view;
  const disputed = view.matters.some((matter) => matter.disputed);
  const [looking, setLooking] = useState(false);
  const marking = looking || disputed;
  const { toRead, confirmed } = view;
  const title = words(toRead ? 'matters.toRead' : 'matters.title');
  return (
    <>
      <Heading title={marking ? words('matters.marking') : title} note={view.about} />
      <Body label={title}>
        <ol className={styles.matters}>
          {view.matters.map((matter) => (
            <li
              key={matter.key}
              className={classes(
                styles.matter,
                matter.estimates.length > 0 && styles.explained,
                matter.disputed && styles.disputed,
              )}
            >
              <div className={classes(styles.what, !hasPapers(matter) && styles.alone)}>
                <h2>
                  <Phrases text={matter.name} />
                </h2>
                <p>
                  <small>{matter.code}</small>
                  <Phrases text={matter.outcome} />
                </p>
              </div>
              <MatterEstimates estimates={matter.estimates} />
              {hasPapers(matter) && <Papers matter={matter} />}
              {marking && (
                <ThisIsWrong
                  name={matter.name}
                  disputed={matter.disputed}
                  onChange={(wrong) =>
                    void act?.('customer.disputeMatter', { release, matter: matter.key, disputed: wrong })
                  }
                />
              )}
            </li>
          ))}
        </ol>
      </Body>
      <Foot
        aside={toRead ? undefined : <UsePaper view={view} act={act} quiet />}
        note={
          disputed ? (
            <p>
              <strong>
                <Phrases text={words('facts.told')} />
              </strong>
            </p>
          ) : (
            (toRead && confirmed ? [words('matters.thanks')] : view.signing).map((line) => (
              <p key={line}>
                <Phrases text={line} />
              </p>
            ))
          )
        }
      >
        <AnswerSwitch
          on={marking}
          onChange={(on) => {
            setLooking(on);
            if (on) return;
            for (const { key, disputed: wrong } of view.matters) {
              if (wrong) void act?.('customer.disputeMatter', { release, matter: key, disputed: false });
            }
          }}
        >
          {words('facts.oneWrong')}
        </AnswerSwitch>
        <Answer
          kind="main"
          after={disputed ? undefined : 'check'}
          cannot={disputed || (toRead && confirmed)}
          onPress={() => void act?.('customer.confirmMatters', { release })}
        >
          {words(disputed ? 'facts.waiting' : toRead ? 'matters.read' : 'facts.allRight')}
        </Answer>
      </Foot>
    </>
  );
}
