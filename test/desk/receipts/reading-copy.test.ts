import { afterEach, beforeEach, expect } from 'vitest';
import { testWith, textOf, unspaced } from '../../receipts/poppler.ts';
import { J1_IDENTITY, leadTo, openCounter, type OpenCounter, sign, signIn } from '../counter.ts';

let counter: OpenCounter;
beforeEach(async () => {
  counter = await openCounter();
});
afterEach(() => counter.dispose());

testWith(
  'pdftotext',
  'large print and the English page hold the content of the sealed receipt, which stays as it is',
  async () => {
    await signIn(counter);
    await counter.send('visit.callNext', {});
    await counter.send('visit.draftIdentity', J1_IDENTITY);
    await counter.send('visit.identify', {});
    await counter.send('matter.add', { service: 'LI-09-maternity' });
    await counter.send('matter.settle', { matter: 'M2', outcome: 'printed', note: '', referral: '' });
    await leadTo(counter, 'sign');
    await sign(counter);
    const number = counter.staff().visit?.receipt?.number ?? '';
    const before = await counter.send('receipt.read', { number });
    const sealed = textOf(Buffer.from(before.base64, 'base64'));
    for (const form of ['large', 'english'] as const) {
      const copy = await counter.send('receipt.printReading', { number, form });
      const text = textOf(Buffer.from(copy.base64, 'base64'));
      expect(copy.by).toBe('browser');
      expect(text).toContain(number);
      expect(text).toContain('Copyforreading');
      expect(text).not.toContain(J1_IDENTITY.identifier);
      if (form === 'large') expect(sealed).toContain(/[0-9a-f]{64}/.exec(text)?.[0]);
      else {
        expect(text).toContain(unspaced('If the two differ, the Chinese text applies.'));
        expect(text).toContain(unspaced('Old-age benefits'));
        expect(text).toContain(unspaced('Maternity'));
        // Not everything on it was received: what was handed out or answered says so.
        expect(text).toContain(unspaced('What was done'));
        expect(text).toContain(unspaced('The papers were printed and given to you.'));
        expect(text).not.toContain(unspaced('What was received'));
      }
    }
    const after = await counter.send('receipt.read', { number });
    expect(after.sha256).toBe(before.sha256);
    // Neither counts as the citizen's original.
    expect(counter.staff().visit?.receipt?.printed).toBe(false);
  },
);
