import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openLawbook } from '../desk/lawbook.ts';
import { answerCase, isRefusal, type Law } from '../rules/index.ts';
import { sentence } from './sentence.ts';

/** Exit status when the file cannot be read as JSON; 1 is for a case that got an error. */
const unreadable = 2;

function fail(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(unreadable);
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return fail(`讀不到檔案 ${file}（${why}）。請核對路徑。 Cannot read ${file} (${why}). Check the path.`);
  }
}

function readCases(file: string): unknown[] {
  const text = readText(file);
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(`${file} 不是 JSON（${why}）。請更正後再試。 ${file} is not JSON (${why}). Correct it and try again.`);
  }
}

function readLaw(): Law {
  try {
    return openLawbook(fileURLToPath(new URL('../../resources/law', import.meta.url)));
  } catch (error) {
    return fail(sentence(error));
  }
}

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  fail(
    '用法：npm run -s answer -- 檔案（- 表示標準輸入）。 Usage: npm run -s answer -- FILE, or - for standard input.',
  );
}
const cases = readCases(file);
const law = readLaw();
let refused = false;
const answers = cases.map((one) => {
  const answer = answerCase(law, one);
  if (!isRefusal(answer)) return answer;
  refused = true;
  const { code, path, message } = answer.error;
  return { id: answer.id, ask: answer.ask, error: { code, path, message: `${message.zh} ${message.en}` } };
});
process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`, () => process.exit(refused ? 1 : 0));
