import type { MeetingDetail } from '#shared/contract/meeting.ts'
import type { SessionDetail } from '#shared/contract/committee.ts'
import type { ImportReport } from '#shared/contract/forum.ts'
import type { RoundDetail } from '#shared/contract/votes.ts'
import type { Command, Desk } from '../command.ts'
import { assemble } from './assemble.ts'
import { deliberate } from './deliberate.ts'
import { makePapers } from './papers.ts'
import { sampleMeetings } from './sample.ts'
import { importAndPromote, openSampleYear } from './votes.ts'

interface Stages {
  readonly report: ImportReport
  readonly round: RoundDetail
  /** null where nothing was promoted, and so nothing was deliberated */
  readonly met: { readonly session: SessionDetail; readonly meeting: MeetingDetail } | null
}

async function onVotes(desk: Desk, folder: string): Promise<Stages> {
  await desk.app.client.workspace.startEmpty({ locale: desk.locale })
  const { report, round } = await importAndPromote(desk, folder)
  const promoted = round.rows.filter((row) => row.promotion === 'promoted')
  if (promoted.length === 0) return { report, round, met: null }
  const session = await deliberate(desk, promoted)
  return { report, round, met: { session, meeting: await assemble(desk, session) } }
}

async function onSample(desk: Desk): Promise<Stages> {
  return { ...(await openSampleYear(desk)), met: await sampleMeetings(desk) }
}

function rejected({ files }: ImportReport): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { reason, count } of files.flatMap((file) => file.rejected)) sums[reason] = (sums[reason] ?? 0) + count
  return sums
}

async function scores({ app }: Desk, session: SessionDetail) {
  const { rows } = await app.client.forum.tasks.list({ limit: 5000 })
  const sourceIds = new Map(rows.map((row) => [row.id, row.sourceTaskId]))
  return session.items.map(({ taskId, aggregate, decision }) => ({
    sourceTaskId: sourceIds.get(taskId ?? '') ?? null,
    official: aggregate?.official ?? null,
    n: aggregate?.n ?? 0,
    sd: aggregate?.sd ?? null,
    rank: aggregate?.rank ?? null,
    outcome: decision?.outcome ?? null,
  }))
}

/** Says how the meetings went, and makes their papers. */
async function finish(desk: Desk, { session, meeting }: NonNullable<Stages['met']>) {
  const { say, t } = desk
  const scored = await scores(desk, session)
  say(
    t('cli:session', { number: session.session.number, items: session.items.length, members: session.members.length }),
  )
  for (const { sourceTaskId, official, n, sd } of scored)
    say(t('cli:score', { id: sourceTaskId ?? '–', score: official?.toFixed(2) ?? '–', n, sd: sd?.toFixed(2) ?? '–' }))
  const minutes = meeting.items.reduce((sum, item) => sum + item.minutes, 0)
  say(t('cli:agenda', { items: meeting.items.length, minutes, slot: meeting.meeting.slotMinutes }))
  const made = await makePapers(desk, [
    { kind: 'packet', subjectId: session.session.id },
    { kind: 'agenda', subjectId: meeting.meeting.id },
  ])
  return {
    scores: scored,
    agenda: meeting.items.map(({ title, kind, minutes: planned, taskId }, index) => ({
      number: index + 1,
      kind,
      title,
      minutes: planned,
      taskId,
    })),
    files: made.map(({ file, pages, locale, kind }) => ({
      name: file.name,
      kind,
      locale,
      pages,
      size: file.size,
      sha256: file.sha256,
    })),
  }
}

/** The whole main job without a window: import, count, promote, deliberate, assemble, print; each stage told. */
export const demoCommand: Command = async (desk) => {
  const { app, options, say, t } = desk
  const { report, round, met } = options.votes === null ? await onSample(desk) : await onVotes(desk, options.votes)
  if (met === null) say(t('cli:nothingPromoted'))
  const end = met ? await finish(desk, met) : { scores: [], agenda: [], files: [] }
  const journal = await app.client.journal.verify({ jobId: 'verify' })
  say(t(journal.ok ? 'cli:verifyGood' : 'cli:verifyBad', { entries: journal.entries, head: journal.head.slice(0, 16) }))
  const document = {
    source: report.source,
    rule: round.round.rule,
    basis: round.round.basis,
    imported: report.files.map(({ file, format, encoding, rowsRead, accepted }) => ({
      ...file,
      format: format.id,
      encoding,
      rowsRead,
      accepted,
    })),
    tasks: round.rows.map(({ sourceTaskId, title, declared, counted, voters, causes }) => ({
      sourceTaskId,
      title,
      declared,
      recounted: counted,
      voters,
      causes,
    })),
    rejected: rejected(report),
    promoted: round.rows.filter(({ promotion }) => promotion === 'promoted').map(({ sourceTaskId }) => sourceTaskId),
    ...end,
    journal,
  }
  return { document, failed: !journal.ok }
}
