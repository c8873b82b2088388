import type { CustomerView } from '../../contract/customer-view.ts';
import { Icon } from '../../ui/icons.tsx';
import type { CustomerActs } from '../acts.ts';
import { Answer } from '../parts/answer.tsx';
import { Body } from '../parts/body.tsx';
import { Foot } from '../parts/foot.tsx';
import { Heading } from '../parts/heading.tsx';
import { UsePaper } from '../parts/paper.tsx';
import { Phrases } from '../parts/phrases.tsx';
import { useWords } from '../words.ts';
import styles from './consent.module.css';

/** Time and means to object before the first electronic signature (Electronic Signatures Act 電子簽章法 5 IV). */
export function Consent({
  view,
  act,
}: {
  view: Extract<CustomerView, { screen: 'consent' }>;
  act: CustomerActs | null;
}) {
  const words = useWords();
  const { release } = view;
  return (
    <>
      <Heading step={4} title={words('consent.title')} />
      <Body label={words('consent.title')}>
        <ul className={styles.lines}>
          {view.lines.map((line) => (
            <li key={line}>
              <Icon name="check" />
              <span>
                <Phrases text={line} />
              </span>
            </li>
          ))}
        </ul>
      </Body>
      <Foot note={<UsePaper view={view} act={act} />}>
        <Answer before="arrowLeft" onPress={() => void act?.('customer.back', { release })}>
          {words('consent.back')}
        </Answer>
        <Answer kind="main" onPress={() => void act?.('customer.consent', { release })}>
          {words('consent.agree')}
        </Answer>
      </Foot>
    </>
  );
}
