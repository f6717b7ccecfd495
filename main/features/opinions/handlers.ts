import type { Contract } from '#shared/contract/index.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { OpinionDetail } from '#shared/contract/opinions.ts'
import type { OpinionDeps } from './deps.ts'
import { importOpinions, listImports, previewOpinions } from './import.ts'
import { addQuote, markRead, setTags, withdrawQuote } from './marks.ts'
import { exportRejects } from './rejects-file.ts'
import { countOpinions, listOpinions, readOpinion, usedQuotesOf } from './repository.ts'

/** Citizens' opinions on how tasks go: taken from the Forum, read, tagged, counted, quoted without names. */
export function opinionHandlers(deps: OpinionDeps): Handlers<Contract['opinions']> {
  const { store, events } = deps
  const changed = async (id: string, work: Promise<void>): Promise<OpinionDetail> => {
    await work
    events.changed('opinions', 'journal')
    return readOpinion(store.db, id)
  }
  return {
    import: {
      preview: ({ jobId, ...asked }, { signal }) =>
        events.job(jobId, 'import', 'bytes', signal, (control) => previewOpinions(deps, asked, control)),
      async run({ jobId, ...asked }, { signal }) {
        const done = await events.job(jobId, 'import', 'bytes', signal, (control) =>
          importOpinions(deps, asked, control),
        )
        events.changed('opinions', 'journal')
        return done
      },
      list: () => listImports(store.db),
      rejects: ({ importId }) => exportRejects(deps, importId),
    },
    counts: () => countOpinions(store.db),
    list: ({ limit, ...filter }) => listOpinions(store.db, filter, limit),
    get: ({ id }) => readOpinion(store.db, id),
    async markRead({ ids, read }) {
      await markRead(deps, ids, read)
      events.changed('opinions', 'journal')
    },
    setTags: ({ id, tags }) => changed(id, setTags(deps, id, tags)),
    addQuote: ({ id, text }) => changed(id, addQuote(deps, id, text)),
    withdrawQuote: ({ id, ...input }) => changed(id, withdrawQuote(deps, { id, ...input })),
    quotes: async ({ taskId }) => (await usedQuotesOf(store.db, taskId)).map(({ submittedAt: _at, ...quote }) => quote),
  }
}
