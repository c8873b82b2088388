import { type ChangeEvent, type SubmitEvent, useRef, useState } from 'react';
import type { BundlePreview } from '../../contract/law-updates-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { readLawFile } from '../law-file.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { backToWork } from '../places.ts';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { LawBundlePreview } from './law-bundle-preview.tsx';
import { LawBundleRows } from './law-bundle-rows.tsx';
import styles from './law-updates.module.css';

/** A file that was read and shown, and is not imported yet. */
interface Chosen {
  readonly base64: string;
  readonly preview: BundlePreview;
}

/** 法規更新: what was imported, and for a supervisor the next one: read it, see what changes, import it. */
export function LawUpdates({ view }: { view: StaffView }) {
  const list = useAnswer('law.bundles', {}, view.revision);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [imported, setImported] = useState(0);
  const [pin, setPin] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const pinField = useRef<HTMLInputElement>(null);
  const mayImport = list?.mayImport === true;

  function close() {
    setChosen(null);
    setPin('');
  }
  async function read({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    // The same file may be chosen again.
    target.value = '';
    if (file === undefined) return;
    close();
    setImported(0);
    const base64 = await readLawFile(file);
    setTooLarge(base64 === null);
    if (base64 === null) return;
    const preview = await send('law.inspectBundle', { base64 });
    if (preview !== null) setChosen({ base64, preview });
  }
  async function accept(event?: SubmitEvent) {
    event?.preventDefault();
    if (chosen === null || pin === '') return;
    const { base64, preview } = chosen;
    if (await act('law.acceptBundle', { base64, sha256: preview.sha256, pin })) {
      setImported(preview.sequence);
      close();
    } else setPin('');
  }

  const commands: Command[] =
    chosen === null
      ? [backToWork(t('lawUpdates.back'))]
      : [
          { keys: 'F6', label: t('lawUpdates.goToPin'), run: () => pinField.current?.focus() },
          { keys: 'Esc', label: t('lawUpdates.putAway'), run: close },
        ];
  const choose = {
    label: t('lawUpdates.choose'),
    keys: 'F8',
    enabled: mayImport,
    note: mayImport ? '' : t('lawUpdates.supervisorOnly'),
    run: () => picker.current?.click(),
  };
  const confirm = {
    label: t('lawUpdates.accept'),
    keys: 'F8',
    enabled: pin !== '',
    note: pin === '' ? t('lawUpdates.acceptNote') : '',
    run: () => void accept(),
  };
  return (
    <Frame view={view} layout="single" commands={commands} primary={chosen === null ? choose : confirm}>
      <ScreenTitle
        title={t('lawUpdates.title')}
        note={list === null ? '' : t('lawUpdates.version', { version: list.version })}
      />
      <input
        ref={picker}
        className={styles.picker}
        type="file"
        accept=".law"
        aria-label={t('lawUpdates.file')}
        tabIndex={-1}
        onChange={(event) => void read(event)}
      />
      {tooLarge ? <Strip kind="fault" title={t('lawUpdates.tooLarge')} urgent /> : null}
      {imported === 0 ? null : (
        <Strip kind="info" title={t('lawUpdates.imported', { number: imported })} urgent>
          <Button onPress={() => setImported(0)}>{t('window.closeFault')}</Button>
        </Strip>
      )}
      {chosen === null ? null : (
        <>
          <LawBundlePreview preview={chosen.preview} />
          <Section title={t('lawUpdates.confirm')}>
            <p className={styles.lead}>
              {t(chosen.preview.startsNow ? 'lawUpdates.startsNow' : 'lawUpdates.startsLater', {
                day: chosen.preview.effectiveFrom,
              })}
            </p>
            <form className={styles.form} onSubmit={(event) => void accept(event)}>
              <Field
                label={t('lawUpdates.pin')}
                value={pin}
                onChange={setPin}
                type="password"
                maxLength={64}
                inputRef={pinField}
              />
              <button type="submit" hidden>
                {t('lawUpdates.accept')}
              </button>
            </form>
          </Section>
        </>
      )}
      {list === null || chosen !== null ? null : <LawBundleRows list={list} />}
    </Frame>
  );
}
