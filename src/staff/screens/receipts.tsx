import { GregorianCalendar, toCalendar } from '@internationalized/date';
import { type SubmitEvent, useRef, useState } from 'react';
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components';
import type { CallOutput } from '../../contract/calls.ts';
import { RECEIPT_STATES, type ReceiptState } from '../../contract/receipt-life.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { ReceiptPaper } from '../parts/receipt-paper.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Section } from '../parts/section.tsx';
import { backToWork } from '../places.ts';
import { t } from '../words.ts';
import { classes } from '../../ui/class-names.ts';
import date from '../parts/date-field.module.css';
import { HandoutCheck } from './handout-check.tsx';
import { ReceiptLife } from './receipt-life.tsx';
import { ReceiptRows } from './receipt-rows.tsx';
import { Recomputed } from './recomputed.tsx';
import styles from './receipts.module.css';

type Found = CallOutput<'receipt.search'>;

const STATES = ['every', ...RECEIPT_STATES] as const;

/** Finding a receipt again, by number, name or day, for a reason that is logged with the search. */
export function Receipts({ view }: { view: StaffView }) {
  const [text, setText] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [open, setOpen] = useState('');
  const [recomputed, setRecomputed] = useState('');
  const [life, setLife] = useState('');
  const [state, setState] = useState<ReceiptState | 'every'>('every');
  const first = useRef<HTMLInputElement>(null);
  const named = text.trim() !== '' || day !== null || state !== 'every';
  const ready = named && reason.trim().length >= 2;

  async function search(event?: SubmitEvent) {
    event?.preventDefault();
    if (!ready) return;
    setOpen('');
    setRecomputed('');
    setLife('');
    const wanted = state === 'every' ? {} : { state };
    setFound(await send('receipt.search', { text: text.trim(), day, ...wanted, reason: reason.trim() }));
  }

  const commands: Command[] = [
    { keys: '/', label: t('keys.find'), run: () => first.current?.focus() },
    open === '' ? backToWork(t('receipts.back')) : { keys: 'Esc', label: t('keys.close'), run: () => setOpen('') },
  ];
  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      primary={{
        label: t('receipts.search'),
        keys: 'F8',
        enabled: ready,
        note: ready ? '' : t(named ? 'receipts.note' : 'receipts.noteWhat'),
        run: () => void search(),
      }}
    >
      <ScreenTitle title={t('receipts.title')} note={t('receipts.lead')} takesFocus={false} />
      <form className={styles.form} onSubmit={(event) => void search(event)}>
        <Field label={t('receipts.text')} value={text} onChange={setText} takesFocus maxLength={100} inputRef={first} />
        <DateField
          className={classes(date.field)}
          onChange={(value) => setDay(value === null ? null : toCalendar(value, new GregorianCalendar()).toString())}
        >
          <Label className={date.label}>{t('receipts.day')}</Label>
          <DateInput className={classes(date.input)}>
            {(segment) => <DateSegment segment={segment} className={classes(date.segment)} />}
          </DateInput>
        </DateField>
        <Field
          label={t('receipts.reason')}
          placeholder={t('receipts.reasonPlaceholder')}
          value={reason}
          onChange={setReason}
          maxLength={200}
        />
        <button type="submit" hidden>
          {t('receipts.search')}
        </button>
      </form>
      <div className={styles.state}>
        <Choices
          compact
          label={t('receipts.state')}
          chosen={state}
          onChoose={setState}
          choices={STATES.map((key) => ({
            key,
            label: t(key === 'every' ? 'receipts.everyState' : `receipts.${key}`),
          }))}
        />
      </div>
      <ReceiptRows found={found} open={open} onOpen={setOpen} onLife={setLife} onRecompute={setRecomputed} />
      {life === '' ? null : (
        <ReceiptLife key={life} number={life} revision={view.revision} onClose={() => setLife('')} />
      )}
      {recomputed === '' ? null : <Recomputed key={recomputed} number={recomputed} onClose={() => setRecomputed('')} />}
      <HandoutCheck reason={reason} />
      {open === '' ? null : (
        <Section
          className={styles.paper}
          title={t('receipts.preview', { number: open })}
          aside={<Button onPress={() => setOpen('')}>{t('receipts.close')}</Button>}
        >
          <ReceiptPaper number={open} />
        </Section>
      )}
    </Frame>
  );
}
