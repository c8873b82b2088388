import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { CustomerView } from '../../contract/customer-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import type { CustomerActs } from '../acts.ts';
import { Emphasis } from '../parts/emphasis.tsx';
import { Phrases } from '../parts/phrases.tsx';
import { useWords } from '../words.ts';
import styles from './welcome.module.css';

type WelcomeView = Extract<CustomerView, { screen: 'welcome' }>;

const PROMISES = [
  ['screen', 'welcome.together'],
  ['hand', 'welcome.yourself'],
  ['eyeOff', 'welcome.cleared'],
] as const;

export function Welcome({ view, act }: { view: WelcomeView; act: CustomerActs | null }) {
  const words = useWords();
  const { ticket, clerk } = view;
  const served =
    ticket === '' ? words('welcome.withoutTicket', { clerk }) : words('welcome.withTicket', { ticket, clerk });
  return (
    <div className={styles.welcome}>
      <div className={styles.greeting}>
        <h1>
          {words('welcome.first')}
          <br />
          {words('welcome.second')}
        </h1>
        <p className={styles.served}>
          <Emphasis sentence={served} />
        </p>
        <ul className={styles.promises}>
          {PROMISES.map(([icon, message]) => (
            <li key={message}>
              <Icon name={icon} />
              <span>
                <Phrases text={words(message)} />
              </span>
            </li>
          ))}
        </ul>
      </div>
      <RadioGroup
        className={classes(styles.languages)}
        value={view.preferences.language}
        onChange={(language) =>
          void act?.('customer.setPreferences', { ...view.preferences, language: language === 'en' ? 'en' : 'zh' })
        }
      >
        <Label className={classes(styles.question)}>{words('welcome.language')}</Label>
        <Radio value="zh" className={classes(styles.language)}>
          <span lang="zh-Hant-TW">{words('welcome.mandarin')}</span>
          <Icon name="check" className={styles.tick} />
        </Radio>
        <Radio value="en" className={classes(styles.language)}>
          <span lang="en">{words('welcome.english')}</span>
          <Icon name="check" className={styles.tick} />
        </Radio>
      </RadioGroup>
    </div>
  );
}
