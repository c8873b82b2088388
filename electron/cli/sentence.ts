import { debuglog } from 'node:util';
import { FaultError } from '../../src/contract/fault.ts';
import { RuleFault } from '../rules/fault.ts';

/** `NODE_DEBUG=counter` shows engineers where an unforeseen failure came from. */
const trace = debuglog('counter');

const fileFailures: Readonly<Record<string, string>> = {
  EACCES: '沒有權限讀寫',
  EPERM: '沒有權限讀寫',
  EROFS: '磁碟是唯讀的',
  ENOSPC: '磁碟滿了',
  EDQUOT: '磁碟配額用完了',
  ENOTDIR: '路徑中間有一個不是資料夾',
  EISDIR: '應該是檔案的地方是資料夾',
  ENOENT: '檔案不見了',
  EMFILE: '同時開啟的檔案太多',
};

/**
 * One line for the person at the terminal: what is wrong, what to do, and the stable code. Never a stack trace, and
 * never the message of an unforeseen error, which may carry anything.
 */
export function sentence(error: unknown): string {
  if (error instanceof FaultError) return `${error.text.zh}（${error.code}）`;
  if (error instanceof RuleFault) return `${error.fault.message.zh}（${error.fault.code} ${error.fault.path}）`;
  trace('%s', error instanceof Error ? error.stack : error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const failure = fileFailures[code];
  if (failure !== undefined) return `${failure}。請檢查資料夾與磁碟，再啟動一次（file.${code}）`;
  if (error instanceof Error && error.name === 'YAMLParseError') {
    return '程式附的資料檔（resources）內容壞了。請重新安裝程式，或請資訊人員補上原來的檔案（resources.damaged）';
  }
  const kind = error instanceof Error ? error.name : typeof error;
  return `遇到沒有預期的狀況，程式停下來了，已存的資料都還在。請再啟動一次；還是不行，請通知資訊人員（start.unforeseen ${kind}）`;
}
