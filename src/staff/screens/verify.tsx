import { type ChangeEvent, type SubmitEvent, useCallback, useRef, useState } from 'react';
import type { SealCheck } from '../../contract/seal-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { classes } from '../../ui/class-names.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { Strip } from '../parts/strip.tsx';
import { backToWork } from '../places.ts';
import { useDroppedFile } from '../use-dropped-file.ts';
import { verifyFile } from '../verify-file.ts';
import { t } from '../words.ts';
import { VerifyResult } from './verify-result.tsx';
import styles from './verify.module.css';

/** What was checked last, and what was found. */
interface Checked {
  /** File name, or the code. */
  readonly what: string;
  readonly check: SealCheck;
}

/** 查驗收件證明: a file that came back, or the code on a paper, compared with the seal and the log. */
export function Verify({ view }: { view: StaffView }) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [isReading, setReading] = useState(false);
  const [code, setCode] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const codeField = useRef<HTMLInputElement>(null);

  const take = useCallback(async (file: File) => {
    setChecked(null);
    setReading(true);
    const check = await verifyFile(file);
    setReading(false);
    setTooLarge(check === 'tooLarge');
    if (check !== null && check !== 'tooLarge') setChecked({ what: file.name, check });
  }, []);
  const isOver = useDroppedFile(useCallback((file: File) => void take(file), [take]));

  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    // The same file may be chosen again.
    target.value = '';
    if (file !== undefined) void take(file);
  }
  async function checkCode(event: SubmitEvent) {
    event.preventDefault();
    if (code.trim() === '') return;
    setChecked(null);
    setTooLarge(false);
    const check = await send('receipt.checkCode', { text: code });
    if (check !== null) setChecked({ what: code.trim(), check });
  }

  const commands: Command[] = [
    { keys: '/', label: t('verify.goToCode'), run: () => codeField.current?.focus() },
    backToWork(t('verify.back')),
  ];
  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      primary={{ label: t('verify.choose'), keys: 'F8', enabled: true, note: '', run: () => picker.current?.click() }}
    >
      <ScreenTitle title={t('verify.title')} note={t('verify.lead')} />
      <input
        ref={picker}
        className={styles.picker}
        type="file"
        accept=".pdf,application/pdf"
        aria-label={t('verify.file')}
        tabIndex={-1}
        onChange={choose}
      />
      <div className={styles.ways}>
        <Section title={t('verify.byFile')}>
          <p className={classes(styles.drop, isOver && styles.over)}>
            {t(isReading ? 'verify.reading' : isOver ? 'verify.letGo' : 'verify.drop')}
          </p>
        </Section>
        <Section title={t('verify.byCode')}>
          <form className={styles.form} onSubmit={(event) => void checkCode(event)}>
            <Field
              label={t('verify.code')}
              hint={t('verify.codeHint')}
              value={code}
              onChange={setCode}
              maxLength={200}
              inputRef={codeField}
            />
            <Button type="submit" disabled={code.trim() === ''}>
              {t('verify.checkCode')}
            </Button>
          </form>
        </Section>
      </div>
      {tooLarge ? <Strip kind="fault" title={t('verify.tooLarge')} urgent /> : null}
      {checked === null ? null : <VerifyResult what={checked.what} check={checked.check} />}
    </Frame>
  );
}
