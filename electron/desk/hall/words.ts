import { PRIORITY_REASONS, type PriorityReason } from '../../../src/contract/hall-terms.ts';
import type { Text } from '../../../src/contract/text.ts';
import { type Lane, LANES } from '../../hall/lanes.ts';

export const LANE_NAMES: Readonly<Record<Lane, Text>> = {
  priority: { zh: '愛心', en: 'Priority' },
  reservation: { zh: '預約', en: 'Reservation' },
  full: { zh: '一般', en: 'General' },
  express: { zh: '快速', en: 'Express' },
  slipReprint: { zh: '補單', en: 'Payment slips' },
};

/** The lane of this name; whatever has another name waits in the general one. */
export function laneNamed(name: string): Lane {
  return LANES.find((lane) => LANE_NAMES[lane].zh === name) ?? 'full';
}

export function priorityNamed(name: string): PriorityReason | null {
  return PRIORITY_REASONS.find((reason) => reason === name) ?? null;
}

export const hallDeskFaults = {
  wishUnknown: {
    code: 'hall.wishUnknown',
    message: {
      zh: '抽號機沒有這個項目。請重新整理畫面，或請服務人員幫忙。',
      en: 'The machine has no such item. Reload the page or ask a member of staff.',
    },
  },
} as const;
