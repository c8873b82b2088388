import { useRef, useState } from 'react';
import { ARREARS_KINDS, type ArrearsName, PERSON_PRINTS, type PersonPrint } from '../../contract/print-kinds.ts';
import type { Printed } from '../../contract/unit-view.ts';
import { send } from '../mirror.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Panel } from '../parts/panel.tsx';
import { printPaper } from '../print-paper.ts';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';
import { ArrearsChoice, mayPrint } from './arrears-choice.tsx';
import { PrintedStrip } from './printed-strip.tsx';
import type { SummaryData } from './summary.tsx';

function isKind(key: string): key is ArrearsName {
  return ARREARS_KINDS.some((kind) => kind === key);
}

/** 列印: papers about the person whose record is open; each leaves who took it. */
export function PrintPanel({ summary, onClose }: { summary: SummaryData; onClose: () => void }) {
  const [kind, setKind] = useState<PersonPrint>('summary');
  const [kinds, setKinds] = useState<readonly ArrearsName[]>(ARREARS_KINDS);
  const [partReason, setPartReason] = useState('');
  const [printed, setPrinted] = useState<Printed | null>(null);
  /** A second press while a paper is being made would hand out two. */
  const underWay = useRef(false);
  const arrears = summary.arrears.flatMap((one) => (isKind(one.key) ? [{ ...one, key: one.key }] : []));
  const ready = kind !== 'arrears' || mayPrint({ arrears, chosen: kinds, reason: partReason });
  async function print() {
    if (!ready || underWay.current) return;
    underWay.current = true;
    setPrinted(null);
    const whole = kind !== 'arrears';
    const input = { kind, kinds: whole ? [...ARREARS_KINDS] : [...kinds], partReason: whole ? '' : partReason.trim() };
    const paper = await send('summary.print', input);
    underWay.current = false;
    setPrinted(paper);
    if (paper !== null) printPaper(paper);
  }
  useCommands([{ keys: 'F8', label: t('prints.print'), run: () => void print() }]);
  return (
    <Panel title={t('prints.title')} lead={t('prints.lead')}>
      <Choices
        takesFocus
        label={t('prints.kind')}
        chosen={kind}
        onChoose={(chosen) => {
          setKind(chosen);
          setPrinted(null);
        }}
        choices={PERSON_PRINTS.map((key) => ({ key, label: t(`prints.${key}`) }))}
      />
      {kind === 'arrears' ? (
        <ArrearsChoice
          arrears={arrears}
          chosen={kinds}
          onChoose={setKinds}
          reason={partReason}
          onReason={setPartReason}
        />
      ) : null}
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
