/** What a sandboxed preload has of Electron. */
export { contextBridge, ipcRenderer } from 'electron';
