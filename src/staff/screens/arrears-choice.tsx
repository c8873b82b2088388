import type { ArrearsName } from '../../contract/print-kinds.ts';
import type { Owed } from '../../contract/unit-view.ts';
import { formatMoney } from '../../ui/money.ts';
import { Checks } from '../parts/checks.tsx';
import { Field } from '../parts/field.tsx';
import { Strip } from '../parts/strip.tsx';
import { t } from '../words.ts';

/** Characters of a reason that says something. */
const SHORTEST_REASON = 2;

interface ArrearsChoiceProps {
  readonly arrears: readonly Pick<Owed, 'key' | 'label' | 'amount'>[];
  readonly chosen: readonly ArrearsName[];
  readonly onChoose: (chosen: ArrearsName[]) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Whether these kinds may go on paper: all of them, or some with a reason. */
export function mayPrint({
  arrears,
  chosen,
  reason,
}: Pick<ArrearsChoiceProps, 'arrears' | 'chosen' | 'reason'>): boolean {
  if (chosen.length === 0) return false;
  return chosen.length === arrears.length || reason.trim().length >= SHORTEST_REASON;
}

/** Which kinds of arrears go on paper: all of them, unless there is a reason, which is logged. */
export function ArrearsChoice({ arrears, chosen, onChoose, reason, onReason }: ArrearsChoiceProps) {
  const left = arrears.filter((one) => !chosen.includes(one.key));
  return (
    <>
      <Checks
        label={t('prints.kinds')}
        choices={arrears.map((one) => ({ key: one.key, label: `${one.label} ${formatMoney(one.amount)}` }))}
        chosen={chosen}
        onChange={onChoose}
      />
      {left.length === 0 ? null : (
        <>
          <Strip
            kind="attention"
            title={t('prints.partTitle')}
            detail={t('prints.partDetail', { kinds: left.map((one) => one.label).join('、') })}
          />
          <Field label={t('prints.partReason')} value={reason} onChange={onReason} maxLength={200} />
        </>
      )}
    </>
  );
}
