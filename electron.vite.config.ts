import { dirname, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** A thread is started by the address of its source, as Node finds it; in a build it is an entry of its own. */
function threads(): Plugin {
  return {
    name: 'threads',
    enforce: 'pre',
    transform(code, id) {
      const named = /(?<=new Worker\()new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g;
      if (!named.test(code)) return null;
      return code.replace(named, (_whole, file: string) => {
        const thread = this.emitFile({ type: 'chunk', id: resolve(dirname(id), file) });
        return `new URL(import.meta.ROLLUP_FILE_URL_${thread})`;
      });
    },
    // Vite takes such files for those of a web site.
    resolveFileUrl: ({ relativePath }) => `new URL('${relativePath}', import.meta.url).href`,
  };
}

/** Everything but Electron and the native database is bundled; the preload is one CommonJS file, as a sandbox demands. */
export default defineConfig({
  main: {
    plugins: [threads()],
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
