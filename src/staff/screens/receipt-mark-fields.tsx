import { MARK_KINDS, type MarkKind } from '../../contract/receipt-life.ts';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Strip } from '../parts/strip.tsx';
import { t } from '../words.ts';

interface MarkFieldsProps {
  readonly mark: MarkKind;
  readonly onMark: (mark: MarkKind) => void;
  readonly witnesses: readonly [string, string];
  readonly onWitnesses: (names: [string, string]) => void;
}

/** 無法簽名: what mark is made instead, and the two who sign beside it. Without witnesses the form is for a seal or a helper's hand. */
export function MarkFields({ mark, onMark, witnesses: [first, second], onWitnesses }: MarkFieldsProps) {
  return (
    <>
      <Strip kind="attention" title={t('mark.caution')} />
      <Choices
        label={t('mark.kind')}
        chosen={mark}
        onChoose={onMark}
        choices={MARK_KINDS.map((key) => ({ key, label: t(`mark.${key}`) }))}
      />
      <Field label={t('mark.first')} value={first} onChange={(name) => onWitnesses([name, second])} maxLength={40} />
      <Field label={t('mark.second')} value={second} onChange={(name) => onWitnesses([first, name])} maxLength={40} />
    </>
  );
}
