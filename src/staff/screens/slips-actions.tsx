import { useRef, useState } from 'react';
import type { SlipPrinted } from '../../contract/follow-ups-view.ts';
import { Button } from '../parts/button.tsx';
import { Panel } from '../parts/panel.tsx';
import { Strip } from '../parts/strip.tsx';
import { printPaper } from '../print-paper.ts';
import { useCommands } from '../use-commands.ts';
import { t } from '../words.ts';

/** What every form of a slip gets: the service it is for, and how it is left. */
export interface SlipProps {
  readonly service: string;
  /** F8 makes the slip; false where the key belongs to something else on the screen. */
  readonly ownsKey: boolean;
  readonly onClose: () => void;
}

type Paper = Pick<SlipPrinted, 'by' | 'fileName' | 'base64' | 'sheets'> &
  Partial<Pick<SlipPrinted, 'due' | 'queued'>> & { readonly code?: string };

interface SlipActionsProps {
  readonly ready: boolean;
  readonly label: string;
  readonly ownsKey: boolean;
  readonly onClose: () => void;
  /** Makes the paper; null where it was refused. */
  readonly make: () => Promise<Paper | null>;
}

function detailOf({ due = '', queued = 'none', code = '' }: Paper): string {
  return [
    code === '' ? '' : t('prints.doneCode', { code }),
    due === '' ? '' : t('slips.due', { due }),
    queued === 'none' ? '' : t(`slips.queued_${queued}`),
  ]
    .filter((one) => one !== '')
    .join('　');
}

/** The end of every slip's form: print, close, and what was just made. */
export function SlipActions({ ready, label, ownsKey, onClose, make }: SlipActionsProps) {
  const [made, setMade] = useState<Paper | null>(null);
  /** A second press while a paper is being made would hand out two. */
  const underWay = useRef(false);
  async function run() {
    if (!ready || underWay.current) return;
    underWay.current = true;
    setMade(null);
    const paper = await make();
    underWay.current = false;
    setMade(paper);
    if (paper !== null) printPaper(paper);
  }
  useCommands(ownsKey ? [{ keys: 'F8', label, run: () => void run() }] : []);
  return (
    <>
      {made === null ? null : (
        <Strip kind="info" urgent title={t('prints.done', { sheets: made.sheets })} detail={detailOf(made)} />
      )}
      <Panel.Actions>
        <Button look="accent" disabled={!ready} onPress={() => void run()} {...(ownsKey ? { keys: 'F8' } : {})}>
          {label}
        </Button>
        <Button onPress={onClose} keys="Esc">
          {t('slips.close')}
        </Button>
      </Panel.Actions>
    </>
  );
}
