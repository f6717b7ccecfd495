import type { ImportReport } from '#shared/contract/forum.ts'
import type { Desk } from './command.ts'

/** Imports files as one import, with a vote round where they hold votes. */
export async function importFiles({ app, options, signal }: Desk, paths: readonly string[]): Promise<ImportReport> {
  const refs = await app.client.files.stagePaths({ paths: [...paths] })
  const fileIds = refs.map((ref) => ref.id)
  const preview = await app.client.forum.import.preview({ fileIds, jobId: 'preview' }, { signal })
  const { settings } = await app.client.workspace.status()
  const round = preview.round && {
    ...preview.round,
    moreThan: options.moreThan ?? settings.moreThan,
    repeatVotes: options.repeatVotes,
  }
  return app.client.forum.import.run({ fileIds, round, jobId: 'import' }, { signal })
}

/** Stage by stage what was read, for people. */
export function tellReport(report: ImportReport, { say, t }: Desk): void {
  for (const { file, format, encoding, rowsRead, accepted, rejected } of report.files) {
    say(t('cli:file', { name: file.name, format: format.id, encoding, rowsRead, accepted }))
    say(t('cli:fileHash', { size: file.size, sha256: file.sha256 ?? '' }))
    for (const { reason, count } of rejected) say(t('cli:rejected', { reason, count }))
  }
  say(t('cli:changes', { ...report.changes }))
}
