import { afterEach, beforeEach, expect, it } from 'vitest';
import { identifyJ1, J1_IDENTITY, openCounter, type OpenCounter, signIn } from '../counter.ts';

const REASON = '民眾忘了帶證件，要查自己的資料';

let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
  await signIn(counter);
});
afterEach(() => counter.dispose());

it('whoever has a traditional and a Chinese name, or had another one, is found by either and shown with both', async () => {
  const { rows } = await counter.send('person.find', { name: 'Kacaw', reason: REASON });
  const found = rows.find((row) => row.otherNames.length > 0);
  expect(found?.name).toMatch(/^Kacaw /);
  const [chinese = ''] = found?.otherNames ?? [];
  expect(chinese).toMatch(/^\p{Script=Han}{2,4}$/u);
  const again = await counter.send('person.find', { name: chinese, reason: REASON });
  expect(again.rows).toContainEqual(expect.objectContaining({ name: found?.name, otherNames: [chinese] }));

  const key = again.rows.find((row) => row.name === found?.name)?.key ?? '';
  await counter.send('person.take', { key });
  const identifier = counter.staff().visit?.identity?.identifier ?? '';
  await counter.send('visit.draftIdentity', { ...J1_IDENTITY, identifier, reason: REASON });
  await counter.send('visit.identify', {});
  expect(counter.staff().visit?.person).toMatchObject({ name: found?.name, otherNames: [chinese] });
  expect(JSON.stringify(counter.customer())).not.toContain(chinese);
});

it('whoever has one name has no others', async () => {
  await identifyJ1(counter);
  expect(counter.staff().visit?.person).toMatchObject({ name: '張正文', otherNames: [] });
});
