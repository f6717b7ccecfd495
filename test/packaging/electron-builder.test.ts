import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fontSources } from '#main/exporters/pdf/assets.ts'
import { workerNames } from '#main/workers.ts'
import { temporaryFolder } from '#test/support/app.ts'
import { startBundle } from '#test/support/bundle.ts'

const root = join(import.meta.dirname, '../..')
const ofProject = createRequire(import.meta.url)
/** electron-builder's own reader and schema check; neither needs Electron's binary nor a network. */
const ofBuilder = createRequire(ofProject.resolve('electron-builder/package.json'))
const library = dirname(ofBuilder.resolve('app-builder-lib/package.json'))
const { validateConfiguration } = ofBuilder(join(library, 'out/util/config/config.js')) as {
  validateConfiguration: (config: unknown, log: { isEnabled: boolean }) => Promise<void>
}
const yaml = createRequire(join(library, 'package.json'))('js-yaml') as { load: (text: string) => unknown }

interface Config {
  readonly files: readonly string[]
  readonly asarUnpack: readonly string[]
  readonly electronFuses: Readonly<Record<string, boolean>>
}
const config = yaml.load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Config
const check = (it: unknown): Promise<void> => validateConfiguration(it, { isEnabled: false })

describe('electron-builder.yml', () => {
  it('follows the schema', async () => await expect(check(config)).resolves.toBeUndefined())
  it('would be refused with a misspelt option', async () =>
    await expect(check({ ...config, asarUnpacked: [] })).rejects.toThrow('asarUnpacked'))
})

describe('the bundle', () => {
  beforeAll(() => {
    execFileSync('npm', ['run', '-s', 'build:electron'], { cwd: root, shell: process.platform === 'win32' })
  }, 120_000)

  it.each(
    [...config.files, ...config.asarUnpack]
      .map((pattern) => pattern.replace(/^!/, ''))
      .filter((pattern) => pattern !== 'dist/renderer/**'),
  )('%s matches something', (pattern) => {
    const folder = pattern.replace(/\/\*\*$/, '')
    expect(existsSync(join(root, folder))).toBe(true)
    if (folder !== pattern) expect(globSync('*', { cwd: join(root, folder) }).length).toBeGreaterThan(0)
  })

  it('holds main, preload, every worker, and the fonts that print', () => {
    const has = (path: string): boolean => existsSync(join(root, 'dist/electron', path))
    const wanted = [
      'main.mjs',
      'preload.cjs',
      ...workerNames.map((name) => `workers/${name}.worker.mjs`),
      ...fontSources.map(([, file]) => `assets/fonts/${file.split('/').at(-1)}`),
      'assets/templates/document.typ',
    ]
    expect(wanted.filter((path) => !has(path))).toEqual([])
  })

  it('runs: sample year, pages of the agenda with its own fonts and templates, journal whole', async () => {
    const { client, stop } = await startBundle(await temporaryFolder())
    try {
      await client.workspace.openSample({ locale: 'ko', jobId: 'sample' })
      const subject = (await client.documents.subjects()).find(({ kind }) => kind === 'agenda')
      const preview = await client.documents.preview({ ...subject!, locale: 'ko' })
      expect(preview.pageCount).toBeGreaterThan(1)
      expect(preview.pages[0]?.svg).toContain('<svg')
      expect(await client.journal.verify({ jobId: 'verify' })).toMatchObject({ ok: true, problems: [] })
    } finally {
      stop()
    }
  }, 90_000)
})
