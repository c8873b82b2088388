import { useState } from 'react';
import { send } from '../mirror.ts';
import { Field } from '../parts/field.tsx';
import { SecondPerson } from '../parts/second-person.tsx';
import { Section } from '../parts/section.tsx';
import { saveHere } from '../save-here.ts';
import { t } from '../words.ts';
import styles from './backups.module.css';

const SHORTEST = 16;

/** 金鑰備援: the key under a passphrase, saved as a file to be printed; two supervisors. */
export function KeyEscrow({ escrowed }: { escrowed: string }) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const ready = passphrase.trim().length >= SHORTEST && passphrase === again;
  async function seal(approval: { code: string; pin: string }): Promise<boolean> {
    if (!ready) return false;
    const file = await send('backup.escrowKey', { passphrase, approval });
    if (file === null) return false;
    saveHere(file);
    setPassphrase('');
    setAgain('');
    return true;
  }
  return (
    <Section
      title={t('backups.escrow')}
      note={escrowed === '' ? t('backups.notEscrowed') : t('backups.escrowed', { at: escrowed })}
    >
      <p className={styles.note}>{t('backups.escrowLead')}</p>
      <div className={styles.fields}>
        <Field
          label={t('backups.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          type="password"
          maxLength={200}
        />
        <Field
          label={t('backups.passphraseAgain')}
          value={again}
          onChange={setAgain}
          type="password"
          maxLength={200}
          wrong={again === '' || again === passphrase ? '' : t('backups.differs')}
        />
      </div>
      {ready ? <SecondPerson label={t('backups.export')} onAgree={seal} /> : null}
    </Section>
  );
}
