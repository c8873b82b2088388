import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from './test/e2e/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './test/e2e/build-once.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    locale: 'zh-TW',
    timezoneId: 'Asia/Taipei',
    // A trace films every step, passed or not, which takes a third of the time; a failure leaves a picture in any case.
    trace: process.env['COUNTER_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: chromiumFlags,
      // Without a UTF-8 locale Chromium cannot name a downloaded file in Chinese and calls it "download".
      env: { ...process.env, LANG: 'C.UTF-8' },
      ...(executablePath === null ? {} : { executablePath }),
    },
  },
  projects: [
    { name: 'host', testMatch: 'host/**/*.spec.ts' },
    { name: 'electron', testMatch: 'electron/**/*.spec.ts' },
  ],
});
