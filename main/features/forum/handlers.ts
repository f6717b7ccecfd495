import type { Store } from '#main/database/store.ts'
import type { Events } from '#main/events.ts'
import type { Files } from '#main/files.ts'
import { candidateSource } from '#main/features/search/repository.ts'
import type { RollEngine } from '#main/features/votes/roll/engine.ts'
import type { ImportReport } from '#shared/contract/forum.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import { addCase } from './cases.ts'
import { exportRejects } from './corrections/export.ts'
import { gatherCorrections } from './corrections/gather.ts'
import { previewCorrections, runCorrections } from './corrections/run.ts'
import { listImports } from './import/list.ts'
import { saveMapping } from './import/mappings.ts'
import { previewImport } from './import/preview.ts'
import { runImport } from './import/run.ts'
import { taskLists } from './list/list.ts'
import { exportList } from './list/export.ts'
import { viewHandlers } from './list/views.ts'
import { getTask } from './tasks.ts'

export interface ForumDeps {
  readonly store: Store
  readonly events: Events
  readonly files: Files
  readonly engine: RollEngine
  readonly folder: string
  readonly clock: () => number
  readonly ids: () => string
}

export function forumHandlers(deps: ForumDeps): Handlers<Contract['forum']> {
  const { store, events } = deps
  const lists = taskLists(store.db, candidateSource(store.db))
  const gatherDeps = { db: store.db, files: deps.files, engine: deps.engine, folder: deps.folder }
  return {
    import: {
      preview: ({ fileIds, source, jobId }, { signal }) =>
        events.job(jobId, 'import', 'bytes', signal, async (control) => {
          const corrections = await gatherCorrections(gatherDeps, fileIds, control)
          if (corrections) return previewCorrections(gatherDeps, corrections, control)
          return previewImport(gatherDeps, fileIds, source, control)
        }),
      async run({ fileIds, source, round, jobId }, { signal }): Promise<ImportReport> {
        const report = await events.job(jobId, 'import', 'bytes', signal, async (control) => {
          const all = { ...deps, ...gatherDeps }
          const corrections = await gatherCorrections(all, fileIds, control)
          if (corrections) return runCorrections(all, corrections, control)
          return runImport(all, fileIds, source, round, control)
        })
        events.changed('tasks', 'votes', 'journal')
        return report
      },
      async saveMapping({ columns, ...mapping }) {
        await saveMapping(store, columns, mapping, { ids: deps.ids, now: deps.clock() })
        events.changed('journal')
      },
      rejects: ({ sourceFileId, locale, jobId }, { signal }) =>
        events.job(jobId, 'import', 'bytes', signal, (control) =>
          exportRejects(gatherDeps, sourceFileId, locale, control),
        ),
      list: () => listImports(store.db),
    },
    tasks: {
      list: (query) => lists.window(query),
      place: async ({ query, id }) => ({ index: await lists.place(query, id) }),
      export: ({ jobId, ...wanted }, { signal }) =>
        events.job(jobId, 'export', 'rows', signal, (control) => exportList(lists, deps.files, wanted, control)),
      get: ({ id }) => getTask(store.db, id),
      async addCase(sent) {
        const id = await addCase(store, sent, { ids: deps.ids, now: deps.clock() })
        events.changed('tasks', 'committee', 'journal')
        return getTask(store.db, id)
      },
    },
    views: viewHandlers(deps),
  }
}
