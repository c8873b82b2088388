/** How long in milliseconds a browser may need to take over a file before its address is given back. */
const TAKEN_OVER = 60_000;

/** Hands a file to the downloads of this computer. */
export function saveHere({ fileName, base64 }: { readonly fileName: string; readonly base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_OVER);
}
