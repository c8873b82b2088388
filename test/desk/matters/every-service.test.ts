import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCatalogue } from '../../../electron/desk/services/read-catalogue.ts';
import { itemCode, type Service } from '../../../electron/guidance/services.ts';
import { databaseFile, mattersOfReceipt, openReceipt, openStore } from '../../../electron/records/index.ts';
import type { MatterView } from '../../../src/contract/matters-view.ts';
import { openCounter, type OpenCounter, releaseOf, sign, signIn } from '../counter.ts';
import { add, begin, EMPLOYER, mattersOn, settle, VISITOR } from './serve.ts';

/** Services on one receipt: enough to be quick, few enough to find the one that fails. */
const ON_ONE = 9;
/** Receipts whose paper is read back; the others are checked in what was signed. */
const READ_BACK = 2;

const catalogue = openCatalogue(resolve(import.meta.dirname, '../../../resources/knowledge'));
/** The old-age claim is walked by the visit's own tests: estimated, chosen, signed. */
const services = [...catalogue.services.values()].filter(({ key }) => key !== 'LI-09-oldAge');

/** Who can stand at the counter for it: the person, somebody for them, or somebody for the unit. */
function comerOf({ who }: Service): 'person' | 'agent' | 'unit' {
  if (who.includes('self')) return 'person';
  return who.includes('employer') || who.includes('union') ? 'unit' : 'agent';
}

function outcomeOf({ signature, outputs }: Service): MatterView['outcome'] {
  if (signature === 'elsewhere') return 'referred';
  const isPrint = outputs.some((one) => one === 'printout' || one === 'statusSheet' || one === 'slip');
  return isPrint ? 'printed' : 'received';
}

const AGENT = {
  ...VISITOR,
  capacity: 'agent' as const,
  agentName: '林小玲',
  agentLastFour: '4406',
  agentRelation: '女兒',
  mandateSeen: true,
  basis: 'mandate' as const,
};

const IDENTITIES = { person: VISITOR, agent: AGENT, unit: EMPLOYER } as const;

function batchesOf(of: readonly Service[]): Service[][] {
  const count = Math.ceil(of.length / ON_ONE);
  return Array.from({ length: count }, (_, index) => of.slice(index * ON_ONE, (index + 1) * ON_ONE));
}

const batches = (['person', 'agent', 'unit'] as const).flatMap((comer) =>
  batchesOf(services.filter((one) => comerOf(one) === comer)).map((batch, index) => ({
    name: `${comer} ${index + 1}: ${batch.map(({ key }) => key).join(' ')}`,
    comer,
    batch,
    // Every third receipt goes over to paper.
    onPaper: index % 3 === 2,
    readBack: index < READ_BACK && comer !== 'agent',
  })),
);

let counter: OpenCounter;
beforeAll(async () => {
  counter = await openCounter();
  await signIn(counter);
});
afterAll(() => counter.dispose());

/** The text of a paper as a reader copies it, without spaces and line ends. */
function textOf(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'receipt-'));
  try {
    writeFileSync(join(folder, 'receipt.pdf'), pdf);
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'receipt.pdf'), '-'], { encoding: 'utf8' });
    return text.replaceAll(/\s/g, '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One service from the catalogue to its outcome, the first paper always missing where it has one. */
async function walk(service: Service): Promise<void> {
  // The purpose of the visit has put one there already.
  const open = mattersOn(counter).find((one) => one.service === service.key && one.outcome === 'open');
  const key = open?.key ?? (await add(counter, service.key));
  const outcome = outcomeOf(service);
  const row = mattersOn(counter).find((one) => one.key === key);
  expect(row).toMatchObject({ service: service.key, signature: service.signature, steps: [...service.steps] });
  const [first] = row?.papers.filter((paper) => paper.when === '') ?? [];
  if (outcome === 'received' && first !== undefined) {
    await counter.send('matter.mark', { matter: key, paper: first.key, state: 'missing', pages: 0, note: '' });
    await counter.send('matter.markAll', { matter: key });
  }
  const [office] = service.referrals.length > 0 ? service.referrals : [...catalogue.referrals.keys()];
  await settle(counter, key, outcome, outcome === 'referred' ? office : '');
}

async function seal(batch: readonly Service[], onPaper: boolean): Promise<void> {
  await counter.send('release.matters', {});
  const view = counter.customer();
  if (view.screen !== 'matters') throw new Error(view.screen);
  const received = batch.filter((one) => outcomeOf(one) === 'received').map(({ signature }) => signature);
  // A form that must be on paper is signed there: the screen says that the pad only acknowledges the receipt.
  expect(view.signing.some((line) => line.includes('申請書簽在紙上'))).toBe(received.includes('paper'));
  expect(view.signing.some((line) => line.includes('就是申請'))).toBe(received.includes('electronic'));
  await counter.send('customer.confirmMatters', { release: releaseOf(counter) });
  if (onPaper) {
    await counter.send('customer.usePaper', { release: releaseOf(counter) });
    await counter.send('receipt.makePaper', { reason: 'customerPrefersPaper', note: '' });
    return;
  }
  await counter.send('customer.consent', { release: releaseOf(counter) });
  await sign(counter);
}

it('covers the whole catalogue', () => {
  expect(services.length).toBe(catalogue.services.size - 1);
  expect(batches.flatMap(({ batch }) => batch)).toHaveLength(services.length);
});

it.each(batches)('$name', async ({ comer, batch, onPaper, readBack }) => {
  await begin(counter, IDENTITIES[comer]);
  for (const one of mattersOn(counter)) {
    if (!batch.some(({ key }) => key === one.service)) await counter.send('matter.remove', { matter: one.key });
  }
  for (const service of batch) await walk(service);
  await seal(batch, onPaper);
  const number = counter.staff().visit?.receipt?.number ?? '';
  expect(number).not.toBe('');
  await counter.send('visit.finish', {});

  const { base64 } = await counter.send('receipt.read', { number });
  const { shown, lines } = stored(number);
  expect(lines).toEqual(expect.arrayContaining(batch.map((one) => `${one.key} ${outcomeOf(one)}`)));
  expect(lines).toHaveLength(batch.length);
  for (const { key, name } of batch) {
    expect(shown).toContain(itemCode(key));
    expect(shown).toContain(name.zh);
  }
  if (!readBack) return;
  const text = textOf(Buffer.from(base64, 'base64'));
  for (const { key, name } of batch) {
    expect(text).toContain(itemCode(key));
    expect(text).toContain(name.zh.replaceAll(/\s/g, ''));
  }
  expect(text).toContain(comer === 'unit' ? EMPLOYER.identifier : '張正文');
});

/** What the store keeps of a receipt: its lines, and the very text that was signed. */
function stored(number: string): { lines: string[]; shown: string } {
  const at = counter.clock.now();
  const store = openStore({ file: databaseFile(counter.folder), key: counter.key, office: 'training', at });
  const lines = mattersOfReceipt(store, number).map(({ service, outcome }) => `${service} ${outcome}`);
  const { shown } = openReceipt(store, number, { actor: 'T0217', reason: '核對', visitId: null, at });
  store.close();
  return { lines, shown };
}
