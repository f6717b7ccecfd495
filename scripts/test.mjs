// Runs every test runner, then says in one line how all of them together fared; fails if anything failed or nothing ran.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return status ?? 1
}

const read = (name) => JSON.parse(readFileSync(join(results, name), 'utf8'))

function unit() {
  const file = join(results, 'vitest.json')
  const status = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = read('vitest.json')
  return { status, passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

function browser() {
  const file = join(results, 'playwright.json')
  const status = run('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file })
  const { expected, unexpected, flaky, skipped } = read('playwright.json').stats
  return { status, passed: expected, failed: unexpected + flaky, skipped }
}

const runs = [unit(), browser()]
const sum = (key) => runs.reduce((total, result) => total + result[key], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
const bad = runs.some((result) => result.status !== 0) || sum('failed') > 0 || sum('passed') === 0
process.exit(bad ? 1 : 0)
