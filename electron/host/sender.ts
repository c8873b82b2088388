import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const ANY_ADDRESS = ['0.0.0.0', '::'];

function bracketed(address: string): string {
  return isIP(address) === 6 ? `[${address}]` : address;
}

/** The names a browser may call this host by: loopback and the address it was told to listen on. */
export function namesOfHost(address: string): ReadonlySet<string> {
  const own = ANY_ADDRESS.includes(address)
    ? Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((entry) => bracketed(entry.address)))
    : [bracketed(address).toLowerCase()];
  return new Set([...LOOPBACK, ...own]);
}

/**
 * Whether the Host header names this host. Another name means a stranger's domain was pointed at this machine
 * (DNS rebinding), and then that stranger's page would be asking.
 */
export function isOwnHost(header: string | undefined, names: ReadonlySet<string>, port: number): boolean {
  if (header === undefined) return false;
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(header);
  return match?.[1] !== undefined && names.has(match[1].toLowerCase()) && Number(match[2] ?? 80) === port;
}

/** Whether a page of this very host is asking: browsers always send Origin with a POST, and a page cannot forge it. */
export function isOwnOrigin(origin: string | undefined, hostHeader: string): boolean {
  return origin === `http://${hostHeader}`;
}

/** `Sec-Fetch-Site` of another site's page; absent from tools that are not browsers, which must hold the token anyway. */
export function isForeignSite(fetchSite: string | undefined): boolean {
  return fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none';
}
