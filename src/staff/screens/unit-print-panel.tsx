import { useRef, useState } from 'react';
import { ARREARS_KINDS, type ArrearsName, UNIT_PRINTS, type UnitPrint } from '../../contract/print-kinds.ts';
import type { Printed, UnitView } from '../../contract/unit-view.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Field } from '../parts/field.tsx';
import { Panel } from '../parts/panel.tsx';
import { printPaper } from '../print-paper.ts';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import { ArrearsChoice, mayPrint } from './arrears-choice.tsx';
import { PrintedStrip } from './printed-strip.tsx';
import styles from './units.module.css';

interface UnitPrintProps {
  readonly unit: Pick<UnitView, 'number' | 'name' | 'arrears' | 'arrearsTotal'>;
  readonly reason: string;
  /** Who stands at the counter, where the visit knows. */
  readonly comer?: { readonly name: string; readonly relation: string };
  readonly onClose: () => void;
}

/** 列印: a payment slip re-issued, or the state of all payments, for whoever came for the unit. */
export function UnitPrintPanel({ unit, reason, comer, onClose }: UnitPrintProps) {
  const [kind, setKind] = useState<UnitPrint>(unit.arrearsTotal > 0 ? 'slip' : 'payments');
  const [kinds, setKinds] = useState<readonly ArrearsName[]>(unit.arrears.map((one) => one.key));
  const [partReason, setPartReason] = useState('');
  const [recipient, setRecipient] = useState(comer?.name ?? '');
  const [capacity, setCapacity] = useState(comer?.relation ?? '');
  const [printed, setPrinted] = useState<Printed | null>(null);
  /** A second press while a paper is being made would hand out two. */
  const underWay = useRef(false);
  const isSlip = kind === 'slip';
  const isNamed = recipient.trim() !== '' && capacity.trim() !== '';
  const ready = isNamed && (!isSlip || mayPrint({ arrears: unit.arrears, chosen: kinds, reason: partReason }));
  async function print() {
    if (!ready || underWay.current) return;
    underWay.current = true;
    setPrinted(null);
    const paper = await send('unit.print', {
      number: unit.number,
      reason,
      kind,
      kinds: isSlip ? [...kinds] : [...ARREARS_KINDS],
      partReason: isSlip ? partReason.trim() : '',
      recipient: recipient.trim(),
      capacity: capacity.trim(),
    });
    underWay.current = false;
    setPrinted(paper);
    if (paper !== null) printPaper(paper);
  }
  useCommands([{ keys: 'F8', label: t('prints.print'), run: () => void print() }]);
  return (
    <Panel title={t('prints.unitTitle', { name: unit.name })} lead={t('prints.unitLead')}>
      <Choices
        takesFocus
        label={t('prints.kind')}
        chosen={kind}
        onChoose={(chosen) => {
          setKind(chosen);
          setPrinted(null);
        }}
        choices={UNIT_PRINTS.map((key) => ({ key, label: t(`prints.${key}`) }))}
      />
      {isSlip ? (
        <ArrearsChoice
          arrears={unit.arrears}
          chosen={kinds}
          onChoose={setKinds}
          reason={partReason}
          onReason={setPartReason}
        />
      ) : null}
      <div className={styles.form}>
        <Field label={t('prints.recipient')} value={recipient} onChange={setRecipient} maxLength={60} />
        <Field
          label={t('prints.capacity')}
          hint={t('prints.capacityHint')}
          value={capacity}
          onChange={setCapacity}
          maxLength={40}
        />
      </div>
      {printed === null ? null : <PrintedStrip printed={printed} />}
      <Panel.Actions>
        <Button look="accent" keys="F8" disabled={!ready} onPress={() => void print()}>
          {t('prints.print')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('prints.close')}
        </Button>
      </Panel.Actions>
    </Panel>
  );
}
