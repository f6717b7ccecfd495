import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testApp } from '#test/support/app.ts'
import { codeOf, failureOf } from '#test/support/failure.ts'
import { job } from '#test/support/forum.ts'
import { importOpinions, opinionsCsv, threeTasks } from '#test/support/opinions.ts'

let app: Awaited<ReturnType<typeof testApp>>
let ids: string[]
beforeEach(async () => {
  app = await testApp()
  await threeTasks(app)
  const rows = [
    'Forum,1,o1,kim,"Cooler at last. Call 010-1234-5678, says Kim Chulsoo.",2026-05-02T10:00:00+09:00,찬성,5',
    'Forum,1,o2,kim,Too few of them,2026-05-03T10:00:00+09:00,반대,2',
    'Forum,2,o3,lee,Wet,,,',
  ]
  await importOpinions(app, { 'may.csv': opinionsCsv(rows) })
  ids = (await opinions().list({})).rows.map(({ id }) => id)
})
afterEach(() => app.close())

const opinions = () => app.client.opinions
const journal = async () => (await app.client.journal.list({})).total
const verified = async () => (await app.client.journal.verify({ jobId: job() })).ok

describe('reading', () => {
  it('marks many at once with one entry of the journal, and nothing twice', async () => {
    const before = await journal()
    await opinions().markRead({ ids, read: true })
    await opinions().markRead({ ids, read: true })
    expect(await journal()).toBe(before + 1)
    expect((await opinions().counts()).unread).toBe(0)
    await opinions().markRead({ ids: ids.slice(0, 1), read: false })
    expect((await opinions().list({ unread: true })).rows.map(({ id }) => id)).toEqual(ids.slice(0, 1))
    expect(await verified()).toBe(true)
  })
})

describe('tags', () => {
  it('are counted, filtered by, and taken off again', async () => {
    const [a = '', b = ''] = ids
    expect((await opinions().setTags({ id: a, tags: ['#heat', 'heat', ' phone '] })).tags).toEqual(['heat', 'phone'])
    await opinions().setTags({ id: b, tags: ['heat'] })
    expect((await opinions().counts()).tags).toEqual([
      { tag: 'heat', count: 2 },
      { tag: 'phone', count: 1 },
    ])
    expect((await opinions().list({ tag: 'phone' })).rows.map(({ id }) => id)).toEqual([a])
    await opinions().setTags({ id: a, tags: [] })
    expect((await opinions().counts()).tags).toEqual([{ tag: 'heat', count: 1 }])
    expect(await verified()).toBe(true)
  })
})

describe('the list', () => {
  it('goes by task, then by time, with those that tell none at the end', async () => {
    const late = ['Forum,1,o4,,Untold,,,', 'Forum,1,o5,,First of all,2026-05-01,,']
    await importOpinions(app, { 'more.csv': opinionsCsv(late) })
    const { rows, total } = await opinions().list({})
    expect(rows.map(({ number, excerpt }) => `${number} ${excerpt.slice(0, 6)}`)).toEqual([
      '1 First ',
      '1 Cooler',
      '1 Too fe',
      '1 Untold',
      '2 Wet',
    ])
    expect(total).toBe(5)
    expect(await opinions().list({ limit: 2 })).toMatchObject({ total: 5, rows: [{}, {}] })
  })
})

describe('counts by task', () => {
  it('tell stances, people, and ratings with how many gave one', async () => {
    expect((await opinions().counts()).tasks).toMatchObject([
      {
        number: 1,
        total: 2,
        unread: 2,
        authors: 1,
        for: 1,
        against: 1,
        neutral: 0,
        none: 0,
        rating: { mean: 3.5, n: 2 },
      },
      { number: 2, total: 1, authors: 1, none: 1, rating: { mean: null, n: 0 } },
    ])
    expect((await opinions().list({ stance: 'none' })).rows.map(({ number }) => number)).toEqual([2])
  })
})

describe('a quote', () => {
  it('covers personal data, and stands with its task until it is withdrawn with a reason', async () => {
    const [id = ''] = ids
    const { quoted } = await opinions().addQuote({ id, text: 'Cooler at last. Call 010-1234-5678, says ○○○.' })
    expect(quoted).toMatchObject([{ text: 'Cooler at last. Call ***-****-****, says ○○○.', withdrawn: null }])
    expect(await opinions().quotes({})).toMatchObject([{ number: 1, title: 'Shade', opinionId: id }])
    expect((await opinions().counts()).tasks[0]).toMatchObject({ quotes: 1 })
    await opinions().withdrawQuote({ id, quoteId: quoted[0]!.id, reason: 'names someone' })
    expect(await opinions().quotes({})).toEqual([])
    expect((await opinions().get({ id })).quoted).toMatchObject([{ withdrawn: 'names someone' }])
    const again = opinions().withdrawQuote({ id, quoteId: quoted[0]!.id, reason: 'again' })
    expect(await codeOf(again)).toBe('NOT_FOUND')
    expect(await verified()).toBe(true)
  })

  it('says nothing that the opinion does not say', async () => {
    const failure = await failureOf(opinions().addQuote({ id: ids[0] ?? '', text: 'Hotter at last' }))
    expect(failure).toEqual({ code: 'QUOTE_NOT_IN_TEXT', params: { problem: 'notInText' } })
    expect(await opinions().quotes({})).toEqual([])
  })
})
