import { useState } from 'react';
import type { StaffView, Visit, VisitStep } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import type { Command } from '../commands.ts';
import { canGo, goTo } from '../frame/rail.tsx';
import { placeCommands } from '../places.ts';
import { t } from '../words.ts';
import { CancelPanel } from './cancel-panel.tsx';
import { Confirm } from './confirm.tsx';
import { Estimate } from './estimate.tsx';
import { Identity } from './identity.tsx';
import { ReceiptScreen } from './receipt.tsx';
import { Summary } from './summary.tsx';

/** What every step of a visit gets. */
export interface StepProps {
  readonly view: StaffView;
  readonly visit: Visit;
  /** The panel open above the step, if one is: nothing modal, the work below stays in sight. */
  readonly panel: React.ReactNode;
  /** Keys that work on every step. */
  readonly shared: readonly Command[];
  readonly onCancel: () => void;
}

function previousStep(visit: Visit): VisitStep | null {
  const now = visit.steps.findIndex((step) => step.key === visit.step);
  return visit.steps.slice(0, Math.max(0, now)).findLast((step) => canGo(visit, step.key))?.key ?? null;
}

export function VisitScreen({ view, visit }: { view: StaffView; visit: Visit }) {
  const [cancelling, setCancelling] = useState(false);
  /** The right that is open in the panel; empty = the panel alone, null = folded away. */
  const [right, setRight] = useState<string | null>(null);
  const { blanked } = view.customer;
  const back = previousStep(visit);
  const shared: Command[] = [
    {
      keys: 'F9',
      label: t(blanked ? 'keys.uncover' : 'keys.cover'),
      run: () => void act('screen.cover', { covered: !blanked }),
    },
    ...placeCommands(view, ['lawReader']),
  ];
  if (visit.receipt === null) {
    shared.push(
      { keys: 'F3', label: t('keys.putAside'), run: () => void act('visit.putAside', {}) },
      { keys: 'F10', label: t('keys.cancel'), run: () => setCancelling((open) => !open) },
    );
  }
  if (cancelling) shared.push({ keys: 'Esc', label: t('keys.close'), run: () => setCancelling(false) });
  else if (back !== null) shared.push({ keys: 'Esc', label: t('keys.back'), run: () => goTo(back) });

  const props: StepProps = {
    view,
    visit,
    shared,
    panel: cancelling ? <CancelPanel onClose={() => setCancelling(false)} /> : null,
    onCancel: () => setCancelling(true),
  };
  const { step, summary, estimate } = visit;
  if (step === 'summary' && summary !== null) return <Summary {...props} summary={summary} />;
  if (step === 'estimate' && estimate !== null) return <Estimate {...props} estimate={estimate} />;
  if (step === 'choice' || step === 'sign') return <Confirm {...props} />;
  if (step === 'receipt') return <ReceiptScreen {...props} />;
  return <Identity {...props} />;
}
