import type { Server } from 'node:http';
import { FaultError } from '../../src/contract/fault.ts';

/**
 * Listens on one address, alone.
 * @returns the port, also where the system chose it
 * @throws FaultError `host.portInUse`, `host.portRefused`, `host.addressUnknown`
 */
export function listen(
  server: Server,
  { address, port }: { readonly address: string; readonly port: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenFault(error, address, port)));
    server.listen({ host: address, port, exclusive: true }, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });
}

function listenFault(error: NodeJS.ErrnoException, address: string, port: number): FaultError {
  if (error.code === 'EADDRINUSE') {
    return new FaultError('host.portInUse', {
      zh: `連接埠 ${port} 已經有程式在用，可能櫃檯程式已經開著。請關掉那一個，或加上 --port 0 讓系統另選一個。`,
      en: `Port ${port} is in use; the counter may be running already. Close it, or add --port 0 to let the system choose.`,
    });
  }
  if (error.code === 'EACCES') {
    return new FaultError('host.portRefused', {
      zh: `作業系統不讓這個帳號使用連接埠 ${port}。請改用 1024 以上的號碼，例如 --port 4180。`,
      en: `The operating system refuses port ${port} to this account. Use a number above 1024, such as --port 4180.`,
    });
  }
  return new FaultError('host.addressUnknown', {
    zh: `這台電腦沒有位址「${address}」。請檢查 --host，或不要加它（預設 127.0.0.1）。`,
    en: `This computer has no address "${address}". Check --host, or leave it out (127.0.0.1).`,
  });
}
