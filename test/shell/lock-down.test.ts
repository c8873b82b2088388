import { expect, test } from 'vitest';
import { holdAllInPlace, refuseNetwork, refusePermissions } from '../../electron/shell/lock-down.ts';
import { startUtilityListener } from '../../electron/shell/listener.ts';
import { BrowserWindow, app, session, utilities, utilityProcess } from '../fake/electron.ts';

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

const STAFF = 'counter://staff/staff/index.html';

test.each([
  ['the clerk’s page, sound alone', true, 'media', ['audio'], true, STAFF, true],
  ['no ear', false, 'media', ['audio'], true, STAFF, false],
  ['the customer’s page', true, 'media', ['audio'], true, 'counter://customer/customer/index.html', false],
  ['a picture too', true, 'media', ['audio', 'video'], true, STAFF, false],
  ['a picture', true, 'media', ['video'], true, STAFF, false],
  ['something else', true, 'display-capture', ['audio'], true, STAFF, false],
  ['nothing said', true, 'media', undefined, true, STAFF, false],
  ['a frame inside', true, 'media', ['audio'], false, STAFF, false],
  ['a page from elsewhere', true, 'media', ['audio'], true, 'https://staff/staff/index.html', false],
])('the microphone: %s', (_case, ear, permission, mediaTypes, isMainFrame, requestingUrl, granted) => {
  const each = session.fromPartition('microphone');
  refusePermissions(each, ear);
  const answers: boolean[] = [];
  const details = { mediaTypes, isMainFrame, requestingUrl };
  const asked = [{}, permission, (answer: boolean) => answers.push(answer), details];
  Reflect.apply(each.rules.request ?? (() => answers.push(true)), undefined, asked);
  expect(answers).toEqual([granted]);
});

test.each([
  [true, 'counter://staff/', 'audio', true],
  [true, 'counter://staff/', 'video', false],
  [true, 'counter://customer/', 'audio', false],
  [true, 'not an address', 'audio', false],
  [false, 'counter://staff/', 'audio', false],
])('looked up with an ear %s by %s for %s: %s', (ear, origin, mediaType, granted) => {
  const each = session.fromPartition('microphone-check');
  refusePermissions(each, ear);
  const asked = [null, 'media', origin, { mediaType, isMainFrame: true }];
  expect(Reflect.apply(each.rules.check ?? (() => !granted), undefined, asked)).toBe(granted);
});

test('the listening process speaks through its port and ends when told', () => {
  const heard: unknown[] = [];
  let ends = 0;
  const start = startUtilityListener((file) => utilityProcess.fork(file), '/app/out/main/listener.js');
  const process = start({ told: (message) => heard.push(message), ended: () => (ends += 1) });
  const child = utilities.at(-1);
  process.send({ kind: 'start' });
  child?.emit('message', { kind: 'opened' });
  process.end();
  child?.emit('exit', 0);
  expect(child).toMatchObject({ file: '/app/out/main/listener.js', sent: [{ kind: 'start' }], killed: true });
  expect([heard, ends]).toEqual([[{ kind: 'opened' }], 1]);
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
