import type { App } from '#main/app.ts'
import type { MadeReports } from '#shared/contract/reports.ts'
import { job, stage } from './forum.ts'
import { bytesOf, fill, type Filling } from './sheets.ts'

export const quarter = { from: '2026-07-01', to: '2026-09-30', replyBy: '2026-10-15' }

export const makeReports = (app: App, meetingId: string, period: Partial<typeof quarter> = {}): Promise<MadeReports> =>
  app.client.reports.make({ meetingId, ...quarter, ...period, locale: 'ko', jobId: job() })

/** The sheet of one agency, filled in and handed over. */
export async function answer(
  app: App,
  made: MadeReports,
  agency: string,
  filling: Filling,
  name = `${agency}.xlsx`,
): Promise<string> {
  const sheet = made.files.find((file) => file.agency === agency)
  const [id = ''] = await stage(app, { [name]: fill(bytesOf(app, sheet?.file.id ?? ''), filling) })
  return id
}

const input = (requestId: string, fileIds: string[], replace: boolean) => ({
  requestId,
  fileIds,
  replace,
  jobId: job(),
})

export const previewReports = (app: App, requestId: string, fileIds: string[], replace = false) =>
  app.client.reports.preview(input(requestId, fileIds, replace))

export async function runReports(app: App, requestId: string, fileIds: string[], replace = false) {
  const { digest } = await previewReports(app, requestId, fileIds, replace)
  return app.client.reports.run({ ...input(requestId, fileIds, replace), digest })
}
