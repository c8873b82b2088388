import { useState } from 'react';
import type { LifeEventKind } from '../../contract/rights.ts';
import type { StaffView, Visit, VisitStep } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import type { Command } from '../commands.ts';
import { canGo, goTo } from '../frame/rail.tsx';
import { placeCommands } from '../places.ts';
import { t } from '../words.ts';
import { CancelPanel } from './cancel-panel.tsx';
import { Confirm } from './confirm.tsx';
import { Estimate } from './estimate.tsx';
import { GuidancePanel } from './guidance-panel.tsx';
import { Express } from './express.tsx';
import { Identity } from './identity.tsx';
import { Matters } from './matters.tsx';
import { ReceiptScreen } from './receipt.tsx';
import { RightsPanel } from './rights-panel.tsx';
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
  /** Opens 順便看看 at one right; empty = at none. */
  readonly onRight: (id: string) => void;
}

function previousStep(visit: Visit): VisitStep | null {
  const now = visit.steps.findIndex((step) => step.key === visit.step);
  return visit.steps.slice(0, Math.max(0, now)).findLast((step) => canGo(visit, step.key))?.key ?? null;
}

export function VisitScreen({ view, visit }: { view: StaffView; visit: Visit }) {
  const [cancelling, setCancelling] = useState(false);
  /** At an express counter: the full steps after all. */
  const [full, setFull] = useState(false);
  /** The right that is open in the panel; empty = the panel alone, null = folded away. */
  const [right, setRight] = useState<string | null>(null);
  const [guiding, setGuiding] = useState(false);
  /** What happened, as the guidance heard it. */
  const [happened, setHappened] = useState<readonly LifeEventKind[]>([]);
  const { blanked } = view.customer;
  const back = previousStep(visit);
  const shared: Command[] = [
    {
      keys: 'F9',
      label: t(blanked ? 'keys.uncover' : 'keys.cover'),
      run: () => void act('screen.cover', { covered: !blanked }),
    },
    ...placeCommands(view, ['services', 'lawReader', 'handbook', 'hall']),
    ...(visit.practice === null ? [] : placeCommands(view, ['practice'])),
  ];
  if (visit.step === 'identity' && visit.ticket !== '') {
    shared.push({ keys: 'Shift F6', label: t('hall.recall'), run: () => void act('hall.recall', {}) });
  }
  if (visit.receipt === null) {
    shared.push(
      { keys: 'F11', label: t('places.guidance'), run: () => setGuiding((open) => !open) },
      { keys: 'F3', label: t('keys.putAside'), run: () => void act('visit.putAside', {}) },
      { keys: 'F10', label: t('keys.cancel'), run: () => setCancelling((open) => !open) },
    );
  }
  if (visit.rights !== null && visit.receipt === null) {
    shared.push({
      keys: 'R',
      label: t('rights.title'),
      shownElsewhere: true,
      run: () => setRight((open) => (open === null ? '' : null)),
    });
  }
  if (right !== null && !cancelling) {
    shared.push({ keys: 'Esc', label: t('keys.close'), run: () => setRight(null) });
  } else if (cancelling) shared.push({ keys: 'Esc', label: t('keys.close'), run: () => setCancelling(false) });
  else if (guiding) shared.push({ keys: 'Esc', label: t('keys.close'), run: () => setGuiding(false) });
  else if (back !== null) shared.push({ keys: 'Esc', label: t('keys.back'), run: () => goTo(back) });

  function panelOf() {
    if (cancelling) return <CancelPanel onClose={() => setCancelling(false)} />;
    if (guiding && right === null && visit.receipt === null) {
      const lookAt = (kinds: readonly LifeEventKind[]) => {
        setHappened(kinds);
        setRight('');
      };
      const onRights = visit.rights === null ? null : lookAt;
      return <GuidancePanel view={view} onClose={() => setGuiding(false)} onRights={onRights} />;
    }
    if (right === null || visit.rights === null) return null;
    return (
      <RightsPanel
        rights={visit.rights}
        happened={happened}
        opened={right}
        onOpen={setRight}
        onClose={() => setRight(null)}
      />
    );
  }

  const props: StepProps = {
    view,
    visit,
    shared,
    panel: panelOf(),
    onCancel: () => setCancelling(true),
    onRight: setRight,
  };
  const { step, summary, estimate, matters } = visit;
  if (step === 'matters' && matters !== null) return <Matters {...props} matters={matters} />;
  if (step === 'summary' && summary !== null) return <Summary {...props} summary={summary} />;
  if (step === 'estimate' && estimate !== null) return <Estimate {...props} estimate={estimate} />;
  if (step === 'choice' || step === 'sign') return <Confirm {...props} />;
  if (step === 'receipt') return <ReceiptScreen {...props} />;
  const { express } = visit;
  if (express !== null && !full) return <Express {...props} express={express} onFull={() => setFull(true)} />;
  return <Identity {...props} />;
}
