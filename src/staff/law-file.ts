import { LARGEST_LAW_FILE } from '../contract/law-file.ts';
import { fileContent } from './file-content.ts';

/** The content of a chosen file in base64; null where it is larger than any update of the law. */
export function readLawFile(file: File): Promise<string | null> {
  return fileContent(file, LARGEST_LAW_FILE);
}
