import { useState } from 'react';
import type { Visit } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { Rail } from '../frame/rail.tsx';
import { VisitSide } from '../frame/visit-side.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { ReceiptPaper } from '../parts/receipt-paper.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { printReadingCopy, printReceipt, saveReceipt } from '../receipt-file.ts';
import { t } from '../words.ts';
import { Confirmations } from './confirmations.tsx';
import { primaryOf } from './primary-of.ts';
import { ReceiptVoidPanel } from './receipt-void-panel.tsx';
import styles from './receipt.module.css';
import type { StepProps } from './visit.tsx';

const GROUP = 16;

function Facts({ receipt }: { receipt: NonNullable<Visit['receipt']> }) {
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('receipt.at')}</dt>
        <dd>{receipt.at}</dd>
      </div>
      <div>
        <dt>{t('receipt.printed')}</dt>
        <dd>{t(receipt.printed ? 'receipt.printedYes' : 'receipt.printedNo')}</dd>
      </div>
      <div>
        <dt>{t('receipt.fingerprint')}</dt>
        <dd className={styles.hash}>
          {(receipt.sha256.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).map((part) => (
            <span key={part}>{part} </span>
          ))}
        </dd>
      </div>
    </dl>
  );
}

/** The sealed receipt: its number, the paper, and what becomes of it. */
export function ReceiptScreen({ view, visit, panel, shared, onCancel }: StepProps) {
  const [told, setTold] = useState('');
  const { receipt } = visit;
  const number = receipt?.number ?? '';
  const [voiding, setVoiding] = useState(false);
  async function print(spoiled: boolean) {
    const reissue = await printReceipt(number, spoiled);
    if (reissue !== null) setTold(reissue === 0 ? t('copies.original') : t('copies.reissued', { reissue }));
  }
  async function read(form: 'large' | 'english') {
    if (await printReadingCopy(number, form)) setTold(t('copies.readingPrinted'));
  }
  async function save() {
    const reissue = await saveReceipt(number);
    if (reissue !== null) setTold(reissue === 0 ? t('copies.savedOriginal') : t('copies.savedCopy', { reissue }));
  }
  const commands: Command[] =
    receipt === null
      ? [...shared]
      : [
          ...(voiding ? [{ keys: 'Esc', label: t('keys.close'), run: () => setVoiding(false) }] : []),
          { keys: 'P', label: t('receipt.print'), run: () => void print(false) },
          { keys: 'S', label: t('receipt.save'), run: () => void save() },
          { keys: 'V', label: t('voiding.open'), run: () => setVoiding((open) => !open) },
          ...shared.filter((command) => !voiding || command.keys !== 'Esc'),
        ];
  return (
    <Frame
      view={view}
      layout="visit"
      commands={commands}
      panel={panel ?? (voiding ? <ReceiptVoidPanel number={number} alone onClose={() => setVoiding(false)} /> : null)}
      primary={primaryOf(visit)}
      before={<Rail visit={visit} onCancel={onCancel} />}
      side={
        <VisitSide view={view} visit={visit}>
          <Confirmations confirmations={visit.confirmations} />
        </VisitSide>
      }
    >
      {receipt === null ? (
        <ScreenTitle title={t('receipt.title')} />
      ) : (
        <div className={styles.columns}>
          <div className={styles.column}>
            <ScreenTitle title={t(`receipt.${receipt.kind}`)} />
            <p className={styles.number}>
              <span>{t('receipt.number')}</span>
              <b>{receipt.number}</b>
            </p>
            <p className={styles.sealed}>
              <Icon name="tick" />
              {t('receipt.sealed')}
            </p>
            <Facts receipt={receipt} />
            {receipt.missingGlyphs.length === 0 ? null : (
              <Strip
                kind="attention"
                title={t('receipt.missingGlyphs', { glyphs: receipt.missingGlyphs.join('、') })}
              />
            )}
            <div className={styles.actions}>
              <Button keys="P" onPress={() => void print(false)}>
                {t('receipt.print')}
              </Button>
              <Button keys="S" onPress={() => void save()}>
                {t('receipt.save')}
              </Button>
              <Button onPress={() => void read('large')}>{t('copies.large')}</Button>
              <Button onPress={() => void read('english')}>{t('copies.english')}</Button>
              {receipt.printed ? <Button onPress={() => void print(true)}>{t('copies.spoiled')}</Button> : null}
              {receipt.mayDownload ? (
                <Button onPress={() => void act('receipt.offerDownload', {})}>{t('download.offer')}</Button>
              ) : null}
              <Button keys="V" onPress={() => setVoiding(true)}>
                {t('voiding.open')}
              </Button>
            </div>
            <output className={styles.told}>{told}</output>
            {receipt.downloadUntil === '' ? null : (
              <p className={styles.after}>{t('download.offered', { until: receipt.downloadUntil })}</p>
            )}
            {receipt.printed ? <p className={styles.after}>{t('copies.next')}</p> : null}
            <Section title={t('receipt.after')}>
              <p className={styles.after}>{t('receipt.afterLead')}</p>
            </Section>
          </div>
          <ReceiptPaper number={receipt.number} />
        </div>
      )}
    </Frame>
  );
}
