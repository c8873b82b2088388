import { type ChangeEvent, useRef, useState } from 'react';
import { LARGEST_CERTIFICATE_FILE } from '../../contract/seal-file.ts';
import type { SealView } from '../../contract/seal-view.ts';
import { act } from '../acts.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { t } from '../words.ts';
import backups from './backups.module.css';
import styles from './verify.module.css';

function Server({ timestamps }: { timestamps: SealView['timestamps'] }) {
  if (timestamps === null) return <p className={backups.note}>{t('officeSeal.noServer')}</p>;
  return (
    <>
      {timestamps.fault === '' ? null : <Strip kind="attention" title={timestamps.fault} />}
      <dl className={styles.facts}>
        <div>
          <dt>{t('officeSeal.server')}</dt>
          <dd>{timestamps.server}</dd>
        </div>
        <div>
          <dt>{t('officeSeal.waiting')}</dt>
          <dd>{t('officeSeal.waitingNumber', { number: timestamps.waiting })}</dd>
        </div>
      </dl>
    </>
  );
}

/** 時戳: the server that is asked, another one in its place, or none. */
export function SealTimestamps({ timestamps }: { timestamps: SealView['timestamps'] }) {
  const [url, setUrl] = useState('');
  const [certificate, setCertificate] = useState<{ name: string; text: string } | null>(null);
  const [pin, setPin] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const ready = url.trim() !== '' && certificate !== null && pin !== '';

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    // The same file may be chosen again.
    target.value = '';
    if (file === undefined || file.size > LARGEST_CERTIFICATE_FILE) return;
    setCertificate({ name: file.name, text: await file.text() });
  }
  async function keep(given: { url: string; certificates: string }) {
    const isKept = await act('seal.timestamps', { ...given, pin });
    setPin('');
    if (!isKept) return;
    setUrl('');
    setCertificate(null);
  }

  return (
    <Section title={t('officeSeal.timestamps')} note={t('officeSeal.timestampsNote')}>
      <Server timestamps={timestamps} />
      <input
        ref={picker}
        className={styles.picker}
        type="file"
        accept=".pem,.crt,.cer"
        aria-label={t('officeSeal.serverFile')}
        tabIndex={-1}
        onChange={(event) => void choose(event)}
      />
      <div className={backups.fields}>
        <Field label={t('officeSeal.url')} placeholder="https://" value={url} onChange={setUrl} maxLength={300} />
        <Button onPress={() => picker.current?.click()}>{certificate?.name ?? t('officeSeal.chooseServer')}</Button>
        <Field label={t('officeSeal.pin')} value={pin} onChange={setPin} type="password" maxLength={64} />
      </div>
      <div className={backups.actions}>
        <Button disabled={!ready} onPress={() => void keep({ url: url.trim(), certificates: certificate?.text ?? '' })}>
          {t('officeSeal.setServer')}
        </Button>
        {timestamps === null ? null : (
          <Button disabled={pin === ''} onPress={() => void keep({ url: '', certificates: '' })}>
            {t('officeSeal.stopServer')}
          </Button>
        )}
      </div>
    </Section>
  );
}
