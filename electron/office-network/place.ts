/** As it is written in an address: IPv6 in brackets. */
export function shownPlace({ address, port }: { readonly address: string; readonly port: number }): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
