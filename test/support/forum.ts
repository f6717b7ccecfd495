import { Readable } from 'node:stream'
import type { App } from '#main/app.ts'
import type { ImportReport } from '#shared/contract/forum.ts'

export const openRound = { name: 'Spring', moreThan: 2, repeatVotes: 'latest', opensAt: null, closesAt: null } as const

/** Puts texts into the inbox, as a window hands files over. */
export async function stage(app: App, texts: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  const refs = await Promise.all(
    Object.entries(texts).map(([name, text]) => app.files.stageStream(name, Readable.from([Buffer.from(text)]))),
  )
  return refs.map(({ id }) => id)
}

export const tasksCsv = (rows: readonly string[]): string =>
  ['source,source_task_id,title,submitted_at,declared_yes,declared_no,withdrawn_at', ...rows].join('\r\n')

export const votesCsv = (rows: readonly string[]): string =>
  ['source,source_task_id,voter_key,choice,cast_at', ...rows].join('\r\n')

/** `count` people who say yes to a task. */
export const yeses = (task: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Forum,${task},v${index},yes,2026-03-0${1 + (index % 9)}T09:00:00+09:00`)

let jobs = 0
export const job = (): string => `job-${(jobs += 1)}`

export async function importTexts(
  app: App,
  texts: Readonly<Record<string, string | Buffer>>,
  round: Parameters<App['client']['forum']['import']['run']>[0]['round'] = openRound,
): Promise<ImportReport> {
  return app.client.forum.import.run({ fileIds: await stage(app, texts), round, jobId: job() })
}
