import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasOpenssl = spawnSync('openssl', ['version']).error === undefined;
export const PASSPHRASE = '通行句 abc 123';

/** An authority invented for a test, with what it hands out; everything is made by openssl, not by the program. */
export interface Authority {
  /** Root and authority in between, PEM, nearest first. */
  readonly chain: string;
  readonly root: string;
  /** A certificate with its key and the chain, as PKCS#12. @param extensions of the certificate */
  handOut(name: string, given?: HandOut): { p12: Buffer; certificate: string };
  /** Answers an RFC 3161 question as a timestamp server of this authority. */
  stamp(question: Buffer): Buffer;
  readonly stampCertificate: string;
  dispose(): void;
}

export interface HandOut {
  readonly key?: readonly string[];
  readonly extensions?: string;
  readonly pkcs12?: readonly string[];
  readonly days?: number;
  readonly digest?: string;
}

const EC = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
const SIGNING = 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\n';

export function createAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const at = (name: string) => join(folder, name);
  const read = (name: string) => readFileSync(at(name), 'utf8');

  function openssl(...parts: (readonly string[])[]): void {
    const args = parts.flat();
    const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr}`);
  }
  function certify(name: string, subject: string, by: string, given: HandOut): void {
    const { key = EC, extensions = SIGNING, days = 700, digest = 'sha256' } = given;
    writeFileSync(at(`${name}.ext`), extensions);
    openssl(
      ['req', '-newkey', ...key, '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`],
      ['-utf8', '-subj', subject],
    );
    openssl(
      ['x509', '-req', '-in', `${name}.csr`, '-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial'],
      ['-out', `${name}.pem`, '-days', String(days), `-${digest}`, '-extfile', `${name}.ext`],
    );
  }

  const root = ['-subj', '/C=TW/O=測試憑證機構/CN=測試總憑證', '-days', '7000', '-utf8'];
  openssl(['req', '-x509', '-newkey', ...EC, '-nodes', '-keyout', 'root.key', '-out', 'root.pem'], root);
  const authority = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n';
  certify('middle', '/C=TW/O=測試憑證機構/CN=測試政府憑證', 'root', { extensions: authority, days: 3650 });
  writeFileSync(at('chain.pem'), read('middle.pem') + read('root.pem'));
  const stamping = 'keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n';
  certify('stamp', '/C=TW/O=測試憑證機構/CN=測試時戳', 'middle', { extensions: stamping });
  writeFileSync(
    at('ts.cnf'),
    [
      '[tsa]',
      'dir=.',
      `serial=${at('serial')}`,
      'default_policy=1.2.3.4',
      'digests=sha256',
      'signer_digest=sha256',
    ].join('\n'),
  );

  return {
    chain: read('chain.pem'),
    root: read('root.pem'),
    stampCertificate: read('stamp.pem'),
    handOut(name, given = {}) {
      certify(name, `/C=TW/O=勞動部勞工保險局/CN=${name}`, 'middle', given);
      const options = given.pkcs12 ?? [];
      openssl(
        ['pkcs12', '-export', '-inkey', `${name}.key`, '-in', `${name}.pem`, '-certfile', 'chain.pem'],
        ['-passout', `pass:${PASSPHRASE}`, '-out', `${name}.p12`, ...options],
      );
      return { p12: readFileSync(at(`${name}.p12`)), certificate: read(`${name}.pem`) };
    },
    stamp(question) {
      writeFileSync(at('question.tsq'), question);
      openssl(
        ['ts', '-reply', '-config', 'ts.cnf', '-section', 'tsa', '-queryfile', 'question.tsq', '-out', 'answer.tsr'],
        ['-signer', 'stamp.pem', '-inkey', 'stamp.key', '-chain', 'chain.pem'],
      );
      return readFileSync(at('answer.tsr'));
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
