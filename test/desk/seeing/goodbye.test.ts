import { afterEach, describe, expect, it } from 'vitest';
import { identifyJ1, leadTo, openCounter, type OpenCounter, sign, signIn } from '../counter.ts';

let counter: OpenCounter;
afterEach(() => counter.dispose());

async function signed(): Promise<void> {
  counter = await openCounter();
  await identifyJ1(counter);
  await leadTo(counter, 'sign');
  await sign(counter);
}

function shown() {
  const view = counter.customer();
  return view.screen === 'thanks' ? view.satisfaction : view.screen;
}

async function asLeader(): Promise<void> {
  await counter.send('session.signOut', {});
  await signIn(counter, 'T0101', '010100');
}

describe('the faces on the last page', () => {
  it('can be taken back for ten seconds and count afterwards', async () => {
    await signed();
    expect(shown()).toBeNull();
    await counter.send('customer.grade', { grade: 5 });
    expect(shown()).toEqual({ grade: 5, stage: 'chosen' });
    await counter.send('customer.grade', { grade: null });
    expect(shown()).toBeNull();
    await counter.send('customer.grade', { grade: 4 });
    counter.clock.advance(9 / 60);
    await counter.send('customer.gradeStands', {});
    expect(shown()).toEqual({ grade: 4, stage: 'chosen' });
    counter.clock.advance(1 / 60);
    await counter.send('customer.gradeStands', {});
    expect(shown()).toEqual({ grade: 4, stage: 'kept' });
    await counter.send('customer.grade', { grade: null });
    expect(shown()).toEqual({ grade: 4, stage: 'kept' });
    await asLeaderAfterEnd();
    expect((await counter.send('opinion.list', {})).low).toEqual([]);
    expect(counter.staff().notices.map(({ key }) => key)).not.toContain('lowGrade');
  });

  it('asks once more about the two lowest, calls a leader and keeps what was done, without the clerk', async () => {
    await signed();
    await counter.send('customer.grade', { grade: 2 });
    expect(shown()).toEqual({ grade: 2, stage: 'unsure' });
    expect(counter.staff().customer.view, 'the clerk does not see it').toMatchObject({ satisfaction: null });
    counter.clock.advance(1);
    await counter.send('customer.gradeStands', {});
    expect(shown()).toEqual({ grade: 2, stage: 'unsure' });
    await counter.send('customer.gradeSure', {});
    counter.clock.advance(1);
    await counter.send('customer.gradeStands', {});
    await counter.send('customer.opinion', { about: 'policy', words: ' 年金太少 ' });
    expect(shown()).toEqual({ grade: 2, stage: 'explained' });
    expect(counter.staff().notices.map(({ key }) => key)).not.toContain('lowGrade');
    await asLeaderAfterEnd();
    const notice = counter.staff().notices.find(({ key }) => key === 'lowGrade');
    expect(notice?.title).toBe('有民眾不滿意，1件還沒處理。');
    const { low } = await counter.send('opinion.list', {});
    expect(low).toMatchObject([
      { where: '7號櫃檯 086號', gradeName: '不滿意', about: '政策', words: '年金太少', followedUp: '' },
    ]);
    expect(JSON.stringify([low, notice])).not.toMatch(/T0217|張正文/);
    await counter.send('opinion.followUp', { visitId: low[0]?.visitId ?? '', done: '當場說明制度，民眾瞭解' });
    expect(counter.staff().notices.map(({ key }) => key)).not.toContain('lowGrade');
    expect((await counter.send('opinion.list', {})).low).toMatchObject([{ done: '當場說明制度，民眾瞭解' }]);
  });

  it('count when the visit ends before the ten seconds, but never an unsure one', async () => {
    await signed();
    await counter.send('customer.grade', { grade: 1 });
    await counter.send('customer.gradeSure', {});
    await asLeaderAfterEnd();
    expect((await counter.send('opinion.list', {})).low).toMatchObject([{ gradeName: '很不滿意' }]);
    counter.dispose();
    await signed();
    await counter.send('customer.grade', { grade: 1 });
    await asLeaderAfterEnd();
    expect((await counter.send('opinion.list', {})).low).toEqual([]);
  });

  it('are nobody’s business but of who sits there: no page, no grade', async () => {
    counter = await openCounter();
    await identifyJ1(counter);
    const early = await counter.attempt('customer', { name: 'customer.grade', input: { grade: 5 } });
    expect(early).toMatchObject({ ok: false });
    expect(await counter.attempt('staff', { name: 'customer.grade', input: { grade: 5 } })).toMatchObject({
      ok: false,
    });
    expect(await counter.attempt('staff', { name: 'opinion.list', input: {} })).toMatchObject({ ok: false });
  });
});

async function asLeaderAfterEnd(): Promise<void> {
  await counter.send('visit.finish', {});
  await asLeader();
}

describe('a complaint', () => {
  it('has three working days, stands among the tasks, is late, and is answered once', async () => {
    counter = await openCounter();
    await signIn(counter, 'T0101', '010100');
    await counter.send('complaint.add', {
      way: 'telephone',
      about: 'service',
      what: '叫號聽不到',
      reach: '0912345678',
    });
    const [complaint] = (await counter.send('opinion.list', {})).complaints;
    expect(complaint).toMatchObject({ way: '電話', due: '115/12/03（四）', state: 'later' });
    const { rows } = await counter.send('task.list', { whose: 'own', state: 'open' });
    expect(rows).toMatchObject([{ kind: 'opinion', what: '叫號聽不到', urgent: true }]);
    counter.clock.set('2026-12-04T09:00:00+08:00');
    await signIn(counter, 'T0101', '010100').catch(() => counter.send('session.unlock', { pin: '010100' }));
    const late = counter.staff().notices.find(({ key }) => key === 'lateComplaint');
    expect(late?.title).toBe('有1件陳情超過3個工作天。');
    await counter.send('complaint.answer', { id: complaint?.id ?? 0, answer: '已調大音量並回電' });
    await counter.send('complaint.answer', { id: complaint?.id ?? 0, answer: '改寫' });
    expect((await counter.send('opinion.list', {})).complaints).toMatchObject([
      { state: 'answered', answer: '已調大音量並回電' },
    ]);
    expect((await counter.send('task.list', { whose: 'own', state: 'open' })).rows).toEqual([]);
    const unknown = await counter.attempt('staff', { name: 'complaint.answer', input: { id: 99, answer: '沒有' } });
    expect(unknown).toMatchObject({ ok: false, fault: { code: 'complaint.unknown' } });
  });
});
