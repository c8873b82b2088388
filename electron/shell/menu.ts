import type { MenuItemConstructorOptions } from 'electron';
import { type HallWindow, hallWindows } from './addresses.ts';
import type { HallScreens } from './hall-screens.ts';

/** Electron's `Menu`. */
interface Menus<Built> {
  buildFromTemplate(template: MenuItemConstructorOptions[]): Built;
  setApplicationMenu(menu: Built | null): void;
}

/** On macOS copy and paste live in the menu, so that much stays. */
const macMenu: MenuItemConstructorOptions[] = [{ role: 'appMenu' }, { role: 'editMenu' }];

/** No menu: its shortcuts reload, zoom and open tools. */
export function setMenu<Built>(menu: Menus<Built>, platform: NodeJS.Platform): void {
  menu.setApplicationMenu(platform === 'darwin' ? menu.buildFromTemplate(macMenu) : null);
}

export interface HallMenu {
  readonly screens: HallScreens;
  open(window: HallWindow, open: boolean): void;
  /** Hands the displays out in another order. */
  turn(): void;
}

const names: Readonly<Record<HallWindow, string>> = { display: '叫號看板', kiosk: '抽號機' };

/** 檢視: the hall's windows, in the clerk's window alone; nobody at the board or at the door has a menu. */
export function setHallMenu<Built>(
  menu: Menus<Built>,
  platform: NodeJS.Platform,
  staff: { setMenu(menu: Built): void },
  hall: HallMenu,
): void {
  const view: MenuItemConstructorOptions = {
    label: '檢視',
    submenu: [
      ...hallWindows.map(
        (kind): MenuItemConstructorOptions => ({
          label: names[kind],
          type: 'checkbox',
          checked: hall.screens[kind],
          click: ({ checked }) => hall.open(kind, checked),
        }),
      ),
      { type: 'separator' },
      { label: '各畫面換螢幕', click: () => hall.turn() },
    ],
  };
  if (platform === 'darwin') menu.setApplicationMenu(menu.buildFromTemplate([...macMenu, view]));
  else staff.setMenu(menu.buildFromTemplate([view]));
}
