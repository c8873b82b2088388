import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { modelIn } from '../../electron/speech/model.ts';
import { openSpeech } from '../../electron/speech/speech.ts';

let folder = '';
const never = () => {
  throw new Error('nothing is to be started');
};

function put(...names: string[]): void {
  for (const name of names) writeFileSync(join(folder, name), 'x');
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'model-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('finds the four files by what they are called in a downloaded archive, rounded weights first', () => {
  put('encoder-epoch-99.onnx', 'encoder-epoch-99.int8.onnx', 'decoder-epoch-99.onnx', 'joiner-epoch-99.onnx');
  put('tokens.txt', 'README.md');
  expect(modelIn(folder)).toEqual({
    encoder: join(folder, 'encoder-epoch-99.int8.onnx'),
    decoder: join(folder, 'decoder-epoch-99.onnx'),
    joiner: join(folder, 'joiner-epoch-99.onnx'),
    tokens: join(folder, 'tokens.txt'),
  });
});

it('says which files are missing, and that a folder is none', () => {
  put('encoder.onnx', 'tokens.txt');
  mkdirSync(join(folder, 'joiner.onnx'));
  expect(() => modelIn(folder)).toThrow(
    expect.objectContaining({
      code: 'speech.modelIncomplete',
      text: expect.objectContaining({ zh: expect.stringContaining('少了decoder….onnx、joiner….onnx') }),
    }),
  );
  expect(() => modelIn(join(folder, 'nowhere'))).toThrow(expect.objectContaining({ code: 'speech.folderMissing' }));
});

it('has an ear where a folder was named or the usual one is there, and says what to put where it is not', () => {
  const usual = join(folder, 'speech-model');
  const deaf = openSpeech({ named: null, usual }, never);
  expect(deaf.configured).toBe(false);
  expect(() => deaf.check()).toThrow(
    expect.objectContaining({
      code: 'speech.notInstalled',
      text: expect.objectContaining({ zh: expect.stringContaining(usual) }),
    }),
  );
  const named = openSpeech({ named: join(folder, 'elsewhere'), usual }, never);
  expect(named.configured).toBe(true);
  expect(() => named.check()).toThrow(expect.objectContaining({ code: 'speech.folderMissing' }));
  mkdirSync(usual);
  const empty = openSpeech({ named: null, usual }, never);
  expect(empty.configured).toBe(true);
  expect(() => empty.check()).toThrow(expect.objectContaining({ code: 'speech.modelIncomplete' }));
});
