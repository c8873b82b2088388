/**
 * The closed lists of who may see what and why. In a file without schemas: the window offers them at run time, and the
 * schemas' library tries to compile code, which the pages' policy refuses.
 */

/** Why a record may be opened without a called ticket (個人資料保護法 3、10、15、16). */
export const LOOK_UP_BASES = ['applies', 'ownData', 'mandate', 'officialRequest', 'caseWork', 'dispute'] as const;
export type LookUpBasis = (typeof LOOK_UP_BASES)[number];

/** Bases that rest on a document: its number (來文字號、受理編號) goes into the log. */
export const NUMBERED_BASES: readonly LookUpBasis[] = ['officialRequest', 'caseWork', 'dispute'];

/** What a mandate (委託書) covers: 查詢、申請、領取. */
export const AGENT_SCOPES = ['inquire', 'apply', 'collect'] as const;
export type AgentScope = (typeof AGENT_SCOPES)[number];

/** What the agent showed besides the own card; seen and given back, never copied. */
export const AGENT_PAPERS = ['principalCard', 'relationProof', 'certified'] as const;
export type AgentPaper = (typeof AGENT_PAPERS)[number];

/** Who represents by law, not by a mandate: 法定代理人 and 監護人 (民法1086、1098). A parent of a grown person is neither. */
export const BY_LAW = ['法定代理人', '監護人'] as const;
export type ByLaw = (typeof BY_LAW)[number];

/** As what somebody represents by law, from the relation as it is written: `法定代理人（母親）`; null for an agent 代理人. */
export function representsByLaw(relation: string): ByLaw | null {
  const written = relation.trim();
  return BY_LAW.find((one) => written === one || written.startsWith(`${one}（`)) ?? null;
}
