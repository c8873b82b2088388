import type { WindowKind } from '../../src/contract/roles.ts';

/** The windows of a counter PC. The clerk's and the customer's are always there. */
export const shellWindows = ['staff', 'customer', 'display', 'kiosk'] as const satisfies readonly WindowKind[];
export type ShellWindow = (typeof shellWindows)[number];

/** The hall's windows: open where the clerk's menu says so. */
export const hallWindows = ['display', 'kiosk'] as const satisfies readonly ShellWindow[];
export type HallWindow = (typeof hallWindows)[number];

export function isShellWindow(window: string): window is ShellWindow {
  return (shellWindows as readonly string[]).includes(window);
}

export const PAGE_SCHEME = 'counter';

/** Each window has an origin of its own, so nothing is shared between the clerk's page and the customer's. */
export function pageAddress(window: ShellWindow): string {
  return `${PAGE_SCHEME}://${window}/${window}/index.html`;
}
