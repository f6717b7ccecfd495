import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '#shared/contract/errors.ts'
import type { RoundDetail } from '#shared/contract/votes.ts'
import { importFiles, tellReport } from '../import-files.ts'
import type { Command, Desk } from '../command.ts'
import { deliberate } from './deliberate.ts'
import { assemble } from './assemble.ts'

/** The files of a folder that a platform may have written, in a fixed order. */
async function platformFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new DeskError('FILE_NOT_FOUND', { name: folder }, { cause })
  })
  return names
    .filter((name) => /\.(csv|tsv|xlsx?|jsonl?)$/i.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/** Tallies of a round, with what the platform declared beside what was counted here. */
const taskLines = (detail: RoundDetail) =>
  detail.rows.map(({ sourceTaskId, title, declared, counted, voters, causes }) => ({
    sourceTaskId,
    title,
    declared,
    recounted: counted,
    voters,
    causes,
  }))

function tellVotes({ round, rows }: RoundDetail, { say, t }: Desk): void {
  say(
    t('cli:round', {
      name: round.name,
      tasks: rows.length,
      moreThan: round.rule.moreThan,
      policy: round.rule.repeatVotes,
      basis: round.basis,
    }),
  )
  const differing = rows.filter(({ declared, counted }) => declared && counted && declared.yes !== counted.yes)
  for (const { sourceTaskId, declared, counted, causes } of differing)
    say(
      t('cli:difference', { id: sourceTaskId, declared: declared?.yes ?? 0, recounted: counted?.yes ?? 0, ...causes }),
    )
}

async function promote(desk: Desk, roundId: string): Promise<RoundDetail> {
  const { app, say, t } = desk
  const before = await app.client.votes.round({ roundId })
  tellVotes(before, desk)
  const { settings } = await app.client.workspace.status()
  const run = await app.client.votes.promote({
    roundId,
    heldBack: [],
    broughtForward: [],
    signedBy: settings.secretary,
  })
  say(t('cli:promoted', { count: run.promoted, moreThan: run.rule.moreThan }))
  return app.client.votes.round({ roundId })
}

const reasons = (
  files: readonly { rejected: readonly { reason: string; count: number }[] }[],
): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const { reason, count } of files.flatMap((file) => file.rejected)) sums[reason] = (sums[reason] ?? 0) + count
  return sums
}

async function copyOut(desk: Desk, fileIds: readonly string[]): Promise<void> {
  const { app, options } = desk
  if (options.out === null) return
  await mkdir(options.out, { recursive: true })
  for (const id of fileIds) {
    const file = app.files.get(id)
    await copyFile(file.path, join(options.out, file.name))
  }
}

/** The whole main job without a window: import, count, promote, deliberate, assemble, print; each stage told. */
export const demoCommand: Command = async (desk) => {
  const { app, options, say, t } = desk
  await app.client.workspace.startEmpty({ locale: desk.locale })
  if (options.votes === null) throw new DeskError('BAD_INPUT', { where: '--votes' })
  const report = await importFiles(desk, await platformFiles(options.votes))
  tellReport(report, desk)
  if (report.roundId === null) throw new DeskError('FORMAT_UNKNOWN', { name: options.votes, columns: '' })
  const round = await promote(desk, report.roundId)
  const promoted = round.rows.filter((row) => row.promotion === 'promoted')
  const session = await deliberate(desk, promoted)
  const meeting = await assemble(desk, session)
  await copyOut(
    desk,
    meeting.documents.map((made) => made.file.id),
  )
  const verification = await app.client.journal.verify({ jobId: 'verify' })
  say(
    t(verification.ok ? 'cli:verifyGood' : 'cli:verifyBad', {
      entries: verification.entries,
      head: verification.head.slice(0, 16),
    }),
  )
  const document = {
    source: report.source,
    rule: round.round.rule,
    basis: round.round.basis,
    tasks: taskLines(round),
    rejected: reasons(report.files),
    imported: report.files.map(({ file, format, encoding, rowsRead, accepted }) => ({
      ...file,
      format: format.id,
      encoding,
      rowsRead,
      accepted,
    })),
    promoted: promoted.map((row) => row.sourceTaskId),
    scores: session.scores,
    agenda: meeting.agenda,
    files: meeting.documents.map(({ file, pages, locale, kind }) => ({
      name: file.name,
      kind,
      locale,
      pages,
      size: file.size,
      sha256: file.sha256,
    })),
    journal: verification,
  }
  return { document, failed: !verification.ok }
}
