import { request } from 'node:https';
import type { TLSSocket } from 'node:tls';
import type { MemberRole } from '../hall/line.ts';
import { FaultError } from '../../src/contract/fault.ts';
import { connectPinned, LineError, PATIENCE } from './connect-pinned.ts';
import type { HostPlace } from './dial-host.ts';
import { readPairingCode } from './pairing-code.ts';
import { PAIR_PATH, type PairingAnswer, type PairingAsk, pairingAnswer, readMessage } from './wire.ts';

/** What a machine keeps once it was paired: where its host is, its key, and what it may be there. */
export interface Paired extends HostPlace {
  readonly role: MemberRole;
  readonly number: number;
}

/** An answer is short. */
const LONGEST_ANSWER = 4000;

/**
 * Asks the hall host of a pairing code for a key of one's own.
 * @throws FaultError `pairing.group`, `pairing.code`, `pairing.unreachable`, `pairing.wrongCertificate`, `pairing.tooOften`,
 * or what the host refused
 */
export async function pairWith(typed: string, self: Omit<PairingAsk, 'secret'>): Promise<Paired> {
  const code = readPairingCode(typed);
  const { socket, fingerprint } = await connectPinned(code).catch((error: unknown) => {
    throw notReached(error instanceof LineError ? error.why : 'unreachable', code.address);
  });
  const answer = await post(socket, { ...self, secret: code.secret }).finally(() => socket.destroy());
  if (answer === 'tooOften') throw tooOften();
  if (answer === null) throw notReached('unreachable', code.address);
  if (!answer.ok) throw new FaultError(answer.fault.code, answer.fault.message);
  const { role, number, key } = answer;
  return { address: code.address, port: code.port, fingerprint, key, role, number };
}

function post(socket: TLSSocket, asked: PairingAsk): Promise<PairingAnswer | 'tooOften' | null> {
  return new Promise((resolve) => {
    const sent = request(
      {
        createConnection: () => socket,
        host: 'hall.invalid',
        path: PAIR_PATH,
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
          if (text.length > LONGEST_ANSWER) response.destroy();
        });
        response.on('close', () =>
          resolve(response.statusCode === 429 ? 'tooOften' : readMessage(pairingAnswer, text)),
        );
      },
    );
    sent.setTimeout(PATIENCE, () => sent.destroy());
    sent.on('error', () => resolve(null));
    sent.end(JSON.stringify(asked));
  });
}

function notReached(why: 'unreachable' | 'wrongCertificate', address: string): FaultError {
  if (why === 'wrongCertificate') {
    return new FaultError('pairing.wrongCertificate', {
      zh: `在 ${address} 回答的不是給配對碼的那台叫號主機，沒有送出任何資料。請通知資訊人員。`,
      en: `Whoever answers at ${address} is not the hall host that gave the code; nothing was sent. Tell your IT staff.`,
    });
  }
  return new FaultError('pairing.unreachable', {
    zh: `連不到叫號主機 ${address}。請確認主機開著、兩台電腦在同一個機關網路，再試一次。`,
    en: `The hall host ${address} cannot be reached. Check that it runs and that both are on the office network, then try again.`,
  });
}

function tooOften(): FaultError {
  return new FaultError('pairing.tooOften', {
    zh: '試了太多次。請等一分鐘，再照主機畫面打一次配對碼。',
    en: 'Too many attempts. Wait a minute and type the pairing code as the host shows it.',
  });
}
