import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import type { DocumentFormat } from '#shared/contract/documents.ts'
import { committeeApp, preparedSession, sheet } from '#test/support/committee.ts'
import { codeOf } from '#test/support/failure.ts'

let app: App
let folder: string
let sessionId: string
let itemId: string
beforeAll(async () => {
  const made = await committeeApp()
  app = made
  folder = made.folder
  const { session, items } = await preparedSession(app)
  sessionId = session.id
  itemId = items[0]!.id
})
afterAll(() => app.close())

let job = 0
async function text(subjectId: string, format: DocumentFormat = 'md'): Promise<string> {
  const subject = { kind: 'standing' as const, subjectId, locale: 'en' as const }
  const { file } = await app.client.documents.make({ ...subject, format, jobId: `standing-${(job += 1)}` })
  return readFile(join(folder, 'documents', file.name), 'utf8')
}
const preview = () => app.client.documents.preview({ kind: 'standing', subjectId: sessionId, locale: 'ko' })
const offered = async () => (await app.client.documents.subjects()).some(({ kind }) => kind === 'standing')

it('is refused before scoring and while a round is sealed, the second round too', async () => {
  expect(await offered()).toBe(false)
  expect(await codeOf(text(sessionId))).toBe('SCORING_NOT_OPEN')
  await app.client.committee.openScoring({ sessionId })
  const all = [...sheet(1, 5, 5), ...sheet(2, 4, 5), ...sheet(3, 5, 4), ...sheet(4, 4, 4), ...sheet(5, 1, 1)]
  await app.client.committee.score({ itemId, cells: all })
  expect(await offered()).toBe(true)
  expect(await codeOf(preview())).toBe('SEALED')
  expect(await codeOf(text(sessionId, 'json'))).toBe('SEALED')
  await app.client.committee.closeScoring({ sessionId })
  expect((await preview()).pageCount).toBeGreaterThan(0)
  await app.client.committee.openSecondRound({ sessionId })
  expect(await codeOf(preview())).toBe('SEALED')
  await app.client.committee.score({ itemId, cells: [{ memberId: 'm5', criterionId: 'a', value: 3 }] })
  await app.client.committee.closeScoring({ sessionId })
})

it('prints what the screen shows: the official score of both rounds, and beside it what is advisory', async () => {
  const { items } = await app.client.committee.session({ sessionId })
  const { aggregate, firstRound } = items[0]!
  const markdown = await text(sessionId)
  const two = (value: number | null) => (value ?? Number.NaN).toFixed(2)
  expect(markdown).toContain(
    `| **1** | 1 | Task t1 | **${two(aggregate!.official)}** | 5/5 | ${two(aggregate!.mean)} | ${two(aggregate!.sd)} |`,
  )
  expect(firstRound!.official).not.toBe(aggregate!.official)
  expect(markdown).toMatch(new RegExp(`Task t1 \\|.*\\| ${two(firstRound!.official)} \\|`))
  const advice = await app.client.committee.advice({ sessionId, cut: { kind: 'places', places: 1 } })
  expect(markdown).toContain(`Krippendorff's alpha = ${two(advice.alpha)}`)
})

it('tells the sensitivity of the line that was asked for', async () => {
  expect(await text(sessionId)).toContain('the first 1 places')
  expect(await text(`${sessionId}~score-3.5`)).toContain('3.50 points or more')
  expect(JSON.parse(await text(`${sessionId}~none`, 'json'))).toMatchObject({
    format: 'committee-desk/standing',
    cut: null,
  })
  expect(await codeOf(text(`${sessionId}~best`))).toBe('BAD_INPUT')
})
