import { ToggleButton, ToggleButtonGroup, Button } from 'react-aria-components';
import type { CustomerView, Preferences } from '../../contract/customer-view.ts';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import { Plate } from '../../ui/plate.tsx';
import type { CustomerActs } from '../acts.ts';
import type { Reading } from '../read-aloud.ts';
import { useWords } from '../words.ts';
import styles from './header.module.css';

const SIZES = [
  ['normal', 'textNormal'],
  ['large', 'textLarge'],
  ['larger', 'textLarger'],
] as const;

/** Whose counter this is, and how the customer wants to see and hear it. The same place on every screen. */
export function Header({
  view,
  act,
  reading,
}: {
  view: CustomerView;
  act: CustomerActs | null;
  reading: Reading | null;
}) {
  const words = useWords();
  const { preferences } = view;
  const set = (change: Partial<Preferences>) => void act?.('customer.setPreferences', { ...preferences, ...change });
  const other = preferences.language === 'zh' ? 'en' : 'zh';
  return (
    <header className={styles.header}>
      <div className={styles.place}>
        <span className={styles.plate}>
          <Plate counter={view.counter} />
        </span>
        <p className={styles.office}>
          <strong>{words('bureau')}</strong>
          <span>
            {view.office}
            <span className={styles.counter}>{words('counter', { counter: view.counter })}</span>
          </span>
        </p>
        {view.training && <p className={styles.training}>{words('training')}</p>}
      </div>
      <div className={styles.controls}>
        <ToggleButtonGroup
          className={classes(styles.sizes)}
          aria-label={words('textSize')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[preferences.textSize]}
          onSelectionChange={(keys) => {
            const chosen = SIZES.find(([size]) => keys.has(size));
            if (chosen !== undefined) set({ textSize: chosen[0] });
          }}
        >
          {SIZES.map(([size, label]) => (
            <ToggleButton key={size} id={size} className={classes(styles.size, styles[size])} aria-label={words(label)}>
              {words('letter')}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <ToggleButton
          className={classes(styles.control)}
          aria-label={words('contrast')}
          isSelected={preferences.contrast}
          onChange={(contrast) => set({ contrast })}
        >
          <Icon name="contrast" />
          <span className={styles.wide}>{words('contrast')}</span>
        </ToggleButton>
        {reading !== null && (
          <Button className={classes(styles.control)} onPress={reading.toggle}>
            <Icon name={reading.speaking ? 'stop' : 'speaker'} />
            <span>{words(reading.speaking ? 'readStop' : 'readAloud')}</span>
          </Button>
        )}
        {view.screen !== 'welcome' && (
          <Button className={classes(styles.control)} onPress={() => set({ language: other })}>
            <Icon name="globe" />
            <span lang={other === 'zh' ? 'zh-Hant-TW' : 'en'}>{words('otherLanguage')}</span>
          </Button>
        )}
      </div>
    </header>
  );
}
