import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { calendarDate } from '../../src/contract/text.ts';
import { openKnowledge } from '../desk/knowledge.ts';
import { fail, readJsonList } from './json-input.ts';
import { sentence } from './sentence.ts';

const question = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string().max(20_000),
  asOf: calendarDate.optional(),
});

function open() {
  try {
    return openKnowledge(fileURLToPath(new URL('../../resources/knowledge/topics', import.meta.url)));
  } catch (error) {
    return fail(sentence(error));
  }
}

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  fail('用法：npm run -s guide -- 檔案（- 表示標準輸入）。 Usage: npm run -s guide -- FILE, or - for standard input.');
}
const questions = readJsonList(file);
const { listen } = open();
let refused = false;
const answers = questions.map((one, index) => {
  const read = question.safeParse(one);
  if (read.success) return { id: read.data.id, ...listen(read.data.text) };
  refused = true;
  const path = read.error.issues[0]?.path.join('.') ?? '';
  const id = typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : '';
  const message = `第 ${index + 1} 句的 ${path === '' ? '內容' : path} 不合格式，要有 id、text，asOf 是 YYYY-MM-DD。 Entry ${index + 1} needs id and text; asOf is YYYY-MM-DD.`;
  return { id, error: { code: 'question.invalid', path: path === '' ? String(index) : path, message } };
});
process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`, () => process.exit(refused ? 1 : 0));
