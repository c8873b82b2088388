import { connect, type TLSSocket } from 'node:tls';

/** Why a hall host was not reached. */
export type NotReached = 'unreachable' | 'wrongCertificate';

export class LineError extends Error {
  readonly why: NotReached;

  constructor(why: NotReached) {
    super(`hall line: ${why}`);
    this.name = 'LineError';
    this.why = why;
  }
}

/** Milliseconds after which whoever does not answer is not there. */
export const PATIENCE = 1500;

/**
 * An encrypted way to the one machine whose certificate has this fingerprint. No authority vouches for it: the
 * fingerprint alone decides, before a byte is said.
 * @param fingerprintBegin the first bytes of its SHA-256 or all of them, lower-case hexadecimal
 * @throws LineError
 */
export function connectPinned(place: {
  readonly address: string;
  readonly port: number;
  readonly fingerprintBegin: string;
}): Promise<{ readonly socket: TLSSocket; readonly fingerprint: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: place.address,
      port: place.port,
      minVersion: 'TLSv1.3',
      ALPNProtocols: ['http/1.1'],
      // Nobody signs the certificate of an office's own machine; it is compared below instead.
      rejectUnauthorized: false,
    });
    const fail = (why: NotReached) => {
      clearTimeout(patience);
      socket.destroy();
      reject(new LineError(why));
    };
    const away = () => fail('unreachable');
    const patience = setTimeout(away, PATIENCE);
    // Stays: a socket that fails later must not end the program.
    socket.on('error', away);
    socket.once('close', away);
    socket.once('secureConnect', () => {
      const fingerprint = socket.getPeerX509Certificate()?.fingerprint256.replaceAll(':', '').toLowerCase() ?? '';
      if (place.fingerprintBegin === '' || !fingerprint.startsWith(place.fingerprintBegin)) {
        fail('wrongCertificate');
        return;
      }
      clearTimeout(patience);
      socket.off('close', away);
      socket.setNoDelay(true);
      resolve({ socket, fingerprint });
    });
  });
}
