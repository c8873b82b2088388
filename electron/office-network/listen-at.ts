import type { Server } from 'node:https';
import { FaultError } from '../../src/contract/fault.ts';

/**
 * Listens on one address, alone.
 * @returns the port, also where the system chose it
 * @throws FaultError `hallAddress.portInUse`, `hallAddress.unknown`
 */
export function listenAt(
  server: Server,
  { address, port }: { readonly address: string; readonly port: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(faultOf(error, address, port)));
    server.listen({ host: address, port, exclusive: true }, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });
}

function faultOf({ code }: NodeJS.ErrnoException, address: string, port: number): FaultError {
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    return new FaultError('hallAddress.portInUse', {
      zh: `叫號主機的連接埠 ${port} 不能用，可能已經有程式在用。請在 --hall-address 換一個號碼，例如 ${address}:4190。`,
      en: `Port ${port} of the hall host cannot be used; a program may have it already. Name another one in --hall-address, such as ${address}:4190.`,
    });
  }
  return new FaultError('hallAddress.unknown', {
    zh: `這台電腦沒有位址「${address}」。請在 --hall-address 寫這台電腦在機關網路的位址。`,
    en: `This computer has no address "${address}". Write its address on the office network in --hall-address.`,
  });
}
