import type { CustomerView } from '../../contract/customer-view.ts';
import type { CustomerActs } from '../acts.ts';
import { Answer } from '../parts/answer.tsx';
import { Body } from '../parts/body.tsx';
import { Foot } from '../parts/foot.tsx';
import { Heading } from '../parts/heading.tsx';
import { Phrases } from '../parts/phrases.tsx';
import { useWords } from '../words.ts';
import styles from './look-ups.module.css';

type LookUpsView = Extract<CustomerView, { screen: 'lookUps' }>;

/** 誰查過您的資料: when, what for, which office. */
export function LookUps({ view, act }: { view: LookUpsView; act: CustomerActs | null }) {
  const words = useWords();
  return (
    <>
      <Heading title={words('lookUps.title')} note={words('lookUps.note')} />
      <Body label={words('lookUps.title')}>
        <ul className={styles.rows}>
          {view.rows.map((row) => (
            <li key={row.key}>
              <span className={styles.purpose}>
                <Phrases text={row.purpose} />
              </span>
              <span>{row.when}</span>
              <span>{row.office}</span>
            </li>
          ))}
        </ul>
      </Body>
      <Foot
        note={
          <>
            <p>
              <Phrases text={words('lookUps.ask')} />
            </p>
            {view.more && (
              <p>
                <Phrases text={words('lookUps.more')} />
              </p>
            )}
          </>
        }
      >
        <Answer kind="main" after="check" onPress={() => void act?.('customer.lookUpsSeen', {})}>
          {words('lookUps.seen')}
        </Answer>
      </Foot>
    </>
  );
}
