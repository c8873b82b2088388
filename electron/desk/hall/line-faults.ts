import type { Fault } from '../../../src/contract/fault.ts';
import { staffDateWithWeekday } from '../words/dates.ts';

/** Why a hall host and a joined machine do not understand each other, and what to do. */
export const lineFaults = {
  malformed: {
    code: 'line.malformed',
    message: {
      zh: '叫號主機看不懂這台送來的內容。請確認兩台是同一版程式。',
      en: 'The hall host does not understand this machine. Make sure both run the same version.',
    },
  },
  otherVersion: {
    code: 'line.otherVersion',
    message: {
      zh: '這台和叫號主機的程式版本不同，不能一起叫號。請把兩台更新成同一版。',
      en: 'This machine and the hall host run different versions. Update both to the same one.',
    },
  },
  otherDay: (host: string, member: string): Fault => ({
    code: 'line.otherDay',
    message: {
      zh: `日期不一樣：叫號主機是${staffDateWithWeekday(host)}，這台是${staffDateWithWeekday(member)}。請校正時鐘。`,
      en: `The days differ: the hall host has ${host}, this machine ${member}. Set the clocks right.`,
    },
  }),
  otherList: {
    code: 'line.otherList',
    message: {
      zh: '這台留著的今天叫號紀錄和叫號主機的不同，會整份重新取得。',
      en: 'What this machine has of today differs from the hall host’s list; it will be fetched anew.',
    },
  },
  numberTaken: {
    code: 'line.numberTaken',
    message: {
      zh: '這個櫃號是叫號主機自己的。請用另一個櫃號啟動這台。',
      en: 'This counter number is the hall host’s own. Start this machine with another number.',
    },
  },
  notForMember: {
    code: 'line.notForMember',
    message: {
      zh: '這台機器不能做這件事。叫號請到櫃檯，抽號請到抽號機。',
      en: 'This kind of machine may not do that. Call at a counter, draw at the machine at the door.',
    },
  },
  unforeseen: {
    code: 'line.unforeseen',
    message: {
      zh: '叫號主機沒有完成這一步。請再試一次；還是不行，請通知資訊人員。',
      en: 'The hall host did not complete this step. Try again, and tell your IT staff if it persists.',
    },
  },
  notHost: {
    code: 'line.notHost',
    message: {
      zh: '這台現在不是叫號主機。請到叫號主機開啟「多櫃叫號」。',
      en: 'This machine is not the hall host now. Start the hall for many counters on the hall host.',
    },
  },
} as const satisfies Record<string, Fault | ((host: string, member: string) => Fault)>;
