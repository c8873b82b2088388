import { afterEach, beforeEach, expect } from 'vitest';
import { testWith, textOf, unspaced } from '../../receipts/poppler.ts';
import { identifyJ1, leadTo, openCounter, type OpenCounter, signIn } from '../counter.ts';
import { add, begin, EMPLOYER, mattersOn, settle, signMatters, VISITOR } from './serve.ts';

let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
});
afterEach(() => counter.dispose());

async function printed(): Promise<string> {
  const number = counter.staff().visit?.receipt?.number ?? '';
  const { base64 } = await counter.send('receipt.read', { number });
  return textOf(Buffer.from(base64, 'base64'));
}

async function takeIn(service: string): Promise<void> {
  const matter = await add(counter, service);
  await counter.send('matter.markAll', { matter });
  await settle(counter, matter, 'received');
}

testWith('pdftotext', 'what was taken in says how to object to the decision, by the way of its law', async () => {
  await signIn(counter);
  await begin(counter, VISITOR);
  await settle(counter, mattersOn(counter)[0]?.key ?? '', 'printed');
  await takeIn('LI-09-maternity');
  await takeIn('LP-10');
  await signMatters(counter);
  const text = await printed();
  expect(text).toContain('收到勞保局公文隔天起60天內，可以申請爭議審議');
  expect(text).toContain(unspaced('決定的公文會寫明怎麼提出、幾天內提出'));
  expect(text.indexOf('有意見')).toBeGreaterThan(text.indexOf('救濟'));
  expect(text).not.toContain('試算編號');
});

testWith(
  'pdftotext',
  'what was only handed out has no decision to object to; who came is not called the unit',
  async () => {
    await signIn(counter);
    await begin(counter, EMPLOYER);
    await settle(counter, mattersOn(counter)[0]?.key ?? '', 'printed');
    await signMatters(counter);
    const text = await printed();
    expect(text).not.toContain('爭議審議');
    expect(text).toContain(unspaced('來辦的人 陳美玲 負責人'));
  },
);

testWith('pdftotext', 'the form to sign by hand says what the screen would have had signed', async () => {
  await identifyJ1(counter);
  await leadTo(counter, 'sign');
  const view = counter.customer();
  if (view.screen !== 'sign') throw new Error(view.screen);
  await counter.send('receipt.makePaper', { reason: 'customerPrefersPaper', note: '' });
  const text = await printed();
  for (const { label, value } of view.document.rows) expect(text).toContain(unspaced(`${label} ${value}`));
  for (const words of view.document.declarations) expect(text).toContain(unspaced(words));
});
