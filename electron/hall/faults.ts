import type { Fault } from '../../src/contract/fault.ts';

/** Why something cannot be done in the hall, and what to do instead. */
export const hallFaults = {
  counterClosed: {
    code: 'hall.counterClosed',
    message: { zh: '這個櫃檯還沒開。請先開櫃檯，再叫號。', en: 'This counter is not open. Open it, then call.' },
  },
  counterBusy: {
    code: 'hall.counterBusy',
    message: {
      zh: '這個櫃檯還有一位。請先完成、請他等一下，或記為沒有來。',
      en: 'This counter still has a customer. Finish, park or skip that ticket first.',
    },
  },
  nobodyWaits: {
    code: 'ticket.none',
    message: {
      zh: '沒有等候的號碼。可以直接輸入號碼辦理。',
      en: 'Nobody is waiting. You can enter a number directly.',
    },
  },
  nobodyCalled: {
    code: 'hall.nobodyCalled',
    message: { zh: '這個櫃檯現在沒有叫號。請先叫號。', en: 'No ticket is called at this counter. Call one first.' },
  },
  servingAlready: {
    code: 'hall.servingAlready',
    message: { zh: '這位已經在櫃檯辦了。', en: 'This customer is being served already.' },
  },
  ticketNotHere: {
    code: 'hall.ticketNotHere',
    message: {
      zh: '這個號碼現在不能這樣處理：可能已經叫過、辦完，或今天沒有這一號。請核對號碼牌。',
      en: 'This number cannot be handled like this: it was called, served, or not drawn today. Check the ticket.',
    },
  },
  reasonMissing: {
    code: 'hall.reasonMissing',
    message: {
      zh: '請寫下原因：會有比較早來的人往後等。',
      en: 'Write the reason: somebody who came earlier will wait longer.',
    },
  },
  drawAgain: {
    code: 'hall.drawAgain',
    message: { zh: '叫過兩次都沒有來，請重新抽號。', en: 'Called twice in vain: please draw a new number.' },
  },
  keptElsewhere: {
    code: 'hall.keptElsewhere',
    message: {
      zh: '這個號碼留給別的櫃檯，現在問不到那個櫃檯。請改叫別的號碼，或請主管看過後收回。',
      en: 'This number is kept for a counter that cannot be asked now. Call another one, or have it taken back.',
    },
  },
  allKept: {
    code: 'hall.allKept',
    message: {
      zh: '在等的號碼都留給現在連不上的櫃檯。請直接受理，或請主管看過那個櫃檯後收回號碼。',
      en: 'Every waiting number is kept for a counter that cannot be reached. Serve directly, or have them taken back.',
    },
  },
  aloneNothingKept: {
    code: 'hall.aloneNothingKept',
    message: {
      zh: '叫號主機連不上，留給本櫃的號碼叫完了。請直接受理現場民眾；恢復連線後再叫號。',
      en: 'The hall host cannot be reached and no number is kept here. Serve people directly; call again when it is back.',
    },
  },
  aloneNotYours: {
    code: 'hall.aloneNotYours',
    message: {
      zh: '叫號主機連不上，只能處理留給本櫃的號碼。請直接受理，或等恢復連線。',
      en: 'The hall host cannot be reached: only numbers kept for this counter can be handled. Serve directly or wait.',
    },
  },
  aloneNoNumber: {
    code: 'hall.aloneNoNumber',
    message: {
      zh: '叫號主機連不上，現在不能抽號。請民眾到櫃檯直接受理，或用人工號碼牌。',
      en: 'The hall host cannot be reached: no numbers can be drawn. Go to a counter directly, or take a paper number.',
    },
  },
  nothingKept: {
    code: 'hall.nothingKept',
    message: {
      zh: '這個櫃檯沒有留著的號碼，不必收回。',
      en: 'No number is kept for this counter; there is nothing to take back.',
    },
  },
  counterAnswers: {
    code: 'hall.counterAnswers',
    message: {
      zh: '這個櫃檯連著，會自己叫號，不必收回。',
      en: 'This counter is connected and calls its numbers itself; there is nothing to take back.',
    },
  },
} as const satisfies Record<string, Fault>;
