import { glob, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { markdownPage, textTable } from './report.ts'
import type { Bench, BenchResult } from './types.ts'

/** `npm run bench [-- --only NAME] [--write]`: every bench/*.bench.ts, a table of ratios, optionally docs/benchmarks.md. */
const here = import.meta.dirname

async function benches(): Promise<Bench[]> {
  const found: Bench[] = []
  for await (const file of glob('*.bench.ts', { cwd: here })) {
    const loaded = (await import(pathToFileURL(join(here, file)).href)) as { bench?: Bench }
    if (!loaded.bench) throw new Error(`bench/${file} exports no "bench"`)
    found.push(loaded.bench)
  }
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean', default: false } } })
  const known = await benches()
  const chosen = known.filter((bench) => values.only === undefined || bench.name === values.only)
  if (chosen.length === 0)
    throw new Error(`No benchmark "${values.only ?? ''}"; there are: ${known.map(({ name }) => name).join(', ')}`)
  if (values.write && values.only !== undefined) throw new Error('--write records a whole run; leave out --only')
  const results: BenchResult[] = []
  for (const bench of chosen) {
    process.stderr.write(`${bench.name} …\n`)
    results.push(...(await bench.run()))
  }
  process.stdout.write(`${textTable(results)}\n`)
  if (values.write) await writeFile(join(here, '..', 'docs', 'benchmarks.md'), markdownPage(results))
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
