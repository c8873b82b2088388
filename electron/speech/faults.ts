import { FaultError } from '../../src/contract/fault.ts';

/** The files a streaming model consists of, as administrators find them in the archive they downloaded. */
const FILES = 'encoder….onnx、decoder….onnx、joiner….onnx、tokens.txt';

/** Why there is no ear, and what an administrator does about it. */
export const speechFaults = {
  notInstalled: (folder: string) =>
    new FaultError('speech.notInstalled', {
      zh: `這台電腦沒有裝語音模型，請直接打字。要用語音，請資訊人員把串流辨識模型的四個檔案（${FILES}）放到「${folder}」，再重新啟動；聲音只在這台電腦裡辨識，不會送出去，也不會存檔。`,
      en: `No speech model is installed; please type. To use speech put the four files of a streaming model into ${folder} and start again. Sound never leaves this computer and is not kept.`,
    }),
  folderMissing: (folder: string) =>
    new FaultError('speech.folderMissing', {
      zh: `找不到語音模型的資料夾「${folder}」。請資訊人員檢查 --speech-model 後面的路徑，再重新啟動。`,
      en: `There is no folder ${folder} for the speech model. Check the path after --speech-model and start again.`,
    }),
  incomplete: (folder: string, missing: readonly string[]) =>
    new FaultError('speech.modelIncomplete', {
      zh: `語音模型不完整：「${folder}」裡少了${missing.join('、')}。請資訊人員把模型的四個檔案都放進去，再重新啟動。`,
      en: `The speech model in ${folder} lacks ${missing.join(', ')}. Put all four files of the model there and start again.`,
    }),
  runtimeMissing: () =>
    new FaultError('speech.runtimeMissing', {
      zh: '語音辨識的程式沒有裝在這台電腦，請直接打字。請資訊人員在程式資料夾執行 npm install，讓選用套件 sherpa-onnx-node 裝好。',
      en: 'The speech recogniser is not installed here; please type. Run npm install so that the optional package sherpa-onnx-node is there.',
    }),
  broken: (folder: string) =>
    new FaultError('speech.modelBroken', {
      zh: `語音模型讀不進來，可能檔案壞了或不是串流辨識用的。請直接打字，並請資訊人員換掉「${folder}」裡的模型。`,
      en: `The speech model cannot be read; a file may be damaged or not a streaming one. Please type, and have the model in ${folder} replaced.`,
    }),
};
