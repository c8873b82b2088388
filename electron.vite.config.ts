import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Everything but Electron and the native database is bundled; the preload is one CommonJS file, as a sandbox demands. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // An optional dependency is not taken for one by itself.
      externalizeDeps: { include: ['sherpa-onnx-node'] },
      rolldownOptions: {
        input: { main: resolve('electron/main.ts'), listener: resolve('electron/speech/listener.ts') },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { preload: resolve('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src',
    base: './',
    plugins: [react()],
    build: {
      outDir: resolve('out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          staff: resolve('src/staff/index.html'),
          customer: resolve('src/customer/index.html'),
          display: resolve('src/display/index.html'),
          kiosk: resolve('src/kiosk/index.html'),
        },
      },
    },
  },
});
