import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '#shared/contract/errors.ts'
import type { ImportReport } from '#shared/contract/forum.ts'
import type { RoundDetail } from '#shared/contract/votes.ts'
import type { Desk } from '../command.ts'
import { importFiles, tellReport } from '../import-files.ts'

/** The files of a folder that a platform may have written, in a fixed order. */
async function platformFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new DeskError('FILE_NOT_FOUND', { name: folder }, { cause })
  })
  const files = names.filter((name) => /\.(csv|tsv|xlsx?|jsonl?)$/i.test(name)).sort()
  if (files.length === 0) throw new DeskError('FILE_NOT_FOUND', { name: join(folder, '*.csv') })
  return files.map((name) => join(folder, name))
}

/** A round's tallies stage by stage, with what the platform declared beside what was counted here. */
function tellVotes({ round, rows }: RoundDetail, { say, t }: Desk): void {
  const { moreThan, repeatVotes: policy } = round.rule
  say(t('cli:round', { name: round.name, tasks: rows.length, moreThan, policy, basis: round.basis }))
  const differing = rows.filter(
    ({ declared, counted }) => declared && counted && (declared.yes !== counted.yes || declared.no !== counted.no),
  )
  for (const { sourceTaskId, declared, counted, causes } of differing)
    say(
      t('cli:difference', { id: sourceTaskId, declared: declared?.yes ?? 0, recounted: counted?.yes ?? 0, ...causes }),
    )
}

/** Imports the votes of a folder, counts them, and promotes what is past the threshold. */
export async function importAndPromote(
  desk: Desk,
  folder: string,
): Promise<{ report: ImportReport; round: RoundDetail }> {
  const { app, say, t } = desk
  const report = await importFiles(desk, await platformFiles(folder))
  tellReport(report, desk)
  const { roundId } = report
  if (roundId === null) throw new DeskError('FORMAT_UNKNOWN', { name: folder, columns: '' })
  tellVotes(await app.client.votes.round({ roundId }), desk)
  const { settings } = await app.client.workspace.status()
  const run = await app.client.votes.promote({
    roundId,
    heldBack: [],
    broughtForward: [],
    signedBy: settings.secretary,
  })
  say(t('cli:promoted', { count: run.promoted, moreThan: run.rule.moreThan }))
  return { report, round: await app.client.votes.round({ roundId }) }
}

/** The sample year's newest round, counted and promoted when the year was filled in. */
export async function openSampleYear(desk: Desk): Promise<{ report: ImportReport; round: RoundDetail }> {
  const { app, locale } = desk
  await app.client.workspace.openSample({ locale, jobId: 'sample' })
  const imports = await app.client.forum.import.list()
  const report = imports.find((one) => one.roundId !== null)
  if (!report || report.roundId === null) throw new DeskError('NOT_FOUND', { name: 'round' })
  tellReport(report, desk)
  const round = await app.client.votes.round({ roundId: report.roundId })
  tellVotes(round, desk)
  desk.say(desk.t('cli:promoted', { count: round.round.promoted, moreThan: round.round.rule.moreThan }))
  return { report, round }
}
