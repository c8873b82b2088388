import type { Menu } from 'electron';

/** No menu: its shortcuts reload, zoom and open tools. On macOS copy and paste live in the menu, so that much stays. */
export function setMenu(
  menu: Pick<typeof Menu, 'setApplicationMenu' | 'buildFromTemplate'>,
  platform: NodeJS.Platform,
): void {
  menu.setApplicationMenu(
    platform === 'darwin' ? menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null,
  );
}
