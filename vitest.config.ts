import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // By itself vitest leaves one core to the watching terminal, which halves the speed of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', 'test/bench/**', 'node_modules/**'],
          globalSetup: 'test/desk/training-store.ts',
          testTimeout: 30_000,
        },
      },
    ],
  },
});
