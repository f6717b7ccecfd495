import { cpus, release, totalmem, type as osType } from 'node:os'
import type { BenchResult } from './types.ts'

/** What the numbers came from. */
export function machine(): readonly (readonly [string, string])[] {
  const [cpu] = cpus()
  return [
    ['CPU', cpu?.model.trim() ?? 'unknown'],
    ['Cores', String(cpus().length)],
    ['Memory', `${(totalmem() / 2 ** 30).toFixed(1)} GiB`],
    ['Node', process.version],
    ['System', `${osType()} ${release()} ${process.arch}`],
    ['Date', new Date().toISOString().slice(0, 10)],
  ]
}

/** Three significant digits, never in powers of ten: 0.000812, 0.46, 12.3. */
export function plainRatio(ratio: number): string {
  if (!Number.isFinite(ratio) || ratio === 0) return String(ratio)
  const digits = Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(ratio)))))
  return `${ratio.toFixed(digits)}x`
}

const header = ['what', 'against', 'ratio', 'ours', 'theirs', 'pairs', 'note'] as const

const cells = (result: BenchResult): readonly string[] => [
  result.name,
  result.against,
  plainRatio(result.ratio),
  result.ours,
  result.theirs,
  String(result.pairs),
  result.note ?? '',
]

/** A table for the terminal. */
export function textTable(results: readonly BenchResult[]): string {
  const rows = [header, ...results.map(cells)]
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const line = (row: readonly string[]): string => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

/** The page docs/benchmarks.md. */
export function markdownPage(results: readonly BenchResult[]): string {
  return [
    '# Benchmarks',
    '',
    'Made by `npm run bench -- --write`. A ratio is ours divided by the yardstick, the median of paired runs taken by turns in',
    'one process run; below 1x is faster (or smaller) than the yardstick. Times are of this machine and say little elsewhere;',
    'the ratios are what to compare.',
    '',
    line(header),
    line(header.map((name) => (name === 'ratio' || name === 'pairs' ? '--:' : '---'))),
    ...results.map((result) => line(cells(result))),
    '',
    '## The machine',
    '',
    ...machine().map(([name, value]) => `- ${name}: ${value}`),
    '',
  ].join('\n')
}
