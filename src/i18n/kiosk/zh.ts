/** The machine at the door, in short texts. */
export const zh = {
  language: '中文',
  training: '訓練',
  ask: '今天想辦什麼？',
  lead: '按一下，就有號碼。',
  noWait: '不用等',
  upTo: '約等{{to}}分鐘以內',
  between: '約等{{from}}到{{to}}分鐘',
  closed: '櫃檯還沒開，可以先抽號。',
  laneClosed: '這種櫃檯現在沒開',
  priority: '需要優先服務',
  priorityAsk: '請選一項，叫號時不會說出來。',
  reasons: {
    disability: '身心障礙',
    pregnancy: '懷孕',
    elderly: '年長、行動慢',
    smallChild: '帶幼兒',
    illness: '身體不舒服',
  },
  priorityNone: '不用了',
  yourNumber: '您的號碼',
  drawnAt: '{{at}}抽號',
  ahead: '前面還有{{count}}位',
  first: '前面沒有人',
  note: '請記下或拍下號碼，聽叫號到櫃檯。',
  have: '請先準備',
  again: '完成',
  print: '印出號碼',
  printed: '已送去印',
  printFailed: '沒有印出來，請記下號碼',
  failed: '沒有抽到號碼，請再按一次，或請服務人員幫忙。',
  alone: '和叫號主機斷線，現在不能抽號。請直接到櫃檯，或請服務人員幫忙。',
  help: '需要幫忙，請找服務人員。',
} as const;

type Shape<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : Shape<Words[Key]> };
export type KioskMessages = Shape<typeof zh>;
