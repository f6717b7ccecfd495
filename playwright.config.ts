import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './test/e2e/support/chromium.ts'

/** Browser tests: the built window in a real Chromium against the real loopback host on a workspace of its own. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/browser',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    actionTimeout: 15_000,
    viewport: { width: 1440, height: 900 },
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    screenshot: 'only-on-failure',
    launchOptions: await chromiumLaunch(),
  },
})
