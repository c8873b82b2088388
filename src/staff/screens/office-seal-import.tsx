import { type ChangeEvent, type ReactNode, type SubmitEvent, useRef, useState } from 'react';
import { LARGEST_CERTIFICATE_FILE } from '../../contract/seal-file.ts';
import { act } from '../acts.ts';
import { fileContent } from '../file-content.ts';
import type { PrimaryAction } from '../frame/primary.tsx';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { t } from '../words.ts';
import backups from './backups.module.css';
import styles from './verify.module.css';

interface Chosen {
  readonly name: string;
  readonly base64: string;
}

/** Importing a certificate: choose the file, give its passphrase and the leader's PIN. */
export function useSealImport(): { primary: PrimaryAction; form: ReactNode } {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [pin, setPin] = useState('');
  const [notice, setNotice] = useState<'imported' | 'tooLarge' | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const ready = chosen !== null && passphrase !== '' && pin !== '';

  function putAway() {
    setChosen(null);
    setPassphrase('');
    setPin('');
  }
  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    // The same file may be chosen again.
    target.value = '';
    if (file === undefined) return;
    putAway();
    const base64 = await fileContent(file, LARGEST_CERTIFICATE_FILE);
    setNotice(base64 === null ? 'tooLarge' : null);
    if (base64 !== null) setChosen({ name: file.name, base64 });
  }
  async function take(event?: SubmitEvent) {
    event?.preventDefault();
    if (!ready) return;
    const { base64 } = chosen;
    if (await act('seal.import', { base64, passphrase, pin })) {
      putAway();
      setNotice('imported');
    } else setPin('');
  }

  const form = (
    <>
      <input
        ref={picker}
        className={styles.picker}
        type="file"
        accept=".p12,.pfx"
        aria-label={t('officeSeal.file')}
        tabIndex={-1}
        onChange={(event) => void choose(event)}
      />
      {notice === null ? null : (
        <Strip kind={notice === 'imported' ? 'info' : 'fault'} title={t(`officeSeal.${notice}`)} urgent />
      )}
      {chosen === null ? null : (
        <Section title={t('officeSeal.importTitle')} note={chosen.name}>
          <form className={backups.fields} onSubmit={(event) => void take(event)}>
            <Field
              label={t('officeSeal.passphrase')}
              value={passphrase}
              onChange={setPassphrase}
              type="password"
              maxLength={200}
              takesFocus
            />
            <Field label={t('officeSeal.pin')} value={pin} onChange={setPin} type="password" maxLength={64} />
            <button type="submit" hidden>
              {t('officeSeal.import')}
            </button>
          </form>
        </Section>
      )}
    </>
  );
  const primary: PrimaryAction =
    chosen === null
      ? { label: t('officeSeal.choose'), keys: 'F8', enabled: true, note: '', run: () => picker.current?.click() }
      : {
          label: t('officeSeal.import'),
          keys: 'F8',
          enabled: ready,
          note: ready ? '' : t('officeSeal.importNote'),
          run: () => void take(),
        };
  return { primary, form };
}
