import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { App } from '#main/app.ts'
import { createNodeApp } from '#main/hosts/node.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import { temporaryFolder } from '#test/support/app.ts'
import { newItem, sessionInput, sheet, votes } from '#test/support/committee.ts'
import { codeOf } from '#test/support/failure.ts'
import { importTexts, job, openRound, stage, tasksCsv, votesCsv, yeses } from '#test/support/forum.ts'
import { openPdf, textOf } from '#test/support/pdfs.ts'

const list = [
  '순번,성명,소속,구분,임기,위원장',
  ...['김가람', '이나루', '박다온', '최라온', '정마루'].map(
    (name, index) =>
      `${index + 1},${name},어느 기관,${index % 2 === 0 ? '민간위원' : '정부위원'},2026-01-01 ~ 2099-12-31,${index === 0 ? '○' : ''}`,
  ),
].join('\n')

/** Two tasks past the threshold are promoted; a third is not. */
async function promote(app: App): Promise<void> {
  const { roundId } = await importTexts(
    app,
    {
      'tasks.csv': tasksCsv(['Forum,1,Night bus,,5,0,', 'Forum,2,Moving house,,4,0,', 'Forum,3,Open permits,,1,0,']),
      'votes.csv': votesCsv([...yeses('1', 5), ...yeses('2', 4), ...yeses('3', 1)]),
    },
    openRound,
  )
  await app.client.votes.promote({ roundId: roundId ?? '', heldBack: [], broughtForward: [], signedBy: '김서기' })
}

async function seatMembers(app: App): Promise<void> {
  const [fileId = ''] = await stage(app, { '위원.csv': list })
  const { digest, counts } = await app.client.roster.preview({ fileId, jobId: job() })
  expect(counts).toMatchObject({ new: 5, setAside: 0 })
  await app.client.roster.run({ fileId, digest, jobId: job() })
}

/** The members by seat, since their ids are the program's own. */
const seat = ({ members }: SessionDetail, place: number): string => members[place - 1]?.id ?? ''
const cells = (detail: SessionDetail, place: number, a: number | null, b: number | null) =>
  sheet(place, a, b).map((cell) => ({ ...cell, memberId: seat(detail, place) }))

async function prepare({ client }: App): Promise<SessionDetail> {
  const made = await client.committee.createSession(sessionInput)
  const sessionId = made.session.id
  expect(made.waiting.map(({ title }) => title)).toEqual(['Night bus', 'Moving house'])
  await client.committee.saveDocket({
    sessionId,
    items: [...made.waiting.map(({ taskId, title }) => newItem(taskId, title)), newItem(null, 'Free item', 'report')],
  })
  const criteria = ['a', 'b'].map((id) => ({
    id,
    title: id.toUpperCase(),
    description: '',
    weight: id === 'a' ? 3 : 1,
  }))
  const { rubric } = await client.committee.saveRubric({
    sessionId,
    rubric: { ...made.rubric, official: 'mean', step: 1, criteria },
  })
  expect(rubric.version).toBe(made.rubric.version + 1)
  for (const { id } of made.members.slice(0, 4))
    await client.committee.setAttendance({ sessionId, memberId: id, present: true })
  return client.committee.session({ sessionId })
}

/** A sealed round, the discussion, a second round, and a correction with a reason. */
async function score({ client }: App, detail: SessionDetail): Promise<SessionDetail> {
  const { committee } = client
  const sessionId = detail.session.id
  const [first, second] = detail.items.map(({ id }) => id) as [string, string]
  await committee.setRecusal({ itemId: first, memberId: seat(detail, 2), reason: '친족의 신청' })
  await committee.openScoring({ sessionId })
  for (const place of [1, 3, 4]) await committee.score({ itemId: first, cells: cells(detail, place, place, 4) })
  for (const place of [1, 2, 3, 4]) await committee.score({ itemId: second, cells: cells(detail, place, 4, null) })
  expect(await codeOf(committee.score({ itemId: first, cells: cells(detail, 2, 5, 5) }))).toBe('RECUSED')
  expect(await codeOf(committee.advice({ sessionId }))).toBe('SEALED')
  expect((await committee.session({ sessionId })).items.map(({ aggregate }) => aggregate)).toEqual([null, null, null])
  expect((await committee.closeScoring({ sessionId })).items[0]?.aggregate).toMatchObject({ official: 3, n: 3 })
  await committee.openSecondRound({ sessionId })
  await committee.score({ itemId: first, cells: cells(detail, 1, 3, 4) })
  await committee.closeScoring({ sessionId })
  const [cell] = cells(detail, 4, 5, null)
  const corrected = await committee.correctScore({ itemId: first, cell: cell!, reason: '오기' })
  expect(corrected.round).toBe(2)
  expect(corrected.items[0]).toMatchObject({ firstRound: { official: 3 }, aggregate: { official: 3.75 } })
  return corrected
}

async function decide({ client }: App, detail: SessionDetail): Promise<void> {
  const { committee } = client
  const [first, second, third] = detail.items.map(({ id }) => id) as [string, string, string]
  const adopt = (inFavour: number, against: number) =>
    committee.decide({ itemId: first, decision: { outcome: 'adopted', ...votes(inFavour, against) } })
  expect(await codeOf(adopt(1, 2))).toBe('DECISION_WOULD_NOT_STAND')
  expect(await codeOf(adopt(3, 1))).toBe('DECISION_WOULD_NOT_STAND')
  await adopt(2, 1)
  await committee.saveNotes({ itemId: second, notes: '비용을 물었다.' })
  const ballots = [1, 2, 3, 4].map((place) => ({
    memberId: seat(detail, place),
    vote: place === 4 ? ('against' as const) : ('for' as const),
  }))
  await committee.decide({
    itemId: second,
    decision: { outcome: 'amended', ...votes(0), ballots, amendment: '1년 뒤 보고', dissent: '비용 과다' },
  })
  expect(await codeOf(committee.closeSession({ sessionId: detail.session.id }))).toBe('DECISIONS_MISSING')
  await committee.decide({ itemId: third, decision: { outcome: 'noted', ...votes(0) } })
  await committee.correctDecision({
    itemId: first,
    decision: { outcome: 'adopted', ...votes(3) },
    reason: '집계 착오',
  })
}

async function lockMinutes({ client, files }: App, sessionId: string): Promise<string> {
  const texts = (await client.minutes.get({ sessionId, locale: 'ko' })).sections
  expect(texts.find(({ section }) => section === 'votes')?.text).toMatch(/최라온[^]*비용 과다/)
  await client.minutes.saveSection({ sessionId, locale: 'ko', section: 'order', text: '개회, 안건 3건, 폐회' })
  await client.committee.closeSession({ sessionId })
  const locked = await client.minutes.get({ sessionId, locale: 'ko' })
  expect(locked.sections.find(({ section }) => section === 'order')?.text).toBe('개회, 안건 3건, 폐회')
  expect(await codeOf(client.minutes.saveSection({ sessionId, locale: 'ko', section: 'order', text: '다르게' }))).toBe(
    'FROZEN',
  )
  const subject = { kind: 'minutes', subjectId: sessionId, locale: 'ko' } as const
  const made = await client.documents.make({ ...subject, format: 'pdf', jobId: job() })
  const pdf = await openPdf(readFileSync(files.get(made.file.id).path))
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => textOf(pdf, index + 1)))
  expect(pages.join('')).toContain('개회,안건3건,폐회')
  return locked.lock?.hash ?? ''
}

it('goes from the members’ list to locked minutes through the contract alone, and is all there when opened again', async () => {
  const folder = await temporaryFolder()
  const app = await createNodeApp(folder, { namesPaths: true })
  await app.client.workspace.startEmpty({ locale: 'ko' })
  await promote(app)
  await seatMembers(app)
  const detail = await prepare(app)
  const sessionId = detail.session.id
  await decide(app, await score(app, detail))
  const hash = await lockMinutes(app, sessionId)
  const before = await app.client.committee.session({ sessionId })
  expect(before.session.phase).toBe('closed')
  await app.close()

  const again = await createNodeApp(folder, { namesPaths: true })
  expect(await again.client.committee.session({ sessionId })).toEqual(before)
  expect((await again.client.minutes.get({ sessionId, locale: 'ko' })).lock?.hash).toBe(hash)
  expect((await again.client.journal.verify({ jobId: job() })).problems).toEqual([])
  await again.close()
})
