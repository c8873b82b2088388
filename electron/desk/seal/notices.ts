import type { StaffView } from '../../../src/contract/staff-view.ts';
import { certificateFacts } from '../../receipts/index.ts';
import { type DeskContext, now } from '../context.ts';
import { daysLeft, ENDS_SOON } from './certificate-words.ts';

/** What the bar says when the seal's certificate ends soon or has ended. */
export function sealNotices(desk: DeskContext): StaffView['notices'] {
  const left = daysLeft(certificateFacts(desk.seal.certificate), now(desk));
  if (left > ENDS_SOON) return [];
  if (left < 0) {
    const detail = '收件證明照常封存，也看得出有沒有被改過；請主管到「封章」匯入新的憑證。';
    return [{ key: 'sealEnded', kind: 'fault', title: '封章的憑證過期了。', detail }];
  }
  const detail = '請主管申請新的憑證，到「封章」匯入。';
  return [{ key: 'sealEndsSoon', kind: 'attention', title: `封章的憑證再${left}天到期。`, detail }];
}
