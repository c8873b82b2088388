import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { speechFaults } from '../../../electron/speech/faults.ts';
import type { Recogniser } from '../../../electron/speech/recogniser.ts';
import type { Speech } from '../../../electron/speech/speech.ts';
import { openCounter, type OpenCounter, signIn } from '../counter.ts';

let counter: OpenCounter;
afterEach(() => counter.dispose());

/** Hears a word in every piece of sound. */
function earThatHears(): Speech & { readonly fed: number[] } {
  const fed: number[] = [];
  const recogniser: Recogniser = {
    start: () => void fed.splice(0),
    feed: (pcm) => void fed.push(pcm.byteLength),
    heard: () => ({ final: '失業'.repeat(fed.length), partial: '' }),
    stop: () => Promise.resolve('劳保失业了'),
    close: () => {},
  };
  return { configured: true, check: () => {}, recogniser, fed };
}

/** Every file of the store with its size and the time of its last change. */
function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .sort();
}

const sound = (bytes: number) => ({ name: 'speech.feed', input: { pcm: Buffer.alloc(bytes, 7).toString('base64') } });

it('turns sound into text and writes nothing at all', async () => {
  const speech = earThatHears();
  counter = await openCounter({ speech });
  await signIn(counter);
  const before = files(counter.folder);
  expect(await counter.send('speech.state', {})).toEqual({ ready: true, code: '', message: '' });
  await counter.send('speech.start', {});
  for (let piece = 1; piece <= 20; piece += 1) {
    expect(await counter.attempt('staff', sound(8_000))).toMatchObject({ output: { final: '失業'.repeat(piece) } });
  }
  expect(await counter.send('speech.stop', {})).toEqual({ final: '勞保失業了', partial: '' });
  expect(speech.fed).toEqual(Array.from({ length: 20 }, () => 8_000));
  expect(files(counter.folder)).toEqual(before);
});

it('takes a second of sound at most, from a signed-in and unlocked clerk’s window only', async () => {
  const speech = earThatHears();
  counter = await openCounter({ speech });
  expect(await counter.attempt('staff', sound(100))).toMatchObject({ fault: { code: 'session.signInFirst' } });
  await signIn(counter);
  expect(await counter.attempt('customer', sound(100))).toMatchObject({ ok: false });
  expect(await counter.attempt('staff', sound(32_000))).toMatchObject({ ok: true });
  expect(await counter.attempt('staff', sound(33_000))).toMatchObject({ fault: { code: 'input.invalid' } });
  expect(await counter.attempt('staff', { name: 'speech.feed', input: { pcm: '聲音' } })).toMatchObject({ ok: false });
  await counter.send('session.lock', {});
  expect(await counter.attempt('staff', sound(100))).toMatchObject({ fault: { code: 'session.locked' } });
  expect(speech.fed).toEqual([32_000]);
});

it('says why there is no ear and what to do, and refuses to listen', async () => {
  const deaf = earThatHears();
  const none = {
    ...deaf,
    configured: false,
    check: () => {
      throw speechFaults.notInstalled('/opt/speech-model');
    },
  };
  counter = await openCounter({ speech: none });
  await signIn(counter);
  const state = await counter.send('speech.state', {});
  expect(state).toMatchObject({ ready: false, code: 'speech.notInstalled' });
  expect(state.message).toContain('/opt/speech-model');
  expect(await counter.attempt('staff', { name: 'speech.start', input: {} })).toMatchObject({
    fault: { code: 'speech.notInstalled' },
  });
});
