import type { AccountRole } from '../../../src/contract/access-view.ts';
import { calls } from '../../../src/contract/calls.ts';
import type { Role } from '../../../src/contract/roles.ts';
import type { Office } from '../../records/index.ts';

/** What each kind of account is to the gate; what a role may ask stands with each call in the contract. */
const roles: Readonly<Record<AccountRole, Role>> = {
  clerk: 'staff',
  greeter: 'greeter',
  supervisor: 'supervisor',
  branchHead: 'branchHead',
  auditor: 'auditor',
  trainer: 'trainer',
};

/** A trainer works at the counter of a training office only: in a real one there is nobody to practise on. */
export function roleOf(role: AccountRole, office: Office): Role {
  return role === 'trainer' && office === 'training' ? 'staff' : roles[role];
}

/** Who opens records at the counter, as the contract's own list of calls has it. */
export function servesCitizens(role: AccountRole, office: Office): boolean {
  const allowed: readonly Role[] = calls['visit.resume'].roles;
  return allowed.includes(roleOf(role, office));
}

/** Roles that look after accounts and agree as the second person. */
export const LEADERS: readonly AccountRole[] = ['supervisor', 'branchHead'];
