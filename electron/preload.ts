import { contextBridge, ipcRenderer } from './shell/electron-window.ts';
import { exposeCounter } from './shell/expose.ts';

exposeCounter(contextBridge, ipcRenderer);
