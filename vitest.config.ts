import { defineConfig } from 'vitest/config'

/** Fast tests: rules, contract, database. Browser tests run under Playwright (playwright.config.ts). */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // V8 loses count of code pages it guards with hardware keys when threads with WebAssembly come and go, and aborts.
    execArgv: ['--no-memory-protection-keys'],
  },
})
