import { useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Fault } from '../../contract/fault.ts';
import type { CustomerView } from '../../contract/customer-view.ts';
import { Icon } from '../../ui/icons.tsx';
import type { CustomerActs } from '../acts.ts';
import { pageOf } from '../page.ts';
import { Header } from '../parts/header.tsx';
import { useReading } from '../read-aloud.ts';
import { WordsContext, wordsFor } from '../words.ts';
import { Choose } from './choose.tsx';
import { Comparison } from './comparison.tsx';
import { Consent } from './consent.tsx';
import styles from './customer-screen.module.css';
import { Facts } from './facts.tsx';
import { Matters } from './matters.tsx';
import { LookUps } from './look-ups.tsx';
import { Resting } from './resting.tsx';
import { Sign } from './sign.tsx';
import { Thanks } from './thanks.tsx';
import { Welcome } from './welcome.tsx';

interface Picture {
  readonly view: CustomerView;
  /** Null draws a picture that cannot be touched: the clerk's small mirror. */
  readonly act: CustomerActs | null;
  /** Why the last touch could not be taken. */
  readonly fault?: Fault | null;
  /** The connection is gone: only meaningful on the resting screen. */
  readonly lost?: boolean;
}

/**
 * The customer's screen as a pure picture of a view. It fills its box and measures itself by it, not by the window, so
 * that it is the same picture at any scale.
 */
export function CustomerScreen({ view, act, fault = null, lost = false }: Picture) {
  const { language, textSize, contrast } = view.preferences;
  const words = useMemo(() => wordsFor(language), [language]);
  return (
    <div
      className={styles.window}
      data-window="customer"
      data-text={textSize}
      data-theme={contrast ? 'contrast' : 'light'}
      lang={language === 'zh' ? 'zh-Hant-TW' : 'en'}
      inert={act === null}
    >
      <I18nProvider locale={language === 'zh' ? 'zh-TW' : 'en-US'}>
        <WordsContext value={words}>
          <div className={styles.page}>
            {view.screen === 'blank' ? (
              <main className={styles.blankMark}>{view.training && words('training')}</main>
            ) : (
              <Page view={view} act={act} fault={fault} lost={lost} />
            )}
          </div>
        </WordsContext>
      </I18nProvider>
    </div>
  );
}

function Page({ view, act, fault, lost }: Required<Picture>) {
  const reading = useReading(view);
  return (
    <>
      <Header view={view} act={act} reading={reading} />
      <main className={styles.main} key={pageOf(view)}>
        <Screen view={view} act={act} lost={lost} />
      </main>
      {fault !== null && (
        <p className={styles.fault} role="alert">
          <Icon name="notice" />
          {fault.message[view.preferences.language]}
        </p>
      )}
    </>
  );
}

function Screen({ view, act, lost }: Pick<Required<Picture>, 'view' | 'act' | 'lost'>) {
  switch (view.screen) {
    case 'blank':
      return null;
    case 'resting':
      return <Resting lost={lost} />;
    case 'welcome':
      return <Welcome view={view} act={act} />;
    case 'facts':
      return <Facts view={view} act={act} />;
    case 'matters':
      return <Matters view={view} act={act} />;
    case 'comparison':
      return <Comparison view={view} act={act} />;
    case 'choose':
      return <Choose view={view} act={act} />;
    case 'consent':
      return <Consent view={view} act={act} />;
    case 'sign':
      return <Sign view={view} act={act} />;
    case 'lookUps':
      return <LookUps view={view} act={act} />;
    case 'thanks':
      break;
  }
  return <Thanks view={view} act={act} />;
}
