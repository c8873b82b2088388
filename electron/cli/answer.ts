import { fileURLToPath } from 'node:url';
import { openLawbook } from '../desk/lawbook.ts';
import { answerCase, isRefusal, type Law } from '../rules/index.ts';
import { fail, readJsonList } from './json-input.ts';
import { sentence } from './sentence.ts';

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
const cases = readJsonList(file);
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
