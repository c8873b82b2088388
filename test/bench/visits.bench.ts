import { identifyJ1, J1_IDENTITY, leadTo, openCounter, type OpenCounter, sign } from '../desk/counter.ts';
import { milliseconds, quantile, timed } from './quantiles.ts';

const VISITS = 100;

/** Visits from identity to receipt through the desk, without windows: receipts cold and warm, and their size. */
export async function benchVisits(): Promise<string[]> {
  let counter: OpenCounter | undefined;
  const opening = await timed(async () => {
    counter = await openCounter();
  });
  if (counter === undefined) throw new Error('the counter did not open');
  await identifyJ1(counter);
  await leadTo(counter, 'sign');
  const cold = await timed(() => sign(counter as OpenCounter));
  const number = counter.staff().visit?.receipt?.number ?? '';
  const { base64 } = await counter.send('receipt.read', { number });
  await counter.send('visit.finish', {});

  const warm: number[] = [];
  for (let visit = 1; visit < VISITS; visit += 1) {
    await counter.send('visit.walkIn', { identifier: J1_IDENTITY.identifier });
    await counter.send('visit.draftIdentity', { ...J1_IDENTITY, reason: '量測用的訓練查詢' });
    await counter.send('visit.identify', {});
    await leadTo(counter, 'sign');
    warm.push(await timed(() => sign(counter as OpenCounter)));
    await counter.send('visit.finish', {});
  }
  counter.dispose();
  return [
    `open a training counter, first start      ${milliseconds(opening)}`,
    `sign → receipt drawn, sealed, stored, cold ${milliseconds(cold)}   (aim 300)`,
    `the same, warm, p50 of ${warm.length}               ${milliseconds(quantile(warm, 0.5))}`,
    `the same, warm, p95                        ${milliseconds(quantile(warm, 0.95))}   (aim 60)`,
    `size of that receipt                       ${(Buffer.from(base64, 'base64').length / 1000).toFixed(1)} kB   (aim 80)`,
  ];
}
