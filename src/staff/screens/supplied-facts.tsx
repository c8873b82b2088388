import { type ChangeEvent, useRef, useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { LARGEST_SUPPLIED_FILE } from '../../contract/supplied-file.ts';
import { classes } from '../../ui/class-names.ts';
import { act } from '../acts.ts';
import { fileContent } from '../file-content.ts';
import { Button } from '../parts/button.tsx';
import { Strip } from '../parts/strip.tsx';
import { t } from '../words.ts';
import styles from './supplied-facts.module.css';

/** 民眾自帶資料: a download the customer brought, beside the record and never part of it. */
export function SuppliedFacts({ selfSupplied }: { selfSupplied: string }) {
  const [text, setText] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  async function add(file: File) {
    const base64 = await fileContent(file, LARGEST_SUPPLIED_FILE);
    setTooLarge(base64 === null);
    if (base64 === null) return;
    if (await act('visit.selfSupplied', { file: { name: file.name, base64 } })) setText('');
  }

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    // Choosing the same file again is a change too.
    event.target.value = '';
    if (file !== undefined) await add(file);
  }

  return (
    <section className={styles.supplied} aria-label={t('assume.supplied')}>
      <h3 className={styles.title}>{t('assume.supplied')}</h3>
      <p className={styles.lead}>{t('assume.suppliedLead')}</p>
      {tooLarge ? <Strip kind="fault" title={t('assume.suppliedTooLarge')} urgent /> : null}
      {selfSupplied === '' ? (
        <>
          <input
            ref={picker}
            className={styles.picker}
            type="file"
            accept=".pdf,.json,.csv,.txt,.tsv"
            aria-label={t('assume.suppliedFile')}
            tabIndex={-1}
            onChange={(event) => void choose(event)}
          />
          <Button onPress={() => picker.current?.click()}>{t('assume.suppliedFile')}</Button>
          <TextField className={classes(styles.pasted)} value={text} onChange={setText}>
            <Label className={classes(styles.label)}>{t('assume.suppliedText')}</Label>
            <TextArea className={classes(styles.area)} rows={3} spellCheck="false" />
          </TextField>
          {text.trim() === '' ? null : (
            <Button onPress={() => void add(new File([text], t('assume.suppliedText')))}>
              {t('assume.suppliedAddText')}
            </Button>
          )}
        </>
      ) : (
        <Strip kind="attention" title={selfSupplied}>
          <Button onPress={() => void act('visit.selfSupplied', { file: null })}>{t('assume.suppliedRemove')}</Button>
        </Strip>
      )}
    </section>
  );
}
