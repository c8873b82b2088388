import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hearApart, type StartListener } from '../../electron/speech/apart.ts';
import type { Order, Report } from '../../electron/speech/messages.ts';
import { startNodeListener } from '../../electron/speech/node-listener.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broken-model-'));
  // Right by name, and nothing a recogniser could read.
  for (const name of ['encoder.onnx', 'decoder.onnx', 'joiner.onnx', 'tokens.txt']) {
    writeFileSync(join(folder, name), 'a 0\n');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Fake {
  readonly orders: Order[];
  tell(report: Report): void;
  end(): void;
  ended: boolean;
}

let started: Fake[] = [];
beforeEach(() => {
  started = [];
});
const startFake: StartListener = ({ told, ended }) => {
  const fake: Fake = { orders: [], tell: told, end: ended, ended: false };
  started.push(fake);
  return {
    send: (order) => void fake.orders.push(order),
    end: () => {
      fake.ended = true;
    },
  };
};

function first(): Fake {
  const [fake] = started;
  if (fake === undefined) throw new Error('nothing was started');
  return fake;
}

describe('an ear in a process of its own', () => {
  it('reads the model when it is first used, then keeps it', async () => {
    const ear = hearApart(folder, startFake);
    expect(started).toEqual([]);
    ear.start();
    ear.feed(Uint8Array.of(1, 2));
    first().tell({ kind: 'heard', final: '爸爸', partial: '過' });
    expect(ear.heard()).toEqual({ final: '爸爸', partial: '過' });
    const text = ear.stop();
    first().tell({ kind: 'stopped', text: '爸爸過世' });
    expect(await text).toBe('爸爸過世');
    expect(ear.heard()).toEqual({ final: '', partial: '' });
    ear.start();
    expect(started).toHaveLength(1);
    expect(first().orders.map(({ kind }) => kind)).toEqual(['open', 'start', 'feed', 'stop', 'start']);
    expect(first().orders[2]).toEqual({ kind: 'feed', pcm: 'AQI=' });
    ear.close();
    expect(first().ended).toBe(true);
  });

  it('says what is wrong when the process is gone, and tries again when asked again', async () => {
    const ear = hearApart(folder, startFake);
    ear.start();
    const text = ear.stop();
    first().end();
    expect(await text).toBe('');
    expect(() => ear.feed(Uint8Array.of(0, 0))).toThrow(expect.objectContaining({ code: 'speech.modelBroken' }));
    ear.start();
    expect(started).toHaveLength(2);
    ear.feed(Uint8Array.of(0, 0));
  });

  it('says that the library is not installed', () => {
    const ear = hearApart(folder, startFake);
    ear.start();
    first().tell({ kind: 'runtimeMissing' });
    expect(() => ear.feed(Uint8Array.of(0, 0))).toThrow(expect.objectContaining({ code: 'speech.runtimeMissing' }));
  });
});

it('the real recogniser ends over a damaged model without the counter, and leaves nothing behind', async () => {
  const isInstalled = (() => {
    try {
      createRequire(import.meta.url)('sherpa-onnx-node');
      return true;
    } catch {
      return false;
    }
  })();
  if (!isInstalled) console.log('sherpa-onnx-node cannot be loaded here: only its absence is tested.');
  const ear = hearApart(folder, startNodeListener);
  ear.start();
  const code = await new Promise<unknown>((resolve) => {
    const timer = setInterval(() => {
      try {
        ear.feed(new Uint8Array(3_200));
      } catch (error) {
        clearInterval(timer);
        resolve(Reflect.get(Object(error), 'code'));
      }
    }, 50);
  });
  expect(code).toBe(isInstalled ? 'speech.modelBroken' : 'speech.runtimeMissing');
  expect(readdirSync(folder).sort()).toEqual(['decoder.onnx', 'encoder.onnx', 'joiner.onnx', 'tokens.txt']);
  ear.close();
}, 30_000);
