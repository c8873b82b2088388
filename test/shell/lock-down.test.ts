import { expect, test } from 'vitest';
import { holdAllInPlace, refuseNetwork, refusePermissions } from '../../electron/shell/lock-down.ts';
import { BrowserWindow, app, session } from '../fake/electron.ts';

/** An Electron event that remembers whether it was stopped. */
function stoppable(details: object = {}) {
  const event = {
    ...details,
    stopped: false,
    preventDefault() {
      event.stopped = true;
    },
  };
  return event;
}

function opened(): BrowserWindow {
  holdAllInPlace(app);
  return new BrowserWindow({});
}

test('no page opens a window', () => {
  expect(opened().webContents.openHandler?.()).toEqual({ action: 'deny' });
});

test.each(['will-navigate', 'will-redirect', 'will-attach-webview'])('%s is stopped', (name) => {
  const event = stoppable({ url: 'https://evil.example/' });
  opened().webContents.emit(name, event);
  expect(event.stopped).toBe(true);
});

test.each([
  ['https://evil.example/', false, true],
  ['counter://staff/staff/index.html', false, true],
  ['blob:https://evil.example/1', false, true],
  ['blob:counter://staff/1', true, true],
  ['blob:counter://staff/1', false, false],
])('a frame to %s (main: %s) is stopped: %s', (url, isMainFrame, stopped) => {
  const event = stoppable({ url, isMainFrame });
  opened().webContents.emit('will-frame-navigate', event);
  expect(event.stopped).toBe(stopped);
});

test('every permission is refused, asked for or looked up', () => {
  const each = session.fromPartition('permissions');
  refusePermissions(each);
  const answers: boolean[] = [];
  const asked = [{}, 'media', (granted: boolean) => answers.push(granted), {}];
  Reflect.apply(each.rules.request ?? (() => answers.push(true)), undefined, asked);
  expect(answers).toEqual([false]);
  expect(Reflect.apply(each.rules.check ?? (() => true), undefined, [null, 'geolocation', '', {}])).toBe(false);
  expect(Reflect.apply(each.rules.device ?? (() => true), undefined, [{}])).toBe(false);
  const download = stoppable();
  each.emit('will-download', download);
  expect(download.stopped).toBe(true);
});

test.each([
  ['counter://staff/assets/a.js', false],
  ['blob:counter://staff/1', false],
  ['https://evil.example/', true],
  ['http://127.0.0.1/', true],
  ['ws://evil.example/', true],
  ['file:///etc/passwd', true],
  ['ftp://evil.example/', true],
])('a request to %s is cancelled: %s', (url, cancelled) => {
  const each = session.fromPartition('network');
  refuseNetwork(each);
  let answer: { cancel?: boolean } = {};
  each.rules.network?.({ url }, (given) => (answer = given));
  expect(answer.cancel).toBe(cancelled);
});
