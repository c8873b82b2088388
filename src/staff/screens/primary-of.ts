import type { Visit } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import type { PrimaryAction } from '../frame/primary.tsx';
import { t } from '../words.ts';

type Action = Visit['primary']['action'];

interface Choices {
  readonly withAssumptions?: boolean;
  /** Paper needs a reason first; the screen asks for it. */
  readonly onPaper?: () => void;
}

/** Each action of the primary key and the call behind it. */
function acts(choices: Choices): Record<Action, () => void> {
  return {
    identify: () => void act('visit.identify', {}),
    releaseFacts: () => void act('release.facts', {}),
    openEstimate: () => void act('visit.go', { step: 'estimate' }),
    openMatters: () => void act('visit.go', { step: 'matters' }),
    releaseMatters: () => void act('release.matters', {}),
    showMatters: () => void act('release.matters', {}),
    releaseComparison: () => void act('release.comparison', { withAssumptions: choices.withAssumptions === true }),
    releaseChoice: () => void act('release.choice', {}),
    wait: () => {},
    uncover: () => void act('screen.cover', { covered: false }),
    makeSheet: () => void act('receipt.makeSheet', {}),
    makePaper: () => choices.onPaper?.(),
    finish: () => void act('visit.finish', {}),
  };
}

/** The primary key (F8) as the main process put it. */
export function primaryOf(visit: Visit, choices: Choices = {}): PrimaryAction {
  const { action, enabled, note } = visit.primary;
  return {
    label: t(`action.${action}`),
    keys: 'F8',
    enabled,
    note,
    waits: action === 'wait',
    run: acts(choices)[action],
  };
}
