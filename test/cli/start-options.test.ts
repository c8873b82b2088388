import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUsageFault, ownArguments, readOptions } from '../../electron/cli/options.ts';
import { FaultError } from '../../src/contract/fault.ts';

function refusal(...args: string[]): unknown {
  try {
    return readOptions(args);
  } catch (error) {
    return error;
  }
}

describe('options', () => {
  test('without any, a counter on this computer only', () => {
    expect(readOptions([])).toEqual({
      shell: 'auto',
      host: '127.0.0.1',
      port: 4180,
      dataFolder: null,
      office: '01',
      counter: 7,
      trainingStart: null,
      trainingSpeed: 1,
      backupFolder: null,
      downloads: null,
      hall: null,
      join: null,
      speechModel: null,
      real: false,
      openBrowser: true,
      help: false,
    });
  });

  test('a training day starts when the counters open, or at the given time in Taiwan', () => {
    expect(readOptions(['--training-date', '2026-11-30']).trainingStart).toBe('2026-11-30T08:30:00+08:00');
    expect(readOptions(['--training-date=2028-02-29T14:05']).trainingStart).toBe('2028-02-29T14:05:00+08:00');
  });

  test('a training day may run up to sixty times as fast, and only a training day', () => {
    expect(readOptions(['--training-date', '2026-11-30', '--training-speed', '60']).trainingSpeed).toBe(60);
    for (const alone of [
      ['--training-speed', '8'],
      ['--real', '--training-speed', '8'],
    ]) {
      expect(refusal(...alone)).toMatchObject({ code: 'option.invalid' });
    }
    for (const speed of ['0', '61', '1.5', 'fast']) {
      const error = refusal('--training-date', '2026-11-30', '--training-speed', speed);
      expect(error instanceof FaultError ? error.text.zh : '').toContain('--training-speed');
    }
  });

  test('a real office goes by this computer’s clock', () => {
    expect(readOptions(['--real']).real).toBe(true);
    expect(refusal('--real', '--training-date', '2026-11-30')).toMatchObject({ code: 'option.invalid' });
  });

  test('a hall host listens at one address, and joins no other', () => {
    expect(readOptions(['--hall-address', '10.1.2.3:4190']).hall).toEqual({ address: '10.1.2.3', port: 4190 });
    expect(readOptions(['--hall-address', '[fd00::7]:0']).hall).toEqual({ address: 'fd00::7', port: 0 });
    const error = refusal('--hall-address', '10.1.2.3:4190', '--join', 'ABCDE');
    expect(error instanceof FaultError ? error.text.zh : '').toContain('--join');
  });

  test.each([
    ['--port', '70000'],
    ['--port', '-1'],
    ['--port', '4180x'],
    ['--counter', '0'],
    ['--counter', '100'],
    ['--hall-address', '0.0.0.0:4190'],
    ['--hall-address', '[::]:4190'],
    ['--hall-address', 'counter-7.bli.gov.tw:4190'],
    ['--hall-address', '10.1.2.3'],
    ['--office', '1'],
    ['--office', '臺北'],
    ['--shell', 'browser'],
    ['--training-date', '2026-02-29'],
    ['--training-date', '115-11-30'],
    ['--training-date', '2026-11-30T24:00'],
    ['--port'],
  ])('%s %s is refused by name', (...args) => {
    const error = refusal(...args);
    expect(error).toMatchObject({ code: 'option.invalid' });
    expect(error instanceof FaultError ? error.text.zh : '').toContain(args[0]);
    expect(isUsageFault(error)).toBe(true);
  });

  test.each(['--prot', '-x', 'stray'])('%s is not an option', (name) => {
    const error = refusal(name);
    expect(error).toMatchObject({ code: 'option.unknown' });
    expect(error instanceof FaultError ? error.text.zh : '').toContain(name);
  });

  test('whatever is typed, it is understood or refused in words', () => {
    const word = fc.oneof(
      fc.constantFrom('--port', '--host', '--office', '--counter', '--training-date', '--shell', '--no-open', '-h'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (args) => {
        const result = refusal(...args);
        if (result instanceof Error) expect(isUsageFault(result)).toBe(true);
        else expect(result).toHaveProperty('port');
      }),
      { numRuns: 500 },
    );
  });
});

test("the counter's options are found among Chromium's", () => {
  const args = ['--remote-debugging-port=0', '.', '--data-dir', '/tmp/a b', '--inspect=0', '--no-open', '--counter=3'];
  expect(ownArguments(args)).toEqual(['--data-dir=/tmp/a b', '--no-open', '--counter=3']);
});
