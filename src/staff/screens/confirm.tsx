import { useState } from 'react';
import type { StaffView, Visit } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import type { Command } from '../commands.ts';
import { CustomerPicture } from '../customer-picture.tsx';
import { Frame } from '../frame/frame.tsx';
import { Rail } from '../frame/rail.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { t } from '../words.ts';
import { Confirmations } from './confirmations.tsx';
import styles from './confirm.module.css';
import { Given } from './given.tsx';
import { PaperPanel } from './paper-panel.tsx';
import { primaryOf } from './primary-of.ts';
import { UnsignedReceipt } from './unsigned-receipt.tsx';
import type { StepProps } from './visit.tsx';

function titleOf(visit: Visit): string {
  const name = visit.person?.name ?? '';
  if (visit.step === 'sign') return t('confirm.waitingSign', { name });
  if (visit.released.page === 'comparison') return t('confirm.reading', { name });
  return t(visit.released.choice === '' ? 'confirm.waitingChoice' : 'confirm.chosen', { name });
}

function penWords(visit: Visit): string {
  if (visit.penLines === 0) return t('confirm.penNone');
  return `${t('confirm.penCount', { lines: visit.penLines })}，${t('confirm.penWaiting')}`;
}

/** The customer's own settings, as their screen shows them now. */
function settings({ preferences }: StaffView['customer']['view']): string {
  const size = { normal: 'confirm.textNormal', large: 'confirm.textLarge', larger: 'confirm.textLarger' } as const;
  const words = [
    t(preferences.language === 'zh' ? 'confirm.languageZh' : 'confirm.languageEn'),
    t(size[preferences.textSize]),
  ];
  return [...words, ...(preferences.contrast ? [t('confirm.contrast')] : [])].join('　');
}

interface AsideProps {
  readonly visit: Visit;
  readonly onPaper: () => void;
}

/** What to do where signing does not work out; nothing already confirmed is lost. */
function Aside({ visit, onPaper }: AsideProps) {
  return (
    <Section title={t('confirm.aside')} note={t('confirm.asideLead')}>
      <div className={styles.aside}>
        <Button look="plain" keys="F7" onPress={onPaper}>
          {t('confirm.paperWay')}
        </Button>
        {visit.released.readAloud ? (
          <p className={styles.done}>
            <Icon name="tick" />
            {t('confirm.readAloudDone')}
          </p>
        ) : (
          <Button look="plain" keys="F6" onPress={() => void act('release.readAloud', {})}>
            {t('confirm.readAloud')}
          </Button>
        )}
        <Button look="plain" keys="F4" onPress={() => void act('release.withdraw', {})}>
          {t('confirm.withdraw')}
        </Button>
      </div>
    </Section>
  );
}

/** While the customer chooses and signs: their screen large, what they confirmed and when, and the paper to come. */
export function Confirm({ view, visit, panel, shared, onCancel }: StepProps) {
  const [paper, setPaper] = useState(false);
  const { released } = visit;
  /** A visit of matters alone has nothing to choose: its form can be made at once. */
  const isForPaper = released.choice !== '' || released.mattersConfirmed;
  const commands: Command[] = [
    ...(paper && panel === null ? [{ keys: 'Esc', label: t('keys.close'), run: () => setPaper(false) }] : []),
    ...(released.readAloud
      ? []
      : [{ keys: 'F6', label: t('keys.readAloud'), run: () => void act('release.readAloud', {}) }]),
    { keys: 'F7', label: t('keys.paper'), run: () => setPaper((open) => !open) },
    { keys: 'F4', label: t('keys.withdraw'), run: () => void act('release.withdraw', {}) },
    ...shared.filter((command) => !paper || panel !== null || command.keys !== 'Esc'),
  ];
  return (
    <Frame
      view={view}
      layout="wide"
      commands={commands}
      panel={panel ?? (paper ? <PaperPanel chosen={isForPaper} onClose={() => setPaper(false)} /> : null)}
      primary={primaryOf(visit, { onPaper: () => setPaper(true) })}
      before={<Rail visit={visit} onCancel={onCancel} />}
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          <ScreenTitle title={titleOf(visit)} large />
          {visit.step === 'sign' ? <p className={styles.pen}>{penWords(visit)}</p> : null}
          {released.disputedFacts.length === 0 ? null : (
            <Strip
              kind="attention"
              title={`${t('confirm.disputed')}：${released.disputedFacts.join('、')}。`}
              detail={t('confirm.disputedNote')}
            />
          )}
          <Confirmations confirmations={visit.confirmations} />
          <Aside visit={visit} onPaper={() => setPaper(true)} />
        </div>
        <div className={styles.column}>
          <CustomerPicture customer={view.customer} title={t('confirm.live')} note={settings(view.customer.view)} />
          <Given visit={visit} customer={view.customer.view} />
        </div>
        <UnsignedReceipt view={view} visit={visit} />
      </div>
    </Frame>
  );
}
