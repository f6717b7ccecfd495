import type { Knex } from 'knex'
import type { Rubric } from '#shared/contract/committee.ts'
import type { Contract } from '#shared/contract/index.ts'
import { DeskError } from '#shared/contract/errors.ts'
import type { Handlers } from '#shared/contract/handlers.ts'
import type { RubricTemplate } from '#shared/contract/rubric-templates.ts'
import { rubricProblems } from '#shared/domain/rubric.ts'
import type { CommitteeDeps } from './deps.ts'

interface TemplateRow {
  id: string
  name: string
  rubric: string
  at: number
}

const toTemplate = ({ id, name, rubric, at }: TemplateRow): RubricTemplate => ({
  id,
  name,
  rubric: JSON.parse(rubric) as Rubric,
  at,
})

const allTemplates = async (db: Knex): Promise<TemplateRow[]> =>
  (await db('rubric_template').orderBy([{ column: 'name' }, { column: 'id' }])) as TemplateRow[]

export function rubricTemplateHandlers(deps: CommitteeDeps): Handlers<Contract['rubricTemplates']> {
  const { store, events, ids, clock } = deps
  const list = async () => (await allTemplates(store.db)).map(toTemplate)
  return {
    list,

    async save({ name, rubric: given }) {
      const problems = rubricProblems(given)
      if (problems.length > 0) throw new DeskError('BAD_INPUT', { where: `rubric: ${problems.join(', ')}` })
      const rubric = { ...given, version: 1 }
      await store.write(async (trx, journal) => {
        const before = (await allTemplates(trx)).find((row) => row.name === name)
        const id = before?.id ?? ids()
        await trx('rubric_template')
          .insert({ id, name, rubric: JSON.stringify(rubric), at: clock() })
          .onConflict('id')
          .merge()
        await journal.append({
          action: 'committee.saveTemplate',
          subject: { kind: 'rubricTemplate', id },
          data: { name, before: before ? toTemplate(before).rubric : null, after: rubric },
        })
      })
      events.changed('committee', 'journal')
      return list()
    },

    async remove({ id }) {
      await store.write(async (trx, journal) => {
        const row = (await allTemplates(trx)).find((one) => one.id === id)
        if (!row) throw new DeskError('NOT_FOUND', { name: id })
        await trx('rubric_template').where({ id }).delete()
        await journal.append({
          action: 'committee.removeTemplate',
          subject: { kind: 'rubricTemplate', id },
          data: { name: row.name, rubric: toTemplate(row).rubric },
        })
      })
      events.changed('committee', 'journal')
      return list()
    },
  }
}
