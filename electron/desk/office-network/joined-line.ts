import type { Store } from '../../records/index.ts';
import type { DeskOptions } from '../desk.ts';
import { refused } from '../words/faults.ts';
import { type JoinedHost, joinedHost, joinHost } from './joined.ts';
import type { OfficeNetwork } from './state.ts';
import { networkFaults } from './words.ts';

/**
 * The way to the hall host this machine joined, now with a code or earlier; absent where its hall is its own.
 * @throws FaultError `network.alreadyJoined`, `network.counterChanged`, `pairing.*`
 */
export async function joinedLine(
  store: Store,
  options: DeskOptions,
  network: OfficeNetwork,
): Promise<Pick<DeskOptions, 'hallLine'>> {
  const { hallLine, joinCode, counter, clock } = options;
  if (hallLine !== undefined) return { hallLine };
  if (joinCode !== undefined) await joinHost(store, joinCode, options, { actor: 'system', at: clock.now() });
  const host = joinedHost(store);
  if (host === null) return {};
  if (host.role === 'counter' && host.number !== counter) {
    throw refused(networkFaults.counterChanged(host.number, counter));
  }
  return { hallLine: await lineTo(host, network) };
}

/** Dials whenever the hall asks for the line, and says on the screen how it stands. */
export async function lineTo(host: JoinedHost, network: OfficeNetwork): Promise<NonNullable<DeskOptions['hallLine']>> {
  const { dialHost } = await import('../../office-network/dial-host.ts');
  return (listener) => {
    const line = dialHost(host, listener, {
      stands(standing) {
        // It is dialled again every three seconds at most: screens are drawn anew only where something is different.
        if (standing === network.standing || (standing === 'dialling' && network.standing !== null)) return;
        network.standing = standing;
        network.changed();
      },
      opinions: () => network.ownOpinions(),
    });
    network.sayOpinions = () => line.sayOpinions();
    return { ...line, role: host.role };
  };
}
