import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHallScreens, writeHallScreens } from '../../electron/shell/hall-screens.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'screens-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the hall’s windows are remembered', () => {
  writeHallScreens(folder, { display: true, kiosk: false, turn: 3 });
  expect(readHallScreens(folder)).toEqual({ display: true, kiosk: false, turn: 3 });
});

test.each(['', '{"display":1}', 'null'])('a file that says %j opens none, and the counter starts', async (text) => {
  await writeFile(join(folder, 'hall-screens.json'), text);
  expect(readHallScreens(folder)).toEqual({ display: false, kiosk: false, turn: 0 });
});
