import type { MemberRole } from '../../contract/hall-terms.ts';
import { t } from '../words.ts';

export interface Machine {
  readonly role: MemberRole;
  readonly number: number;
}

export function nameOf({ role, number }: Machine): string {
  return t(`officeNetwork.nameOf_${role}`, { number });
}
