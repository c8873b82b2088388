import { FaultError } from '../../src/contract/fault.ts';
import type { Text } from '../../src/contract/text.ts';

const texts = {
  tooLarge: {
    zh: '這個檔案超過 1 MB，不是法規更新檔。請選法規單位給的 .law 檔。',
    en: 'The file is larger than 1 MB and cannot be a law bundle. Choose the .law file of the law office.',
  },
  notABundle: {
    zh: '這不是法規更新檔。請選法規單位給的 .law 檔。',
    en: 'This is not a law bundle. Choose the .law file of the law office.',
  },
  newerFormat: {
    zh: '這個更新檔是較新的格式，這一版程式看不懂。請先更新程式。',
    en: 'The bundle has a newer format than this program reads. Update the program first.',
  },
  strangersKey: {
    zh: '簽章的金鑰不是法規單位的。請不要匯入，並向法規單位查證這個檔案的來源。',
    en: 'The bundle is not signed with a key of the law office. Do not import it; ask the law office where it came from.',
  },
  trainingOnly: {
    zh: '這是訓練用的更新檔，正式櫃檯不能匯入。請向法規單位要正式的檔案。',
    en: 'The bundle is signed for training only. Ask the law office for the real one.',
  },
  wrongSignature: {
    zh: '簽章和內容不符：檔案傳送時壞了，或被改過。請向法規單位重新索取。',
    en: 'Signature and content do not match: the file was damaged or altered. Ask the law office for it again.',
  },
  malformed: {
    zh: '簽章正確，但更新檔的內容不合格式（{0}）。請通知法規單位重做。',
    en: 'The signature is right and the content is not in its form ({0}). Ask the law office to make the bundle again.',
  },
  fileName: {
    zh: '更新檔裡的檔名「{0}」不合規定。請通知法規單位重做。',
    en: 'The file name {0} inside the bundle is not allowed. Ask the law office to make the bundle again.',
  },
  fileHash: {
    zh: '更新檔裡「{0}」的雜湊值和清單不符。請通知法規單位重做。',
    en: 'The hash of {0} inside the bundle differs from its manifest. Ask the law office to make the bundle again.',
  },
  unreadableYaml: {
    zh: '更新檔裡「{0}」不是單純的 YAML 表（不能有別名、標籤或錯字）。請通知法規單位重做。',
    en: '{0} inside the bundle is not plain YAML (no aliases, tags or errors). Ask the law office to make it again.',
  },
  older: {
    zh: '這是第 {0} 號更新，這台已經匯入到第 {1} 號。舊的更新不能再匯入，請用最新的檔案。',
    en: 'This is bundle {0} and bundle {1} was imported already. Older ones are not accepted; use the newest.',
  },
  alreadyAccepted: {
    zh: '第 {0} 號更新已經匯入過，內容一樣，不用再匯入。',
    en: 'Bundle {0} was imported already with the same content. There is nothing to do.',
  },
  sequenceUsed: {
    zh: '第 {0} 號更新已經匯入過，但內容不同。請向法規單位查證哪一份才對。',
    en: 'Bundle {0} was imported already with other content. Ask the law office which one is right.',
  },
  otherBase: {
    zh: '這份更新要接在規定版本 {0} 之後，這台現在是 {1}。請先匯入前一號更新，或先更新程式。',
    en: 'The bundle follows law version {0} and this counter has {1}. Import the bundle before it, or update the program.',
  },
  tooEarly: {
    zh: '這份更新的生效日 {0} 早於前一號更新的生效日 {1}，次序不對。請通知法規單位重做。',
    en: 'The bundle takes effect on {0}, before the one imported earlier ({1}). Ask the law office to make it again.',
  },
  unknownParameter: {
    zh: '更新檔裡的參數「{0}」，這一版程式沒有。請核對名稱，或先更新程式。',
    en: 'The program has no parameter {0}. Check the name, or update the program first.',
  },
  otherUnit: {
    zh: '參數「{0}」的單位和現在的表不同（{1}／{2}）。請通知法規單位核對。',
    en: 'The unit of {0} differs from the tables ({1} / {2}). Ask the law office to check it.',
  },
  rowsOverlap: {
    zh: '更新檔裡「{0}」有兩列日期重疊（{1}）。請通知法規單位重做。',
    en: 'Two rows of {0} in the bundle overlap at {1}. Ask the law office to make it again.',
  },
  overlap: {
    zh: '「{0}」在 {1} 已經有確定起訖日的數值，更新檔又給了另一個，也沒有註明是更正。請通知法規單位核對。',
    en: '{0} has a value with fixed dates on {1}; the bundle gives another and does not mark it as a correction.',
  },
  changesPast: {
    zh: '更新檔要改「{0}」從 {1} 起的數值，但那天早於生效日 {2}，也沒有註明是更正。請通知法規單位核對。',
    en: 'The bundle changes {0} from {1}, before it takes effect on {2}, and does not mark it as a correction.',
  },
  gap: {
    zh: '更新後「{0}」在 {1} 會沒有規定可用。請通知法規單位補上那一段。',
    en: 'After the bundle {0} would have no row on {1}. Ask the law office to add that span.',
  },
  losesValue: {
    zh: '更新檔把「{0}」從 {1} 起已知的數值改成未定。請通知法規單位核對。',
    en: 'The bundle replaces the known value of {0} from {1} by an unknown one. Ask the law office to check it.',
  },
  unsound: {
    zh: '套用後的法規表不完整：{0}。請通知法規單位重做。',
    en: 'The tables would not be sound with the bundle: {0}. Ask the law office to make it again.',
  },
  changesNothing: {
    zh: '這份更新和現在的表完全一樣，沒有東西要更新。請核對是不是選錯檔案。',
    en: 'The bundle changes nothing in the tables. Check that it is the right file.',
  },
  keyUnreadable: {
    zh: '法規單位的公開金鑰檔讀不懂。請重新安裝程式，或請資訊人員放回正確的檔案。',
    en: "The law office's public key file cannot be read. Install the program again, or put the right file back.",
  },
} as const satisfies Record<string, Text>;

type BundleFault = keyof typeof texts;

/** A bundle is refused: code `lawBundle.<fault>`, its words filled with the given parts. */
export function refusedBundle(fault: BundleFault, ...parts: readonly (string | number)[]): FaultError {
  const fill = (text: string) => text.replace(/\{(\d)\}/g, (_, index: string) => String(parts[Number(index)] ?? ''));
  const { zh, en } = texts[fault];
  return new FaultError(`lawBundle.${fault}`, { zh: fill(zh), en: fill(en) });
}
