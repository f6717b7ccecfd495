import type { App } from '#main/app.ts'
import type { OpinionImport, OpinionPreview } from '#shared/contract/opinions.ts'
import { importTexts, job, stage, tasksCsv } from './forum.ts'

type Texts = Readonly<Record<string, string | Buffer>>

export const opinionsCsv = (rows: readonly string[]): string =>
  ['source,source_task_id,opinion_id,author_key,body,created_at,stance,rating', ...rows].join('\r\n')

/** Three tasks of one source, to have opinions on. */
export const threeTasks = (app: App): Promise<unknown> =>
  importTexts(app, { 'tasks.csv': tasksCsv(['Forum,1,Shade,,,,', 'Forum,2,Benches,,,,', 'Forum,3,Trees,,,,']) }, null)

export const previewOpinions = async (app: App, texts: Texts, source: string | null = null): Promise<OpinionPreview> =>
  app.client.opinions.import.preview({ fileIds: await stage(app, texts), source, jobId: job() })

export const importOpinions = async (app: App, texts: Texts, source: string | null = null): Promise<OpinionImport> =>
  app.client.opinions.import.run({ fileIds: await stage(app, texts), source, jobId: job() })
