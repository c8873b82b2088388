import { SaxesParser } from 'saxes';
import { importError } from '../import-error.ts';
import { decodeUtf8 } from '../json-text.ts';

interface Visitor {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const DEEPEST = 64;

/**
 * One pass through a part of a workbook, names without their prefix. A document type is refused before anything it
 * declares could be used: no entities, inside or outside. @throws FaultError `import.notWorkbook`
 */
export function walkXml(content: Uint8Array, { open, close, text }: Visitor): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw importError('import.notWorkbook', '裡面有不該有的文件型別宣告。');
  });
  parser.on('error', () => {
    throw importError('import.notWorkbook', '內容壞了。');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw importError('import.tooMuch');
    open(withoutPrefix(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    close(withoutPrefix(name));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(decodeUtf8(content)).close();
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
