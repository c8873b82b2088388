import type { LineStanding, MemberRole } from '../../../src/contract/hall-terms.ts';
import type { Fault } from '../../../src/contract/fault.ts';
import type { DeskContext } from '../context.ts';
import { UNKNOWN_CODE } from '../../office-network/door.ts';

function fault(code: string, zh: string, en: string): Fault {
  return { code, message: { zh, en } };
}

const ROLE_NAMES: Readonly<Record<MemberRole, { readonly zh: string; readonly en: string }>> = {
  counter: { zh: '號櫃檯', en: 'counter' },
  kiosk: { zh: '號抽號機', en: 'ticket machine' },
  board: { zh: '號看板', en: 'board' },
};

/** What is refused about joining a hall host, on either side. */
export const networkFaults = {
  notServing: fault(
    'network.notServing',
    '這台電腦不是叫號主機。要當主機，請用 npm start -- --hall-address 位址:埠 啟動。',
    'This computer is no hall host. Start it with npm start -- --hall-address ADDRESS:PORT to make it one.',
  ),
  ownNumber: (number: number): Fault =>
    fault(
      'network.ownNumber',
      `${number}號是這台叫號主機自己的櫃檯號碼。請換一個號碼。`,
      `${number} is the number of this hall host's own counter. Choose another one.`,
    ),
  alreadyPaired: (role: MemberRole, number: number): Fault =>
    fault(
      'network.alreadyPaired',
      `${number}${ROLE_NAMES[role].zh}已經配對了。要換電腦，請先解除原來的配對。`,
      `A ${ROLE_NAMES[role].en} ${number} is paired already. Unpair it first to use another computer.`,
    ),
  notPaired: fault(
    'network.notPaired',
    '這台電腦沒有配對，可能已經解除了。',
    'This machine is not paired; it may have been unpaired already.',
  ),
  isHost: fault(
    'network.isHost',
    '這台電腦自己是叫號主機，不能再加入別台。請不要加 --hall-address，再加入。',
    'This computer is a hall host itself and cannot join another one. Start it without --hall-address first.',
  ),
  alreadyJoined: fault(
    'network.alreadyJoined',
    '這台電腦已經加入一台叫號主機。請先在「連線櫃檯」退出，再加入另一台。',
    'This computer has joined a hall host already. Leave it under 連線櫃檯 before joining another one.',
  ),
  counterChanged: (joined: number, own: number): Fault =>
    fault(
      'network.counterChanged',
      `這台電腦在叫號主機登記為${joined}號櫃檯，不能用${own}號啟動。請用 --counter ${joined} 啟動；要換號碼，請先退出再重新加入。`,
      `The hall host knows this computer as counter ${joined}, not ${own}. Start it with --counter ${joined}; to change the number, leave and join again.`,
    ),
  visitFirst: fault(
    'network.visitFirst',
    '還有一位正在辦。請先結束或擱置，再改變這台電腦的叫號方式。',
    'A visit is in progress. Finish it or put it aside before this computer changes how it calls numbers.',
  ),
  joinedElsewhere: fault(
    'network.joinedElsewhere',
    '這台電腦已經加入另一台叫號主機，不能自己當主機。請不要加 --hall-address 啟動，在「連線櫃檯」退出以後再當主機。',
    'This computer joined another hall host and cannot be one. Start it without --hall-address, leave under 連線櫃檯, then make it the host.',
  ),
  notJoined: fault('network.notJoined', '這台電腦沒有加入叫號主機。', 'This computer has not joined a hall host.'),
  unknownCode: fault(
    UNKNOWN_CODE,
    '這個配對碼不能用：可能用過了，或超過10分鐘。請在叫號主機再產生一個。',
    'This pairing code cannot be used: it was used already or is older than ten minutes. Make another one at the hall host.',
  ),
  otherVersion: fault(
    'pairing.version',
    '這台電腦和叫號主機的程式版本不同。請先更新成同一版，再加入。',
    'This computer and the hall host have different versions. Update them to the same version, then join.',
  ),
  otherOffice: (host: string, own: string): Fault =>
    fault(
      'pairing.office',
      `叫號主機是辦事處${host}的，這台電腦設定成${own}。請檢查 --office。`,
      `The hall host belongs to office ${host}, this computer to ${own}. Check --office.`,
    ),
  otherKind: fault(
    'pairing.kind',
    '一台是訓練用，一台是正式的，不能一起叫號。請用同一種啟動（--real）。',
    'One is a training office and the other a real one; they cannot share a hall. Start both alike (--real).',
  ),
  otherNumber: (wanted: number, own: number): Fault =>
    fault(
      'pairing.number',
      `這個配對碼是給${wanted}號櫃檯的，這台電腦是${own}號。請用 --counter ${wanted} 啟動，或在主機產生${own}號的配對碼。`,
      `This code is for counter ${wanted}, but this computer is counter ${own}. Start it with --counter ${wanted}, or make a code for ${own} at the host.`,
    ),
} as const;

/** Where the way to the hall host will not come up by itself: what somebody has to do. */
const TROUBLES: Partial<Record<LineStanding, string>> = {
  wrongCertificate: '在主機位址回答的不是原來那台，沒有連線。請通知資訊人員。',
  notPaired: '叫號主機不認得這台，可能已經解除配對。請主管看「連線櫃檯」。',
  replaced: '另一台電腦正用這台的身分連線。請通知資訊人員。',
};

export function troubleOfLine({ officeNetwork }: DeskContext): string | undefined {
  return TROUBLES[officeNetwork.standing ?? 'dialling'];
}
