import { LARGEST_LAW_FILE } from '../../src/contract/law-file.ts';
import { sign, type KeyObject } from 'node:crypto';
import { makeBundle, trainingKey } from '../../electron/law-bundles/index.ts';
import { closeEnvelope, openEnvelope, signedBytes } from '../../electron/law-bundles/envelope.ts';
import { hashOf, type Manifest } from '../../electron/law-bundles/manifest.ts';
import { keyFrom } from './law-office.ts';

/** A file that must be refused, and with which code. */
export interface Hostile {
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly code: string;
}

type Stated = Omit<Manifest, 'format' | 'files'>;

interface Given {
  readonly key: KeyObject;
  readonly stated: Stated;
  readonly files: readonly { name: string; content: string }[];
}

/** Signs whatever body is given, as a law office whose own tool went wrong would. */
export function signAnything(body: string | Uint8Array, key: KeyObject): Uint8Array {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  const { key: fingerprint } = openEnvelope(makeBundle(anyStated, [{ name: 'a.yaml', content: 'a' }], key));
  return closeEnvelope({ key: fingerprint, signature: sign(null, signedBytes(bytes), key), body: bytes });
}

const anyStated: Stated = {
  sequence: 1,
  issuedOn: '2026-01-01',
  effectiveFrom: '2026-01-01',
  base: `law-${'0'.repeat(16)}`,
  title: { zh: '測試', en: 'Test' },
  sources: ['測試'],
};

/** More than a hundred files made from a bundle that would be accepted: each differs in one thing only. */
export function hostileBundles({ key, stated, files }: Given): Hostile[] {
  const good = makeBundle(stated, files, key);
  const head = good.length - openEnvelope(good).body.length;
  const hostile: Hostile[] = [];
  const add = (what: string, bytes: Uint8Array, fault: string) =>
    hostile.push({ what, bytes, code: `lawBundle.${fault}` });

  // One bit changed: each part of the head, then all over the body.
  const flip = (at: number) => {
    const bytes = Buffer.from(good);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };
  /** Another hexadecimal digit, so that the line keeps its form. */
  const turn = (at: number) => {
    const bytes = Buffer.from(good);
    bytes[at] = bytes[at] === 48 ? 49 : 48;
    return bytes;
  };
  add('edited magic', flip(3), 'notABundle');
  add('edited key line', flip(24), 'notABundle');
  for (let at = 26; at < 26 + 64; at += 8) add(`edited key ${at}`, turn(at), 'strangersKey');
  for (let at = 102; at < 102 + 128; at += 16) add(`edited signature ${at}`, turn(at), 'wrongSignature');
  for (let part = 0; part < 40; part += 1) {
    const at = head + Math.floor(((good.length - head - 1) * part) / 39);
    add(`edited body ${at}`, flip(at), 'wrongSignature');
  }
  // Cut short and grown long.
  for (const length of [0, 1, 20, 90, head - 1]) add(`cut to ${length}`, good.subarray(0, length), 'notABundle');
  for (const length of [head, head + 1, good.length - 1]) {
    add(`cut to ${length}`, good.subarray(0, length), 'wrongSignature');
  }
  add('one byte more', Buffer.concat([good, Buffer.from(' ')]), 'wrongSignature');
  add('two bundles in one file', Buffer.concat([good, good]), 'wrongSignature');
  add('huge', Buffer.concat([good, Buffer.alloc(LARGEST_LAW_FILE, 32)]), 'tooLarge');
  add('huge nothing', Buffer.alloc(LARGEST_LAW_FILE + 1), 'tooLarge');
  add('one megabyte of nothing', Buffer.alloc(LARGEST_LAW_FILE), 'notABundle');

  // Other formats.
  const text = Buffer.from(good).toString('utf8');
  add('newer format', Buffer.from(text.replace('counter-law-bundle 1', 'counter-law-bundle 2')), 'newerFormat');
  add('Windows line ends', Buffer.from(text.replaceAll('\n', '\r\n')), 'notABundle');
  add('byte order mark', Buffer.concat([Buffer.from('\uFEFF'), good]), 'notABundle');
  add('a zip archive', Buffer.from('504b0304140000000800', 'hex'), 'notABundle');
  add('plain YAML', Buffer.from(files[0]?.content ?? ''), 'notABundle');
  add('bare JSON', Buffer.from(text.slice(head)), 'notABundle');

  // Strangers.
  for (let index = 0; index < 10; index += 1) {
    add(`stranger ${index}`, makeBundle(stated, files, keyFrom(`stranger ${index}`)), 'strangersKey');
  }
  add(
    "a stranger's signature under the office's name",
    closeEnvelope({ ...openEnvelope(makeBundle(stated, files, keyFrom('s'))), key: openEnvelope(good).key }),
    'wrongSignature',
  );
  add(
    'signed without the domain',
    closeEnvelope({ ...openEnvelope(good), signature: sign(null, openEnvelope(good).body, key) }),
    'wrongSignature',
  );

  // Signed by the right key and still wrong.
  const body = (change: (bundle: { manifest: Record<string, unknown>; files: unknown }) => unknown) => {
    const parsed = JSON.parse(text.slice(head)) as { manifest: Record<string, unknown>; files: unknown };
    return signAnything(JSON.stringify(change(parsed)), key);
  };
  const manifest = (changes: Record<string, unknown>) =>
    body((one) => ({ ...one, manifest: { ...one.manifest, ...changes } }));
  const named = (name: string) =>
    body((one) => ({
      manifest: { ...one.manifest, files: [{ name, sha256: hashOf('x') }] },
      files: [{ name, content: 'x' }],
    }));
  for (const name of ['../law.yaml', '/etc/passwd', 'a/b.yaml', 'C:\\law.yaml', 'law.yaml\0.txt', '.yaml', 'law.yml']) {
    add(`file ${name}`, named(name), 'fileName');
  }
  add('no JSON', signAnything('no JSON', key), 'malformed');
  add('not UTF-8', signAnything(Buffer.from([0xff, 0xfe, 0x7b]), key), 'malformed');
  add('deep JSON', signAnything('['.repeat(200_000), key), 'malformed');
  add('an empty body', signAnything('', key), 'malformed');
  add('one member more', manifest({ extra: 1 }), 'malformed');
  add('a sequence of zero', manifest({ sequence: 0 }), 'malformed');
  add('half a sequence', manifest({ sequence: 1.5 }), 'malformed');
  add('an impossible date', manifest({ issuedOn: '2026-02-30' }), 'malformed');
  add('in effect before it was issued', manifest({ effectiveFrom: '2000-01-01' }), 'malformed');
  add('text that turns around', manifest({ title: { zh: '調\u202E整', en: 'x' } }), 'malformed');
  add('no source', manifest({ sources: [] }), 'malformed');
  add(
    'a file more than listed',
    body((one) => ({ ...one, manifest: { ...one.manifest, files: [] } })),
    'malformed',
  );
  add(
    'another content than listed',
    body((one) => ({ ...one, files: [{ ...files[0], content: 'x' }] })),
    'fileHash',
  );
  add('another base', manifest({ base: `law-${'0'.repeat(16)}` }), 'otherBase');

  // YAML that is more than a table.
  const yaml = (content: string) => makeBundle(stated, [{ name: 'a.yaml', content }], key);
  const laughs = Array.from({ length: 12 }, (_, index) =>
    index === 0 ? 'a0: &a0 [x, x]' : `a${index}: &a${index} [${`*a${index - 1}, `.repeat(9)}*a${index - 1}]`,
  );
  add('a YAML bomb', yaml(laughs.join('\n')), 'unreadableYaml');
  add('one alias', yaml('scheme: &s x\nparameters: *s\n'), 'unreadableYaml');
  add('a tag', yaml('scheme: !!js/function x\n'), 'unreadableYaml');
  add('a binary tag', yaml('scheme: !!binary eA==\n'), 'unreadableYaml');
  add('two documents', yaml('scheme: x\n---\nscheme: y\n'), 'unreadableYaml');
  add('deep YAML', yaml('['.repeat(20_000)), 'unreadableYaml');
  add('a prototype', yaml('__proto__: {polluted: true}\n'), 'malformed');
  add('no table', yaml('just a sentence\n'), 'malformed');

  add('signed for training', makeBundle(stated, files, trainingKey()), 'trainingOnly');
  return hostile;
}
