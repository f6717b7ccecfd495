import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'

const packageFolder = join(import.meta.dirname, '../../../node_modules/@sparticuz/chromium')
const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }

/** The package reuses whatever lies under its fixed names in the temporary folder; a folder per version keeps them apart. */
const home = join(packageFolder, '../../.cache', `chromium-${version}`)

async function inHome<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR
  mkdirSync(home, { recursive: true })
  process.env.TMPDIR = home
  try {
    return await work()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

const missingLibraries = (binary: string, libraryPath: string): string[] =>
  execFileSync('ldd', [binary], { encoding: 'utf8', env: { ...process.env, LD_LIBRARY_PATH: libraryPath } })
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? line)

export interface LaunchOptions {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

/**
 * The Chromium that comes inside a package of the registry. Where the machine lacks libnss3, libnspr4 or libexpat the
 * package's own copies are used; what is missing even then is named.
 */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  const executablePath = await inHome(() => chromium.executablePath())
  const given = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined)
  // Without a UTF-8 locale Chromium drops Korean names of downloads.
  const env: Record<string, string> = { ...Object.fromEntries(given), LC_ALL: 'C.UTF-8' }
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--font-render-hinting=none',
    '--disable-background-networking',
    '--no-first-run',
  ]
  if (missingLibraries(executablePath, env.LD_LIBRARY_PATH ?? '').length === 0) return { executablePath, args, env }
  const own = join(await inHome(() => inflate(join(packageFolder, 'bin/al2023.tar.br'))), 'lib')
  const libraryPath = [own, env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  const missing = missingLibraries(executablePath, libraryPath)
  if (missing.length > 0)
    throw new Error(`Chromium for the tests lacks these libraries on this machine: ${missing.join(', ')}`)
  return { executablePath, args, env: { ...env, LD_LIBRARY_PATH: libraryPath } }
}
