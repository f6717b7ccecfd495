import { writeFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { createHttpClient, createPortClient } from '#renderer/rpc/clients.ts'
import { toDeskError } from '#shared/contract/client.ts'
import type { DeskEvent } from '#shared/contract/events.ts'
import { testApp } from '#test/support/app.ts'
import { asWindowPort, transports, type Joined } from './transports.ts'

const failure = (work: PromiseLike<unknown>): Promise<{ code: string; params: unknown }> =>
  Promise.resolve(work).then(
    () => ({ code: 'none', params: {} }),
    (error: unknown) => {
      const { code, params } = toDeskError(error)
      return { code, params }
    },
  )

/** Reads the stream until an event answers the question. */
async function until(stream: AsyncIterator<DeskEvent>, found: (event: DeskEvent) => boolean): Promise<DeskEvent> {
  for (;;) {
    const { value, done } = await stream.next()
    if (done === true) throw new Error('the stream ended')
    if (found(value)) return value
  }
}

/** A program and a way to it, made anew for each test. The worker never answers, so a job runs until it is stopped. */
function useTransport(join: (app: App) => Promise<Joined>) {
  let app: Awaited<ReturnType<typeof testApp>>
  let joined: Joined
  beforeEach(async () => {
    app = await testApp({ startWorker: () => new Worker('setInterval(() => undefined, 1000)', { eval: true }) })
    joined = await join(app)
  })
  afterEach(async () => {
    await joined.die?.()
    await app.close()
  })
  return { app: () => app, joined: () => joined }
}

describe.each(transports)('the contract over %s', (_name, join) => {
  const { app, joined } = useTransport(join)

  it('answers a call without input', async () =>
    expect(await joined().client.workspace.status()).toMatchObject({ fresh: true, sample: false }))

  it('fills in defaults, and tells null from a value', async () => {
    await joined().client.workspace.startEmpty({ locale: 'ko' })
    expect((await joined().client.journal.list({})).total).toBe(1)
    expect((await joined().client.journal.list({ before: null, subjectId: null })).total).toBe(1)
    expect((await joined().client.journal.list({ before: 1 })).entries).toEqual([])
  })

  it('gives an expected failure as its code and params', async () => {
    await joined().client.workspace.startEmpty({ locale: 'ko' })
    expect(await failure(joined().client.workspace.startEmpty({ locale: 'ko' }))).toEqual({
      code: 'WORKSPACE_NOT_EMPTY',
      params: {},
    })
    expect(await failure(joined().client.files.open({ id: '없는 파일' }))).toEqual({
      code: 'FILE_NOT_FOUND',
      params: { name: '없는 파일' },
    })
  })

  it('refuses a bad argument with where it stands', async () => {
    const { code, params } = await failure(joined().client.journal.list({ limit: 0 }))
    expect(code).toBe('BAD_INPUT')
    expect(params).toEqual({ where: expect.stringContaining('limit') })
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['text', 'journal'],
  ])('refuses %s where an object belongs', async (_what, input) => {
    const start = joined().client.workspace.startEmpty as (given: unknown) => Promise<unknown>
    expect((await failure(start(input))).code).toBe('BAD_INPUT')
  })

  it('carries Korean, and texts of megabytes, both ways', async () => {
    const { settings } = await joined().client.workspace.startEmpty({ locale: 'ko' })
    const classification = { ko: '대외주의 ∼ 제3차 😀\u0000"'.repeat(4000), en: '' }
    await joined().client.workspace.saveSettings({ ...settings, classification })
    expect((await joined().client.workspace.status()).settings.classification).toEqual(classification)
    const tooLong = { ...settings, classification: { ko: '가'.repeat(3_000_000), en: '' } }
    expect((await failure(joined().client.workspace.saveSettings(tooLong))).code).toBe('BAD_INPUT')
  })

  it('streams what changed, to every window', async () => {
    const [one, two] = await Promise.all([joined().client.events.stream(), joined().client.events.stream()])
    const changed = (event: DeskEvent): boolean => event.type === 'changed'
    const heard = Promise.all([until(one, changed), until(two, changed)])
    await joined().client.workspace.startEmpty({ locale: 'ko' })
    for (const event of await heard) expect(event).toMatchObject({ type: 'changed', topics: ['workspace', 'journal'] })
    await Promise.all([one.return?.(), two.return?.()])
  })

  it('tells that a job runs, and cancels it', async () => {
    const path = joinPath(app().folder, 'comments.csv')
    await writeFile(
      path,
      'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1,,0,1,2,1,1,제안\n',
    )
    const [file] = await joined().client.files.stagePaths({ paths: [path] })
    const stream = await joined().client.events.stream()
    const ofJob = (state: string) => (event: DeskEvent) => event.type === 'job' && event.job.state === state
    const running = until(stream, ofJob('running'))
    const ran = failure(
      joined().client.forum.import.preview({ fileIds: [file!.id], source: '온라인 광장', jobId: 'job-1' }),
    )
    await running
    expect(await joined().client.events.cancel({ jobId: 'job-1' })).toEqual({ cancelled: true })
    expect((await ran).code).toBe('CANCELLED')
    await until(stream, ofJob('cancelled'))
    expect(await joined().client.events.cancel({ jobId: 'job-1' })).toEqual({ cancelled: false })
    await stream.return?.()
  })
})

/** In process there is no wire to break, and an unknown name is not even callable. */
describe.each(transports.filter(([name]) => name !== 'in-process'))('the wire of %s', (_name, join) => {
  const { joined } = useTransport(join)

  it('tells when its host has died: the call under way, and every later one', async () => {
    const stream = await joined().client.events.stream()
    const reading = stream.next().then(
      (step) => step.done === true,
      () => true,
    )
    await joined().die?.()
    expect((await failure(joined().client.workspace.status())).code).toBe('CONNECTION_LOST')
    expect((await failure(joined().client.workspace.status())).code).toBe('CONNECTION_LOST')
    expect(await reading).toBe(true)
  })

  it('names no procedure that is not there', async () => {
    const client = joined().client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
    const call = async (): Promise<unknown> => client.workspace?.burn?.({})
    expect((await failure(call())).code).toBe('UNKNOWN_PROCEDURE')
  })
})

describe('a host that takes calls and never answers', () => {
  it('is given up over a port', async () => {
    const { port1, port2 } = new MessageChannel()
    port1.on('message', () => undefined)
    expect((await failure(createPortClient(asWindowPort(port2), 30).workspace.status())).code).toBe('CONNECTION_LOST')
    port1.close()
  })

  it('is given up over HTTP', async () => {
    const server = createServer(() => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const client = createHttpClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {}, 30)
    expect((await failure(client.workspace.status())).code).toBe('CONNECTION_LOST')
    server.closeAllConnections()
    server.close()
  })
})
