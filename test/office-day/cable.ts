import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A cable of the office network that can be pulled out, or through which nothing comes any more without anybody noticing. */
export interface Cable {
  readonly port: number;
  /** Where it leads from now on: the hall host may have another port after its next start. */
  readonly leadTo: (port: number) => void;
  /** What is under way ends, and nobody gets through. */
  readonly pull: () => void;
  /** Nobody hears anything any more, and nobody is told. */
  readonly stall: () => void;
  /** In order again; what was held back comes through. */
  readonly mend: () => void;
  readonly close: () => void;
}

const LOOPBACK = '127.0.0.1';

/** A cable of loopback; both its ends are on this machine. */
export async function layCable(): Promise<Cable> {
  const sockets = new Set<Socket>();
  let state: 'fine' | 'pulled' | 'stalled' = 'fine';
  let end = 0;

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  }

  const server = createServer((from) => {
    keep(from);
    if (state === 'pulled') {
      from.destroy();
      return;
    }
    const to = connect(end, LOOPBACK);
    keep(to);
    from.pipe(to).pipe(from);
    from.on('close', () => to.destroy());
    to.on('close', () => from.destroy());
    if (state === 'stalled') for (const socket of [from, to]) socket.pause();
  });
  await new Promise<void>((settle) => server.listen(0, LOOPBACK, settle));
  return {
    port: (server.address() as AddressInfo).port,
    leadTo(port) {
      end = port;
    },
    pull() {
      state = 'pulled';
      for (const socket of sockets) socket.destroy();
    },
    stall() {
      state = 'stalled';
      for (const socket of sockets) socket.pause();
    },
    mend() {
      state = 'fine';
      for (const socket of sockets) socket.resume();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
