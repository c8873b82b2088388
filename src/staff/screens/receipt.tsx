import { useState } from 'react';
import type { Visit } from '../../contract/staff-view.ts';
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
import { printReceipt, saveReceipt } from '../receipt-file.ts';
import { t } from '../words.ts';
import { Confirmations } from './confirmations.tsx';
import { primaryOf } from './primary-of.ts';
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
  const print = () => void printReceipt(number).then((how) => how === 'done' && setTold(t('receipt.printedYes')));
  const save = () => void saveReceipt(number).then((how) => how === 'done' && setTold(t('receipt.saved')));
  const commands: Command[] =
    receipt === null
      ? [...shared]
      : [
          { keys: 'P', label: t('receipt.print'), run: print },
          { keys: 'S', label: t('receipt.save'), run: save },
          ...shared,
        ];
  return (
    <Frame
      view={view}
      layout="visit"
      commands={commands}
      panel={panel}
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
              <Button keys="P" onPress={print}>
                {t('receipt.print')}
              </Button>
              <Button keys="S" onPress={save}>
                {t('receipt.save')}
              </Button>
              <output>{told}</output>
            </div>
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
