import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { openSample, type OpenSampleDeps } from '#main/sample/open-sample.ts'
import { testApp } from '#test/support/app.ts'
import { createSampleClock } from '#main/sample/sample-clock.ts'

const real = Date.parse('2030-01-01T00:00:00Z')

/** Use cases that do nothing but note when they were asked; the first import fails. */
function failingAtImport(): { deps: OpenSampleDeps; asked: [string, string][] } {
  const asked: [string, string][] = []
  const clock = createSampleClock(() => real)
  const note = (name: string): void => void asked.push([new Date(clock.now()).toISOString().slice(0, 10), name])
  const use = {
    committee: { saveMembers: async () => note('saveMembers') },
    discussions: { save: async () => (note('discussion'), { id: 'discussion' }) },
    forum: {
      tasks: { addCase: async () => (note('addCase'), { id: 'case' }) },
      import: {
        run: async () => {
          note('import')
          throw new Error('disk full')
        },
      },
    },
  } as unknown as OpenSampleDeps['use']
  const files = {
    async stageStream(name: string, bytes: Parameters<OpenSampleDeps['files']['stageStream']>[1]) {
      return { id: name, name, size: (await text(bytes)).length, sha256: null }
    },
  }
  const progress = (): void => undefined
  const { signal } = new AbortController()
  const deps = {
    use,
    files,
    progress,
    signal,
    clock,
    ids: () => 'id',
    locale: 'ko' as const,
    begin: async () => note('begin'),
  }
  return { deps, asked }
}

describe('opening the sample year', () => {
  it('does things when they would have been done, and gives the clock back even when one fails', async () => {
    const { deps, asked } = failingAtImport()
    await expect(openSample(deps)).rejects.toThrow('disk full')
    expect(asked).toEqual([
      ['2026-01-05', 'begin'],
      ['2026-01-05', 'saveMembers'],
      ['2026-02-26', 'discussion'],
      ['2026-02-26', 'addCase'],
      ['2026-03-31', 'import'],
    ])
    expect(deps.clock.now()).toBe(real)
  })
})

describe('a sample year that does not come to its end', () => {
  it('leaves the workspace as it was, and it can be opened again', async () => {
    const app = await testApp()
    const events = app.client.events.stream()
    const opening = app.client.workspace.openSample({ locale: 'ko', jobId: 'sample' })
    for await (const event of await events)
      if (event.type === 'job' && event.job.done > 10) {
        expect(await app.client.events.cancel({ jobId: 'sample' })).toEqual({ cancelled: true })
        break
      }
    await expect(opening).rejects.toMatchObject({ data: { code: 'CANCELLED' } })
    expect(await app.client.workspace.status()).toMatchObject({
      fresh: true,
      sample: false,
      settings: { moreThan: 200 },
    })
    expect(await app.client.forum.tasks.list({})).toMatchObject({ total: 0, rows: [] })
    expect(await app.client.search.find({ query: '예산' })).toMatchObject({ hits: [] })
    await app.client.workspace.openSample({ locale: 'en', jobId: 'again' })
    expect(await app.client.journal.verify({ jobId: 'verify' })).toMatchObject({ ok: true })
    await app.close()
  })
})
